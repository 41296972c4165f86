import { persons } from '../auth/table.ts'
import { type Announced, changeOf } from '../db/announced.ts'
import { type Column, index, isFilled, integer, table, text } from '../db/columns.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'
import { meetingSeries } from '../series/table.ts'
import { venues } from '../venue/table.ts'

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
    seriesId: text('series_id').references(() => meetingSeries.id),
    calledAt: text('called_at'),
    startedAt: text('started_at'),
    closedAt: text('closed_at'),
    /** The quorum that held when it was closed; null before. */
    quorumRule: text('quorum_rule', { enum: ['NONE', 'HALF', 'TWO_THIRDS'] }),
    adoptedAt: text('adopted_at'),
    /** The meeting that adopted its minutes. */
    adoptedInId: text('adopted_in_id').references((): Column => meetings.id),
    minutesChanges: text('minutes_changes'),
    /** Of a slice after this one, so no foreign key. */
    currentItemId: text('current_item_id'),
    /** The holder of the hammer; null unless it is live. */
    chairedById: text('chaired_by').references(() => persons.id),
    /** The holder of the hammer at the close, and the secretary then; null before. */
    ledById: text('led_by').references(() => persons.id),
    notedById: text('noted_by').references(() => persons.id),
    chairAwaySince: text('chair_away_since'),
    /** The item that was current at the close, to which it returns when that is undone; null before. */
    leftItemId: text('left_item'),
    readBackAt: text('read_back_at'),
    /** How often the screen in the room was turned on by hand, less how often back. */
    screenTurns: integer('screen_turns').notNull().default(0),
    /** The effective distribution: SEATED until it is called. */
    seenBy: text('seen_by', { enum: ['PUBLIC', 'MEMBERS', 'SEATED'] }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    index('meeting_starts').on(t.samenwerkingsverbandId, t.startsAt),
    index('meeting_closed').on(t.samenwerkingsverbandId, t.closedAt),
    index('meeting_state').on(t.samenwerkingsverbandId, t.state),
    index('meeting_chaired').on(t.chairedById).where(isFilled(t.chairedById)),
  ],
)
export type MeetingRow = typeof meetings.$inferSelect

/** The fields of a new meeting that the act does not give. */
export const newMeeting = {
  state: 'DRAFT',
  venueId: null,
  seriesId: null,
  calledAt: null,
  startedAt: null,
  closedAt: null,
  quorumRule: null,
  adoptedAt: null,
  adoptedInId: null,
  minutesChanges: null,
  currentItemId: null,
  chairedById: null,
  ledById: null,
  notedById: null,
  chairAwaySince: null,
  leftItemId: null,
  readBackAt: null,
  screenTurns: 0,
  seenBy: 'SEATED',
  version: 1,
} satisfies Partial<MeetingRow>

/** The channel of one meeting and of everything under it. */
export const meetingTopic = (meetingId: string) => `meeting:${meetingId}`
/** The channels on which a row that hangs under a meeting is told. */
export const inMeeting = ({ meetingId }: { meetingId: string }) => [meetingTopic(meetingId)]

/** An act on the meeting itself. */
export const meetingChange = (before: MeetingRow | null, after: MeetingRow): Announced =>
  changeOf('Meeting', ({ id }) => [meetingTopic(id)], before, after)

/** The meeting as parent: its lists changed, for the audience of the child. */
export const meetingTouched = (meeting: MeetingRow, audience: SeenBy): Announced => ({
  ...meetingChange(meeting, meeting),
  audience,
})
