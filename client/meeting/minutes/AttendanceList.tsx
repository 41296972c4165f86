import { readFragment } from '../../graph/generated/index.ts'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { Chair } from '../../party/PartyChip.tsx'
import { copy } from '../copy.ts'
import { replacement, SeatRowFragment } from '../seats/SeatRow.tsx'
import { AttendanceOnPage } from '../operations.ts'
import type { MeetingView } from '../view.ts'

/** Who was there: the party before the person, and whom a person replaced. */
export const AttendanceList = ({ view }: { view: MeetingView }) => {
  const seats = readFragment(AttendanceOnPage, view.attendance).map((row) => readFragment(SeatRowFragment, row))
  const parts = [
    { head: copy.minutes.present, seats: seats.filter(({ presence }) => presence === 'PRESENT') },
    { head: copy.minutes.absent, seats: seats.filter(({ presence }) => presence === 'ABSENT') },
    { head: copy.minutes.unknown, seats: seats.filter(({ presence }) => presence === 'UNKNOWN') },
  ].filter((part) => part.seats.length > 0)
  return (
    <section aria-labelledby="present-head">
      <h2 className="utrecht-heading-2 hub-part__head" id="present-head">
        {copy.attendance.head}
      </h2>
      {parts.length === 0 && <p className="hub-minutespage__none">{copy.attendance.none}</p>}
      <dl className="hub-present">
        {parts.map((part) => (
          <div key={part.head}>
            <dt>
              {part.head} <span className="hub-meta">({part.seats.length})</span>
            </dt>
            <dd>
              <ul>
                {part.seats.map((seat) => (
                  <Present key={seat.id} seat={seat} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Present = ({ seat }: { seat: Row }) => {
  const instead = replacement(seat)
  return (
    <li className="hub-party">
      <Chair name={seat.party.name} kind={seat.party.kind} />
      <span>
        {seat.party.name}
        {seat.presence === 'PRESENT' && seat.person && (
          <span className="hub-meta">
            , {seat.person.name}
            {instead && ` (${copy.attendance.replaces(instead.for)})`}
          </span>
        )}
      </span>
    </li>
  )
}
