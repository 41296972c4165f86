import type { Tx } from '../db/write.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { handOf, hasSat, type Seated, times } from './rules.ts'
import { addSitting, dropSittingsOf, saveAttendance, saveExcused } from './store.ts'
import type { AttendanceRow } from './table.ts'

/** An answer for the seat, an answer that is taken back, or a contact who excuses. */
type How = 'SAID' | 'UNDONE' | 'EXCUSED'

/** The fields that change where this person, or nobody, sits from now on. An excuse makes nobody present. */
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

/** Writes them. The person who sat there until now stays in the record, unless the answer is taken back. */
export const saveSeated = async (tx: Tx, row: AttendanceRow, meeting: MeetingRow, sits: Seated, how: How) => {
  if (meeting.state === 'LIVE' && how !== 'UNDONE' && hasSat(row, sits, tx.now)) await addSitting(tx, row)
  // A correction says that nobody was there.
  if (meeting.state === 'CLOSED' && sits.presence !== 'PRESENT') await dropSittingsOf(tx, row)
  return saveAttendance(tx, row, { ...seatedRow(tx, row, meeting, sits, how), version: row.version + 1 })
}

/** Forgets the answer and the excuses: all contacts are asked. */
export const askSeatAnew = async (tx: Tx, row: AttendanceRow) => {
  await saveExcused(tx, row, [])
  return saveAttendance(tx, row, { presence: 'UNKNOWN', personId: null, replacesId: null, version: row.version + 1 })
}
