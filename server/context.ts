import { isStill } from './auth/rules.ts'
import { type Scope, Scopes, scopesOf } from './db/scope.ts'
import type { Invitation } from './auth/sign-in.ts'
import { membershipFor } from './auth/store.ts'
import type { MembershipRow, PersonRow } from './auth/table.ts'
import type { Viewer } from './auth/viewer.ts'
import type { Connections, Reader } from './db/connection.ts'
import { countersOf, revisionString } from './db/revision.ts'
import type { Act, Committed, Joined, Writer } from './db/write.ts'
import { Loads } from './db/loads.ts'
import type { Counts } from './counts.ts'
import { Budget } from './lib/budget.ts'
import type { Asker, Note } from './lib/security.ts'
import { limits } from './limits.ts'

/** The context that a request carries. */
export type Context = Writer & {
  reader: Reader
  viewer: Viewer | null
  scopes: Scopes
  /** What the answer may still hold. */
  budget: Budget
  /** The loads of the scope of a row that was found, for reads across tables. */
  loadsOf(found: { samenwerkingsverbandId: string }): Loads
  /** Mails invited people, after the commit. */
  welcome(people: PersonRow[], samenwerkingsverbandId: string): void
  /** What is spent of each limit. */
  counts: Counts
  /** Whoever asked, for the security log. */
  asker: Asker
  /** Read before any row of the answer. */
  revisionOf(samenwerkingsverbandId: string): string
  /** The membership of the viewer there; only for a row that was found through a scope. */
  membershipIn(found: { samenwerkingsverbandId: string }): MembershipRow
}

export type Hub = {
  connections: Connections
  /** Of the database; another one when it was put back under a hub that runs. */
  epoch: string
  committed: (commit: Committed) => void
  hold: Writer['hold']
  note: Note
  welcome(people: PersonRow[], invitation: Invitation, asker: Asker): void
  joined: Joined
  counts: Counts
}

/** The context of a request over HTTP. */
export const contextFor = async (hub: Hub, viewer: Viewer | null, act: Act | null, asker: Asker): Promise<Context> => {
  const memberships = viewer?.memberships ?? []
  const budget = new Budget(limits.document.answer)
  const reader: Reader = { db: hub.connections.read.db, read: budget.read }
  // Before the counters: a database that is put back meanwhile has others under another epoch.
  const { epoch } = hub
  const counters = memberships.length
    ? await countersOf(
        reader,
        memberships.map((m) => m.samenwerkingsverbandId),
      )
    : new Map<string, number>()
  const membershipIn = ({ samenwerkingsverbandId }: { samenwerkingsverbandId: string }) => {
    const membership = memberships.find((m) => m.samenwerkingsverbandId === samenwerkingsverbandId)
    if (!membership) throw new Error('no membership here')
    return membership
  }
  const scopes = scopesOf(memberships)
  return {
    connections: hub.connections,
    committed: hub.committed,
    hold: hub.hold,
    note: hub.note,
    welcome: (people, samenwerkingsverbandId) =>
      hub.welcome(people, { samenwerkingsverbandId, invitedById: viewer?.person.id ?? null }, asker),
    joined: hub.joined,
    counts: hub.counts,
    asker,
    by: viewer?.person.id ?? null,
    act,
    mayStill: async (inLock, samenwerkingsverbandId) => {
      const before = membershipIn({ samenwerkingsverbandId })
      return isStill(before, await membershipFor(inLock, before.personId, before))
    },
    reader,
    viewer,
    scopes,
    budget,
    loadsOf: loadsIn(reader, scopes, () => !budget.spent),
    revisionOf: (id) => revisionString(epoch, counters.get(id) ?? 0),
    membershipIn,
  }
}

/** The context of a live message: a role class, never a person, at one revision. */
export const contextForScope = (hub: Hub, scope: Scope, counter: number): Context => {
  const nobody = () => {
    throw new Error('a live message is for a scope, not for a person')
  }
  const scopes = new Scopes([scope])
  const { epoch } = hub
  return {
    connections: hub.connections,
    committed: nobody,
    hold: nobody,
    note: nobody,
    welcome: nobody,
    joined: hub.joined,
    counts: hub.counts,
    asker: {},
    by: null,
    act: null,
    mayStill: nobody,
    reader: hub.connections.read,
    viewer: null,
    scopes,
    budget: new Budget(limits.document.message),
    // Several groups share what is read for a message, whatever each of them may spend.
    loadsOf: loadsIn(hub.connections.read, scopes, () => true),
    revisionOf: () => revisionString(epoch, counter),
    membershipIn: nobody,
  }
}

const loadsIn = (reader: Reader, scopes: Scopes, mayRead: () => boolean) => {
  const loads = new Map<string, Loads>()
  return (found: { samenwerkingsverbandId: string }) => {
    let known = loads.get(found.samenwerkingsverbandId)
    if (!known) loads.set(found.samenwerkingsverbandId, (known = new Loads(reader, scopes.of(found), mayRead)))
    return known
  }
}
