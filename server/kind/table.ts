import { type Announced, changeOf, seenAs } from '../db/announced.ts'
import { boolean, index, integer, table, text } from '../db/columns.ts'
import { inSamenwerkingsverband, samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

/** A kind of party of one samenwerkingsverband. */
export const kinds = table(
  'kind',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    singular: text('singular').notNull(),
    plural: text('plural').notNull(),
    colour: text('colour', {
      enum: ['NAVY', 'BLUE', 'GREEN', 'SAND', 'WHITE', 'PURPLE', 'PINK', 'YELLOW'],
    }).notNull(),
    /** Whether a new party of this kind votes. */
    votes: boolean('votes').notNull(),
    /** The weight of a new party of this kind. */
    weight: integer('weight').notNull(),
    /** What clients that know the five are told. */
    legacy: text('legacy', {
      enum: ['REGION', 'MUNICIPALITY', 'CARE_PROVIDER', 'WELFARE', 'TEAM', 'OTHER'],
    }).notNull(),
    /** Place in the list. */
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('kind_samenwerkingsverband').on(t.samenwerkingsverbandId)],
)
export type KindRow = typeof kinds.$inferSelect

export const kindChange = (before: KindRow | null, after: KindRow | null): Announced =>
  changeOf('Kind', inSamenwerkingsverband, seenAs('MEMBERS', before), seenAs('MEMBERS', after))
