import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Context as SocketContext, SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { bearerOf, cookieSecret, isOwnOrigin } from '../auth/credentials.ts'
import { roleClassOf, Scopes } from '../auth/scope.ts'
import { type Viewer, viewerOf, viewerOfSession } from '../auth/viewer.ts'
import type { Hub } from '../context.ts'
import { log } from '../lib/log.ts'
import type { Live, Topic } from './live.ts'
import { type Cut, cutSince } from './since.ts'

/** Close codes that are ours: 4401 sign in again, 4205 the role changed (clients retry). */
export const closeCodes = { signInAgain: 4401, roleChanged: 4205 }

export type SocketsConfig = {
  schema: GraphQLSchema
  hub: Hub
  live: Live
  /** Parses and validates under the limits of the server. */
  read(payload: SubscribePayload): { document: ExecutionArgs['document'] } | GraphQLError[]
  /** Where a subscription listens; null: it is not there for this viewer. */
  topicOf(field: string, args: Record<string, unknown>, scopes: Scopes): Promise<Topic | null>
}
type Extra = { socket: WebSocket; request: IncomingMessage }
type Parked = { socket: WebSocket; id: string; topic: Topic; cut: Cut }

const biggestMessage = 1024 * 1024
const pingEvery = 10_000

/** Live channels over graphql-transport-ws. */
export class Sockets {
  private readonly viewers = new Map<WebSocket, Viewer>()
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: biggestMessage })
  private readonly running: { dispose(): void | Promise<void> }
  private readonly clock: NodeJS.Timeout
  private readonly config: SocketsConfig
  constructor(config: SocketsConfig) {
    this.config = config
    this.running = useServer<Record<string, unknown>, Extra>(
      {
        onConnect: (ctx) => this.connect(ctx),
        onSubscribe: (ctx, id, payload) => this.prepare(ctx.extra.socket, id, payload),
        subscribe: (args) => this.park(args.contextValue as Parked),
      },
      this.server,
      pingEvery,
    )
    // Before graphql-ws hears of the close: nothing of this socket stays behind.
    this.server.on('connection', (socket: WebSocket) => socket.prependListener('close', () => this.forget(socket)))
    this.clock = setInterval(() => this.tellTime(), pingEvery).unref()
  }

  /** Takes over upgrades to /graphql; a foreign page is refused before it has a socket. */
  listen(server: Server) {
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      if (request.url?.split('?')[0] !== '/graphql') return refuseUpgrade(stream, '404 Not Found')
      if (!isOwnOrigin(request)) return refuseUpgrade(stream, '403 Forbidden')
      this.server.handleUpgrade(request, stream, head, (socket) => this.server.emit('connection', socket, request))
    })
  }

  /** Closes the sockets of whoever lost a session or has another role by now. */
  async recheck() {
    for (const [socket, known] of this.viewers) {
      const viewer = await viewerOfSession(this.config.hub.connections.read, known.sessionHash)
      if (!viewer) this.close(socket, closeCodes.signInAgain, 'sign in again')
      else if (rolesOf(viewer) !== rolesOf(known)) this.close(socket, closeCodes.roleChanged, 'your role changed')
    }
  }

  /** Tells every client to come back, and ends. */
  async stop() {
    clearInterval(this.clock)
    for (const socket of this.server.clients) this.close(socket, 1012, 'the hub restarts')
    const stubborn = setTimeout(() => this.server.clients.forEach((socket) => socket.terminate()), 2000)
    await this.running.dispose()
    clearTimeout(stubborn)
  }

  private async connect(ctx: SocketContext<Record<string, unknown>, Extra>): Promise<Record<string, unknown> | false> {
    const { socket, request } = ctx.extra
    try {
      const secret = bearerOf(ctx.connectionParams?.authorization) ?? bearerOf(request.headers.authorization) ?? cookieSecret(request)
      const viewer = secret ? await viewerOf(this.config.hub.connections.read, secret) : null
      if (viewer) {
        this.viewers.set(socket, viewer)
        return {
          now: new Date().toISOString(),
          memberships: viewer.memberships.map(({ samenwerkingsverbandId, role }) => ({ samenwerkingsverbandId, role })),
        }
      }
      this.close(socket, closeCodes.signInAgain, 'sign in first')
    } catch (fault) {
      log.error(fault, 'a socket was not opened')
      this.close(socket, 1011, 'fault')
    }
    return false
  }

  // graphql-ws closes a socket for good when a hook throws: what is wrong is answered.
  private async prepare(socket: WebSocket, id: string, payload: SubscribePayload): Promise<ExecutionArgs | GraphQLError[]> {
    try {
      const viewer = this.viewers.get(socket)
      if (!viewer) return [new GraphQLError('sign in first', { extensions: { code: 'UNAUTHENTICATED' } })]
      const read = this.config.read(payload)
      if (Array.isArray(read)) return read
      const cut = cutSince(this.config.schema, read.document, payload.operationName ?? null, payload.variables ?? {})
      if (Array.isArray(cut)) return cut
      const scopes = new Scopes(viewer.memberships.map((m) => [m.samenwerkingsverbandId, roleClassOf(m.role)]))
      const topic = await this.config.topicOf(cut.field, cut.args, scopes)
      if (!topic) return [new GraphQLError('it is not there, or not for you', { extensions: { code: 'NOT_FOUND' } })]
      return { schema: this.config.schema, document: cut.document, contextValue: { socket, id, topic, cut } satisfies Parked }
    } catch (fault) {
      if (fault instanceof GraphQLError) return [fault]
      log.error(fault, 'a subscription failed')
      return [new GraphQLError('fault', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })]
    }
  }

  /** Joins the group; graphql-ws keeps a generator that never yields, and the group writes the frames. */
  private async park({ socket, id, topic, cut }: Parked): Promise<AsyncGenerator<ExecutionResult>> {
    const leave = this.viewers.has(socket) ? await this.config.live.join(socket, id, topic, cut) : () => {}
    if (!this.viewers.has(socket)) this.config.live.drop(socket)
    let end: (done: IteratorResult<ExecutionResult, void>) => void
    const parked = new Promise<IteratorResult<ExecutionResult, void>>((resolve) => (end = resolve))
    const stop = async () => {
      leave()
      end({ value: undefined, done: true })
      return parked
    }
    const generator = { next: () => parked, return: stop, throw: stop, [Symbol.asyncIterator]: () => generator }
    return generator
  }

  private close(socket: WebSocket, code: number, reason: string) {
    this.forget(socket)
    socket.close(code, reason)
  }

  private forget(socket: WebSocket) {
    this.viewers.delete(socket)
    this.config.live.drop(socket)
  }

  private tellTime() {
    const ping = JSON.stringify({ type: 'ping', payload: { now: new Date().toISOString() } })
    for (const socket of this.viewers.keys()) socket.send(ping)
  }
}

const rolesOf = ({ memberships }: Viewer) => memberships.map((m) => `${m.samenwerkingsverbandId} ${m.role} ${m.partyId}`).join()

const refuseUpgrade = (stream: Duplex, status: string) => stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
