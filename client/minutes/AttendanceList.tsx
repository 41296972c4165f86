import { readFragment } from '../graph/generated/index.ts'
import type { SeatRowFragment as Row } from '../graph/generated/graphql.ts'
import { hourTime } from '../lib/dates.ts'
import { list } from '../lib/words.ts'
import { Chair } from '../party/PartyChip.tsx'
import { copy } from '../meeting/copy.ts'
import { GuestFragment } from '../guest/operations.ts'
import { guestText } from '../guest/guest-text.ts'
import { isExpected, wasThere } from '../attendance/as-said.ts'
import { copy as seatCopy } from '../attendance/copy.ts'
import { SeatRowFragment } from '../attendance/operations.ts'
import { AttendanceOnPage } from '../meeting/operations.ts'
import { Quorum } from '../quorum/Quorum.tsx'
import type { MeetingView } from '../meeting/view.ts'
import { CorrectAttendance } from './correct/CorrectAttendance.tsx'

/**
 * Who was there for which party and in whose place, who came later or left earlier, who sent apologies, and who came
 * along.
 */
export const AttendanceList = ({ view, correctable }: { view: MeetingView; correctable: boolean }) => {
  const seats = readFragment(AttendanceOnPage, view.attendance).map((row) => readFragment(SeatRowFragment, row))
  const over = view.state === 'CLOSED' || view.state === 'ADOPTED'
  const begun = over || view.state === 'LIVE'
  const there = (seat: Row) => (begun ? wasThere(seat) : seat.presence === 'PRESENT')
  const parts = [
    { head: begun ? copy.minutes.present : seatCopy.coming, seats: seats.filter(there) },
    { head: copy.minutes.coming, seats: over ? [] : seats.filter((seat) => !there(seat) && isExpected(seat)) },
    { head: copy.minutes.absent, seats: seats.filter((seat) => !there(seat) && seat.presence === 'ABSENT') },
    {
      head: over ? seatCopy.notShown : copy.minutes.unknown,
      seats: seats.filter((seat) => !there(seat) && (seat.presence === 'UNKNOWN' || (over && isExpected(seat)))),
    },
  ].filter((part) => part.seats.length > 0)
  return (
    <section aria-labelledby="present-head">
      <h2 className="utrecht-heading-2 hub-part__head" id="present-head">
        {copy.attendance.head}
      </h2>
      {parts.length === 0 && <p className="hub-minutespage__none">{copy.attendance.none}</p>}
      {seats.length > 0 && <Quorum view={view} afterwards={over} />}
      <dl className="hub-present">
        <LedBy view={view} />
        {parts.map((part) => (
          <div key={part.head}>
            <dt>
              {part.head} <span className="hub-meta">({part.seats.length})</span>
            </dt>
            <dd>
              <ul>
                {part.seats.map((seat) => (
                  <Seat key={seat.id} seat={seat} over={over} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
        <GuestsThere view={view} />
      </dl>
      {correctable && <CorrectAttendance view={view} />}
    </section>
  )
}

/** Who chaired the meeting, and who was its secretary: known once it is closed. */
const LedBy = ({ view: { ledBy, notedBy } }: { view: MeetingView }) => (
  <>
    {ledBy && (
      <div>
        <dt>{copy.minutes.ledBy}</dt>
        <dd>{ledBy.name}</dd>
      </div>
    )}
    {notedBy && (
      <div>
        <dt>{copy.minutes.notedBy}</dt>
        <dd>{notedBy.name}</dd>
      </div>
    )}
  </>
)

const Seat = ({ seat, over }: { seat: Row; over: boolean }) => {
  const [head, ...more] = words(seat, over)
  return (
    <li className="hub-party hub-present__seat">
      <Chair name={seat.party.name} kind={seat.party.kind} />
      <span>
        {head}
        {more.length > 0 && <span className="hub-meta hub-block">{more.join(', ')}</span>}
      </span>
    </li>
  )
}

/**
 * 'Joris Meijer namens Zorggroep Linge', 'vervangt Fatima El Amrani', 'kwam om 10.12 uur', 'daarvoor: Fatima El Amrani
 * tot 10.10 uur'
 */
const words = (seat: Row, over: boolean) => {
  const { presence, person, replaces, excused, party, arrivedAt, leftAt, earlier, reason } = seat
  const there = presence === 'PRESENT' && !(over && isExpected(seat))
  const sat = list(earlier.map((one) => seatCopy.sat(one.person?.name ?? party.name, hourTime(one.leftAt))))
  const names = new Set(earlier.map((one) => one.person?.id))
  const sorry = excused.filter(({ id }) => !names.has(id) && (!there || id !== replaces?.id)).map(({ name }) => name)
  return [
    there && person ? seatCopy.onBehalf(person.name, party.name) : party.name,
    there && replaces && seatCopy.replaces(replaces.name),
    there && arrivedAt && seatCopy.came(hourTime(arrivedAt)),
    there && leftAt && seatCopy.left(hourTime(leftAt)),
    sat && (there ? seatCopy.satBefore(sat) : seatCopy.satOnly(sat)),
    over && isExpected(seat) && seatCopy.saidToCome,
    sorry.length > 0 && seatCopy.excused(list(sorry)),
    reason && seatCopy.because(reason),
  ].filter((word) => typeof word === 'string' && word !== '')
}

const GuestsThere = ({ view }: { view: MeetingView }) => {
  const guests = readFragment(GuestFragment, view.guests)
  const there = guests.filter(({ removedAt }) => !removedAt)
  if (!guests.length) return null
  return (
    <div>
      <dt>
        {seatCopy.guests} <span className="hub-meta">({there.length})</span>
      </dt>
      <dd>
        <ul>
          {guests.map((guest) => (
            <li key={guest.id}>
              {guest.name} <span className="hub-meta hub-block">{guestText(guest)}</span>
              {guest.reason && (
                <span className="hub-meta hub-block">
                  {guest.removedAt && `${seatCopy.guestOff}. `}
                  {seatCopy.because(guest.reason)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
