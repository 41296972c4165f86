import { Check, Clock, LogOut, UserCheck, UserX } from 'lucide-react'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { hourTime, shortDate } from '../../lib/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy as meetingCopy } from '../copy.ts'
import { copy } from './copy.ts'

/** Somebody sits there now: who left early does not. */
export const isTaken = ({ presence, leftAt }: Pick<Row, 'presence' | 'leftAt'>) => presence === 'PRESENT' && !leftAt

/** What differs from the normal: a replacement, who came later or left, or that nobody is there. */
export const SeatException = ({ seat, live, own }: { seat: Row; live: boolean; own: boolean }) => {
  const { presence, person, replaces, mailedAt, arrivedAt, leftAt } = seat
  const { attendance } = meetingCopy
  const there = presence === 'PRESENT'
  return (
    <>
      {person && replaces && (
        <span className="hub-seat__by">
          {there ? person.name : copy.asked(person.name)}, {copy.replaces(replaces.name)}
        </span>
      )}
      {mailedAt && presence === 'UNKNOWN' && (
        <span className="hub-seat__note">{copy.mailed(`${shortDate(mailedAt, mailedAt)} om ${hourTime(mailedAt)}`)}</span>
      )}
      {there && own && person && !replaces && (
        <span className="hub-seat__note">{live ? attendance.presentAs(person.name) : attendance.comesAs(person.name)}</span>
      )}
      {(arrivedAt || leftAt) && (
        <span className="hub-seat__note">
          {[arrivedAt && copy.came(hourTime(arrivedAt)), leftAt && copy.left(hourTime(leftAt))].filter(Boolean).join(', ')}
        </span>
      )}
      {presence === 'ABSENT' && <span className="hub-seat__note">{attendance.presence.ABSENT}</span>}
      {presence === 'UNKNOWN' && !person && <span className="hub-seat__note">{live ? attendance.liveUnknown : attendance.presence.UNKNOWN}</span>}
    </>
  )
}

const looks = { PRESENT: Check, ABSENT: UserX, UNKNOWN: Clock }

export const SeatMark = ({ seat }: { seat: Row }) => (
  <span className={`hub-seat__state ${isTaken(seat) ? 'hub-seat__state--in' : ''}`}>
    <Icon of={seat.leftAt ? LogOut : seat.presence === 'PRESENT' && seat.replaces ? UserCheck : looks[seat.presence]} />
    {isTaken(seat) && <span className="hub-sr">{meetingCopy.attendance.presence.PRESENT}</span>}
  </span>
)
