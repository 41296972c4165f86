import type { Tx } from '../db/write.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { handOf, hasSat, type Seated, times } from './rules.ts'
import { addSitting, dropSittingsOf, saveAttendance, saveExcused } from './store.ts'
import type { AttendanceRow } from './table.ts'

/** Said of the seat itself; that it is not known after all; or of one of the contacts. */
type How = 'SAID' | 'UNDONE' | 'EXCUSED'

/** What becomes of a row where this person, or nobody, sits from now on. An excuse says of nobody that he is there. */
export const seatedRow = (
  tx: Tx,
  row: AttendanceRow,
  meeting: MeetingRow,
  { presence, personId, replacesId }: Seated,
  how: How,
) => {
  const { seatedAt, arrivedAt, leftAt } = row
  const stays = how === 'EXCUSED' && presence === 'PRESENT'
  const since = stays
    ? { seatedAt, arrivedAt, leftAt }
    : times({ presence, personId, replacesId }, row, meeting, tx.now)
  return { presence, personId, replacesId, ...since, handRaisedAt: handOf(since, row) }
}

/** Writes that; who sat there until now stays in the record, but where it is undone. */
export const saveSeated = async (tx: Tx, row: AttendanceRow, meeting: MeetingRow, sits: Seated, how: How) => {
  if (meeting.state === 'LIVE' && how !== 'UNDONE' && hasSat(row, sits, tx.now)) await addSitting(tx, row)
  // After the close: nobody was there.
  if (meeting.state === 'CLOSED' && sits.presence !== 'PRESENT') await dropSittingsOf(tx, row)
  return saveAttendance(tx, row, { ...seatedRow(tx, row, meeting, sits, how), version: row.version + 1 })
}

/** Nobody answered, and nobody excused: all are asked. */
export const askSeatAnew = async (tx: Tx, row: AttendanceRow) => {
  await saveExcused(tx, row, [])
  return saveAttendance(tx, row, { presence: 'UNKNOWN', personId: null, replacesId: null, version: row.version + 1 })
}
