import { Check } from 'lucide-react'
import type { SeatRowFragment as Row } from '../graph/generated/graphql.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { FieldError } from '../ui/Field.tsx'
import { isExpected, isThere } from './as-said.ts'
import { copy } from './copy.ts'
import { useSeat } from './seat/use-seat.ts'
import { type Attended, seatsOf } from './seats-of.ts'
import './seats.css'

/**
 * Asks a contact who said to come whether that is so: only then the party counts. At a seat that was taken without a
 * name it asks whether it is this one.
 */
export const AreYouThere = ({ meeting }: { meeting: Attended & { id: string } }) => {
  const { person } = useViewer()
  const { party, role } = useMembership()
  const mine = role === 'CONTACT' ? seatsOf(meeting).find((seat) => seat.party.id === party?.id) : undefined
  if (!mine) return null
  const isUnnamed = isThere(mine) && !mine.person && mine.excused.every(({ id }) => id !== person.id)
  if (!isUnnamed && !(isExpected(mine) && mine.person?.id === person.id)) return null
  return <Ask meetingId={meeting.id} seat={mine} personId={person.id} />
}

const Ask = ({ meetingId, seat, personId }: { meetingId: string; seat: Row; personId: string }) => {
  const acts = useSeat(meetingId, seat, true)
  return (
    <section className="hub-asked hub-areyouthere" aria-labelledby="there-head">
      <h2 className="utrecht-heading-3" id="there-head">
        {copy.areYouThere}
      </h2>
      <p>{seat.seatedAt ? copy.isItYou : copy.areYouThereHint}</p>
      <Button
        variant="primary"
        icon={Check}
        busy={acts.busy && copy.seating}
        onClick={() => void acts.set('PRESENT', personId)}
      >
        {copy.iAmThere}
      </Button>
      {acts.problem && (
        <div role="alert">
          <FieldError>{acts.problem}</FieldError>
        </div>
      )}
    </section>
  )
}
