import { Check, Clock, LogOut, UserCheck, UserX } from 'lucide-react'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { hourTime, shortDate } from '../../lib/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { isExpected, isThere } from '../as-said.ts'
import { copy } from '../copy.ts'
import '../seats.css'

/** Whether the seat is as it should be: before the meeting somebody comes, during it somebody is there. */
export const isTaken = (seat: Pick<Row, 'presence' | 'seatedAt' | 'leftAt'>, live: boolean) =>
  live ? isThere(seat) : seat.presence === 'PRESENT'

/** Says what differs from the normal: a replacement, an arrival or departure, or that nobody is there. */
export const SeatException = ({ seat, live, own }: { seat: Row; live: boolean; own: boolean }) => {
  const { presence, person, replaces, mailedAt, arrivedAt, leftAt } = seat
  const there = presence === 'PRESENT'
  const late = live && isExpected(seat)
  return (
    <>
      {person && replaces && (
        <span className="hub-seat__by">
          {late ? copy.wouldCome(person.name) : there ? person.name : copy.asked(person.name)},{' '}
          {copy.replaces(replaces.name)}
        </span>
      )}
      {mailedAt && presence === 'UNKNOWN' && (
        <span className="hub-seat__note">
          {copy.mailed(`${shortDate(mailedAt, mailedAt)} om ${hourTime(mailedAt)}`)}
        </span>
      )}
      {late && !replaces && <span className="hub-seat__note">{copy.wouldCome(person?.name ?? null)}</span>}
      {there && !late && own && person && !replaces && (
        <span className="hub-seat__note">{live ? copy.presentAs(person.name) : copy.comesAs(person.name)}</span>
      )}
      {(arrivedAt || leftAt) && (
        <span className="hub-seat__note">
          {[arrivedAt && copy.came(hourTime(arrivedAt)), leftAt && copy.left(hourTime(leftAt))]
            .filter(Boolean)
            .join(', ')}
        </span>
      )}
      {presence === 'ABSENT' && <span className="hub-seat__note">{copy.presence.ABSENT}</span>}
      {presence === 'UNKNOWN' && !person && (
        <span className="hub-seat__note">{live ? copy.liveUnknown : copy.presence.UNKNOWN}</span>
      )}
    </>
  )
}

const looks = { PRESENT: Check, ABSENT: UserX, UNKNOWN: Clock }
const lookOf = (seat: Row, live: boolean) => {
  if (live && isExpected(seat)) return Clock
  return seat.leftAt ? LogOut : seat.presence === 'PRESENT' && seat.replaces ? UserCheck : looks[seat.presence]
}

export const SeatMark = ({ seat, live }: { seat: Row; live: boolean }) => (
  <span className={`hub-seat__state ${isTaken(seat, live) ? 'hub-seat__state--in' : ''}`}>
    <Icon of={lookOf(seat, live)} />
    {isTaken(seat, live) && <span className="hub-sr">{live ? copy.presence.PRESENT : copy.comes}</span>}
  </span>
)
