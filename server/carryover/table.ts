import { primaryKey, table, text } from '../db/columns.ts'
import { meetings } from '../meeting/table.ts'

/** Items that are not proposed for a meeting any more: they were repeated there, or dismissed. */
export const handledCarryOvers = table(
  'carry_over_settled',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** No foreign key, for the item may be taken off later. */
    itemId: text('item_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.itemId] })],
)
export type HandledRow = typeof handledCarryOvers.$inferSelect
