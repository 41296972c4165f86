import { type Announced, changeOf, seenAs } from '../db/announced.ts'
import { boolean, index, integer, isEmpty, table, text, uniqueIndex } from '../db/columns.ts'
import { persons } from '../auth/table.ts'
import { kinds } from '../kind/table.ts'
import { inSamenwerkingsverband, samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

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
    kindId: text('kind_id')
      .notNull()
      .references(() => kinds.id),
    votes: boolean('votes').notNull(),
    /** How heavily its vote counts. */
    weight: integer('weight').notNull().default(1),
    /** The first day that it was a party; null: not known. */
    sinceOn: text('since_on'),
    /** The last day that it was a party; null: it still is. */
    untilOn: text('until_on'),
    /** Place at the table, from 0. */
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('party_key').on(t.samenwerkingsverbandId, t.key), index('party_kind').on(t.kindId)],
)
export type PartyRow = typeof parties.$inferSelect

/** The fields of a new party that the act does not give. */
export const newParty = { weight: 1, sinceOn: null, untilOn: null, version: 1 }

/** The contacts of a party, and those that it had before. */
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
    /** The last day; null: still in it. */
    untilOn: text('until_on'),
  },
  (t) => [
    uniqueIndex('contact_seat').on(t.partyId, t.position).where(isEmpty(t.untilOn)),
    index('contact_person').on(t.personId),
  ],
)
export type ContactRow = typeof contacts.$inferSelect

export const partyChange = (before: PartyRow | null, after: PartyRow): Announced =>
  changeOf('Party', inSamenwerkingsverband, seenAs('MEMBERS', before), seenAs('MEMBERS', after))
