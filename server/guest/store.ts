import { and, asc, eq } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { type GuestRow, guests } from './table.ts'

export const guestById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])
export const loadGuests = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })
/** The guests of these meetings, in the order in which they were named. */
export const loadGuestsOf = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  guestsIn(reader, { ...within(scope), meetingIds: idList(meetingIds) })
export const addGuest = async (tx: Tx, row: GuestRow) => (await insertGuest(tx, row), row)
export const saveGuest = async (tx: Tx, guest: GuestRow, change: Partial<GuestRow>): Promise<GuestRow> => {
  const saved = { ...guest, ...change }
  await updateGuest(tx, saved)
  return saved
}
export const dropGuest = async (tx: Tx, { id }: GuestRow) => void (await deleteGuest(tx, { id }))

const byId = prepared<{ id: string }>()('guest_by_id', (db, p) => db.select().from(guests).where(eq(guests.id, p.id)))
const byIds = prepared<Within & { ids: string[] }>()('guests_by_ids', (db, p) =>
  db
    .select()
    .from(guests)
    .where(
      and(
        oneOf(guests.id, p.ids),
        eq(guests.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(guests.seenBy, p.seen),
      ),
    ),
)
const guestsIn = prepared<Within & { meetingIds: string[] }>()('guests_in', (db, p) =>
  db
    .select()
    .from(guests)
    .where(
      and(
        oneOf(guests.meetingId, p.meetingIds),
        eq(guests.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(guests.seenBy, p.seen),
      ),
    )
    .orderBy(asc(guests.id)),
)
const insertGuest = insertInto('insert_guest', guests)
const updateGuest = updateById('update_guest', guests)
const deleteGuest = prepared<{ id: string }>()('delete_guest', (db, p) => db.delete(guests).where(eq(guests.id, p.id)))
