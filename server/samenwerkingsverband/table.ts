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
  },
  (t) => [uniqueIndex('samenwerkingsverband_slug').on(t.slug)],
)
export type SamenwerkingsverbandRow = typeof samenwerkingsverbanden.$inferSelect
