import { persons } from '../auth/table.ts'
import { type Announced, changeOf } from '../db/announced.ts'
import { boolean, integer, primaryKey, table, text, uniqueIndex } from '../db/columns.ts'
import { newId } from '../lib/ids.ts'
import { type MeetingRow, meetings, inMeeting } from '../meeting/table.ts'
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
    /** The first contact of that moment, whom the person replaces. */
    replacesId: text('replaces_id').references(() => persons.id),
    /** Since when somebody is there: said while the meeting runs. */
    seatedAt: text('seated_at'),
    arrivedAt: text('arrived_at'),
    leftAt: text('left_at'),
    handRaisedAt: text('hand_raised_at'),
    pointOfOrder: boolean('point_of_order').notNull().default(false),
    /** Since when it has the floor; one seat of a meeting at most. */
    floorAt: text('floor_at'),
    spokenSeconds: integer('spoken_seconds').notNull().default(0),
    /** Of a slice after this one, so no foreign key. */
    spokeAtId: text('spoke_at_id'),
    /** Whether the party voted when the meeting was closed; null: it is not closed. */
    votes: boolean('votes'),
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    /** The effective distribution: that of the meeting. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
  },
  (t) => [uniqueIndex('attendance_party').on(t.meetingId, t.partyId)],
)
export type AttendanceRow = typeof attendances.$inferSelect

/** People who sat at a seat before, in the same meeting. */
export const sittings = table(
  'sitting',
  {
    attendanceId: text('attendance_id')
      .notNull()
      .references(() => attendances.id),
    position: integer('position').notNull(),
    personId: text('person_id').references(() => persons.id),
    replacesId: text('replaces_id').references(() => persons.id),
    arrivedAt: text('arrived_at'),
    leftAt: text('left_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.attendanceId, t.position] })],
)

/** A contact who excused: said not to come. */
export const excusals = table(
  'excusal',
  {
    attendanceId: text('attendance_id')
      .notNull()
      .references(() => attendances.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
  },
  (t) => [primaryKey({ columns: [t.attendanceId, t.personId] })],
)

/** The seat of a party that has not answered yet. */
export const newAttendance = (meeting: MeetingRow, partyId: string): AttendanceRow => ({
  id: newId(),
  samenwerkingsverbandId: meeting.samenwerkingsverbandId,
  meetingId: meeting.id,
  partyId,
  presence: 'UNKNOWN',
  personId: null,
  replacesId: null,
  seatedAt: null,
  arrivedAt: null,
  leftAt: null,
  handRaisedAt: null,
  pointOfOrder: false,
  floorAt: null,
  spokenSeconds: 0,
  spokeAtId: null,
  votes: null,
  reason: null,
  version: 1,
  seenBy: meeting.seenBy,
})

export const attendanceChange = (before: AttendanceRow | null, after: AttendanceRow | null): Announced =>
  changeOf('Attendance', inMeeting, before, after)
