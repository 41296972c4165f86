import { agendaItems } from '../agenda/table.ts'
import { integer, table, text, uniqueIndex } from '../db/columns.ts'
import { type Announced, changeOf } from '../db/write.ts'
import { meetings, inMeeting } from '../meeting/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const chairNotes = table(
  'chair_note',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItems.id),
    text: text('text').notNull(),
    /** CHAIR, whatever the distribution of the item. */
    seenBy: text('seen_by', { enum: ['CHAIR'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [uniqueIndex('chair_note_item').on(t.agendaItemId)],
)
export type ChairNoteRow = typeof chairNotes.$inferSelect

export const chairNoteChange = (before: ChairNoteRow | null, after: ChairNoteRow | null): Announced =>
  changeOf('ChairNote', inMeeting, before, after)
