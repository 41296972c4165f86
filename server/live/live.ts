import { type DocumentNode, execute, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { WebSocket } from 'ws'
import type { Scope } from '../auth/scope.ts'
import { contextForScope, type Hub } from '../context.ts'
import { counterOf, countersOf, revisionString } from '../db/revision.ts'
import type { Committed } from '../db/write.ts'
import { log } from '../lib/log.ts'
import { changedBetween, type LoadEntities, type News, resync } from './between.ts'
import type { Cut } from './since.ts'

/** Where a subscription listens; null: it is not there for this scope. */
export type Topic = { name: string; scope: Scope }
export type LiveConfig = { schema: GraphQLSchema; hub: Hub; load: LoadEntities }

type Member = { socket: WebSocket; id: string; revision: number; knows: boolean }
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

const mostBytes = 128_000

/** Execute once per group, write to every socket. Knows ids and revisions, never field names. */
export class Live {
  /** For tests and measurements. */
  readonly stats = { executions: 0, frames: 0 }
  private readonly groups = new Map<string, Group>()
  private readonly bySocket = new Map<WebSocket, Map<string, { member: Member; group: Group }>>()
  /** The newest revision that is known of each samenwerkingsverband. */
  private readonly newest = new Map<string, number>()
  private readonly config: LiveConfig
  constructor(config: LiveConfig) {
    this.config = config
  }

  /** Joins a group at `since`, or at the revision of now; the answer leaves it. */
  async join(socket: WebSocket, id: string, topic: Topic, cut: Cut): Promise<() => void> {
    const { samenwerkingsverbandId } = topic.scope
    const now = (await countersOf(this.config.hub.connections.read, [samenwerkingsverbandId])).get(samenwerkingsverbandId) ?? 0
    const since = cut.since === null ? now : counterOf(this.config.hub.epoch, cut.since)
    const knows = since !== null && since <= now
    const member: Member = { socket, id, revision: knows ? since : now, knows }
    this.leave(socket, id)
    const group = this.groupOf(topic, cut)
    group.members.add(member)
    const ofSocket = this.bySocket.get(socket) ?? new Map<string, { member: Member; group: Group }>()
    this.bySocket.set(socket, ofSocket.set(id, { member, group }))
    this.newest.set(samenwerkingsverbandId, Math.max(now, this.newest.get(samenwerkingsverbandId) ?? 0))
    if (!knows || member.revision < now) this.bringUp(group)
    return () => {
      if (this.bySocket.get(socket)?.get(id)?.member === member) this.leave(socket, id)
    }
  }

  /** Forgets all subscriptions of a socket, at once: nothing more goes to it. */
  drop(socket: WebSocket) {
    for (const id of this.bySocket.get(socket)?.keys() ?? []) this.leave(socket, id)
    this.bySocket.delete(socket)
  }

  /** A commit in this process: the groups of its topics have something to be told. */
  committed({ samenwerkingsverbandId, revision, topics }: Committed) {
    this.newest.set(samenwerkingsverbandId, Math.max(revision, this.newest.get(samenwerkingsverbandId) ?? 0))
    for (const group of this.groups.values())
      if (group.topic.scope.samenwerkingsverbandId === samenwerkingsverbandId && topics.includes(group.topic.name)) this.bringUp(group)
  }

  /** A doorbell: somebody committed, perhaps in another process. */
  async look() {
    const wanted = new Set([...this.groups.values()].map((group) => group.topic.scope.samenwerkingsverbandId))
    if (!wanted.size) return
    for (const [id, counter] of await countersOf(this.config.hub.connections.read, [...wanted])) {
      if (counter <= (this.newest.get(id) ?? 0)) continue
      this.newest.set(id, counter)
      for (const group of this.groups.values()) if (group.topic.scope.samenwerkingsverbandId === id) this.bringUp(group)
    }
  }

  /** When every message that is on its way was written. */
  async settled() {
    await Promise.all([...this.groups.values()].map((group) => group.tail))
  }

  private groupOf(topic: Topic, { key: cutKey, document, variables, field }: Cut) {
    const key = JSON.stringify([topic.name, topic.scope.as, topic.scope.samenwerkingsverbandId, cutKey])
    let group = this.groups.get(key)
    if (!group) this.groups.set(key, (group = { key, topic, document, variables, field, members: new Set(), tail: Promise.resolve() }))
    return group
  }

  private leave(socket: WebSocket, id: string) {
    const found = this.bySocket.get(socket)?.get(id)
    if (!found) return
    this.bySocket.get(socket)?.delete(id)
    found.group.members.delete(found.member)
    if (!found.group.members.size) this.groups.delete(found.group.key)
  }

  /** One advance of a group at a time; each starts at what is newest by then. */
  private bringUp(group: Group) {
    group.tail = group.tail.then(() => this.advance(group)).catch((fault: unknown) => log.error(fault, 'a live message failed'))
  }

  private async advance(group: Group) {
    const b = this.newest.get(group.topic.scope.samenwerkingsverbandId) ?? 0
    const behind = new Map<string, Member[]>()
    for (const member of group.members)
      if (!member.knows || member.revision < b) {
        const level = member.knows ? String(member.revision) : 'unknown'
        behind.set(level, [...(behind.get(level) ?? []), member])
      }
    for (const [level, members] of behind) {
      const message = await this.message(group, level === 'unknown' ? null : Number(level), b)
      for (const member of members) {
        member.revision = b
        member.knows = true
        // Who left while the message was made hears nothing.
        if (message && group.members.has(member)) this.send(member, message)
      }
    }
  }

  /** The one function: brings a group from revision a to b. a null: from somewhere unknown. */
  private async message(group: Group, a: number | null, b: number): Promise<string | null> {
    const { connections } = this.config.hub
    const news = a === null ? resync : await changedBetween(connections.read, this.config.load, group.topic.name, group.topic.scope, a, b)
    if (!news) return null
    const message = await this.execute(group, news, b)
    return Buffer.byteLength(message) > mostBytes && !news.resync ? this.execute(group, resync, b) : message
  }

  private async execute(group: Group, news: News, b: number) {
    this.stats.executions++
    const { schema, hub } = this.config
    const result = await execute({
      schema,
      document: group.document,
      variableValues: group.variables,
      rootValue: { [group.field]: { ...news, revision: revisionString(hub.epoch, b) } },
      contextValue: contextForScope(hub, group.topic.scope, b),
    })
    return JSON.stringify(masked(result))
  }

  private send({ socket, id }: Member, message: string) {
    this.stats.frames++
    socket.send(`{"type":"next","id":${JSON.stringify(id)},"payload":${message}}`)
  }
}

// A fault in a message is a bug: logged, and told without its inside.
const masked = (result: ExecutionResult): ExecutionResult => {
  if (!result.errors) return result
  for (const error of result.errors) log.error(error.originalError ?? error, 'a live message has a fault')
  return { ...result, errors: [new GraphQLError('fault', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })] }
}
