import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Scope } from '../db/scope.ts'
import { type Context, contextForScope, type Hub } from '../context.ts'
import { counterOf, countersOf, revisionString } from '../db/revision.ts'
import type { Committed } from '../db/write.ts'
import { Budget } from '../lib/budget.ts'
import { executeAgain } from '../lib/compiled.ts'
import { isLonger } from '../lib/length.ts'
import { log, logFault } from '../lib/log.ts'
import { passes } from '../lib/passing.ts'
import { limits } from '../limits.ts'
import { changedBetween, type LoadEntities, type News, resync } from './between.ts'
import { beginningOf, NextFrame, type Payload, payloadOf, type Wire } from './frames.ts'
import type { Cut } from './since.ts'

/** The topic that a subscription listens to; null: it is not there for this scope. */
export type Topic = { name: string; scope: Scope }
export type LiveConfig = { schema: GraphQLSchema; hub: Hub; load: LoadEntities }

/** `revision` null: its revision is not known here, so it asks its query again. */
type Member = { wire: Wire; id: string; beginning: Buffer; revision: number | null; left: boolean }
/** Subscribers with the same topic, scope, document and variables: one execution serves them all. */
type Group = {
  key: string
  topic: Topic
  document: DocumentNode
  variables: Record<string, unknown>
  field: string
  members: Set<Member>
  tail: Promise<void>
}

/** The message of a topic to a scope, with the rows that were read for it. */
type Read = { news: News; context: Context }

const mostBytes = 128_000

/** Execute once per group, write to every socket. Knows ids and revisions, never field names. */
export class Live {
  /** For tests and measurements. */
  readonly stats = { executions: 0, frames: 0, slow: 0 }
  private readonly groups = new Map<string, Group>()
  private readonly byWire = new Map<Wire, Map<string, { member: Member; group: Group }>>()
  private readonly reading = new Map<string, Promise<Read | null>>()
  /** Sockets that read too slowly: they get nothing more until everything has left. */
  private readonly slow = new Map<Wire, NodeJS.Timeout>()
  /** Sockets of which it is being asked what they may still see: they get nothing until that is known. */
  private readonly held = new Set<Wire>()
  /** Sockets that were dropped: a join that was under way comes too late. */
  private readonly dropped = new WeakSet<Wire>()
  /** The newest known revision of each samenwerkingsverband. */
  private readonly newest = new Map<string, number>()
  /** The revision that look() brought everybody to. */
  private readonly looked = new Map<string, number>()
  private readonly config: LiveConfig
  constructor(config: LiveConfig) {
    this.config = config
  }

  /** How many subscriptions a socket has. */
  count(wire: Wire) {
    return this.byWire.get(wire)?.size ?? 0
  }

  /** Joins a group at `since`, or at the current revision. Returns a function that leaves it. */
  async join(wire: Wire, id: string, topic: Topic, cut: Cut): Promise<() => void> {
    const { samenwerkingsverbandId } = topic.scope
    const { epoch } = this.config.hub
    const now =
      (await countersOf(this.config.hub.connections.read, [samenwerkingsverbandId])).get(samenwerkingsverbandId) ?? 0
    if (this.dropped.has(wire)) return () => {}
    const since = cut.since === null ? now : counterOf(epoch, cut.since)
    const member: Member = {
      wire,
      id,
      beginning: beginningOf(id),
      revision: since !== null && since <= now ? since : null,
      left: false,
    }
    this.leave(wire, id)
    const group = this.groupOf(topic, cut)
    group.members.add(member)
    const ofWire = this.byWire.get(wire) ?? new Map<string, { member: Member; group: Group }>()
    this.byWire.set(wire, ofWire.set(id, { member, group }))
    this.hearOf(samenwerkingsverbandId, now)
    // A commit may have come between reading `now` and joining.
    if (member.revision === null || member.revision < this.newestOf(group)) this.bringUp(group)
    return () => {
      if (this.byWire.get(wire)?.get(id)?.member === member) this.leave(wire, id)
    }
  }

  /** Writes nothing to a socket until it is released, or dropped. */
  hold(wire: Wire) {
    this.held.add(wire)
  }

  /** Brings a socket that was held up from its own revision. */
  release(wire: Wire) {
    if (this.held.delete(wire)) this.bringUpWire(wire)
  }

  /** Forgets a socket for good, at once: nothing more goes to it. */
  drop(wire: Wire) {
    this.dropped.add(wire)
    this.held.delete(wire)
    for (const id of this.byWire.get(wire)?.keys() ?? []) this.leave(wire, id)
    this.byWire.delete(wire)
    clearTimeout(this.slow.get(wire))
    this.slow.delete(wire)
  }

  /** A commit in this process: brings the groups of its topics up to it. */
  committed({ samenwerkingsverbandId, revision, topics }: Committed) {
    this.hearOf(samenwerkingsverbandId, revision)
    for (const group of this.groups.values())
      if (group.topic.scope.samenwerkingsverbandId === samenwerkingsverbandId && topics.includes(group.topic.name))
        this.bringUp(group)
  }

  /** The doorbell rang: there was a commit, perhaps in another process. */
  async look() {
    const wanted = new Set([...this.groups.values()].map((group) => group.topic.scope.samenwerkingsverbandId))
    if (!wanted.size) return
    for (const [id, counter] of await countersOf(this.config.hub.connections.read, [...wanted])) {
      // Not `newest`: below a commit of this process may lie one of another process that nobody here was told.
      if (counter <= (this.looked.get(id) ?? 0)) continue
      this.looked.set(id, counter)
      this.hearOf(id, counter)
      for (const group of this.groups.values()) if (group.topic.scope.samenwerkingsverbandId === id) this.bringUp(group)
    }
  }

  /** Forgets how far everybody was: the counters of another epoch may be lower. */
  startOver() {
    this.newest.clear()
    this.looked.clear()
  }

  /** Resolves when every message that is on its way has been written. */
  async finished() {
    await Promise.all([...this.groups.values()].map((group) => group.tail))
  }

  private groupOf(topic: Topic, { key: cutKey, document, variables, field }: Cut) {
    const key = JSON.stringify([topic.name, topic.scope.as, topic.scope.samenwerkingsverbandId, cutKey])
    let group = this.groups.get(key)
    if (!group)
      this.groups.set(
        key,
        (group = { key, topic, document, variables, field, members: new Set(), tail: Promise.resolve() }),
      )
    return group
  }

  private hearOf(samenwerkingsverbandId: string, revision: number) {
    this.newest.set(samenwerkingsverbandId, Math.max(revision, this.newest.get(samenwerkingsverbandId) ?? 0))
  }
  private newestOf(group: Group) {
    return this.newest.get(group.topic.scope.samenwerkingsverbandId) ?? 0
  }

  private leave(wire: Wire, id: string) {
    const found = this.byWire.get(wire)?.get(id)
    if (!found) return
    this.byWire.get(wire)?.delete(id)
    found.group.members.delete(found.member)
    found.member.left = true
    if (!found.group.members.size) this.groups.delete(found.group.key)
  }

  /** Advances a group one message at a time; each message goes up to the newest revision by then. */
  private bringUp(group: Group) {
    group.tail = group.tail.then(() => this.advance(group)).catch((fault: unknown) => this.failed(group, fault))
  }

  /** Its members stay where they are: they are brought up in a second after what passes, else at the next commit. */
  private failed(group: Group, fault: unknown) {
    logFault(fault, 'a live message failed')
    if (passes(fault)) setTimeout(() => group.members.size && this.bringUp(group), 1000).unref()
  }

  private bringUpWire(wire: Wire) {
    for (const { group } of this.byWire.get(wire)?.values() ?? []) this.bringUp(group)
  }

  /** Whether a socket gets its messages later, from the revision that it has. */
  private waits(wire: Wire) {
    return (this.slow.size > 0 && this.slow.has(wire)) || (this.held.size > 0 && this.held.has(wire))
  }

  private async advance(group: Group) {
    const b = this.newestOf(group)
    const levels = new Map<number | null, Member[]>()
    for (const member of group.members) {
      if ((member.revision !== null && member.revision >= b) || this.waits(member.wire)) continue
      const level = levels.get(member.revision)
      if (level) level.push(member)
      else levels.set(member.revision, [member])
    }
    for (const [a, members] of levels) this.deliver(members, await this.message(group, a, b), b)
  }

  private deliver(members: Member[], message: Payload | null, b: number) {
    const frames = new Map<string, NextFrame>()
    for (const member of members) {
      // A socket that left while the message was made gets nothing; one that became slow, or is held, gets it later,
      // from the same revision.
      if (member.left || this.waits(member.wire)) continue
      member.revision = b
      if (!message) continue
      let frame = frames.get(member.id)
      if (!frame) frames.set(member.id, (frame = new NextFrame(member.beginning, message)))
      frame.writeTo(member.wire)
      this.stats.frames++
      if (member.wire.unsent() > limits.socket.unsent) this.waitFor(member.wire)
    }
  }

  /**
   * A reader that does not keep up is brought up from its own revision once it has read everything, and cut off if it
   * never does.
   */
  private waitFor(wire: Wire) {
    const patience = setTimeout(() => wire.cut(), limits.socket.drainWithin)
    this.slow.set(wire, patience)
    this.stats.slow++
    wire.whenEmpty(() => {
      if (this.slow.get(wire) !== patience) return
      clearTimeout(patience)
      this.slow.delete(wire)
      this.bringUpWire(wire)
    })
  }

  /** The one function that brings a group from revision a to b. a null: from an unknown one. */
  private async message(group: Group, a: number | null, b: number): Promise<Payload | null> {
    if (a === null) return this.resync(group, b)
    const read = await this.between(group.topic, a, b)
    if (!read) return null
    const message = await this.execute(group, read, b)
    return message && message.length <= mostBytes ? message : this.resync(group, b)
  }

  /** Groups of one topic and scope share one read of the changes, and of the rows under them. */
  private between(topic: Topic, a: number, b: number): Promise<Read | null> {
    const key = JSON.stringify([topic.name, topic.scope.as, topic.scope.samenwerkingsverbandId, a, b])
    let read = this.reading.get(key)
    if (!read) {
      this.reading.set(key, (read = this.read(topic, a, b)))
      // Only groups that are brought up together share it; a later look reads the rows as they are then.
      const forget = () => void setImmediate(() => this.reading.delete(key))
      read.then(forget, forget)
    }
    return read
  }

  private async read({ name, scope }: Topic, a: number, b: number): Promise<Read | null> {
    const { hub, load } = this.config
    const news = await changedBetween(hub.connections.read, load, name, scope, a, b)
    return news && { news, context: contextForScope(hub, scope, b) }
  }

  private resync(group: Group, b: number) {
    const read = { news: resync, context: contextForScope(this.config.hub, group.topic.scope, b) }
    // Nothing changed in it, so the limits of its document are enough.
    return this.execute(group, read, b, Infinity, Infinity)
  }

  /** Null: the selection asks more of what changed than it may cost. */
  private async execute(
    group: Group,
    { news, context }: Read,
    b: number,
    most: number = limits.document.message,
    mostText = mostBytes,
  ): Promise<Payload | null> {
    this.stats.executions++
    const { schema, hub } = this.config
    const budget = new Budget(most)
    const result = await executeAgain({
      schema,
      document: group.document,
      variableValues: group.variables,
      rootValue: { [group.field]: { ...news, revision: revisionString(hub.epoch, b) } },
      contextValue: { ...context, budget },
    })
    return budget.spent || isLonger(result.data, mostText) ? null : payloadOf(masked(result))
  }
}

// A fault in a message is a bug, unless it passes: it is logged, and the client hears no details.
const masked = (result: ExecutionResult): ExecutionResult => {
  if (!result.errors) return result
  const passing = result.errors.find(passes)
  if (passing) throw passing
  for (const error of result.errors) log.error(error.originalError ?? error, 'a live message has a fault')
  return { ...result, errors: [new GraphQLError('fault', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })] }
}
