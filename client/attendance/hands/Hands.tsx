import { Hand, MicVocal, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useTurn } from '../../graph/acts/use-turn.ts'
import { useShortcuts } from '../../lib/keys.ts'
import { Chair } from '../../party/PartyChip.tsx'
import { shortName } from '../../party/short-name.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { Floor } from './Floor.tsx'
import { handsOf, speakerOf, type WithHands } from './hands-of.ts'
import { endFloor, giveFloor, lowerHand } from './operations.ts'
import './hands.css'

/**
 * Shows the party that has the floor, and the raised hands in order. Chair and secretary give the floor; everybody else
 * sees whose turn it is.
 */
export const Hands = ({ meeting, runs = false }: { meeting: WithHands & { id: string }; runs?: boolean }) => {
  const hands = handsOf(meeting)
  const { give, lower, end, waits, problem } = useFloor(meeting, hands[0]?.party.id)
  useShortcuts(runs ? [{ letter: 'w', label: copy.key, run: () => void give() }] : [])
  const speaker = speakerOf(meeting)
  useSaid([
    ...hands.map(({ party, pointOfOrder }) => (pointOfOrder ? copy.saidOrder : copy.said)(party.name)),
    ...(speaker ? [copy.saidFloor(speaker.party.name)] : []),
  ])
  return (
    <>
      <Floor meeting={meeting}>
        {({ party }) =>
          runs && (
            <Button small needsLine onClick={() => void end(party.id)}>
              {copy.end}
              <span className="hub-sr"> {copy.of(party.name)}</span>
            </Button>
          )
        }
      </Floor>
      {hands.length > 0 && (
        <section className="hub-hands" aria-labelledby="hands-head">
          <div className="hub-colhead">
            <h2 id="hands-head">
              <Icon of={Hand} />
              {copy.head}
            </h2>
            <span className="hub-meta">{hands.length}</span>
          </div>
          <ol>
            {hands.map((hand, at) => (
              <HandUp key={hand.id} hand={hand} at={at} runs={runs}>
                <Button
                  small
                  needsLine
                  variant={at === 0 ? 'primary' : 'secondary'}
                  icon={MicVocal}
                  aria-keyshortcuts={at === 0 ? 'w' : undefined}
                  waits={at === 0 && waits}
                  onClick={() => void give(hand.party.id)}
                >
                  {copy.give}
                  <span className="hub-sr"> {copy.to(hand.party.name)}</span>
                </Button>
                <IconButton
                  small
                  needsLine
                  icon={X}
                  label={copy.lowerOf(hand.party.name)}
                  onClick={() => void lower(hand.party.id)}
                />
              </HandUp>
            ))}
          </ol>
        </section>
      )}
      {problem && (
        <div role="alert">
          <FieldError>{problem}</FieldError>
        </div>
      )}
    </>
  )
}

interface HandUpProps {
  hand: ReturnType<typeof handsOf>[number]
  at: number
  runs: boolean
  children: ReactNode
}

const HandUp = ({ hand: { party, again, pointOfOrder }, at, runs, children }: HandUpProps) => (
  <li data-party={party.id}>
    <span className="hub-hands__no">{at + 1}</span>
    <span className="hub-hands__who">
      <Chair name={party.name} colour={party.colour} />
      <span title={party.name}>{shortName(party.name)}</span>
      {pointOfOrder && <b className="hub-seat__note">{copy.order}</b>}
      {again && <span className="hub-seat__note">{copy.again}</span>}
    </span>
    {runs && <span className="hub-hands__acts">{children}</span>}
  </li>
)

/** So long a note stays that needs nobody to do anything. */
const shortly = 8_000

/** Gives the floor, ends it, or lowers a hand: in turn with the other moments, sent then or said to have failed. */
const useFloor = (meeting: { id: string; currentId: string | null }, firstId: string | undefined) => {
  const [giveTo] = useAct(giveFloor)
  const [endOf] = useAct(endFloor)
  const [lowerOf] = useAct(lowerHand)
  const [problem, setProblem] = useProblem()
  const [isPointless, setPointless] = useState(false)
  // It is news of a moment, and says nothing of the next item or of a hand that goes up.
  const place = `${meeting.currentId} ${firstId}`
  useEffect(() => {
    if (!isPointless) return
    const timer = setTimeout(() => setPointless(false), shortly)
    return () => {
      clearTimeout(timer)
      setPointless(false)
    }
  }, [isPointless, place])
  const say = (outcome: { ok: true } | NotDone) => {
    setPointless(false)
    setProblem(outcome.ok ? null : outcome)
    return outcome.ok
  }
  const meetingId = meeting.id
  // Without a party: the hand that is first by then.
  const [give, waits] = useTurn(copy.give, async (wanted?: string) => {
    const partyId = wanted ?? firstId
    if (partyId) return say(await giveTo({ meetingId, partyId }))
    setPointless(true)
    return true
  })
  const [end] = useTurn(copy.end, async (partyId: string) => say(await endOf({ meetingId, partyId })))
  const [lower] = useTurn(copy.lower, async (partyId: string) => say(await lowerOf({ meetingId, partyId })))
  return { give, end, lower, waits, problem: problem ? whyNot(problem) : isPointless ? copy.noHand : null }
}

/** Tells a screen reader that a hand goes up, and who has the floor. */
const useSaid = (said: readonly string[]) => {
  const before = useRef(said)
  useEffect(() => {
    for (const one of said) if (!before.current.includes(one)) announce(one)
    before.current = said
  })
}
