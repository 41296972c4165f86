import { boolean, index, integer, isEmpty, table, text, uniqueIndex } from '../db/columns.ts'
import { type MembershipRow, persons } from '../auth/table.ts'
import { type Announced, changeOf } from '../db/write.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const parties = table(
  'party',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    /** Its name in an import, a short word. */
    key: text('key').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['REGION', 'MUNICIPALITY', 'CARE_PROVIDER', 'WELFARE', 'TEAM'] }).notNull(),
    votes: boolean('votes').notNull(),
    /** The first day that it was a party; null: not known. */
    sinceOn: text('since_on'),
    /** The last day that it was a party; null: it still is. */
    untilOn: text('until_on'),
    /** Place at the table, from 0. */
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('party_key').on(t.samenwerkingsverbandId, t.key)],
)
export type PartyRow = typeof parties.$inferSelect

/** A party of which nothing more is known. */
export const newParty = { sinceOn: null, untilOn: null, version: 1 }

/** Who sits for a party, and who sat. */
export const contacts = table(
  'contact',
  {
    id: text('id').primaryKey(),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    position: text('position', { enum: ['FIRST', 'SECOND'] }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    /** The first day in this seat; null: not known. */
    sinceOn: text('since_on'),
    /** The last day; null: still there. */
    untilOn: text('until_on'),
  },
  (t) => [
    uniqueIndex('contact_seat').on(t.partyId, t.position).where(isEmpty(t.untilOn)),
    index('contact_person').on(t.personId),
  ],
)
export type ContactRow = typeof contacts.$inferSelect

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
    /** How who does not walk or see well gets in. */
    access: text('access'),
    /** How to get there. */
    route: text('route'),
    /** Who sees to coffee and tea. */
    coffee: text('coffee'),
    /** From when on it is lent; null: before the hub kept that. */
    addedAt: text('added_at'),
    /** When it was closed; null: it is lent. */
    closedAt: text('closed_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('venue_samenwerkingsverband').on(t.samenwerkingsverbandId)],
)
export type VenueRow = typeof venues.$inferSelect

/** The channel of a samenwerkingsverband itself: its parties, seats and people. */
export const partiesTopic = (samenwerkingsverbandId: string) => `parties:${samenwerkingsverbandId}`

export const partyChange = (before: PartyRow | null, after: PartyRow): Announced =>
  changeOf('Party', [partiesTopic(after.samenwerkingsverbandId)], seenAs('MEMBERS', before), seenAs('MEMBERS', after))

export const venueChange = (before: VenueRow | null, after: VenueRow): Announced =>
  changeOf('Venue', [partiesTopic(after.samenwerkingsverbandId)], seenAs('MEMBERS', before), seenAs('MEMBERS', after))

/** Who is in it, with which role, is for chair and secretary alone. */
export const membershipChange = (before: MembershipRow | null, after: MembershipRow | null): Announced =>
  changeOf(
    'Membership',
    [partiesTopic((after ?? before)!.samenwerkingsverbandId)],
    seenAs('CHAIR', before),
    seenAs('CHAIR', after),
  )

/** What a new room has unless something else is said. */
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

/** The samenwerkingsverband as parent: its lists changed, for who may know of the child. */
export const samenwerkingsverbandTouched = (id: string, audience: SeenBy): Announced => {
  const row = seenAs('MEMBERS', { id })
  return { ...changeOf('Samenwerkingsverband', [partiesTopic(id)], row, row), audience }
}

const seenAs = (seenBy: SeenBy, row: { id: string } | null) => row && { id: row.id, seenBy }
