import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { isThere } from '../attendance/as-said.ts'
import { type Attended, seatsOf } from '../attendance/seats-of.ts'
import { readFragment } from '../graph/generated/index.ts'
import { useViewer } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { agreeForRest, ConsentOnPage } from './operations.ts'
import { type Consent, isAsked, tallyOf } from './tally.ts'
import { useConsentAct } from './use-consent.ts'
import './consent.css'

interface RestAgreesProps {
  consent: Consent
  meeting: Attended
}

/** After the objections: one press for the parties that sit there and said nothing, never for those that are away. */
export const RestAgrees = ({ consent, meeting }: RestAgreesProps) => {
  const { person } = useViewer()
  const { run, busy, problem } = useConsentAct(agreeForRest)
  const [done, setDone] = useState<string | null>(null)
  if (!isAsked(consent)) return null
  const there = new Set(
    seatsOf(meeting)
      .filter(isThere)
      .map(({ party }) => party.id),
  )
  const { open } = tallyOf(consent)
  const rest = open.filter(({ party }) => there.has(party.id)).map(({ party }) => party.id)
  const away = open.length - rest.length
  const press = async () => {
    const answer = await run({ consentRoundId: consent.id, partyIds: rest })
    if (!answer) return
    // The server leaves out parties that answered or left meanwhile.
    const agreed = readFragment(ConsentOnPage, answer).partyVotes.filter(
      (vote) => rest.includes(vote.party.id) && vote.choice === 'AGREE' && vote.person?.id === person.id,
    )
    const words = copy.restSaid(agreed.length)
    setDone(words)
    announce(words)
  }
  return (
    <div className="hub-rest">
      {rest.length > 0 && (
        <Button icon={CheckCheck} busy={busy && copy.sending} onClick={() => void press()}>
          {copy.rest(rest.length)}
        </Button>
      )}
      {away > 0 && <span className="hub-meta">{copy.restAway(away)}</span>}
      {done && !rest.length && <p>{done}</p>}
      {problem && <Problem>{problem}</Problem>}
    </div>
  )
}
