import { boolean, index, integer, primaryKey, table, text, uniqueIndex } from '../db/columns.ts'
import { persons } from '../auth/table.ts'
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
    /** The last day that it was a party; null: it still is. */
    untilOn: text('until_on'),
    /** Place at the table, from 0. */
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('party_key').on(t.samenwerkingsverbandId, t.key)],
)
export type PartyRow = typeof parties.$inferSelect

/** Who sits for a party. */
export const contacts = table(
  'contact',
  {
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    position: text('position', { enum: ['FIRST', 'SECOND'] }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
  },
  (t) => [primaryKey({ columns: [t.partyId, t.position] })],
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
    place: text('place'),
  },
  (t) => [index('venue_samenwerkingsverband').on(t.samenwerkingsverbandId)],
)
export type VenueRow = typeof venues.$inferSelect
