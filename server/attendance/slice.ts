import { itemsShown } from '../agenda/events.ts'
import type { Scope } from '../db/scope.ts'
import { on, type Reaction } from '../db/reactions.ts'
import type { Announced, Tx } from '../db/write.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { widest } from '../lib/distribution.ts'
import { must } from '../lib/must.ts'
import { grouped, idsOf } from '../lib/ordering.ts'
import {
  followsMeeting,
  meetingCalled,
  meetingClosed,
  meetingCreated,
  meetingEdited,
  meetingReopened,
  meetingStarted,
} from '../meeting/events.ts'
import { isOnAnotherDay, isPlanned } from '../meeting/rules.ts'
import { meetingsAhead } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { contactLeft, partyFactsChanged, lineups } from '../party/events.ts'
import { loadParties, partiesOn } from '../party/store.ts'
import type { Slice } from '../slice.ts'
import { meetingMoved, seatsChanged, holderChanged } from './events.ts'
import * as resolvers from './resolvers.ts'
import { concerns, seatsOfTheDay } from './rules.ts'
import { askSeatAnew } from './steps.ts'
import {
  addAttendance,
  dropAttendance,
  loadAttendanceOf,
  loadAttendances,
  loadExcused,
  loadVotingSeatsOf,
  saveAttendance,
} from './store.ts'
import { attendanceChange, type AttendanceRow, attendances, newAttendance, sittings } from './table.ts'

/** Gives each party of the day of the meeting a seat, and takes the seats of others away. */
const seatParties = async (tx: Tx, scope: Scope, meeting: MeetingRow): Promise<Announced[]> => {
  const rows = await loadAttendanceOf(tx, scope, [meeting.id])
  const { join, leave } = seatsOfTheDay(rows, await partiesOn(tx, scope, amsterdamDate(meeting.startsAt)))
  const seated: Announced[] = []
  for (const row of leave) {
    await dropAttendance(tx, row)
    seated.push(attendanceChange(row, null))
  }
  for (const party of join)
    seated.push(attendanceChange(null, await addAttendance(tx, newAttendance(meeting, party.id))))
  return seated.length ? [...seated, ...(await tx.tell(seatsChanged, meeting))] : []
}

/** Asks the parties of these seats again; nothing is told of a seat that had no answer. */
const askAnew = async (tx: Tx, scope: Scope, rows: AttendanceRow[]) => {
  const excused = new Set((await loadExcused(tx, scope, idsOf(rows))).map(({ attendanceId }) => attendanceId))
  const asked: Announced[] = []
  for (const before of rows.filter(({ id, presence }) => presence !== 'UNKNOWN' || excused.has(id))) {
    const after = await askSeatAnew(tx, before)
    asked.push(attendanceChange(before, after), ...(await tx.tell(holderChanged, { before, after, excused: [] })))
  }
  return asked
}

const saveAll = async (
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

const votesOf = async (tx: Tx, scope: Scope, rows: AttendanceRow[]) => {
  const parties = await loadParties(
    tx,
    scope,
    rows.map(({ partyId }) => partyId),
  )
  return new Map(parties.map(({ id, votes }) => [id, votes]))
}

/** The seats of a party in these meetings. */
const seatsAhead = async (tx: Tx, scope: Scope, partyId: string, meetings: readonly MeetingRow[]) =>
  (await loadAttendanceOf(tx, scope, idsOf(meetings))).filter((row) => row.partyId === partyId)
const touched = (rows: AttendanceRow[]) => rows.map((row) => attendanceChange(row, row))

const reactions: Reaction[] = [
  followsMeeting({ load: loadAttendanceOf, save: saveAttendance, change: attendanceChange }),

  on(meetingCreated, 'each party of the day gets a seat', async (tx, scope, meeting) => {
    const added: Announced[] = []
    for (const party of await partiesOn(tx, scope, amsterdamDate(meeting.startsAt)))
      added.push(attendanceChange(null, await addAttendance(tx, newAttendance(meeting, party.id))))
    return added
  }),

  on(
    meetingEdited,
    'asks all seats anew where the meeting moved to another day (M15)',
    async (tx, scope, { before, meeting }) => {
      const were = await loadAttendanceOf(tx, scope, [meeting.id])
      const asked = isOnAnotherDay(before, meeting) ? await askAnew(tx, scope, were) : []
      return [...asked, ...(await tx.tell(meetingMoved, { before, meeting, were }))]
    },
  ),

  on(meetingCalled, 'seats the parties of the day', (tx, scope, { meeting }) => seatParties(tx, scope, meeting)),

  // The higher version makes an answer that was typed before the start and comes in late a CONFLICT.
  on(
    meetingStarted,
    'seats the parties of the day, and raises the version of each seat',
    async (tx, scope, { meeting }) => {
      const seated = await seatParties(tx, scope, meeting)
      const rows = await loadAttendanceOf(tx, scope, [meeting.id])
      const begun = await saveAll(
        tx,
        rows,
        ({ version }) => ({ version: version + 1 }),
        () => true,
      )
      return [...seated, ...begun]
    },
  ),

  on(meetingClosed, 'lowers hands, and keeps which parties voted', async (tx, scope, { meeting }) => {
    const rows = await loadAttendanceOf(tx, scope, [meeting.id])
    const votes = await votesOf(tx, scope, rows)
    return saveAll(
      tx,
      rows,
      ({ partyId }) => ({ handRaisedAt: null, votes: must(votes.get(partyId), 'a seat is of a party') }),
      ({ handRaisedAt }) => handRaisedAt !== null,
    )
  }),

  on(meetingReopened, 'a party votes as it does now', async (tx, scope, { meeting }) => {
    const rows = await loadAttendanceOf(tx, scope, [meeting.id])
    const votes = await votesOf(tx, scope, rows)
    return saveAll(
      tx,
      rows,
      () => ({ votes: null }),
      (row) => row.votes !== votes.get(row.partyId),
    )
  }),

  on(itemsShown, 'tells the seats that had the floor at the item', async (tx, scope, shown) => {
    const audiences = new Map(shown.map(({ before, item }) => [item.id, widest(before.seenBy, item.seenBy)]))
    const rows = await loadAttendanceOf(tx, scope, [...new Set(shown.map(({ item }) => item.meetingId))])
    return rows.flatMap((row) => {
      const audience = row.spokeAtId === null ? undefined : audiences.get(row.spokeAtId)
      return audience ? { ...attendanceChange(row, row), audience } : []
    })
  }),

  // A seat shows the name of its party, whether it votes and who its contacts are.
  on(partyFactsChanged, 'tells the seats ahead', async (tx, scope, party) =>
    touched(await seatsAhead(tx, scope, party.id, await meetingsAhead(tx, scope))),
  ),

  on(contactLeft, 'asks the seats ahead anew that this person concerns', async (tx, scope, { partyId, personId }) => {
    const ahead = await meetingsAhead(tx, scope)
    const rows = await seatsAhead(tx, scope, partyId, ahead.filter(isPlanned))
    const excused = grouped(await loadExcused(tx, scope, idsOf(rows)), ({ attendanceId }) => attendanceId)
    for (const row of rows) {
      const away = (excused.get(row.id) ?? []).map(({ person }) => person.id)
      if (concerns(row, away, personId)) await askSeatAnew(tx, row)
    }
    return touched(await seatsAhead(tx, scope, partyId, ahead))
  }),

  on(lineups, 'the seats of the meetings ahead, and how many vote', async (tx, scope) => {
    const meetings = await meetingsAhead(tx, scope)
    const seats = grouped(await loadAttendanceOf(tx, scope, idsOf(meetings)), ({ meetingId }) => meetingId)
    const voting = grouped(await loadVotingSeatsOf(tx, scope, idsOf(meetings)), ({ meetingId }) => meetingId)
    return meetings.map((meeting) => ({
      told: meetingTouched(meeting, meeting.seenBy),
      stand: [idsOf(seats.get(meeting.id) ?? []), (voting.get(meeting.id) ?? []).length],
    }))
  }),
]

export const attendance: Slice = {
  resolvers,
  reactions,
  entities: { Attendance: loadAttendances },
  tables: { Attendance: attendances, Sitting: sittings },
}
