import { readFragment } from '../graph/generated/index.ts'
import { copy } from './copy.ts'
import { AttendanceOnPage, SeatRowFragment } from './operations.ts'
import { SeatRow } from './seat/SeatRow.tsx'
import type { Attended } from './seats-of.ts'

/** Asks a contact before the meeting whether the seat of the own party will be taken, and by whom. */
export const OwnSeat = ({ meeting, partyId }: { meeting: Attended & { id: string }; partyId: string }) => {
  const row = readFragment(AttendanceOnPage, meeting.attendance).find(
    (one) => readFragment(SeatRowFragment, one).party.id === partyId,
  )
  if (!row) return null
  return (
    <section className="hub-ownseat hub-noprint" aria-labelledby="own-head">
      <h2 className="utrecht-heading-3" id="own-head">
        {copy.own}
      </h2>
      <ul>
        <SeatRow meetingId={meeting.id} seat={row} live={false} settable own />
      </ul>
    </section>
  )
}
