import { and, eq } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { type ChairNoteRow, chairNotes } from './table.ts'

export const chairNoteById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])

export const loadChairNotes = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })

/** The notes of these items, at most one each. */
export const loadChairNotesOfItems = (reader: Reader, scope: Scope, itemIds: readonly string[]) =>
  atItems(reader, { ...within(scope), parents: idList(itemIds) })

export const addChairNote = async (tx: Tx, row: ChairNoteRow) => (await insert(tx, row), row)

export const saveChairNote = async (
  tx: Tx,
  note: ChairNoteRow,
  change: Partial<ChairNoteRow>,
): Promise<ChairNoteRow> => {
  const saved = { ...note, ...change }
  await update(tx, saved)
  return saved
}

/** Deletes the note of an item, and returns it; null: there was none. */
export const dropChairNoteOf = async (tx: Tx, itemId: string) => (await drop(tx, { itemId }))[0] ?? null

const isWithin = (p: { samenwerkingsverbandId: unknown; seen: unknown }) =>
  and(eq(chairNotes.samenwerkingsverbandId, p.samenwerkingsverbandId as string), oneOf(chairNotes.seenBy, p.seen))

const byId = prepared<{ id: string }>()('chair_note_by_id', (db, p) =>
  db.select().from(chairNotes).where(eq(chairNotes.id, p.id)),
)
const byIds = prepared<Within & { ids: string[] }>()('chair_notes_by_ids', (db, p) =>
  db
    .select()
    .from(chairNotes)
    .where(and(oneOf(chairNotes.id, p.ids), isWithin(p))),
)
const atItems = prepared<Within & { parents: string[] }>()('chair_notes_at', (db, p) =>
  db
    .select()
    .from(chairNotes)
    .where(and(oneOf(chairNotes.agendaItemId, p.parents), isWithin(p))),
)
const insert = insertInto('insert_chair_note', chairNotes)
const update = updateById('update_chair_note', chairNotes)
const drop = prepared<{ itemId: string }>()('drop_chair_note', (db, p) =>
  db.delete(chairNotes).where(eq(chairNotes.agendaItemId, p.itemId)).returning(),
)
