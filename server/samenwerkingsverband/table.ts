import type { MembershipRow } from '../auth/table.ts'
import { type Announced, changeOf, seenAs } from '../db/announced.ts'
import { integer, table, text, uniqueIndex } from '../db/columns.ts'
import { revisions } from '../db/table.ts'
import type { SeenBy } from '../lib/distribution.ts'

export const samenwerkingsverbanden = table(
  'samenwerkingsverband',
  {
    id: text('id')
      .primaryKey()
      .references(() => revisions.samenwerkingsverbandId),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** What it is for, in a sentence. */
    purpose: text('purpose'),
    website: text('website'),
    /** How often it meets, and how long; the planner begins with it. */
    rhythmWeeks: integer('rhythm_weeks'),
    rhythmMinutes: integer('rhythm_minutes'),
    version: integer('version').notNull().default(1),
    /** How many of the parties that vote have to be there. */
    quorum: text('quorum', { enum: ['NONE', 'HALF', 'TWO_THIRDS'] })
      .notNull()
      .default('NONE'),
  },
  (t) => [uniqueIndex('samenwerkingsverband_slug').on(t.slug)],
)
/** The fields of a new samenwerkingsverband that the act does not give. */
export const newSamenwerkingsverband = {
  quorum: 'NONE',
  purpose: null,
  website: null,
  rhythmWeeks: null,
  rhythmMinutes: null,
  version: 1,
} satisfies Partial<SamenwerkingsverbandRow>
export type SamenwerkingsverbandRow = typeof samenwerkingsverbanden.$inferSelect

/** The channel of a samenwerkingsverband itself: its parties, seats and people. */
export const partiesTopic = (samenwerkingsverbandId: string) => `parties:${samenwerkingsverbandId}`
/** The channels on which a row that hangs under a samenwerkingsverband is told. */
export const inSamenwerkingsverband = ({ samenwerkingsverbandId }: { samenwerkingsverbandId: string }) => [
  partiesTopic(samenwerkingsverbandId),
]

/** The samenwerkingsverband as parent: its lists changed, for the audience of the child. */
export const samenwerkingsverbandTouched = (id: string, audience: SeenBy): Announced => {
  const row = seenAs('MEMBERS', { id })
  return { ...changeOf('Samenwerkingsverband', () => [partiesTopic(id)], row, row), audience }
}

/** Only chair and secretary see the members and their roles. */
export const membershipChange = (before: MembershipRow | null, after: MembershipRow | null): Announced =>
  changeOf('Membership', inSamenwerkingsverband, seenAs('CHAIR', before), seenAs('CHAIR', after))
