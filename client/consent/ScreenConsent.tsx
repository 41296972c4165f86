import { Check, Circle, CircleSlash, ThumbsDown } from 'lucide-react'
import { nl } from '../../schema/nl.ts'
import { datedDate } from '../lib/dates.ts'
import { capital } from '../lib/words.ts'
import { shortName } from '../party/short-name.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { type Consent, isAsked, kindOf, silence, tallyOf, tallyWords, type Vote } from './tally.ts'
import './consent.css'

const icons = { for: Check, against: ThumbsDown, abstain: CircleSlash, open: Circle }

/** The consent on the wall at an item: the one that is asked, else the last whose decision is not recorded yet. */
export const consentOnScreen = (consents: readonly Consent[]) =>
  consents.find(isAsked) ??
  consents.findLast(({ roundState, decision }) => roundState !== 'WITHDRAWN' && !decision) ??
  null

/**
 * On the screen in the room: what is asked, and the parties as their answers come in; then what the count came to.
 * Parties only, never a person or a remark.
 */
export const ScreenConsent = ({ consent }: { consent: Consent }) => {
  const { counted, object, abstain, open } = tallyOf(consent)
  const silent = silence(consent)
  return (
    <section className="hub-scherm__consent" aria-label={copy.head}>
      <p className="hub-scherm__question">{consent.text}</p>
      {/* In one line: on two pages the count would stand without what it came to. */}
      <p className="hub-scherm__consentin">
        {!isAsked(consent) && `${stateOf(consent)}: `}
        {tallyWords(consent)}
      </p>
      {isAsked(consent) ? (
        <Parties votes={counted} silent={silent} />
      ) : (
        [object, abstain, open].map(
          (votes, at) => votes.length > 0 && <Parties key={at} votes={votes} silent={silent} />,
        )
      )}
    </section>
  )
}

const stateOf = ({ result, openUntil }: Consent) => {
  if (result) return capital(copy.result[result])
  return openUntil ? copy.heldUntil(datedDate(openUntil)) : copy.head
}

const Parties = ({ votes, silent }: { votes: readonly Vote[]; silent: string }) => (
  <ul className="hub-scherm__parties">
    {votes.map(({ id, party, choice, weight }) => {
      const kind = kindOf(choice) ?? 'open'
      return (
        <li key={id} className={`is-${kind}`}>
          <Icon of={icons[kind]} />
          <span>
            {shortName(party.name)}
            {weight > 1 && ` (${copy.weighs(weight)})`}
          </span>
          <span className="hub-sr">{choice ? nl.voteChoice[choice] : silent}</span>
        </li>
      )
    })}
  </ul>
)
