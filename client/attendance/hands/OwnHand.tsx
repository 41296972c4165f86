import { Hand, Scale } from 'lucide-react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useTurn } from '../../graph/acts/use-turn.ts'
import { useMembership, useViewer } from '../../session/session.ts'
import { useShortcuts } from '../../lib/keys.ts'
import { shortName } from '../../party/short-name.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { isThere } from '../as-said.ts'
import { seatsOf } from '../seats-of.ts'
import { copy } from './copy.ts'
import { SpeakingTime } from './Floor.tsx'
import { handsOf, seatWithHand, speakerOf, type WithHands } from './hands-of.ts'
import { endFloor, lowerHand, raiseHand } from './operations.ts'
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
  if (isThere(seat) && seat.person) return seat.person.id === personId
  return seat.presence !== 'ABSENT' && !seat.leftAt && seat.excused.every(({ id }) => id !== personId)
}

const Raise = ({ meeting }: { meeting: HandedMeeting }) => {
  const { party } = useMembership()
  const hands = handsOf(meeting)
  const at = hands.findIndex((hand) => hand.party.id === party?.id)
  const mine = seatWithHand(meeting, party?.id)
  const speaker = speakerOf(meeting)
  const hasFloor = !!mine?.floorAt
  const { toggle, order, end, waits, problem } = useHand(meeting.id, at >= 0)
  useShortcuts([{ letter: 'h', label: copy.ownKey, run: () => void toggle() }])
  return (
    <div className="hub-thumb">
      <div className="hub-row hub-row--spread">
        <span className="hub-thumb__turn hub-thumb__turn--acts">
          <span role="status">
            {hasFloor && <b>{copy.floor}</b>}
            {at >= 0 && <b>{copy.turn(at + 1)}</b>}
            {at > 0 && <span className="hub-meta">{copy.after(shortName(hands[at - 1]!.party.name))}</span>}
            {at < 0 && !hasFloor && speaker && (
              <span className="hub-meta">{copy.speaksNow(shortName(speaker.party.name))}</span>
            )}
          </span>
          {speaker && (hasFloor || at < 0) && <SpeakingTime since={speaker.floorAt} />}
          {problem && <FieldError>{problem}</FieldError>}
          {hasFloor ? (
            <Button small needsLine onClick={() => void end()}>
              {copy.endOwn}
            </Button>
          ) : (
            <Button
              small
              needsLine
              icon={Scale}
              title={copy.orderHint}
              aria-pressed={at >= 0 && !!mine?.pointOfOrder}
              onClick={() => void order(!(at >= 0 && mine?.pointOfOrder))}
            >
              {copy.order}
            </Button>
          )}
        </span>
        <Button
          className="hub-hand"
          needsLine
          icon={Hand}
          aria-pressed={at >= 0}
          waits={waits}
          onClick={() => void toggle()}
        >
          {at < 0 ? copy.raise : copy.lower}
        </Button>
      </div>
    </div>
  )
}

/** The hand goes up or down, in turn: sent then, or said to have failed. */
const useHand = (meetingId: string, isUp: boolean) => {
  const [raise] = useAct(raiseHand)
  const [lower] = useAct(lowerHand)
  const [endOf] = useAct(endFloor)
  const [problem, setProblem] = useProblem()
  const say = (outcome: { ok: true } | NotDone) => {
    setProblem(outcome.ok ? null : outcome)
    return outcome.ok
  }
  const [toggle, waits] = useTurn(copy.raise, async () =>
    say(await (isUp ? lower({ meetingId, partyId: null }) : raise({ meetingId, pointOfOrder: null }))),
  )
  const [order] = useTurn(copy.order, async (pointOfOrder: boolean) => say(await raise({ meetingId, pointOfOrder })))
  const [end] = useTurn(copy.endOwn, async () => say(await endOf({ meetingId, partyId: null })))
  return { toggle, order, end, waits, problem: problem && (problem.offline ? copy.notSent : whyNot(problem)) }
}
