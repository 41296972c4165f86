import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { SeatRowFragment as Seat } from '../graph/generated/graphql.ts'
import { isThere } from './as-said.ts'
import { AttendanceOnPage, SeatRowFragment } from './operations.ts'

export type { SeatRowFragment as Seat } from '../graph/generated/graphql.ts'

/** The part of a meeting that these components know: the seats at its table. */
export interface Attended {
  attendance: readonly FragmentType<typeof AttendanceOnPage>[]
}

export const seatsOf = ({ attendance }: Attended) =>
  readFragment(AttendanceOnPage, attendance).map((row) => readFragment(SeatRowFragment, row))

/** The person who sits for a party; null: nobody. */
export const sitterOf = (meeting: Attended, partyId: string) =>
  seatsOf(meeting).find((seat) => seat.party.id === partyId && isThere(seat))?.person ?? null

/** Counts the taken seats among those that vote: a team at the table has no vote. */
export const countSeats = (meeting: Attended, there: (seat: Seat) => boolean = isThere) => {
  const seats = seatsOf(meeting)
  const voting = seats.filter(({ votes }) => votes)
  const counted = voting.length ? voting : seats
  return { present: counted.filter(there).length, all: counted.length }
}
