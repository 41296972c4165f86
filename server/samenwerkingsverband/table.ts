import { table, text, uniqueIndex } from '../db/columns.ts'
import { revisions } from '../db/table.ts'

export const samenwerkingsverbanden = table(
  'samenwerkingsverband',
  {
    id: text('id')
      .primaryKey()
      .references(() => revisions.samenwerkingsverbandId),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** How many of the parties that vote have to be there. */
    quorum: text('quorum', { enum: ['NONE', 'HALF', 'TWO_THIRDS'] })
      .notNull()
      .default('NONE'),
  },
  (t) => [uniqueIndex('samenwerkingsverband_slug').on(t.slug)],
)
/** What a new one has unless something else is said. */
export const newSamenwerkingsverband = { quorum: 'NONE' } satisfies Partial<SamenwerkingsverbandRow>
export type SamenwerkingsverbandRow = typeof samenwerkingsverbanden.$inferSelect
