import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { type Scope, type Within, within } from '../db/scope.ts'
import { persons } from '../auth/table.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { parties } from '../party/table.ts'
import { type AttendanceRow, attendances, excusals, sittings } from './table.ts'

/** The seats of these meetings, in the order of the table. */
export const loadAttendanceOf = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  attendanceIn(reader, { ...within(scope), meetingIds: idList(meetingIds) })
/** The seats of these meetings whose party votes, or voted at the close. */
export const loadVotingSeatsOf = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  votingSeatsIn(reader, { ...within(scope), meetingIds: idList(meetingIds) })
export const loadAttendances = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  attendancesByIds(reader, { ...within(scope), ids: idList(ids) })
export const addAttendance = async (tx: Tx, row: AttendanceRow) => (await insertAttendance(tx, row), row)
export const saveAttendance = async (
  tx: Tx,
  attendance: AttendanceRow,
  change: Partial<AttendanceRow>,
): Promise<AttendanceRow> => {
  const saved = { ...attendance, ...change }
  await updateAttendance(tx, saved)
  return saved
}
export const dropSittingsOf = async (tx: Tx, { id }: AttendanceRow) =>
  void (await dropSittings(tx, { attendanceId: id }))
/** Takes the seat of a party off a meeting. */
export const dropAttendance = async (tx: Tx, { id }: AttendanceRow) => {
  await dropSittings(tx, { attendanceId: id })
  await dropExcusals(tx, { attendanceId: id })
  await deleteAttendance(tx, { id })
}

/** The persons who sat at these seats before, the earliest first. */
export const loadEarlier = (reader: Reader, scope: Scope, attendanceIds: readonly string[]) =>
  earlierOf(reader, { ...within(scope), attendanceIds: idList(attendanceIds) })
/** An earlier sitting with the samenwerkingsverband of its seat. */
export type SittingParent = Awaited<ReturnType<typeof loadEarlier>>[number]
export const addSitting = async (tx: Tx, { id, personId, replacesId, arrivedAt, leftAt }: AttendanceRow) => {
  const [last] = await lastSitting(tx, { id })
  await insertSitting(tx, {
    attendanceId: id,
    position: last ? last.position + 1 : 0,
    personId,
    replacesId,
    arrivedAt,
    leftAt: leftAt ?? tx.now,
  })
}

/** The contacts who excused for these seats, by name. */
export const loadExcused = (reader: Reader, scope: Scope, attendanceIds: readonly string[]) =>
  excusedOf(reader, { ...within(scope), attendanceIds: idList(attendanceIds) })
/** The ids of the contacts who excused for one seat. */
export const excusedAt = async (reader: Reader, scope: Scope, { id }: AttendanceRow) =>
  (await loadExcused(reader, scope, [id])).map(({ person }) => person.id)
export const saveExcused = async (tx: Tx, { id }: AttendanceRow, personIds: readonly string[]) => {
  await dropExcusals(tx, { attendanceId: id })
  for (const personId of personIds) await insertExcusal(tx, { attendanceId: id, personId })
}

const attendanceIn = prepared<Within & { meetingIds: string[] }>()('attendance_in', (db, p) =>
  db
    .select(getTableColumns(attendances))
    .from(attendances)
    .innerJoin(parties, eq(parties.id, attendances.partyId))
    .where(
      and(
        oneOf(attendances.meetingId, p.meetingIds),
        eq(attendances.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(attendances.seenBy, p.seen),
      ),
    )
    .orderBy(asc(parties.position), asc(parties.id)),
)
const votingSeatsIn = prepared<Within & { meetingIds: string[] }>()('voting_seats_in', (db, p) =>
  db
    .select({ id: attendances.id, meetingId: attendances.meetingId })
    .from(attendances)
    .innerJoin(parties, eq(parties.id, attendances.partyId))
    .where(
      and(
        oneOf(attendances.meetingId, p.meetingIds),
        eq(attendances.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(attendances.seenBy, p.seen),
        sql`coalesce(${attendances.votes}, ${parties.votes})`,
      ),
    ),
)
const attendancesByIds = prepared<Within & { ids: string[] }>()('attendances_by_ids', (db, p) =>
  db
    .select()
    .from(attendances)
    .where(
      and(
        oneOf(attendances.id, p.ids),
        eq(attendances.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(attendances.seenBy, p.seen),
      ),
    ),
)
const insertAttendance = insertInto('insert_attendance', attendances)
const updateAttendance = updateById('update_attendance', attendances)
const deleteAttendance = prepared<{ id: string }>()('delete_attendance', (db, p) =>
  db.delete(attendances).where(eq(attendances.id, p.id)),
)
const excusedOf = prepared<Within & { attendanceIds: string[] }>()('excused_of', (db, p) =>
  db
    .select({ attendanceId: excusals.attendanceId, person: persons })
    .from(excusals)
    .innerJoin(persons, eq(persons.id, excusals.personId))
    .innerJoin(attendances, eq(attendances.id, excusals.attendanceId))
    .where(
      and(
        oneOf(excusals.attendanceId, p.attendanceIds),
        eq(attendances.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(attendances.seenBy, p.seen),
      ),
    )
    .orderBy(asc(persons.name), asc(persons.id)),
)
const earlierOf = prepared<Within & { attendanceIds: string[] }>()('sittings_before', (db, p) =>
  db
    .select({ ...getTableColumns(sittings), samenwerkingsverbandId: attendances.samenwerkingsverbandId })
    .from(sittings)
    .innerJoin(attendances, eq(attendances.id, sittings.attendanceId))
    .where(
      and(
        oneOf(sittings.attendanceId, p.attendanceIds),
        eq(attendances.samenwerkingsverbandId, p.samenwerkingsverbandId),
        oneOf(attendances.seenBy, p.seen),
      ),
    )
    .orderBy(asc(sittings.position)),
)
const lastSitting = prepared<{ id: string }>()('last_sitting', (db, p) =>
  db
    .select({ position: sittings.position })
    .from(sittings)
    .where(eq(sittings.attendanceId, p.id))
    .orderBy(desc(sittings.position))
    .limit(1),
)
const insertSitting = insertInto('insert_sitting', sittings)
const dropSittings = prepared<{ attendanceId: string }>()('drop_sittings', (db, p) =>
  db.delete(sittings).where(eq(sittings.attendanceId, p.attendanceId)),
)
const insertExcusal = insertInto('insert_excusal', excusals)
const dropExcusals = prepared<{ attendanceId: string }>()('drop_excusals', (db, p) =>
  db.delete(excusals).where(eq(excusals.attendanceId, p.attendanceId)),
)
