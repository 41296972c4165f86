import { primaryKey, table, text } from '../db/columns.ts'
import { meetings } from '../meeting/table.ts'

/** What is proposed for a meeting no more: it was repeated there, or is not taken along. */
export const settled = table(
  'carry_over_settled',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** Of an item that may be taken off later, so no foreign key. */
    itemId: text('item_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.itemId] })],
)
export type SettledRow = typeof settled.$inferSelect
