import { amsterdamDate } from '../../schema/dates.ts'
import { loadAgendaItems } from '../agenda/store.ts'
import type { Announced } from '../db/announced.ts'
import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { type SeenBy, strictest } from '../lib/distribution.ts'
import { idsOf } from '../lib/ordering.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { loadParties, partiesOn } from '../party/store.ts'
import type { PartyRow } from '../party/table.ts'
import { holderChanged, seatsChanged } from './events.ts'
import { floorEnded, handDown, hasFloor, hasSat, type Seated, seatsOfTheDay, standing, times } from './rules.ts'
import {
  addAttendance,
  addSitting,
  dropAttendance,
  dropSittingsOf,
  loadAttendanceOf,
  loadExcused,
  saveAttendance,
  saveExcused,
} from './store.ts'
import { attendanceChange, type AttendanceRow, newAttendance } from './table.ts'

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
  return { presence, personId, replacesId, ...since, ...standing(since, row, tx.now) }
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

/** Gives each party of the day of the meeting a seat, and takes the seats of others away. */
export const seatParties = async (tx: Tx, scope: Scope, meeting: MeetingRow): Promise<Announced[]> => {
  const rows = await loadAttendanceOf(tx, scope, [meeting.id])
  const { join, leave } = seatsOfTheDay(rows, await partiesOn(tx, scope, amsterdamDate(meeting.startsAt)))
  const seated: Announced[] = []
  for (const row of leave) {
    await dropAttendance(tx, row)
    seated.push(attendanceChange(row, null))
  }
  seated.push(...(await addSeats(tx, meeting, join)))
  return seated.length ? [...seated, ...(await tx.tell(seatsChanged, meeting))] : []
}

/** Gives these parties a seat at a meeting. */
export const addSeats = async (tx: Tx, meeting: MeetingRow, parties: readonly Pick<PartyRow, 'id'>[]) => {
  const added: Announced[] = []
  for (const { id } of parties) added.push(attendanceChange(null, await addAttendance(tx, newAttendance(meeting, id))))
  return added
}

/** Asks the parties of these seats again; nothing is told of a seat that had no answer. */
export const askAnew = async (tx: Tx, scope: Scope, rows: AttendanceRow[]) => {
  const excused = new Set((await loadExcused(tx, scope, idsOf(rows))).map(({ attendanceId }) => attendanceId))
  const asked: Announced[] = []
  for (const before of rows.filter(({ id, presence }) => presence !== 'UNKNOWN' || excused.has(id))) {
    const after = await askSeatAnew(tx, before)
    asked.push(attendanceChange(before, after), ...(await tx.tell(holderChanged, { before, after, excused: [] })))
  }
  return asked
}

export const saveAll = async (
  tx: Tx,
  rows: AttendanceRow[],
  change: (row: AttendanceRow) => Partial<AttendanceRow>,
  isTold: (row: AttendanceRow) => boolean,
) => {
  const told: Announced[] = []
  for (const row of rows) {
    const after = await saveAttendance(tx, row, change(row))
    if (isTold(row)) told.push(attendanceChange(row, after))
  }
  return told
}

export const votesOf = async (tx: Tx, scope: Scope, rows: AttendanceRow[]) => {
  const parties = await loadParties(
    tx,
    scope,
    rows.map(({ partyId }) => partyId),
  )
  return new Map(parties.map(({ id, votes }) => [id, votes]))
}

/** The seats of a party in these meetings. */
export const seatsAhead = async (tx: Tx, scope: Scope, partyId: string, meetings: readonly MeetingRow[]) =>
  (await loadAttendanceOf(tx, scope, idsOf(meetings))).filter((row) => row.partyId === partyId)

/** A party has the floor no more; a hand that went up meanwhile stays up. */
export const spoken = (row: AttendanceRow, now: string) => ({
  ...floorEnded(row, now),
  ...(row.handRaisedAt ? {} : handDown),
})

/** Whoever has the floor has it no more. Returns what to announce. */
export const endFloors = async (tx: Tx, scope: Scope, meeting: MeetingRow): Promise<Announced[]> => {
  const rows = (await loadAttendanceOf(tx, scope, [meeting.id])).filter(hasFloor)
  const ended: Announced[] = []
  for (const row of rows)
    ended.push(await floorChange(tx, scope, meeting, row, await saveAttendance(tx, row, spoken(row, tx.now))))
  return ended
}

/** The floor is known to those who may see the current item. */
export const floorChange = async (
  tx: Tx,
  scope: Scope,
  { currentItemId }: MeetingRow,
  before: AttendanceRow,
  after: AttendanceRow,
): Promise<Announced> => {
  const [item] = currentItemId ? await loadAgendaItems(tx, scope, [currentItemId]) : []
  return {
    ...attendanceChange(before, after),
    audience: item ? strictest<SeenBy>(after.seenBy, item.seenBy) : after.seenBy,
  }
}
