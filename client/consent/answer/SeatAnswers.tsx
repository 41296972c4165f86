import { useRef, useState } from 'react'
import { Chair } from '../../party/PartyChip.tsx'
import { shortName } from '../../party/short-name.ts'
import { AnswerBadge, AnswerButtons } from './Answer.tsx'
import { copy } from '../copy.ts'
import { type Consent, takesAnswer, type Vote } from '../tally.ts'
import { giveBack } from '../../lib/give-back.ts'
import '../consent.css'

/** Every seat with its answer. Chair and secretary answer for one by pressing it, while it may answer. */
export const SeatAnswers = ({ consent, runs }: { consent: Consent; runs: boolean }) => {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className="hub-consent" aria-label={copy.answers}>
      {consent.partyVotes.map((vote) => (
        <SeatAnswer
          key={vote.id}
          consent={consent}
          vote={vote}
          settable={runs && takesAnswer(consent, vote)}
          open={open === vote.id}
          onOpen={(next) => setOpen(next ? vote.id : null)}
        />
      ))}
    </ul>
  )
}

interface SeatAnswerProps {
  consent: Consent
  vote: Vote
  settable: boolean
  open: boolean
  onOpen: (open: boolean) => void
}

const SeatAnswer = ({ consent, vote, settable, open, onOpen }: SeatAnswerProps) => {
  const opener = useRef<HTMLButtonElement>(null)
  const shut = () => {
    onOpen(false)
    giveBack(opener)
  }
  return (
    <li
      className={open ? 'is-open' : undefined}
      data-party={vote.party.id}
      onKeyDown={(event) => open && event.key === 'Escape' && shut()}
    >
      {settable ? (
        <button
          ref={opener}
          type="button"
          className="hub-consent__seat"
          aria-expanded={open}
          title={copy.answerFor(vote.party.name)}
          onClick={() => onOpen(!open)}
        >
          <SeatLine consent={consent} vote={vote} />
        </button>
      ) : (
        <div className="hub-consent__seat">
          <SeatLine consent={consent} vote={vote} />
        </div>
      )}
      {vote.remark && <p className="hub-consent__remark">{vote.remark}</p>}
      {open && settable && <AnswerButtons consent={consent} mine={vote} onDone={shut} />}
    </li>
  )
}

const SeatLine = ({ consent, vote }: { consent: Consent; vote: Vote }) => (
  <>
    <Chair name={vote.party.name} colour={vote.party.colour} />
    <span className="hub-consent__name" title={vote.party.name}>
      {shortName(vote.party.name)}{' '}
      {vote.counts && vote.weight > 1 && <span className="hub-seat__note">{copy.weighs(vote.weight)}</span>}
      {!vote.counts && <span className="hub-seat__note">{whyNotCounted(vote, consent)}</span>}
    </span>
    {(vote.counts || vote.choice) && <AnswerBadge consent={consent} vote={vote} />}
  </>
)

const whyNotCounted = ({ party, choice }: Vote, { roundState }: Consent) =>
  !party.votes ? copy.noVote : roundState === 'CLOSED' && !choice ? copy.left : copy.notCounted
