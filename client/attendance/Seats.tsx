import type { ReactNode } from 'react'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { SeatRowFragment as Row } from '../graph/generated/graphql.ts'
import { copy } from '../meeting/copy.ts'
import { AttendanceOnPage } from '../meeting/operations.ts'
import { SeatRowFragment } from './operations.ts'
import { SeatRow } from './seat/SeatRow.tsx'
import { isThere } from './as-said.ts'
import { isTaken } from './seat/SeatState.tsx'
import './seats.css'

interface SeatsProps {
  meetingId: string
  attendance: readonly FragmentType<typeof AttendanceOnPage>[]
  live: boolean
  /** Chair and secretary set all seats, a contact the own one. */
  maySet: (partyId: string) => boolean
  head: string
  headId: string
  /** Between the head and the seats. */
  children?: ReactNode
}

export const Seats = ({ meetingId, attendance, live, maySet, head, headId, children }: SeatsProps) => {
  const rows = readFragment(AttendanceOnPage, attendance)
  const { present, all } = countSeats(attendance, (seat) => isTaken(seat, live))
  return (
    <section aria-labelledby={headId} className="hub-seatlist">
      <div className="hub-colhead">
        <h2 id={headId}>{head}</h2>
        {rows.length > 0 && (
          <span className="hub-meta">
            {live ? copy.attendance.of(present, all) : copy.attendance.coming(present, all)}
          </span>
        )}
      </div>
      {children}
      {rows.length === 0 ? (
        <p className="hub-meta hub-seatlist__none">{copy.attendance.none}</p>
      ) : (
        <ul className="hub-seats">
          {rows.map((row) => (
            <SeatRow
              key={row.id}
              meetingId={meetingId}
              seat={row}
              live={live}
              settable={maySet(readFragment(SeatRowFragment, row).party.id)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Who sits for a party; null: nobody. */
export const sitterOf = (attendance: readonly FragmentType<typeof AttendanceOnPage>[], partyId: string) => {
  const seats = readFragment(AttendanceOnPage, attendance).map((row) => readFragment(SeatRowFragment, row))
  return seats.find((seat) => seat.party.id === partyId && isThere(seat))?.person ?? null
}

/** Seats with a vote that are taken, of all of them: a team at the table has no vote. */
export const countSeats = (
  attendance: readonly FragmentType<typeof AttendanceOnPage>[],
  there: (seat: Row) => boolean = isThere,
) => {
  const seats = readFragment(AttendanceOnPage, attendance).map((row) => readFragment(SeatRowFragment, row))
  const voting = seats.filter(({ votes }) => votes)
  const counted = voting.length ? voting : seats
  return { present: counted.filter(there).length, all: counted.length }
}
