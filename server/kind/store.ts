import { and, asc, eq } from 'drizzle-orm'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Scope, Scopes } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { type KindRow, kinds } from './table.ts'

/** The kinds of party, in their order. */
export const kindsOf = (reader: Reader, scope: Scope) =>
  inOrder(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId })
export const loadKinds = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) })
/** A kind of a samenwerkingsverband that exists for you. */
export const findKind = async (reader: Reader, scopes: Scopes, id: string) => {
  const [row] = await anywhere(reader, { id })
  return row && scopes.in(row.samenwerkingsverbandId) ? row : null
}
export const addKind = async (tx: Tx, row: KindRow) => (await insertKind(tx, row), row)
export const saveKind = async (tx: Tx, kind: KindRow, change: Partial<KindRow>): Promise<KindRow> => {
  const saved = { ...kind, ...change }
  await updateKind(tx, saved)
  return saved
}
export const dropKind = async (tx: Tx, { id }: KindRow) => void (await deleteKind(tx, { id }))

const inOrder = prepared<{ samenwerkingsverbandId: string }>()('kinds_of', (db, p) =>
  db
    .select()
    .from(kinds)
    .where(eq(kinds.samenwerkingsverbandId, p.samenwerkingsverbandId))
    .orderBy(asc(kinds.position), asc(kinds.id)),
)
const byIds = prepared<{ samenwerkingsverbandId: string; ids: string[] }>()('kinds_by_ids', (db, p) =>
  db
    .select()
    .from(kinds)
    .where(and(eq(kinds.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(kinds.id, p.ids))),
)
const anywhere = prepared<{ id: string }>()('kind_by_id', (db, p) => db.select().from(kinds).where(eq(kinds.id, p.id)))
const insertKind = insertInto('insert_kind', kinds)
const updateKind = updateById('update_kind', kinds)
const deleteKind = prepared<{ id: string }>()('delete_kind', (db, p) => db.delete(kinds).where(eq(kinds.id, p.id)))
