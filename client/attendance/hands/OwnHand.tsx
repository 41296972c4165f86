import { Hand } from 'lucide-react'
import { useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { useMembership, useViewer } from '../../session/session.ts'
import { useShortcuts } from '../../lib/keys.ts'
import { shortName } from '../../party/short-name.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { copy } from '../../meeting/copy.ts'
import { AttendanceOnPage } from '../../meeting/operations.ts'
import { isThere } from '../as-said.ts'
import { SeatRowFragment } from '../operations.ts'
import type { MeetingView } from '../../meeting/view.ts'
import { handsOf } from './hands-of.ts'
import { HandFragment, lowerHand, raiseHand } from './operations.ts'

/** The hand of the own party, always under the thumb. For a contact. */
export const OwnHand = ({ view }: { view: MeetingView }) => {
  const { person } = useViewer()
  const { party } = useMembership()
  const rows = readFragment(AttendanceOnPage, view.attendance).map((row) => readFragment(SeatRowFragment, row))
  const seat = rows.find((one) => one.party.id === party?.id)
  return seat && hasHand(seat, person.id) ? <Raise view={view} /> : null
}

/**
 * Who sits there; while nobody does, who may sit down: not a party that is absent or left, and not who said not to
 * come.
 */
const hasHand = (seat: Row, personId: string) => {
  if (isThere(seat)) return seat.person?.id === personId
  return seat.presence !== 'ABSENT' && !seat.leftAt && seat.excused.every(({ id }) => id !== personId)
}

const Raise = ({ view }: { view: MeetingView }) => {
  const { party } = useMembership()
  const hands = handsOf(view)
  const at = hands.findIndex((hand) => hand.party.id === party?.id)
  const mine = readFragment(AttendanceOnPage, view.attendance)
    .map((row) => readFragment(HandFragment, row))
    .find((seat) => seat.party.id === party?.id)
  const spoke = !!view.currentId && mine?.spokeAt?.id === view.currentId
  const [raise, raising] = useAct(raiseHand)
  const [lower, lowering] = useAct(lowerHand)
  const hasFloor = useFloor(at >= 0, spoke && !lowering, view.currentId)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const toggle = async () => {
    if (raising || lowering) return
    const outcome = await (at < 0 ? raise({ meetingId: view.id }) : lower({ meetingId: view.id, partyId: null }))
    setProblem(outcome.ok ? null : outcome)
  }
  useShortcuts([{ letter: 'h', label: copy.hands.ownKey, run: () => void toggle() }])
  return (
    <div className="hub-thumb">
      <div className="hub-row hub-row--spread">
        <span className="hub-thumb__turn" role="status">
          {hasFloor && <b>{copy.hands.floor}</b>}
          {at >= 0 && <b>{copy.hands.turn(at + 1)}</b>}
          {at > 0 && <span className="hub-meta">{copy.hands.after(shortName(hands[at - 1]!.party.name))}</span>}
          {problem && <FieldError>{problem.offline ? copy.hands.notSent : whyNot(problem)}</FieldError>}
        </span>
        <Button
          className="hub-hand"
          icon={Hand}
          aria-pressed={at >= 0}
          aria-disabled={raising || lowering}
          onClick={() => void toggle()}
        >
          {at < 0 ? copy.hands.raise : copy.hands.lower}
        </Button>
      </div>
    </div>
  )
}

/** True once the hand went down because the floor was given, until it goes up again or the meeting goes on. */
const useFloor = (isUp: boolean, given: boolean, currentId: string | null) => {
  const [wasUp, setWasUp] = useState(isUp)
  const [floorAt, setFloorAt] = useState<string | null>(null)
  if (wasUp !== isUp) {
    setWasUp(isUp)
    setFloorAt(!isUp && given ? currentId : null)
  }
  return floorAt !== null && floorAt === currentId
}
