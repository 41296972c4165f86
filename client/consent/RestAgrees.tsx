import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { isThere } from '../attendance/as-said.ts'
import { type Attended, seatsOf } from '../attendance/seats-of.ts'
import { readFragment } from '../graph/generated/index.ts'
import { useNow } from '../lib/clock.ts'
import { focusNext } from '../lib/focus-next.ts'
import { shortName } from '../party/short-name.ts'
import { useViewer } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { agreeForRest, ConsentOnPage, takeBackRest } from './operations.ts'
import { type Consent, isAsked, tallyOf, writersIn } from './tally.ts'
import { useConsentAct } from './use-consent.ts'
import './consent.css'

interface RestAgreesProps {
  consent: Consent
  meeting: Attended
}

/**
 * After the objections: one press for the parties that sit there and said nothing, never for those that are away or are
 * writing an answer. Pressed too soon, it is taken back.
 */
export const RestAgrees = ({ consent, meeting }: RestAgreesProps) => {
  const { person } = useViewer()
  const { run, busy, problem } = useConsentAct(agreeForRest)
  const takeBack = useConsentAct(takeBackRest)
  /** The parties that agreed in the last press. */
  const [pressed, setPressed] = useState<readonly string[]>([])
  const writers = new Set(writersIn(consent, useNow(5_000)).map(({ party }) => party.id))
  if (!isAsked(consent)) return null
  const there = new Set(
    seatsOf(meeting)
      .filter(isThere)
      .map(({ party }) => party.id),
  )
  const { open } = tallyOf(consent)
  const sitting = open.filter(({ party }) => there.has(party.id))
  const writing = sitting.filter(({ party }) => writers.has(party.id)).map(({ party }) => shortName(party.name))
  const rest = sitting.filter(({ party }) => !writers.has(party.id)).map(({ party }) => party.id)
  const away = open.length - sitting.length
  const agreedIn = (votes: Consent['partyVotes'], of: readonly string[]) =>
    votes
      .filter(({ party, choice, person: by }) => of.includes(party.id) && choice === 'AGREE' && by?.id === person.id)
      .map(({ party }) => party.id)
  const press = async () => {
    const answer = await run({ consentRoundId: consent.id, partyIds: rest })
    if (!answer) return
    // The server leaves out parties that answered, left or began to write meanwhile.
    const agreed = agreedIn(readFragment(ConsentOnPage, answer).partyVotes, rest)
    setPressed(agreed)
    announce(copy.restSaid(agreed.length))
    focusNext('[data-next="close"]')
  }
  const undo = async () => {
    if (!(await takeBack.run({ consentRoundId: consent.id, partyIds: [...pressed] }))) return
    setPressed([])
    announce(copy.restUndone)
    focusNext('[data-next="rest"]')
  }
  const agreed = agreedIn(consent.partyVotes, pressed)
  const why = problem ?? takeBack.problem
  return (
    <div className="hub-rest">
      {rest.length > 0 && (
        <Button icon={CheckCheck} busy={busy && copy.sending} data-next="rest" onClick={() => void press()}>
          {copy.rest(rest.length)}
        </Button>
      )}
      {writing.length > 0 && <span className="hub-meta">{copy.restWrites(writing)}</span>}
      {away > 0 && <span className="hub-meta">{copy.restAway(away)}</span>}
      {agreed.length > 0 && (
        <div className="hub-row">
          {!rest.length && <p>{copy.restSaid(agreed.length)}</p>}
          <Button small variant="subtle" busy={takeBack.busy && copy.sending} onClick={() => void undo()}>
            {copy.undo}
          </Button>
        </div>
      )}
      {why && <Problem>{why}</Problem>}
    </div>
  )
}
