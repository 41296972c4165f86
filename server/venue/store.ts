import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Scope, Scopes } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { type VenueRow, venues } from './table.ts'

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
/** A room by id in any of these samenwerkingsverbanden; null when it is in none of them. */
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
const venueAnywhere = prepared<{ id: string }>()('venue_anywhere', (db, p) =>
  db.select().from(venues).where(eq(venues.id, p.id)),
)
const insertVenue = insertInto('insert_venue', venues)
const updateVenue = updateById('update_venue', venues)
