import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Context as SocketContext, SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { bearerOf, secretOf } from '../auth/credentials.ts'
import type { doorOf } from '../auth/door.ts'
import { type Scopes, scopesOf } from '../db/scope.ts'
import { type SignedIn, type Viewer, viewerOf, viewerOfSession } from '../auth/viewer.ts'
import type { Hub } from '../context.ts'
import { noteLimit } from '../counts.ts'
import { log } from '../lib/log.ts'
import { must } from '../lib/must.ts'
import { unavailable, whyItPasses } from '../lib/passing.ts'
import { nestsDeeper } from '../lib/nesting.ts'
import { Quota } from '../lib/quota.ts'
import { type Asker, type FromOf, noteSecurity } from '../lib/security.ts'
import type { VisitorOf } from '../lib/visitor.ts'
import { limits } from '../limits.ts'
import { type Wire, wireOver } from './frames.ts'
import { GatedSocket } from './gated.ts'
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
  /** Turns away what was not meant for this hub, or comes from a page of another site. */
  door: ReturnType<typeof doorOf>
  /** Parses and validates a document under the limits of the server and of the person, and says what it costs. */
  read(
    payload: SubscribePayload,
    personId: string,
    asker: Asker,
  ): { document: ExecutionArgs['document']; cost: number } | GraphQLError[]
  /** Called when the first socket of a person opens, or the last one closes; not while the hub stops. */
  presence(personId: string): void
  visitorOf: VisitorOf
  from: FromOf
  /** The topic that a subscription listens to; null: it is not there for this viewer. */
  topicOf(field: string, args: Record<string, unknown>, scopes: Scopes): Promise<Topic | null>
}
type Extra = { socket: WebSocket; request: IncomingMessage }
type Parked = { socket: WebSocket; id: string; topic: Topic; cut: Cut }
/** An open socket; its viewer is known after connection_init. */
type Line = {
  wire: Wire
  /** Whoever opened it, for the security log. */
  asker: Asker
  viewer: SignedIn | null
  /** Who pays for it if it closes before it says who it is; null: it said so, or this was paid. */
  unpaid: string | null
  /** It came with a cookie or a token. */
  showsSecret: boolean
  /** Since when it has no subscription, by performance.now(). */
  idleSince: number
  /** What each of its subscriptions costs, by id. */
  costs: Map<string, number>
}

const pingEvery = 10_000

/** Live channels over graphql-transport-ws. */
export class Sockets {
  private readonly lines = new Map<WebSocket, Line>()
  /** The people whose rights are changing, and by how many acts. */
  private readonly changing = new Map<string, number>()
  /** How often rights were asked again: a sign-in that was read before that is read once more. */
  private checks = 0
  private readonly server = new WebSocketServer({
    noServer: true,
    WebSocket: GatedSocket,
    maxPayload: limits.socket.message,
    maxFragments: limits.socket.fragments,
    maxBufferedChunks: limits.socket.pieces,
    // Not in the types yet.
    ...{ closeTimeout: limits.socket.closeWithin },
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
      const foreign = this.config.door(request)
      if (foreign) {
        noteSecurity('refused-origin', { where: 'socket', ...this.config.from(request) })
        return refuseUpgrade(stream, foreign.statusCode)
      }
      if (request.url?.split('?')[0] !== '/graphql') return refuseUpgrade(stream, 404)
      const seconds = this.secondsToWait(request)
      if (seconds) return refuseUpgrade(stream, 429, seconds)
      this.server.handleUpgrade(request, stream, head, (socket) => {
        this.open(socket, stream, request)
        this.server.emit('connection', socket, request)
      })
    })
  }

  /** The seconds after which a socket that is one too many of its visitor may come again; 0: it may open. */
  private secondsToWait(request: IncomingMessage): number {
    const { hub, visitorOf, from } = this.config
    const [visitor, showsSecret] = [visitorOf(request), secretOf(request) !== null]
    // The people of a venue have one address, and show a secret: what somebody else there spends keeps nobody out.
    const seconds = showsSecret ? 0 : hub.counts.wait('anonymous', visitor, from(request))
    if (seconds) return seconds
    const others = [...this.lines.values()].filter(
      (line) => line.unpaid === visitor && line.showsSecret === showsSecret,
    ).length
    if (others < limits.socket.unknown) return 0
    noteLimit('sockets', from(request), { where: 'socket' })
    return Math.ceil(limits.socket.initWithin / 1000)
  }

  private open(socket: GatedSocket, stream: Duplex, request: IncomingMessage) {
    const line: Line = {
      ...{
        asker: this.config.from(request),
        wire: wireOver(stream),
        viewer: null,
        idleSince: performance.now(),
        costs: new Map(),
      },
      ...{ unpaid: this.config.visitorOf(request), showsSecret: secretOf(request) !== null },
    }
    this.lines.set(socket, line)
    const messages = new Quota({ most: limits.socket.messagesPerMinute, within: 60_000 })
    let before = 0
    socket.mayRead = (message) => {
      if (messages.take('') || (!line.viewer && ++before > limits.socket.messagesBeforeAck))
        return this.tooMany(socket, line, 'messages', closeCodes.tooManyMessages)
      return !nestsDeeper(String(message), limits.nesting) || this.tooMany(socket, line, 'nesting', 1008)
    }
    socket.failed = (code) => {
      if (tooLarge.has(code)) noteLimit('body', line.asker, { where: 'socket' })
    }
    socket.on('close', () => this.forget(socket))
  }

  /** Closes the sockets of everybody who lost a session or has another role by now. */
  recheck() {
    return this.check(this.linesWith(() => true))
  }

  /** The same for everybody whose session or membership has ended by the clock. */
  expire() {
    const now = Date.now()
    return this.check(this.linesWith(({ endsAt }) => endsAt <= now))
  }

  /** As Writer.hold says: who loses a right gets nothing of the act that takes it, nor of a later one. */
  hold(personIds: ReadonlySet<string>) {
    const lines = () => this.linesWith(({ person }) => personIds.has(person.id))
    for (const id of personIds) this.changing.set(id, (this.changing.get(id) ?? 0) + 1)
    for (const [, { wire }] of lines()) this.config.live.hold(wire)
    return async () => {
      try {
        await this.check(lines())
      } catch (fault) {
        // The act is done and must be answered. A client that comes back is asked anew.
        log.error(fault, 'checking the sessions of people with another role failed')
        for (const [socket, line] of lines()) this.expel(socket, line, closeCodes.roleChanged, 'your role changed')
      }
      // Not before the check: another act may have begun to change their rights, and waits for its own.
      for (const id of personIds) this.endChange(id)
      for (const [, { wire, viewer }] of lines())
        if (viewer && !this.changing.has(viewer.person.id)) this.config.live.release(wire)
    }
  }

  private endChange(personId: string) {
    const others = (this.changing.get(personId) ?? 0) - 1
    if (others > 0) this.changing.set(personId, others)
    else this.changing.delete(personId)
  }

  private linesWith(fits: (viewer: SignedIn) => boolean) {
    return [...this.lines].filter(([, { viewer }]) => viewer && fits(viewer))
  }

  private async check(lines: [WebSocket, Line][]) {
    this.checks++
    await Promise.all(
      lines.map(async ([socket, line]) => {
        const known = must(line.viewer, 'only sockets with a viewer are checked')
        const viewer = await viewerOfSession(this.config.hub.connections.read, known.sessionHash)
        if (!viewer) this.expel(socket, line, closeCodes.signInAgain, 'sign in again')
        else if (rolesOf(viewer) !== rolesOf(known))
          this.expel(socket, line, closeCodes.roleChanged, 'your role changed')
        else line.viewer = viewer
      }),
    )
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
    const stubborn = setTimeout(
      () => this.server.clients.forEach((socket) => socket.terminate()),
      limits.stopWithin.sockets,
    )
    await this.running.dispose()
    clearTimeout(stubborn)
  }

  private async connect(ctx: SocketContext<Record<string, unknown>, Extra>): Promise<Record<string, unknown> | false> {
    const { socket, request } = ctx.extra
    try {
      const line = this.lines.get(socket)
      const said = bearerOf(ctx.connectionParams?.authorization)
      const token = said ?? bearerOf(request.headers.authorization)
      const secret = said ?? secretOf(request)
      const viewer = secret ? await this.viewerNow(secret) : null
      if (line && viewer) {
        line.unpaid = null
        if (this.socketsOf(viewer) >= limits.socket.perPerson)
          return this.tooMany(socket, line, 'sockets', closeCodes.tooManySockets, viewer)
        const isFirst = !this.isHere(viewer.person.id)
        line.viewer = viewer
        if (this.changing.has(viewer.person.id)) this.config.live.hold(line.wire)
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
      const { hub, visitorOf, from } = this.config
      if (line) line.unpaid = null
      if (token !== null) noteSecurity('bad-token', { where: 'socket', ...from(request) })
      if (hub.counts.take('anonymous', visitorOf(request), from(request)))
        return this.close(socket, closeCodes.tooManySockets, 'too many attempts')
      return this.close(socket, closeCodes.signInAgain, 'sign in first')
    } catch (fault) {
      if (this.putOff(socket, fault)) return false
      log.error(fault, 'a socket was not opened')
      this.close(socket, 1011, 'fault')
    }
    return false
  }

  /** The viewer of a secret, read after the last check of rights: that one did not know this socket yet. */
  private async viewerNow(secret: string) {
    for (;;) {
      const { checks } = this
      const viewer = await viewerOf(this.config.hub.connections.read, secret)
      if (checks === this.checks) return viewer
    }
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
      if (id.length > limits.socket.id)
        return [
          new GraphQLError(`the id of a subscription has at most ${limits.socket.id} characters`, {
            extensions: { code: 'BAD_USER_INPUT' },
          }),
        ]
      // graphql-ws registers an id before it calls the hook, so joins under way count too.
      const open = Object.keys(ctx.subscriptions)
      if (open.length > limits.socket.subscriptions)
        return [tooManySubscriptions(line, `a socket has at most ${limits.socket.subscriptions} subscriptions`)]
      const read = this.config.read(payload, line.viewer.person.id, line.asker)
      if (Array.isArray(read)) return read
      line.costs = new Map([...open.map((one) => [one, line.costs.get(one) ?? 0] as const), [id, read.cost]])
      if ([...line.costs.values()].reduce((sum, cost) => sum + cost) > limits.socket.cost)
        return [tooManySubscriptions(line, `the subscriptions of a socket cost at most ${limits.socket.cost} together`)]
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
      if (this.putOff(socket, fault)) return [new GraphQLError('not now', { extensions: { code: unavailable } })]
      log.error(fault, 'a subscription failed')
      return [new GraphQLError('fault', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })]
    }
  }

  /** Joins the group. graphql-ws holds a generator that never yields, for the group writes the frames. */
  private async park({ socket, id, topic, cut }: Parked): Promise<AsyncGenerator<ExecutionResult>> {
    const line = this.lines.get(socket)
    const leave = line?.viewer ? await this.join(socket, line.wire, id, topic, cut) : () => {}
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

  private async join(socket: WebSocket, wire: Wire, id: string, topic: Topic, cut: Cut) {
    try {
      return await this.config.live.join(wire, id, topic, cut)
    } catch (fault) {
      if (!this.putOff(socket, fault)) throw fault
      return () => {}
    }
  }

  /** After a fault that passes closes the socket with 1013, at which clients come back, and answers true. */
  private putOff(socket: WebSocket, fault: unknown) {
    const why = whyItPasses(fault)
    if (why === null) return false
    const line = this.lines.get(socket)
    // That it does not get in is not the fault of its visitor.
    if (line) line.unpaid = null
    log.warn({ why }, 'a socket was put off')
    this.close(socket, 1013, 'not now, try again')
    return true
  }

  /** Returns false, so that a hook can return it. */
  private close(socket: WebSocket, code: number, reason: string): false {
    this.forget(socket)
    socket.close(code, reason)
    return false
  }

  private tooMany(
    socket: WebSocket,
    line: Line,
    limit: 'messages' | 'nesting' | 'sockets',
    code: number,
    viewer: Viewer | null = line.viewer,
  ) {
    noteLimit(limit, line.asker, { where: 'socket', person: viewer?.person.id })
    return this.close(socket, code, `too many ${limit}`)
  }

  private forget(socket: WebSocket) {
    const line = this.lines.get(socket)
    if (!line) return
    this.lines.delete(socket)
    this.config.live.drop(line.wire)
    if (line.unpaid !== null && !this.stopping) this.config.hub.counts.take('anonymous', line.unpaid, line.asker)
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
    const now = performance.now()
    const ping = JSON.stringify({ type: 'ping', payload: { now: new Date().toISOString() } })
    for (const [socket, line] of this.lines) {
      if (!line.viewer) continue
      if (this.config.live.count(line.wire)) line.idleSince = now
      if (now - line.idleSince > limits.socket.idle) this.close(socket, closeCodes.idle, 'nothing to listen to')
      // A socket that does not read gets no pings on top.
      else if (line.wire.unsent() === 0) socket.send(ping)
    }
  }
}

const tooManySubscriptions = ({ asker, viewer }: Line, message: string) => {
  noteLimit('subscriptions', asker, { where: 'socket', person: viewer?.person.id })
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })
}

const rolesOf = ({ memberships }: Viewer) =>
  memberships.map((m) => `${m.samenwerkingsverbandId} ${m.role} ${m.partyId}`).join()

/** What ws says of a message that is too long, or in too many parts. */
const tooLarge = new Set<string | undefined>(['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'WS_ERR_TOO_MANY_BUFFERED_PARTS'])

const refuseUpgrade = (stream: Duplex, status: number, retryAfter?: number) => {
  const later = retryAfter === undefined ? '' : `Retry-After: ${retryAfter}\r\n`
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${later}Connection: close\r\nContent-Length: 0\r\n\r\n`
  stream.end(head, () => stream.destroy())
}
