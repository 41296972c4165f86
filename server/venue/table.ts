import { index, integer, table, text } from '../db/columns.ts'
import { type Announced, changeOf, seenAs } from '../db/write.ts'
import { parties } from '../party/table.ts'
import { inSamenwerkingsverband, samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

/** A room that a party lends. */
export const venues = table(
  'venue',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    partyId: text('party_id').references(() => parties.id),
    name: text('name').notNull(),
    /** Street, number, postcode and town. */
    address: text('address'),
    /** Which room of the building. */
    room: text('room'),
    place: text('place'),
    /** How many people find a seat. */
    capacity: integer('capacity'),
    /** Access for people who do not walk or see well. */
    access: text('access'),
    /** How to get there. */
    route: text('route'),
    /** The person or service for coffee and tea. */
    coffee: text('coffee'),
    /** Since when it is lent; null: since before the hub kept that. */
    addedAt: text('added_at'),
    /** When it was closed; null: it is lent. */
    closedAt: text('closed_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('venue_samenwerkingsverband').on(t.samenwerkingsverbandId)],
)
export type VenueRow = typeof venues.$inferSelect

export const venueChange = (before: VenueRow | null, after: VenueRow): Announced =>
  changeOf('Venue', inSamenwerkingsverband, seenAs('MEMBERS', before), seenAs('MEMBERS', after))

/** The fields of a new room that the act does not give. */
export const newVenue = {
  partyId: null,
  place: null,
  address: null,
  room: null,
  capacity: null,
  access: null,
  route: null,
  coffee: null,
  addedAt: null,
  closedAt: null,
  version: 1,
} satisfies Partial<VenueRow>
