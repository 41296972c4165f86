import { expect } from 'vitest'
import type { Direct } from './direct.ts'
import type { Data, Person } from '../person.ts'
import { selections } from '../selections.ts'

const fields = selections.Action
const listOf = `query($in: ID!, $slug: String!, $meeting: ID!, $after: String) {
  samenwerkingsverband(slug: $slug) { revision }
  actions(samenwerkingsverbandId: $in, filter: { meetingId: $meeting }, first: 10, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
}`
const messages = `subscription($in: ID!, $since: Revision) { actionsChanged(samenwerkingsverbandId: $in, since: $since) {
  revision kind resync removed { typename id } changed { __typename ... on Action { ${fields} } } } }`

/**
 * Somebody with the action list of one meeting, who stays, or goes away and comes back with the revision that was
 * there.
 */
export class ListWatcher {
  private known: Map<string, Data> | null = null
  private revision = ''
  private socket: Awaited<ReturnType<Direct['watch']>> = null
  readonly person: Person
  readonly stays: boolean
  private readonly direct: Direct
  private readonly where: { in: string; slug: string; meeting: string }
  constructor(direct: Direct, person: Person, stays: boolean, where: { in: string; slug: string; meeting: string }) {
    this.direct = direct
    this.person = person
    this.stays = stays
    this.where = where
  }

  /** Brought up by messages alone it shows what a fresh query shows; `hidden` stands in no message. */
  async compare(hidden: string | null, context: string) {
    const fresh = await this.fresh()
    if (!this.known) ({ known: this.known, revision: this.revision } = fresh)
    this.socket ??= await this.direct.watch(this.person, messages, { in: this.where.in, since: this.revision })
    await this.direct.settled()
    if (hidden) expect(this.socket!.heard.join('')).not.toContain(hidden)
    for (const change of this.socket!.taken()) {
      expect(change.resync, context).toBe(false)
      this.take(change, context)
    }
    expect([...this.known.values()].sort(byId), context).toEqual([...fresh.known.values()].sort(byId))
    if (!this.stays) this.leave()
  }

  leave() {
    this.socket?.leave()
    this.socket = null
  }

  private take(change: Data, context: string) {
    this.revision = change.revision
    for (const { __typename, ...thing } of change.changed) if (__typename === 'Action') this.known!.set(thing.id, thing)
    for (const { typename, id } of change.removed)
      if (typename === 'Action')
        expect(this.known!.delete(id), `${context}: ${id} is said to be gone, and was never there`).toBe(true)
  }

  /** All pages of the list. */
  private async fresh() {
    const known = new Map<string, Data>()
    let revision = ''
    for (let after: string | null = null, more = true; more;) {
      const answer: Data = await this.direct.ask(this.person, listOf, { ...this.where, after })
      revision ||= answer.samenwerkingsverband.revision
      for (const node of answer.actions.nodes) known.set(node.id, node)
      ;({ hasNextPage: more, endCursor: after } = answer.actions.pageInfo)
    }
    return { known, revision }
  }
}

const byId = (a: Data, b: Data) => (a.id < b.id ? -1 : 1)
