import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { type Scope, type Within, within } from '../auth/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { parties } from '../party/table.ts'
import { type AttendanceRow, attendances } from './table.ts'

/** The rows of these meetings, in the order of the table. */
export const loadAttendanceOf = (reader: Reader, scope: Scope, meetingIds: readonly string[]) =>
  attendanceIn(reader, { ...within(scope), meetingIds: idList(meetingIds) })
export const loadAttendances = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  attendancesByIds(reader, { ...within(scope), ids: idList(ids) })
export const addAttendance = async (tx: Tx, row: AttendanceRow) => (await insertAttendance(tx, row), row)
export const saveAttendance = async (tx: Tx, attendance: AttendanceRow, change: Partial<AttendanceRow>): Promise<AttendanceRow> => {
  const saved = { ...attendance, ...change }
  await updateAttendance(tx, saved)
  return saved
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
    .orderBy(asc(parties.position)),
)
const attendancesByIds = prepared<Within & { ids: string[] }>()('attendances_by_ids', (db, p) =>
  db
    .select()
    .from(attendances)
    .where(and(oneOf(attendances.id, p.ids), eq(attendances.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(attendances.seenBy, p.seen))),
)
const insertAttendance = insertInto('insert_attendance', attendances)
const updateAttendance = updateById('update_attendance', attendances)
