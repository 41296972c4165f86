import { itemsShown, itemStopped } from '../agenda/events.ts'
import { on, type Reaction } from '../db/reactions.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { widest } from '../lib/distribution.ts'
import { kindRecoloured } from '../kind/events.ts'
import { must } from '../lib/must.ts'
import { grouped, idsOf } from '../lib/ordering.ts'
import {
  meetingCalled,
  meetingClosed,
  meetingCreated,
  meetingEdited,
  meetingReopened,
  meetingStarted,
} from '../meeting/events.ts'
import { isOnAnotherDay, isPlanned } from '../meeting/rules.ts'
import { followsMeeting } from '../meeting/steps.ts'
import { loadMeetings, meetingsAhead } from '../meeting/store.ts'
import { meetingTouched } from '../meeting/table.ts'
import { contactLeft, partyFactsChanged, lineups } from '../party/events.ts'
import { everyParty, partiesOn } from '../party/store.ts'
import type { Slice } from '../slice.ts'
import { meetingMoved } from './events.ts'
import * as resolvers from './resolvers.ts'
import { concerns, floorEnded, handDown, hasFloor } from './rules.ts'
import { askAnew, askSeatAnew, addSeats, endFloors, saveAll, seatParties, seatsAhead, votesOf } from './steps.ts'
import { loadAttendanceOf, loadAttendances, loadExcused, loadVotingSeatsOf, saveAttendance } from './store.ts'
import { attendanceChange, type AttendanceRow, attendances, sittings } from './table.ts'

const touched = (rows: AttendanceRow[]) => rows.map((row) => attendanceChange(row, row))

const reactions: Reaction[] = [
  followsMeeting({ load: loadAttendanceOf, save: saveAttendance, change: attendanceChange }),

  on(meetingCreated, 'each party of the day gets a seat', async (tx, scope, meeting) =>
    addSeats(tx, meeting, await partiesOn(tx, scope, amsterdamDate(meeting.startsAt))),
  ),

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

  on(itemStopped, 'ends the floor', endFloors),

  on(meetingClosed, 'lowers hands, ends the floor, and keeps which parties voted', async (tx, scope, { meeting }) => {
    const rows = await loadAttendanceOf(tx, scope, [meeting.id])
    const votes = await votesOf(tx, scope, rows)
    return saveAll(
      tx,
      rows,
      (row) => ({
        ...handDown,
        ...floorEnded(row, tx.now),
        votes: must(votes.get(row.partyId), 'a seat is of a party'),
      }),
      (row) => row.handRaisedAt !== null || hasFloor(row),
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

  on(
    itemsShown,
    'tells the seats that had the floor at the item, and the one that has it',
    async (tx, scope, shown) => {
      const audiences = new Map(shown.map(({ before, item }) => [item.id, widest(before.seenBy, item.seenBy)]))
      const meetings = await loadMeetings(tx, scope, [...new Set(shown.map(({ item }) => item.meetingId))])
      const current = new Map(meetings.map(({ id, currentItemId }) => [id, currentItemId]))
      const rows = await loadAttendanceOf(tx, scope, [...current.keys()])
      return rows.flatMap((row) => {
        const at = hasFloor(row) ? current.get(row.meetingId) : null
        const audience = [row.spokeAtId, at].flatMap((id) => audiences.get(id ?? '') ?? [])[0]
        return audience ? { ...attendanceChange(row, row), audience } : []
      })
    },
  ),

  // A seat shows the name of its party, whether it votes and who its contacts are.
  on(partyFactsChanged, 'tells the seats ahead', async (tx, scope, party) =>
    touched(await seatsAhead(tx, scope, party.id, await meetingsAhead(tx, scope))),
  ),

  // And the colour of its kind.
  on(kindRecoloured, 'tells the seats ahead of the parties of this kind', async (tx, scope, kind) => {
    const ofKind = new Set(idsOf((await everyParty(tx, scope)).filter(({ kindId }) => kindId === kind.id)))
    const seats = await loadAttendanceOf(tx, scope, idsOf(await meetingsAhead(tx, scope)))
    return touched(seats.filter(({ partyId }) => ofKind.has(partyId)))
  }),

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
