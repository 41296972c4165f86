import type { ReactNode } from 'react'
import { readFragment } from '../graph/generated/index.ts'
import { copy } from './copy.ts'
import { AttendanceOnPage, SeatRowFragment } from './operations.ts'
import { SeatRow } from './seat/SeatRow.tsx'
import { isTaken } from './seat/SeatState.tsx'
import { type Attended, countSeats, seatsOf } from './seats-of.ts'
import './seats.css'

interface SeatsProps {
  meeting: Attended & { id: string }
  live: boolean
  /** Chair and secretary set all seats, a contact only the one of the own party. */
  maySet: (partyId: string) => boolean
  head: string
  headId: string
  /** Between the head and the seats. */
  children?: ReactNode
}

export const Seats = ({ meeting, live, maySet, head, headId, children }: SeatsProps) => {
  const rows = readFragment(AttendanceOnPage, meeting.attendance)
  const { present, all } = countSeats(meeting, (seat) => isTaken(seat, live))
  const taken = seatsOf(meeting).filter((seat) => isTaken(seat, live)).length
  return (
    <section aria-labelledby={headId}>
      <div className="hub-colhead">
        <h2 id={headId}>{head}</h2>
        {rows.length > 0 && (
          <span className="hub-meta">
            {(live ? copy.countThere : copy.countComing)(present, all, rows.length - all, taken - present)}
          </span>
        )}
      </div>
      {children}
      {rows.length === 0 ? (
        <p className="hub-meta hub-seatlist__none">{copy.none}</p>
      ) : (
        <ul className="hub-seats">
          {rows.map((row) => (
            <SeatRow
              key={row.id}
              meetingId={meeting.id}
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
