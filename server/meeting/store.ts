import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { type Scope, type Scopes, type Within, within } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { must } from '../lib/must.ts'
import { nextAfter } from './rules.ts'
import { type MeetingRow, meetings } from './table.ts'

export const meetingById = async (reader: Reader, scopes: Scopes, id: string) =>
  scopes.readable((await byId(reader, { id }))[0])
/** The meeting that a row belongs to, which is seen by everybody who sees the row. */
export const meetingOf = async (reader: Reader, scopes: Scopes, { meetingId }: { meetingId: string }) =>
  must(await meetingById(reader, scopes, meetingId), 'who sees a row sees its meeting')

export const loadMeetings = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { ...within(scope), ids: idList(ids) })

/** The live meeting, else the next planned one that has not ended; null: none. */
export const nextMeetingOf = async (reader: Reader, scope: Scope, now: string) => {
  const running = await liveMeetings(reader, within(scope))
  return running[0] ?? (await planned(reader, { ...within(scope), now }))[0] ?? null
}

/** The meetings that were closed from this instant on, the last one first. */
export const closedSince = (reader: Reader, scope: Scope, since: string) =>
  lastClosed(reader, { ...within(scope), since })

/** Newest first. `after`: startsAt and id of the row just before this page. */
export const meetingsOf = (reader: Reader, scope: Scope, limit: number, after: string[] | null) =>
  newestFirst(reader, { ...within(scope), limit, startsAt: after?.[0] ?? '9999', id: after?.[1] ?? '' })

/** The live meeting of this samenwerkingsverband; null: none. */
export const liveMeetingOf = async (reader: Reader, scope: Scope) =>
  (await liveMeetings(reader, within(scope)))[0] ?? null

/** The meetings that are planned or live. */
export const meetingsAhead = (reader: Reader, scope: Scope) => ahead(reader, within(scope))
/** The meetings that lie between two instants in part or whole and were not cancelled, in order of start. */
export const meetingsBetween = (reader: Reader, scope: Scope, from: string, until: string) =>
  between(reader, { ...within(scope), from, until })

/**
 * For each of these meetings the one before it whose minutes it adopts. Candidates are the last meeting that is over,
 * of its own series if there is one, and those outside a series since then: the first of them without adopted minutes,
 * else the first.
 */
export const loadPrevious = async (reader: Reader, scope: Scope, ids: readonly string[]) =>
  (await withExtra(reader, scope, ids, await lastOver(reader, { ...within(scope), ids: idList(ids) }))).map(
    (chain) => chain.find(({ state }) => state === 'CLOSED') ?? chain[0],
  )
export const previousOf = async (reader: Reader, scope: Scope, meeting: MeetingRow) =>
  (await loadPrevious(reader, scope, [meeting.id]))[0] ?? null

/** The meetings whose minutes were adopted in these, in order of start. */
export const loadAdoptedIn = async (reader: Reader, scope: Scope, ids: readonly string[]) =>
  (await adoptedIn(reader, { ...within(scope), ids: idList(ids) })).map((meeting) => ({
    ...meeting,
    adoptedInId: must(meeting.adoptedInId, 'it was found by that'),
  }))

/**
 * For each of these meetings the one just before it, of its own series if there is one, and those outside a series
 * since then. Cancelled meetings do not count.
 */
export const loadJustBefore = async (reader: Reader, scope: Scope, ids: readonly string[]) =>
  withExtra(reader, scope, ids, await lastOfAll(reader, { ...within(scope), ids: idList(ids) }))

type Before = MeetingRow & { beforeId: string }

/** Adds to each the meetings outside a series that lie between it and the meeting that it stands before. */
const withExtra = async (
  reader: Reader,
  scope: Scope,
  ids: readonly string[],
  befores: Before[],
): Promise<[Before, ...Before[]][]> => {
  if (!befores.some(({ seriesId }) => seriesId)) return befores.map((before) => [before])
  const starts = new Map((await loadMeetings(reader, scope, ids)).map(({ id, startsAt }) => [id, startsAt]))
  const startOf = ({ beforeId }: Before) => must(starts.get(beforeId), 'it stands before one of these')
  const [from = '', until = ''] = [befores.map(({ endsAt }) => endsAt).sort()[0], befores.map(startOf).sort().at(-1)]
  const extra = (await meetingsBetween(reader, scope, from, until)).filter(({ seriesId }) => seriesId === null)
  return befores.map((before) => [
    before,
    ...extra
      .filter(({ startsAt }) => before.seriesId && startsAt >= before.endsAt && startsAt < startOf(before))
      .map((one) => ({ ...one, beforeId: before.beforeId })),
  ])
}

/** The next planned meeting after this one, of its own series if there is one; null: none. */
export const plannedAfter = async (reader: Reader, scope: Scope, meeting: MeetingRow) =>
  nextAfter(meeting, await meetingsAfter(reader, scope, meeting))

/** The meetings after this one, in order of start; cancelled ones do not count. */
export const meetingsAfter = (reader: Reader, scope: Scope, { startsAt, id }: MeetingRow) =>
  later(reader, { ...within(scope), startsAt, id })

export const addMeeting = async (tx: Tx, row: MeetingRow) => (await insertMeeting(tx, row), row)

export const saveMeeting = async (tx: Tx, meeting: MeetingRow, change: Partial<MeetingRow>): Promise<MeetingRow> => {
  const saved = { ...meeting, ...change }
  await updateMeeting(tx, saved)
  return saved
}

const byId = prepared<{ id: string }>()('meeting_by_id', (db, p) =>
  db.select().from(meetings).where(eq(meetings.id, p.id)),
)
const byIds = prepared<Within & { ids: string[] }>()('meetings_by_ids', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        oneOf(meetings.id, p.ids),
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(meetings.seenBy, p.seen),
      ),
    ),
)
const liveMeetings = prepared<Within>()('live_meetings', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        eq(meetings.state, 'LIVE'),
        oneOf(meetings.seenBy, p.seen),
      ),
    ),
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
const lastClosed = prepared<Within & { since: string }>()('meetings_closed_since', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        gte(meetings.closedAt, p.since),
        oneOf(meetings.seenBy, p.seen),
      ),
    )
    .orderBy(desc(meetings.closedAt), desc(meetings.id))
    .limit(10),
)
const newestFirst = prepared<Within & { limit: number; startsAt: string; id: string }>()(
  'meetings_newest_first',
  (db, p) =>
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
const later = prepared<Within & { startsAt: string; id: string }>()('meetings_later', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        ne(meetings.state, 'CANCELLED'),
        oneOf(meetings.seenBy, p.seen),
        or(gt(meetings.startsAt, p.startsAt), and(eq(meetings.startsAt, p.startsAt), gt(meetings.id, p.id))),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id)),
)
const adoptedIn = prepared<Within & { ids: string[] }>()('meetings_adopted_in', (db, p) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        oneOf(meetings.adoptedInId, p.ids),
        eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(meetings.seenBy, p.seen),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id)),
)
/** The last meeting before each of these to which `which` applies, with the id of the one that it stands before. */
const lastBefore = (name: string, which: SQL) =>
  prepared<Within & { ids: string[] }>()(name, (db, p) => {
    const later = db
      .select({ beforeId: meetings.id, at: meetings.startsAt, series: meetings.seriesId })
      .from(meetings)
      .where(
        and(
          oneOf(meetings.id, p.ids),
          eq(meetings.samenwerkingsverbandId, p.samenwerkingsverbandId),
          oneOf(meetings.seenBy, p.seen),
        ),
      )
      .as('later')
    const last = sql`(select e.id from ${meetings} e
      where e.samenwerkingsverband_id = ${p.samenwerkingsverbandId} and ${which} and (e.starts_at, e.id) < (${later.at}, ${later.beforeId})
      order by case when e.series_id = ${later.series} then 0 else 1 end, e.starts_at desc, e.id desc limit 1)`
    return db
      .select({ ...getTableColumns(meetings), beforeId: later.beforeId })
      .from(later)
      .innerJoin(meetings, and(eq(meetings.id, last), oneOf(meetings.seenBy, p.seen)))
  })
const lastOver = lastBefore('meetings_over_before', sql`e.state in ('CLOSED', 'ADOPTED')`)
const lastOfAll = lastBefore('meetings_just_before', sql`e.state <> 'CANCELLED'`)
const insertMeeting = insertInto('insert_meeting', meetings)
const updateMeeting = updateById('update_meeting', meetings)
