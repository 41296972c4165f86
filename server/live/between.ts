import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { maySee, type Scope } from '../db/scope.ts'
import { loadPersons } from '../auth/store.ts'
import { prepared, type Reader } from '../db/connection.ts'
import { type ChangeRow, changes } from '../db/table.ts'
import type { EntityName, Tagged } from '../lib/refusal.ts'
import type { Soon } from '../lib/soon.ts'
import type { ChangeParent } from './change.ts'

/** Rows by id, as a scope sees them now; one for each type. */
export type LoadEntities = (reader: Reader, scope: Scope, entity: EntityName, ids: readonly string[]) => Soon<Tagged[]>
export type News = Omit<ChangeParent, 'revision'>

const mostEntities = 200
export const resync: News = { at: null, kind: null, by: null, changed: [], removed: [], resync: true }

/** The changes on a topic in (a, b], as this scope sees them now; null: there are none. */
export const changedBetween = async (
  reader: Reader,
  load: LoadEntities,
  topic: string,
  scope: Scope,
  a: number,
  b: number,
): Promise<News | null> => {
  const rows = await inRange(reader, { topic, a, b })
  const told = rows.filter((row) => maySee(scope.as, row.audience))
  const ids = new Set(told.map((row) => row.entityId))
  if (!ids.size) return null
  if (ids.size > mostEntities) return resync
  const changed = await loadAll(reader, load, scope, told)
  const here = new Set(changed.map(({ id }) => id))
  const removed = firstRows(rows).filter(
    (row) => ids.has(row.entityId) && !here.has(row.entityId) && row.seenBefore && maySee(scope.as, row.seenBefore),
  )
  const gone = new Set(removed.map((row) => row.entityId))
  const last = told.findLast((row) => here.has(row.entityId) || gone.has(row.entityId))
  if (!last) return null
  const [by = null] = last.by ? await loadPersons(reader, scope, [last.by]) : []
  return {
    at: last.at,
    kind: last.kind,
    by,
    changed,
    removed: removed.map((row) => ({ typename: row.entity, id: row.entityId })),
    resync: false,
  }
}

const loadAll = async (reader: Reader, load: LoadEntities, scope: Scope, rows: ChangeRow[]) => {
  const byEntity = new Map<EntityName, Set<string>>()
  for (const { entity, entityId } of rows) byEntity.set(entity, (byEntity.get(entity) ?? new Set()).add(entityId))
  return (await Promise.all([...byEntity].map(async ([entity, ids]) => load(reader, scope, entity, [...ids])))).flat()
}

/** The first row of each thing in the range says who could see it at its start. */
const firstRows = (rows: ChangeRow[]) => {
  const first = new Map<string, ChangeRow>()
  for (const row of rows) if (!first.has(row.entityId)) first.set(row.entityId, row)
  return [...first.values()]
}

const inRange = prepared<{ topic: string; a: number; b: number }>()('changes_between', (db, p) =>
  db
    .select()
    .from(changes)
    .where(and(eq(changes.topic, p.topic), gt(changes.revision, p.a), lte(changes.revision, p.b)))
    .orderBy(asc(changes.revision), asc(changes.seq)),
)
