import { index, table, text } from '../db/columns.ts'
import { type Announced, changeOf } from '../db/write.ts'
import { meetings, inMeeting } from '../meeting/table.ts'
import { parties } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const guests = table(
  'guest',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** The party that brings the guest; null: the chair does. */
    partyId: text('party_id').references(() => parties.id),
    name: text('name').notNull(),
    function: text('function'),
    reason: text('reason'),
    removedAt: text('removed_at'),
    /** The effective distribution: that of the meeting. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
  },
  (t) => [index('guest_meeting').on(t.meetingId)],
)
export type GuestRow = typeof guests.$inferSelect

export const guestChange = (before: GuestRow | null, after: GuestRow | null): Announced =>
  changeOf('Guest', inMeeting, before, after)
