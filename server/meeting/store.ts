import { and, asc, desc, eq, gt, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../auth/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { type MeetingRow, meetings } from './table.ts'

export const meetingById = async (reader: Reader, scopes: Scopes, id: string) => scopes.readable((await byId(reader, { id }))[0])

export const loadMeetings = (reader: Reader, scope: Scope, ids: readonly string[]) => byIds(reader, { ...within(scope), ids: idList(ids) })

/** The one that runs, else the next planned one that has not ended; null: none. */
export const nextMeetingOf = async (reader: Reader, scope: Scope, now: string) => {
  const running = await liveMeetings(reader, within(scope))
  return running[0] ?? (await planned(reader, { ...within(scope), now }))[0] ?? null
}

/** Newest first. `after`: startsAt and id of the last row before. */
export const meetingsOf = (reader: Reader, scope: Scope, limit: number, after: string[] | null) =>
  newestFirst(reader, { ...within(scope), limit, startsAt: after?.[0] ?? '9999', id: after?.[1] ?? '' })

/** The meeting of this samenwerkingsverband that is live; null: none. */
export const liveMeetingOf = async (reader: Reader, scope: Scope) => (await liveMeetings(reader, within(scope)))[0] ?? null

/** Those that are still to come, or run. */
export const meetingsAhead = (reader: Reader, scope: Scope) => ahead(reader, within(scope))
/** Those that were not called off and lie between two instants in part or whole, in order of start. */
export const meetingsBetween = (reader: Reader, scope: Scope, from: string, until: string) => between(reader, { ...within(scope), from, until })

export const addMeeting = async (tx: Tx, row: MeetingRow) => (await insertMeeting(tx, row), row)

export const saveMeeting = async (tx: Tx, meeting: MeetingRow, change: Partial<MeetingRow>): Promise<MeetingRow> => {
  const saved = { ...meeting, ...change }
  await updateMeeting(tx, saved)
  return saved
}

const byId = prepared<{ id: string }>()('meeting_by_id', (db, p) => db.select().from(meetings).where(eq(meetings.id, p.id)))
const byIds = prepared<Within & { ids: string[] }>()('meetings_by_ids', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(and(oneOf(meetings.id, p.ids), eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(meetings.seenBy, p.seen))),
)
const liveMeetings = prepared<Within>()('live_meetings', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(and(eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId), eq(meetings.state, 'LIVE'), oneOf(meetings.seenBy, p.seen))),
)
const ahead = prepared<Within>()('meetings_ahead', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        inArray(meetings.state, ['DRAFT', 'CALLED', 'LIVE']),
        oneOf(meetings.seenBy, p.seen),
      ),
    ),
)
const planned = prepared<Within & { now: string }>()('planned_meetings', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        inArray(meetings.state, ['DRAFT', 'CALLED']),
        gte(meetings.endsAt, p.now),
        oneOf(meetings.seenBy, p.seen),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1),
)
const newestFirst = prepared<Within & { limit: number; startsAt: string; id: string }>()('meetings_newest_first', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(meetings.seenBy, p.seen),
        or(lt(meetings.startsAt, p.startsAt), and(eq(meetings.startsAt, p.startsAt), lt(meetings.id, p.id))),
      ),
    )
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(sql`${p.limit}` as never),
)
const between = prepared<Within & { from: string; until: string }>()('meetings_between', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        ne(meetings.state, 'CANCELLED'),
        gt(meetings.endsAt, p.from),
        lt(meetings.startsAt, p.until),
        oneOf(meetings.seenBy, p.seen),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id)),
)
const insertMeeting = insertInto('insert_meeting', meetings)
const updateMeeting = updateById('update_meeting', meetings)
