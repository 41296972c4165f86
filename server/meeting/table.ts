import { index, integer, table, text, uniqueIndex } from '../db/columns.ts'
import type { Announced } from '../db/write.ts'
import type { Distribution } from '../generated/schema.ts'
import { persons } from '../auth/table.ts'
import { widest } from '../lib/distribution.ts'
import { parties, venues } from '../party/table.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'

export const meetings = table(
  'meeting',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    title: text('title').notNull(),
    state: text('state', { enum: ['DRAFT', 'CALLED', 'LIVE', 'CLOSED', 'ADOPTED', 'CANCELLED'] }).notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    venueId: text('venue_id').references(() => venues.id),
    calledAt: text('called_at'),
    startedAt: text('started_at'),
    closedAt: text('closed_at'),
    /** Of the slice above, so no foreign key. */
    currentItemId: text('current_item_id'),
    /** The effective distribution: SEATED until it is called. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [index('meeting_starts').on(t.samenwerkingsverbandId, t.startsAt), index('meeting_state').on(t.samenwerkingsverbandId, t.state)],
)
export type MeetingRow = typeof meetings.$inferSelect

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

/** The channel of one meeting and all that hangs under it. */
export const meetingTopic = (meetingId: string) => `meeting:${meetingId}`

/** An act on the meeting itself. */
export const meetingChange = (before: MeetingRow | null, after: MeetingRow): Announced => ({
  topics: [meetingTopic(after.id)],
  entity: 'Meeting',
  id: after.id,
  seenBefore: before?.seenBy ?? null,
  seenAfter: after.seenBy,
  audience: widest(before?.seenBy ?? null, after.seenBy),
})

/** The meeting as parent: its lists changed, for who may know of the child. */
export const meetingTouched = (meeting: MeetingRow, audience: Distribution): Announced => ({ ...meetingChange(meeting, meeting), audience })

export const attendanceChange = (before: AttendanceRow | null, after: AttendanceRow): Announced => ({
  topics: [meetingTopic(after.meetingId)],
  entity: 'Attendance',
  id: after.id,
  seenBefore: before?.seenBy ?? null,
  seenAfter: after.seenBy,
  audience: widest(before?.seenBy ?? null, after.seenBy),
})
