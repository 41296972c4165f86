import { Check, CircleSlash, Circle, ThumbsDown } from 'lucide-react'
import { nl } from '../../schema/nl.ts'
import { shortName } from '../party/short-name.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { type Consent, isAsked, kindOf, tallyOf, tallyWords } from './tally.ts'
import './consent.css'

const icons = { for: Check, against: ThumbsDown, abstain: CircleSlash, open: Circle }

/**
 * On the screen in the room: what is asked, and the parties as their answers come in. Parties only, never a person or a
 * remark.
 */
export const ScreenConsent = ({ consents }: { consents: readonly Consent[] }) => {
  const consent = consents.find(isAsked)
  if (!consent) return null
  const { counted } = tallyOf(consent)
  return (
    <section className="hub-scherm__consent" aria-label={copy.head}>
      <p className="hub-scherm__consentask">{consent.text}</p>
      <p className="hub-scherm__consentin">{tallyWords(consent)}</p>
      <ul>
        {counted.map(({ id, party, choice }) => {
          const kind = kindOf(choice) ?? 'open'
          return (
            <li key={id} className={`is-${kind}`}>
              <Icon of={icons[kind]} />
              <span>{shortName(party.name)}</span>
              <span className="hub-sr">{choice ? nl.voteChoice[choice] : copy.noAnswer}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
