import { Hand } from 'lucide-react'
import { useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { useMembership, useViewer } from '../../session/session.ts'
import { useShortcuts } from '../../lib/keys.ts'
import { shortName } from '../../party/short-name.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { isThere } from '../as-said.ts'
import { AttendanceOnPage } from '../operations.ts'
import { seatsOf } from '../seats-of.ts'
import { copy } from './copy.ts'
import { handsOf, type WithHands } from './hands-of.ts'
import { HandFragment, lowerHand, raiseHand } from './operations.ts'
import './hands.css'

type HandedMeeting = WithHands & { id: string }

/** The hand of the own party, always under the thumb. For a contact. */
export const OwnHand = ({ meeting }: { meeting: HandedMeeting }) => {
  const { person } = useViewer()
  const { party } = useMembership()
  const seat = seatsOf(meeting).find((one) => one.party.id === party?.id)
  return seat && hasHand(seat, person.id) ? <Raise meeting={meeting} /> : null
}

/**
 * Whether this contact may raise the hand of the seat: the one who sits there; while nobody does, one who may sit down.
 * A party that is absent or left has no hand, nor has a contact who said not to come.
 */
const hasHand = (seat: Row, personId: string) => {
  if (isThere(seat)) return seat.person?.id === personId
  return seat.presence !== 'ABSENT' && !seat.leftAt && seat.excused.every(({ id }) => id !== personId)
}

const Raise = ({ meeting }: { meeting: HandedMeeting }) => {
  const { party } = useMembership()
  const hands = handsOf(meeting)
  const at = hands.findIndex((hand) => hand.party.id === party?.id)
  const mine = readFragment(AttendanceOnPage, meeting.attendance)
    .map((row) => readFragment(HandFragment, row))
    .find((seat) => seat.party.id === party?.id)
  const spoke = !!meeting.currentId && mine?.spokeAt?.id === meeting.currentId
  const [raise, raising] = useAct(raiseHand)
  const [lower, lowering] = useAct(lowerHand)
  const hasFloor = useFloor(at >= 0, spoke && !lowering, meeting.currentId)
  const [problem, setProblem] = useProblem()
  const toggle = async () => {
    if (raising || lowering) return
    const outcome = await (at < 0 ? raise({ meetingId: meeting.id }) : lower({ meetingId: meeting.id, partyId: null }))
    setProblem(outcome.ok ? null : outcome)
  }
  useShortcuts([{ letter: 'h', label: copy.ownKey, run: () => void toggle() }])
  return (
    <div className="hub-thumb">
      <div className="hub-row hub-row--spread">
        <span className="hub-thumb__turn" role="status">
          {hasFloor && <b>{copy.floor}</b>}
          {at >= 0 && <b>{copy.turn(at + 1)}</b>}
          {at > 0 && <span className="hub-meta">{copy.after(shortName(hands[at - 1]!.party.name))}</span>}
          {problem && <FieldError>{problem.offline ? copy.notSent : whyNot(problem)}</FieldError>}
        </span>
        <Button
          className="hub-hand"
          needsLine
          icon={Hand}
          aria-pressed={at >= 0}
          aria-disabled={raising || lowering}
          onClick={() => void toggle()}
        >
          {at < 0 ? copy.raise : copy.lower}
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
