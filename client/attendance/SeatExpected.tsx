import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { readFragment } from '../graph/generated/index.ts'
import { Button } from '../ui/Button.tsx'
import { FieldError } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { AttendanceOnPage } from '../meeting/operations.ts'
import type { MeetingView } from '../meeting/view.ts'
import { isExpected } from './as-said.ts'
import { copy } from './copy.ts'
import { seatExpected, SeatRowFragment } from './operations.ts'
import { whyNotSeat } from './seat/use-seat.ts'

/** Who was to come is there: one press for all of them, as the chair sees them now. */
export const SeatExpected = ({ view }: { view: MeetingView }) => {
  const [seat, seating] = useAct(seatExpected)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const rows = readFragment(AttendanceOnPage, view.attendance).map((row) => readFragment(SeatRowFragment, row))
  const partyIds = rows.filter(isExpected).map(({ party }) => party.id)
  if (!partyIds.length) return null
  const press = async () => {
    const outcome = await seat({ meetingId: view.id, partyIds })
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
