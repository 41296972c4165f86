import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { Button } from '../ui/Button.tsx'
import { FieldError } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { isExpected } from './as-said.ts'
import { copy } from './copy.ts'
import { seatExpected } from './operations.ts'
import { whyNotSeat } from './seat/use-seat.ts'
import { type Attended, seatsOf } from './seats-of.ts'

/** One press that seats everybody who said to come, as the chair sees them now. */
export const SeatExpected = ({ meeting }: { meeting: Attended & { id: string } }) => {
  const [seat, seating] = useAct(seatExpected)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const partyIds = seatsOf(meeting)
    .filter(isExpected)
    .map(({ party }) => party.id)
  if (!partyIds.length) return null
  const press = async () => {
    const outcome = await seat({ meetingId: meeting.id, partyIds })
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) announce(copy.allSaid(partyIds.length))
  }
  return (
    <div className="hub-seatlist__all">
      <Button small icon={CheckCheck} busy={seating && copy.seating} onClick={() => void press()}>
        {copy.allThere(partyIds.length)}
      </Button>
      {problem && (
        <div role="alert">
          <FieldError>{whyNotSeat(problem)}</FieldError>
        </div>
      )}
    </div>
  )
}
