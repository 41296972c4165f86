import { persons } from '../auth/table.ts'
import { table, text, uniqueIndex } from '../db/columns.ts'
import { type Announced, changeOf } from '../db/write.ts'
import { newId } from '../lib/ids.ts'
import { type MeetingRow, meetings, meetingTopic } from '../meeting/table.ts'
import { parties } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const attendances = table(
  'attendance',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    presence: text('presence', { enum: ['UNKNOWN', 'PRESENT', 'ABSENT'] }).notNull(),
    personId: text('person_id').references(() => persons.id),
    handRaisedAt: text('hand_raised_at'),
    /** Of the slice above, so no foreign key. */
    spokeAtId: text('spoke_at_id'),
    /** The effective distribution: that of the meeting. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
  },
  (t) => [uniqueIndex('attendance_party').on(t.meetingId, t.partyId)],
)
export type AttendanceRow = typeof attendances.$inferSelect

/** The row of a party that has not answered yet. */
export const newAttendance = (meeting: MeetingRow, partyId: string): AttendanceRow => ({
  id: newId(),
  samenwerkingsverbandId: meeting.samenwerkingsverbandId,
  meetingId: meeting.id,
  partyId,
  presence: 'UNKNOWN',
  personId: null,
  handRaisedAt: null,
  spokeAtId: null,
  seenBy: meeting.seenBy,
})

export const attendanceChange = (before: AttendanceRow | null, after: AttendanceRow): Announced =>
  changeOf('Attendance', [meetingTopic(after.meetingId)], before, after)
