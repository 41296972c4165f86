import { eq } from 'drizzle-orm'
import { checkId } from '../lib/ids.ts'
import { refuse } from '../lib/refusal.ts'
import type { TableWithId } from './columns.ts'
import { type Db, type Placeholders, prepared, type Reader } from './connection.ts'
import type { Scopes } from './scope.ts'
import { madeBefore, type Tx } from './write.ts'

/**
 * The row that was made before with the id that a client gives to something new; a refusal if that id may not be used;
 * null: there is none yet.
 */
export const madeWith = async <Row extends { id: string }>(
  tx: Tx,
  scopes: Scopes,
  id: string | null | undefined,
  load: (tx: Tx, scopes: Scopes, id: string) => Promise<Row | null>,
  isHere: (made: Row) => boolean,
  field = 'input.id',
) =>
  checkId(id, field) ??
  (await madeBefore(tx, id, (one) => load(tx, scopes, one), isHere, field)) ??
  (id != null && (await tx.isTaken(id)) ? refuse('INVALID', field) : null)

/** Tells whether an id belongs to a row in one of these tables. */
export const takenIn = (tables: readonly TableWithId[]) => {
  const [first, ...others] = tables
  if (!first) throw new Error('no tables to look in')
  const find = prepared<{ id: string }>()('id_taken', (db, { id }) =>
    others.reduce((union, table) => union.unionAll(rowIn(db, table, id)), rowIn(db, first, id)),
  )
  return async (reader: Reader, id: string) => (await find(reader, { id })).length > 0
}

const rowIn = (db: Db, table: TableWithId, id: Placeholders<{ id: string }>['id']) =>
  db.select({ id: table.id }).from(table).where(eq(table.id, id)).$dynamic()
