import { and, asc, desc, eq, getTableColumns, gte, isNull, lt, or, sql } from 'drizzle-orm'
import type { Scope, Scopes } from '../db/scope.ts'
import { persons } from '../auth/table.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { type ContactRow, contacts, newParty, parties, type PartyRow } from './table.ts'

/** The parties on this calendar date, in the order of the table. */
export const partiesOn = (reader: Reader, scope: Scope, on: string) =>
  onDate(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, on })
/** Parties by id, also those that left: their name stays on what they did. */
export const loadParties = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) })
export const partyById = async (reader: Reader, scope: Scope, id: string) =>
  (await loadParties(reader, scope, [id]))[0] ?? null
export const partyByKey = async (reader: Reader, scope: Scope, key: string) =>
  (await byKey(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, key }))[0] ?? null
/** The parties that left before this calendar date, the last one first. */
export const formerParties = (reader: Reader, scope: Scope, on: string) =>
  beforeDate(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, on })
/** All parties that ever were, in the order of the table. */
export const everyParty = (reader: Reader, scope: Scope) =>
  onDate(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, on: '' })
/** A party of a samenwerkingsverband that exists for you. */
export const findParty = async (reader: Reader, scopes: Scopes, id: string) => {
  const [row] = await anywhere(reader, { id })
  return row && scopes.in(row.samenwerkingsverbandId) ? row : null
}
type NewParty = Omit<PartyRow, keyof typeof newParty> & Partial<PartyRow>
export const addParty = async (tx: Tx, row: NewParty): Promise<PartyRow> => {
  const party = { ...newParty, ...row }
  await insertParty(tx, party)
  return party
}
export const saveParty = async (tx: Tx, party: PartyRow, change: Partial<PartyRow>): Promise<PartyRow> => {
  const saved = { ...party, ...change }
  await updateParty(tx, saved)
  return saved
}

/** The contacts of these parties, with the persons. */
export const loadContacts = (reader: Reader, scope: Scope, partyIds: readonly string[]) =>
  contactsOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, partyIds: idList(partyIds) })
/** The present and earlier contacts of these parties, the newest first. */
export const loadHistory = (reader: Reader, scope: Scope, partyIds: readonly string[]) =>
  historyOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, partyIds: idList(partyIds) })
/** A person in a seat, with the samenwerkingsverband. */
export type ContactParent = Awaited<ReturnType<typeof loadContacts>>[number]
/** The seat of this person; null: none. */
export const contactOf = async (reader: Reader, scope: Scope, personId: string) =>
  (await seatOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, personId }))[0] ?? null
/** The contacts of one party, with the persons. */
export type SeatParent = Awaited<ReturnType<typeof loadContacts>>
type Seating = Pick<ContactRow, 'partyId' | 'position' | 'personId'> & Partial<ContactRow>
/** Seats somebody, and vacates the place first. */
export const addContact = async (tx: Tx, row: Seating) => {
  await vacate(tx, row.partyId, row.position)
  await seat(tx, { id: newId(), sinceOn: null, untilOn: null, ...row })
  tx.note('seat-taken', { person: row.personId, party: row.partyId, position: row.position })
}
/** Vacates a place. */
export const vacate = async (tx: Tx, partyId: string, position: ContactRow['position']) => {
  for (const { personId } of await leavePlace(tx, { partyId, position, untilOn: amsterdamDate(tx.now) }))
    tx.note('seat-left', { person: personId, party: partyId, position })
}
const contacting = {
  ...getTableColumns(contacts),
  samenwerkingsverbandId: parties.samenwerkingsverbandId,
  person: persons,
}
const onDate = prepared<{ samenwerkingsverbandId: string; on: string }>()('parties_on', (db, p) =>
  db
    .select()
    .from(parties)
    .where(
      and(
        eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId),
        or(isNull(parties.untilOn), gte(parties.untilOn, p.on)),
      ),
    )
    .orderBy(asc(parties.position), asc(parties.id)),
)
const beforeDate = prepared<{ samenwerkingsverbandId: string; on: string }>()('parties_before', (db, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId), lt(parties.untilOn, p.on)))
    .orderBy(desc(parties.untilOn), asc(parties.position)),
)
const anywhere = prepared<{ id: string }>()('party_by_id', (db, p) =>
  db.select().from(parties).where(eq(parties.id, p.id)),
)
const byIds = prepared<{ samenwerkingsverbandId: string; ids: string[] }>()('parties_by_ids', (db, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(parties.id, p.ids))),
)
const byKey = prepared<{ samenwerkingsverbandId: string; key: string }>()('party_by_key', (db, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId), eq(parties.key, p.key))),
)
const contactsOf = prepared<{ samenwerkingsverbandId: string; partyIds: string[] }>()('contacts_of', (db, p) =>
  db
    .select(contacting)
    .from(contacts)
    .innerJoin(persons, eq(persons.id, contacts.personId))
    .innerJoin(parties, eq(parties.id, contacts.partyId))
    .where(
      and(
        eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(contacts.partyId, p.partyIds),
        isNull(contacts.untilOn),
      ),
    )
    .orderBy(asc(contacts.position)),
)
const historyOf = prepared<{ samenwerkingsverbandId: string; partyIds: string[] }>()('contacts_ever', (db, p) =>
  db
    .select(contacting)
    .from(contacts)
    .innerJoin(persons, eq(persons.id, contacts.personId))
    .innerJoin(parties, eq(parties.id, contacts.partyId))
    .where(and(eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(contacts.partyId, p.partyIds)))
    .orderBy(desc(sql`coalesce(${contacts.untilOn}, '9999')`), asc(contacts.position), desc(contacts.id)),
)
const seatOf = prepared<{ samenwerkingsverbandId: string; personId: string }>()('seat_of', (db, p) =>
  db
    .select(contacting)
    .from(contacts)
    .innerJoin(persons, eq(persons.id, contacts.personId))
    .innerJoin(parties, eq(parties.id, contacts.partyId))
    .where(
      and(
        eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId),
        eq(contacts.personId, p.personId),
        isNull(contacts.untilOn),
      ),
    ),
)
const seat = insertInto('seat_contact', contacts)
const leavePlace = prepared<Pick<ContactRow, 'partyId' | 'position'> & { untilOn: string }>()('leave_place', (db, p) =>
  db
    .update(contacts)
    .set({ untilOn: sql`${p.untilOn}` })
    .where(and(eq(contacts.partyId, p.partyId), eq(contacts.position, p.position), isNull(contacts.untilOn)))
    .returning({ personId: contacts.personId }),
)
const insertParty = insertInto('insert_party', parties)
const updateParty = updateById('update_party', parties)
