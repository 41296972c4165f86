import { type Announced, changeOf } from '../db/announced.ts'
import { index, integer, table, text } from '../db/columns.ts'
import { inMeeting, meetings } from '../meeting/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const sections = table(
  'section',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** Place among the heads of its agenda, from 0. */
    position: integer('position').notNull(),
    title: text('title').notNull(),
    /** The effective distribution: that of the meeting. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [index('section_meeting').on(t.meetingId, t.position)],
)
export type SectionRow = typeof sections.$inferSelect

export const sectionChange = (before: SectionRow | null, after: SectionRow | null): Announced =>
  changeOf('Section', inMeeting, before, after)
