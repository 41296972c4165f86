import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { Scope } from '../auth/scope.ts'
import { persons } from '../auth/table.ts'
import { idList, oneOf } from '../db/columns.ts'
import { everyColumn, insertInto, prepared, type Reader } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { refuse } from '../lib/refusal.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'
import { type ContactRow, contacts, parties, type PartyRow, type VenueRow, venues } from './table.ts'

/** The parties on this calendar date, in the order of the table. */
export const partiesOn = (reader: Reader, scope: Scope, on: string) => onDate(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, on })
/** Parties by id, also those that left: their name stays on what they did. */
export const loadParties = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) })
export const partyById = async (reader: Reader, scope: Scope, id: string) => (await loadParties(reader, scope, [id]))[0] ?? null
export const partyByKey = async (reader: Reader, scope: Scope, key: string) =>
  (await byKey(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, key }))[0] ?? null
export const addParty = async (tx: Tx, row: PartyRow) => (await insertParty(tx, row), row)

/** Who sits, with the persons, for these parties. */
export const loadContacts = (reader: Reader, scope: Scope, partyIds: readonly string[]) =>
  contactsOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, partyIds: idList(partyIds) })
/** A seat: who sits for one party, with the persons. */
export type Sitting = Awaited<ReturnType<typeof loadContacts>>
/** Seats somebody, in the place of who sat there. */
export const addContact = async (tx: Tx, row: ContactRow) => (await seat(tx, row), row)

/** An id that a client gives to something new is not one of a person, a party, a venue or a samenwerkingsverband; `changes` does not know those. */
export const checkFree = async (reader: Reader, id: string | null | undefined) =>
  id != null && (await known(reader, { id })).length ? refuse('INVALID', 'input.id') : null

export const venuesOf = (reader: Reader, scope: Scope) => inSamenwerkingsverband(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId })
export const loadVenues = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  venuesByIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) })
export const venueById = async (reader: Reader, scope: Scope, id: string) => (await loadVenues(reader, scope, [id]))[0] ?? null
export const addVenue = async (tx: Tx, row: VenueRow) => (await insertVenue(tx, row), row)

const known = prepared<{ id: string }>()('id_known', (db, p) =>
  db
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.id, p.id))
    .unionAll(db.select({ id: parties.id }).from(parties).where(eq(parties.id, p.id)))
    .unionAll(db.select({ id: venues.id }).from(venues).where(eq(venues.id, p.id)))
    .unionAll(db.select({ id: samenwerkingsverbanden.id }).from(samenwerkingsverbanden).where(eq(samenwerkingsverbanden.id, p.id))),
)
const onDate = prepared<{ samenwerkingsverbandId: string; on: string }>()('parties_on', (db, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId), or(isNull(parties.untilOn), gte(parties.untilOn, p.on))))
    .orderBy(asc(parties.position)),
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
    .select({ partyId: contacts.partyId, position: contacts.position, person: persons })
    .from(contacts)
    .innerJoin(persons, eq(persons.id, contacts.personId))
    .innerJoin(parties, eq(parties.id, contacts.partyId))
    .where(and(eq(parties.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(contacts.partyId, p.partyIds))),
)
const inSamenwerkingsverband = prepared<{ samenwerkingsverbandId: string }>()('venues_of', (db, p) =>
  db.select().from(venues).where(eq(venues.samenwerkingsverbandId, p.samenwerkingsverbandId)).orderBy(asc(venues.name)),
)
const venuesByIds = prepared<{ samenwerkingsverbandId: string; ids: string[] }>()('venues_by_ids', (db, p) =>
  db
    .select()
    .from(venues)
    .where(and(eq(venues.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(venues.id, p.ids))),
)
const seat = prepared<ContactRow>()('seat_contact', (db, p) =>
  db
    .insert(contacts)
    .values(everyColumn(contacts))
    .onConflictDoUpdate({ target: [contacts.partyId, contacts.position], set: { personId: sql`${p.personId}` } }),
)
const insertParty = insertInto('insert_party', parties)
const insertVenue = insertInto('insert_venue', venues)
