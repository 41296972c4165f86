import { readFragment } from '../graph/generated/index.ts'
import type { SeatRowFragment as Row } from '../graph/generated/graphql.ts'
import { hourTime } from '../lib/dates.ts'
import { list } from '../lib/words.ts'
import { Chair } from '../party/PartyChip.tsx'
import { GuestFragment } from '../guest/operations.ts'
import type { MeetingWithGuests } from '../guest/Guests.tsx'
import { guestText } from '../guest/guest-text.ts'
import { isExpected, wasThere } from '../attendance/as-said.ts'
import { copy as seatCopy } from '../attendance/copy.ts'
import { seatsOf } from '../attendance/seats-of.ts'
import { Quorum } from '../quorum/Quorum.tsx'
import { copy } from './copy.ts'
import { CorrectAttendance } from './correct/CorrectAttendance.tsx'
import type { MeetingWithPeople } from './minuted.ts'
import './minutes.css'

/** The people of a meeting: by party who sat there, in whose place and from when until when; then the guests. */
export const AttendanceList = ({ meeting, correctable }: { meeting: MeetingWithPeople; correctable: boolean }) => {
  const seats = seatsOf(meeting)
  const over = meeting.state === 'CLOSED' || meeting.state === 'ADOPTED'
  const begun = over || meeting.state === 'LIVE'
  const there = (seat: Row) => (begun ? wasThere(seat) : seat.presence === 'PRESENT')
  const parts = [
    { head: begun ? copy.present : seatCopy.coming, seats: seats.filter(there) },
    { head: copy.coming, seats: over ? [] : seats.filter((seat) => !there(seat) && isExpected(seat)) },
    { head: copy.absent, seats: seats.filter((seat) => !there(seat) && seat.presence === 'ABSENT') },
    {
      head: over ? copy.notShown : copy.unknown,
      seats: seats.filter((seat) => !there(seat) && (seat.presence === 'UNKNOWN' || (over && isExpected(seat)))),
    },
  ].filter((part) => part.seats.length > 0)
  return (
    <section aria-labelledby="present-head">
      <h2 className="utrecht-heading-2 hub-part__head" id="present-head">
        {seatCopy.head}
      </h2>
      {parts.length === 0 && <p className="hub-minutespage__none">{seatCopy.none}</p>}
      {seats.length > 0 && <Quorum meeting={meeting} afterwards={over} />}
      <dl className="hub-present">
        <LedBy meeting={meeting} />
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
        <GuestsThere meeting={meeting} />
      </dl>
      {correctable && <CorrectAttendance meeting={meeting} />}
    </section>
  )
}

/** The chair and the secretary of the meeting: known once it is closed. */
const LedBy = ({ meeting: { ledBy, notedBy } }: { meeting: MeetingWithPeople }) => (
  <>
    {ledBy && (
      <div>
        <dt>{copy.ledBy}</dt>
        <dd>{ledBy.name}</dd>
      </div>
    )}
    {notedBy && (
      <div>
        <dt>{copy.notedBy}</dt>
        <dd>{notedBy.name}</dd>
      </div>
    )}
  </>
)

const Seat = ({ seat, over }: { seat: Row; over: boolean }) => {
  const [head, ...more] = words(seat, over)
  return (
    <li className="hub-party hub-present__seat">
      <Chair name={seat.party.name} colour={seat.party.colour} />
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
  const sat = list(earlier.map((one) => copy.sat(one.person?.name ?? party.name, hourTime(one.leftAt))))
  const names = new Set(earlier.map((one) => one.person?.id))
  const sorry = excused.filter(({ id }) => !names.has(id) && (!there || id !== replaces?.id)).map(({ name }) => name)
  return [
    there && person ? copy.onBehalf(person.name, party.name) : party.name,
    there && replaces && seatCopy.replaces(replaces.name),
    there && arrivedAt && seatCopy.came(hourTime(arrivedAt)),
    there && leftAt && seatCopy.left(hourTime(leftAt)),
    sat && (there ? copy.satBefore(sat) : copy.satOnly(sat)),
    over && isExpected(seat) && copy.saidToCome,
    sorry.length > 0 && copy.excused(list(sorry)),
    reason && copy.because(reason),
  ].filter((word) => typeof word === 'string' && word !== '')
}

const GuestsThere = ({ meeting }: { meeting: MeetingWithGuests }) => {
  const guests = readFragment(GuestFragment, meeting.guests)
  const there = guests.filter(({ removedAt }) => !removedAt)
  if (!guests.length) return null
  return (
    <div>
      <dt>
        {copy.guests} <span className="hub-meta">({there.length})</span>
      </dt>
      <dd>
        <ul>
          {guests.map((guest) => (
            <li key={guest.id}>
              {guest.name} <span className="hub-meta hub-block">{guestText(guest)}</span>
              {guest.reason && (
                <span className="hub-meta hub-block">
                  {guest.removedAt && `${copy.guestOff}. `}
                  {copy.because(guest.reason)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
