import { and, asc, desc, eq, getTableColumns, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { handOver } from '../action/store.ts'
import { actionChange } from '../action/table.ts'
import { askSeatAnew, loadAttendanceOf, loadExcused } from '../attendance/store.ts'
import { attendanceChange } from '../attendance/table.ts'
import type { Scope, Scopes } from '../auth/scope.ts'
import { persons } from '../auth/table.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import { type Announced, madeBefore, type Tx } from '../db/write.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { checkId, newId } from '../lib/ids.ts'
import { refuse } from '../lib/refusal.ts'
import { meetingsAhead } from '../meeting/store.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { concerns, isToCome } from './rules.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'
import { type ContactRow, contacts, newParty, parties, type PartyRow, type VenueRow, venues } from './table.ts'

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
/** All there ever were, in the order of the table. */
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

/** Who sits, with the persons, for these parties. */
export const loadContacts = (reader: Reader, scope: Scope, partyIds: readonly string[]) =>
  contactsOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, partyIds: idList(partyIds) })
/** Who sits and who sat for these parties, the newest first. */
export const loadHistory = (reader: Reader, scope: Scope, partyIds: readonly string[]) =>
  historyOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, partyIds: idList(partyIds) })
/** A person in a seat, with where it is. */
export type Contacting = Awaited<ReturnType<typeof loadContacts>>[number]
/** Where this person sits; null: nowhere. */
export const contactOf = async (reader: Reader, scope: Scope, personId: string) =>
  (await seatOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, personId }))[0] ?? null
/** A seat: who sits for one party, with the persons. */
export type Sitting = Awaited<ReturnType<typeof loadContacts>>
type Seating = Pick<ContactRow, 'partyId' | 'position' | 'personId'> & Partial<ContactRow>
/** Seats somebody, in the place of who sat there. */
export const addContact = async (tx: Tx, row: Seating) => {
  await vacate(tx, row.partyId, row.position)
  await seat(tx, { id: newId(), sinceOn: null, untilOn: null, ...row })
}
/** Ends who sits in a place. */
export const vacate = async (tx: Tx, partyId: string, position: ContactRow['position']) =>
  void (await leavePlace(tx, { partyId, position, untilOn: amsterdamDate(tx.now) }))
/** The same for good; the seat keeps the actions: open ones of this person go to the party. */
export const unseat = async (tx: Tx, scope: Scope, { partyId, position, person }: Contacting): Promise<Announced[]> => {
  await vacate(tx, partyId, position)
  const actions = (await handOver(tx, scope, person.id, partyId)).map((action) => actionChange(action, action))
  await askAnew(tx, scope, partyId, person.id)
  return [...actions, ...(await seatsAhead(tx, scope, partyId))]
}

/**
 * The seats of a party at what is to come or runs: how it is called, whether it votes and who its contacts are stands
 * there too.
 */
export const seatsAhead = async (tx: Tx, scope: Scope, partyId: string) =>
  (await rowsOf(tx, scope, partyId, await meetingsAhead(tx, scope))).map((row) => attendanceChange(row, row))

const rowsOf = async (tx: Tx, scope: Scope, partyId: string, meetings: readonly MeetingRow[]) => {
  const ids = meetings.map(({ id }) => id)
  return (await loadAttendanceOf(tx, scope, ids)).filter((row) => row.partyId === partyId)
}
const askAnew = async (tx: Tx, scope: Scope, partyId: string, personId: string) => {
  const rows = await rowsOf(tx, scope, partyId, (await meetingsAhead(tx, scope)).filter(isToCome))
  const excused = await loadExcused(
    tx,
    scope,
    rows.map(({ id }) => id),
  )
  for (const row of rows) {
    const away = excused.filter(({ attendanceId }) => attendanceId === row.id).map((one) => one.person.id)
    if (!concerns(row, away, personId)) continue
    await askSeatAnew(tx, row)
  }
}

/**
 * What was made before with the id that a client gives to something new; a refusal where that id is not to be used;
 * null: nothing yet.
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
  (await checkFree(tx, id, field))

/** `changes` does not know a person, a party of an import, a venue or a samenwerkingsverband. */
const checkFree = async (reader: Reader, id: string | null | undefined, field: string) =>
  id != null && (await known(reader, { id })).length ? refuse('INVALID', field) : null

/** The rooms that are lent now, by name. */
export const venuesOf = (reader: Reader, scope: Scope) =>
  lent(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId })
/** The rooms that were lent before. */
export const closedVenuesOf = (reader: Reader, scope: Scope) =>
  notLent(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId })
/** The rooms that are or were lent. */
export const everyVenueOf = (reader: Reader, scope: Scope) =>
  allVenues(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId })
export const loadVenues = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  venuesByIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) })
export const venueById = async (reader: Reader, scope: Scope, id: string) =>
  (await loadVenues(reader, scope, [id]))[0] ?? null
/** A room that is lent now. */
export const openVenueById = async (reader: Reader, scope: Scope, id: string) => {
  const venue = await venueById(reader, scope, id)
  return venue?.closedAt ? null : venue
}
/** In whichever of these samenwerkingsverbanden; null when it is in none of them. */
export const findVenue = async (reader: Reader, scopes: Scopes, id: string) => {
  const [row] = await venueAnywhere(reader, { id })
  return row && scopes.in(row.samenwerkingsverbandId) ? row : null
}
export const addVenue = async (tx: Tx, row: VenueRow) => (await insertVenue(tx, row), row)
export const saveVenue = async (tx: Tx, venue: VenueRow, change: Partial<VenueRow>): Promise<VenueRow> => {
  const saved = { ...venue, ...change }
  await updateVenue(tx, saved)
  return saved
}

const contacting = {
  ...getTableColumns(contacts),
  samenwerkingsverbandId: parties.samenwerkingsverbandId,
  person: persons,
}
const known = prepared<{ id: string }>()('id_known', (db, p) =>
  db
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.id, p.id))
    .unionAll(db.select({ id: parties.id }).from(parties).where(eq(parties.id, p.id)))
    .unionAll(db.select({ id: venues.id }).from(venues).where(eq(venues.id, p.id)))
    .unionAll(
      db
        .select({ id: samenwerkingsverbanden.id })
        .from(samenwerkingsverbanden)
        .where(eq(samenwerkingsverbanden.id, p.id)),
    ),
)
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
const lent = prepared<{ samenwerkingsverbandId: string }>()('venues_lent', (db, p) =>
  db
    .select()
    .from(venues)
    .where(and(eq(venues.samenwerkingsverbandId, p.samenwerkingsverbandId), isNull(venues.closedAt)))
    .orderBy(asc(venues.name), asc(venues.id)),
)
const notLent = prepared<{ samenwerkingsverbandId: string }>()('venues_not_lent', (db, p) =>
  db
    .select()
    .from(venues)
    .where(and(eq(venues.samenwerkingsverbandId, p.samenwerkingsverbandId), isNotNull(venues.closedAt)))
    .orderBy(asc(venues.name), asc(venues.id)),
)
const allVenues = prepared<{ samenwerkingsverbandId: string }>()('venues_of', (db, p) =>
  db
    .select()
    .from(venues)
    .where(eq(venues.samenwerkingsverbandId, p.samenwerkingsverbandId))
    .orderBy(asc(venues.name), asc(venues.id)),
)
const venuesByIds = prepared<{ samenwerkingsverbandId: string; ids: string[] }>()('venues_by_ids', (db, p) =>
  db
    .select()
    .from(venues)
    .where(and(eq(venues.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(venues.id, p.ids))),
)
const seat = insertInto('seat_contact', contacts)
const leavePlace = prepared<Pick<ContactRow, 'partyId' | 'position'> & { untilOn: string }>()('leave_place', (db, p) =>
  db
    .update(contacts)
    .set({ untilOn: sql`${p.untilOn}` })
    .where(and(eq(contacts.partyId, p.partyId), eq(contacts.position, p.position), isNull(contacts.untilOn))),
)
const insertParty = insertInto('insert_party', parties)
const updateParty = updateById('update_party', parties)
const venueAnywhere = prepared<{ id: string }>()('venue_anywhere', (db, p) =>
  db.select().from(venues).where(eq(venues.id, p.id)),
)
const insertVenue = insertInto('insert_venue', venues)
const updateVenue = updateById('update_venue', venues)
