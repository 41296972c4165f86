import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Context as SocketContext, SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { bearerOf, cookieSecret, isOwnOrigin } from '../auth/credentials.ts'
import { type Scopes, scopesOf } from '../db/scope.ts'
import { type Viewer, viewerOf, viewerOfSession } from '../auth/viewer.ts'
import type { Hub } from '../context.ts'
import { log } from '../lib/log.ts'
import { PerMinute } from '../lib/per-minute.ts'
import { limits } from '../limits.ts'
import { type Wire, wireOver } from './frames.ts'
import type { Live, Topic } from './live.ts'
import { type Cut, cutSince } from './since.ts'

/** Our own close codes. Clients stop at 4401, and come back after the others. */
export const closeCodes = {
  signInAgain: 4401,
  roleChanged: 4205,
  idle: 4204,
  tooManySockets: 4290,
  tooManyMessages: 4291,
}

export type SocketsConfig = {
  schema: GraphQLSchema
  hub: Hub
  live: Live
  /** Parses and validates a document under the limits of the server. */
  read(payload: SubscribePayload): { document: ExecutionArgs['document'] } | GraphQLError[]
  /** Called when the first socket of a person opens, or the last one closes; not while the hub stops. */
  presence(personId: string): void
  /** The topic that a subscription listens to; null: it is not there for this viewer. */
  topicOf(field: string, args: Record<string, unknown>, scopes: Scopes): Promise<Topic | null>
}
type Extra = { socket: WebSocket; request: IncomingMessage }
type Parked = { socket: WebSocket; id: string; topic: Topic; cut: Cut }
/** An open socket; its viewer is known after connection_init. */
type Line = { wire: Wire; viewer: Viewer | null; /** Since when it has no subscription. */ idleSince: number }

const pingEvery = 10_000

/** Live channels over graphql-transport-ws. */
export class Sockets {
  private readonly lines = new Map<WebSocket, Line>()
  private readonly strangers = new PerMinute(limits.http.anonymousPerMinute)
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.socket.message,
    maxFragments: limits.socket.fragments,
    maxBufferedChunks: limits.socket.pieces,
  })
  private readonly running: { dispose(): void | Promise<void> }
  private readonly clock: NodeJS.Timeout
  private stopping = false
  private readonly config: SocketsConfig
  constructor(config: SocketsConfig) {
    this.config = config
    this.running = useServer<Record<string, unknown>, Extra>(
      {
        onConnect: (ctx) => this.connect(ctx),
        onSubscribe: (ctx, id, payload) => this.prepare(ctx, id, payload),
        subscribe: (args) => this.park(args.contextValue as Parked),
        connectionInitWaitTimeout: limits.socket.initWithin,
      },
      this.server,
      pingEvery,
    )
    this.clock = setInterval(() => this.tick(), pingEvery).unref()
  }

  /** Takes over upgrades to /graphql, and refuses a page of another site before it has a socket. */
  listen(server: Server) {
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      // Until ws takes over nobody else listens for errors, and an unheard error ends the process.
      stream.on('error', () => stream.destroy())
      if (request.url?.split('?')[0] !== '/graphql') return refuseUpgrade(stream, '404 Not Found')
      if (!isOwnOrigin(request)) return refuseUpgrade(stream, '403 Forbidden')
      this.server.handleUpgrade(request, stream, head, (socket) => {
        this.open(socket, stream)
        this.server.emit('connection', socket, request)
      })
    })
  }

  private open(socket: WebSocket, stream: Duplex) {
    this.lines.set(socket, { wire: wireOver(stream), viewer: null, idleSince: Date.now() })
    const messages = new PerMinute(limits.socket.messagesPerMinute)
    // Before graphql-ws listens, so that a message too many is not read and nothing of a closed socket stays behind.
    socket.on(
      'message',
      () => messages.allows('') || this.close(socket, closeCodes.tooManyMessages, 'too many messages'),
    )
    socket.on('close', () => this.forget(socket))
  }

  /** Closes the sockets of everybody who lost a session or has another role by now. */
  async recheck() {
    for (const [socket, line] of this.lines) {
      const known = line.viewer
      if (!known) continue
      const viewer = await viewerOfSession(this.config.hub.connections.read, known.sessionHash)
      if (!viewer) this.expel(socket, line, closeCodes.signInAgain, 'sign in again')
      else if (rolesOf(viewer) !== rolesOf(known)) this.expel(socket, line, closeCodes.roleChanged, 'your role changed')
    }
  }

  /**
   * Closes a socket that lost its right, unsent bytes included: a close frame would queue behind those, so the stream
   * of a slow reader is destroyed instead.
   */
  private expel(socket: WebSocket, { wire }: Line, code: number, reason: string) {
    if (!wire.unsent()) return void this.close(socket, code, reason)
    this.forget(socket)
    wire.cut()
  }

  /** Tells every client to come back: what it knows is of another epoch. */
  restart() {
    for (const [socket, line] of this.lines) this.expel(socket, line, 1012, 'the database is another')
  }

  /** Tells every client to come back, and ends. */
  async stop() {
    this.stopping = true
    clearInterval(this.clock)
    for (const socket of this.server.clients) this.close(socket, 1012, 'the hub restarts')
    const stubborn = setTimeout(() => this.server.clients.forEach((socket) => socket.terminate()), 2000)
    await this.running.dispose()
    clearTimeout(stubborn)
  }

  private async connect(ctx: SocketContext<Record<string, unknown>, Extra>): Promise<Record<string, unknown> | false> {
    const { socket, request } = ctx.extra
    try {
      const line = this.lines.get(socket)
      const secret =
        bearerOf(ctx.connectionParams?.authorization) ??
        bearerOf(request.headers.authorization) ??
        cookieSecret(request)
      const viewer = secret ? await viewerOf(this.config.hub.connections.read, secret) : null
      if (line && viewer) {
        if (this.socketsOf(viewer) >= limits.socket.perPerson)
          return this.close(socket, closeCodes.tooManySockets, 'too many sockets')
        const isFirst = !this.isHere(viewer.person.id)
        line.viewer = viewer
        if (isFirst) this.config.presence(viewer.person.id)
        return {
          now: new Date().toISOString(),
          memberships: viewer.memberships.map(({ samenwerkingsverbandId, role, partyId }) => ({
            samenwerkingsverbandId,
            role,
            partyId,
          })),
        }
      }
      const known = this.strangers.allows(request.socket.remoteAddress ?? '')
      this.close(
        socket,
        known ? closeCodes.signInAgain : closeCodes.tooManySockets,
        known ? 'sign in first' : 'too many attempts',
      )
    } catch (fault) {
      log.error(fault, 'a socket was not opened')
      this.close(socket, 1011, 'fault')
    }
    return false
  }

  // graphql-ws closes a socket for good if a hook throws, so an error is returned.
  private async prepare(
    ctx: SocketContext<Record<string, unknown>, Extra>,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const { socket } = ctx.extra
    try {
      const line = this.lines.get(socket)
      if (!line?.viewer) return [new GraphQLError('sign in first', { extensions: { code: 'UNAUTHENTICATED' } })]
      // graphql-ws registers an id before it calls the hook, so joins under way count too.
      if (Object.keys(ctx.subscriptions).length > limits.socket.subscriptions)
        return [
          new GraphQLError(`a socket has at most ${limits.socket.subscriptions} subscriptions`, {
            extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
          }),
        ]
      const read = this.config.read(payload)
      if (Array.isArray(read)) return read
      const cut = cutSince(this.config.schema, read.document, payload.operationName ?? null, payload.variables ?? {})
      if (Array.isArray(cut)) return cut
      const scopes = scopesOf(line.viewer.memberships)
      const topic = await this.config.topicOf(cut.field, cut.args, scopes)
      if (!topic) return [new GraphQLError('it is not there, or not for you', { extensions: { code: 'NOT_FOUND' } })]
      return {
        schema: this.config.schema,
        document: cut.document,
        contextValue: { socket, id, topic, cut } satisfies Parked,
      }
    } catch (fault) {
      if (fault instanceof GraphQLError) return [fault]
      log.error(fault, 'a subscription failed')
      return [new GraphQLError('fault', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })]
    }
  }

  /** Joins the group. graphql-ws holds a generator that never yields, for the group writes the frames. */
  private async park({ socket, id, topic, cut }: Parked): Promise<AsyncGenerator<ExecutionResult>> {
    const line = this.lines.get(socket)
    const leave = line?.viewer ? await this.config.live.join(line.wire, id, topic, cut) : () => {}
    // The socket may have lost its right while it joined.
    if (line && !this.lines.has(socket)) this.config.live.drop(line.wire)
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

  /** Returns false, so that a hook can return it. */
  private close(socket: WebSocket, code: number, reason: string): false {
    this.forget(socket)
    socket.close(code, reason)
    return false
  }

  private forget(socket: WebSocket) {
    const line = this.lines.get(socket)
    if (!line) return
    this.lines.delete(socket)
    this.config.live.drop(line.wire)
    const known = line.viewer?.person.id
    if (known && !this.stopping && !this.isHere(known)) this.config.presence(known)
  }

  /** Tells whether a socket of this person is open in this process. */
  isHere(personId: string) {
    return [...this.lines.values()].some(({ viewer }) => viewer?.person.id === personId)
  }

  private socketsOf({ person }: Viewer) {
    return [...this.lines.values()].filter(({ viewer }) => viewer?.person.id === person.id).length
  }

  /** Pings every socket, and closes those that listen to nothing. */
  private tick() {
    const now = Date.now()
    const ping = JSON.stringify({ type: 'ping', payload: { now: new Date(now).toISOString() } })
    for (const [socket, line] of this.lines) {
      if (!line.viewer) continue
      if (this.config.live.count(line.wire)) line.idleSince = now
      if (now - line.idleSince > limits.socket.idle) this.close(socket, closeCodes.idle, 'nothing to listen to')
      // A socket that does not read gets no pings on top.
      else if (line.wire.unsent() === 0) socket.send(ping)
    }
  }
}

const rolesOf = ({ memberships }: Viewer) =>
  memberships.map((m) => `${m.samenwerkingsverbandId} ${m.role} ${m.partyId}`).join()

const refuseUpgrade = (stream: Duplex, status: string) =>
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy())
