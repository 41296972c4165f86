import DataLoader from 'dataloader'
import { roleClassOf, type Scope, Scopes } from './auth/scope.ts'
import type { MembershipRow } from './auth/table.ts'
import type { Viewer } from './auth/viewer.ts'
import type { Connections, Reader } from './db/connection.ts'
import { countersOf, revisionString } from './db/revision.ts'
import type { Act, Committed, Writer } from './db/write.ts'

type Load<Row> = (reader: Reader, scope: Scope, ids: readonly string[]) => Promise<Row[]>

/** Rows that one request reads by id, asked together. */
export class Loads {
  private readonly loaders = new Map<unknown, Map<string, DataLoader<string, unknown>>>()
  private readonly reader: Reader
  constructor(reader: Reader) {
    this.reader = reader
  }
  /** The row with this id; null where this scope may not see it. */
  one<Row extends { id: string }>(load: Load<Row>, scope: Scope, id: string): Promise<Row | null> {
    return this.loader(load, scope, (rows, wanted) => {
      const byId = new Map(rows.map((row) => [row.id, row]))
      return wanted.map((one) => byId.get(one) ?? null)
    }).load(id) as Promise<Row | null>
  }
  /** The rows that hang under this id. */
  under<Row>(load: Load<Row>, parentOf: (row: Row) => string | null, scope: Scope, id: string): Promise<Row[]> {
    return this.loader(load, scope, (rows, wanted) => {
      const under = new Map<string | null, Row[]>()
      for (const row of rows) under.set(parentOf(row), [...(under.get(parentOf(row)) ?? []), row])
      return wanted.map((one) => under.get(one) ?? [])
    }).load(id) as Promise<Row[]>
  }
  private loader<Row>(load: Load<Row>, scope: Scope, arrange: (rows: Row[], ids: readonly string[]) => unknown[]) {
    const perScope = this.loaders.get(load) ?? new Map<string, DataLoader<string, unknown>>()
    this.loaders.set(load, perScope)
    let loader = perScope.get(scope.samenwerkingsverbandId)
    if (!loader) {
      loader = new DataLoader(async (ids) => arrange(await load(this.reader, scope, ids), ids))
      perScope.set(scope.samenwerkingsverbandId, loader)
    }
    return loader
  }
}

/** What a request carries. */
export type Context = Writer & {
  reader: Reader
  viewer: Viewer | null
  scopes: Scopes
  loads: Loads
  /** Read before any row of the answer. */
  revisionOf(samenwerkingsverbandId: string): string
  /** What the viewer is there; only for what was found through a scope. */
  membershipIn(found: { samenwerkingsverbandId: string }): MembershipRow
}

export type Hub = { connections: Connections; epoch: string; committed: (commit: Committed) => void }

/** The context of a request over HTTP. */
export const contextFor = async (hub: Hub, viewer: Viewer | null, act: Act | null): Promise<Context> => {
  const memberships = viewer?.memberships ?? []
  const reader = hub.connections.read
  const counters = memberships.length
    ? await countersOf(
        reader,
        memberships.map((m) => m.samenwerkingsverbandId),
      )
    : new Map<string, number>()
  return {
    connections: hub.connections,
    committed: hub.committed,
    by: viewer?.person.id ?? null,
    act,
    reader,
    viewer,
    scopes: new Scopes(memberships.map((m) => [m.samenwerkingsverbandId, roleClassOf(m.role)])),
    loads: new Loads(reader),
    revisionOf: (id) => revisionString(hub.epoch, counters.get(id) ?? 0),
    membershipIn: ({ samenwerkingsverbandId }) => {
      const membership = memberships.find((m) => m.samenwerkingsverbandId === samenwerkingsverbandId)
      if (!membership) throw new Error('no membership here')
      return membership
    },
  }
}

/** The context of a live message: a role class, never a person, at one revision. */
export const contextForScope = (hub: Hub, scope: Scope, counter: number): Context => {
  const nobody = () => {
    throw new Error('a live message is for a scope, not for a person')
  }
  return {
    connections: hub.connections,
    committed: nobody,
    by: null,
    act: null,
    reader: hub.connections.read,
    viewer: null,
    scopes: new Scopes([[scope.samenwerkingsverbandId, scope.as]]),
    loads: new Loads(hub.connections.read),
    revisionOf: () => revisionString(hub.epoch, counter),
    membershipIn: nobody,
  }
}
