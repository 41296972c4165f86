import { Hand, MicVocal, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useShortcuts } from '../../lib/keys.ts'
import { Chair } from '../../party/PartyChip.tsx'
import { shortName } from '../../party/short-name.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { handsOf, type WithHands } from './hands-of.ts'
import { giveFloor, lowerHand } from './operations.ts'

/** The hands that are up, in order. Chair and secretary give the floor; the others see whose turn it is. */
export const Hands = ({ meeting, runs = false }: { meeting: WithHands & { id: string }; runs?: boolean }) => {
  const hands = handsOf(meeting)
  const { act, problem } = useFloor(meeting.id)
  const first = hands[0]
  useShortcuts(
    runs
      ? [
          {
            letter: 'w',
            label: copy.key,
            run: () => void (first && act('give', first.party.id)),
            enabled: first !== undefined,
          },
        ]
      : [],
  )
  useSaid(hands.map(({ party }) => party.name))
  if (!hands.length) return null
  return (
    <section className="hub-hands" aria-labelledby="hands-head">
      <div className="hub-colhead">
        <h2 id="hands-head">
          <Icon of={Hand} />
          {copy.head}
        </h2>
        <span className="hub-meta">{hands.length}</span>
      </div>
      <ol>
        {hands.map(({ id, party, again }, at) => (
          <li key={id} data-party={party.id}>
            <span className="hub-hands__no">{at + 1}</span>
            <span className="hub-hands__who">
              <Chair name={party.name} kind={party.kind} />
              <span title={party.name}>{shortName(party.name)}</span>
              {again && <span className="hub-seat__note">{copy.again}</span>}
            </span>
            {runs && (
              <span className="hub-hands__acts">
                <Button
                  small
                  needsLine
                  variant={at === 0 ? 'primary' : 'secondary'}
                  icon={MicVocal}
                  aria-keyshortcuts={at === 0 ? 'w' : undefined}
                  onClick={() => void act('give', party.id)}
                >
                  {copy.give}
                  <span className="hub-sr"> {copy.to(party.name)}</span>
                </Button>
                <IconButton
                  small
                  needsLine
                  icon={X}
                  label={copy.lowerOf(party.name)}
                  onClick={() => void act('lower', party.id)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {problem && (
        <div role="alert">
          <FieldError>{whyNot(problem)}</FieldError>
        </div>
      )}
    </section>
  )
}

/** Gives the floor or lowers a hand: sent now, or said to have failed. */
const useFloor = (meetingId: string) => {
  const [give, giving] = useAct(giveFloor)
  const [lower, lowering] = useAct(lowerHand)
  const [problem, setProblem] = useProblem()
  const act = async (what: 'give' | 'lower', partyId: string) => {
    if (giving || lowering) return
    const outcome = await (what === 'give' ? give : lower)({ meetingId, partyId })
    setProblem(outcome.ok ? null : outcome)
  }
  return { act, problem }
}

/** Tells a screen reader that a hand goes up. */
const useSaid = (names: readonly string[]) => {
  const before = useRef(names)
  useEffect(() => {
    for (const name of names) if (!before.current.includes(name)) announce(copy.said(name))
    before.current = names
  })
}
