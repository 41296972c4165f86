import { capital } from '../lib/words.ts'
import { copy } from './copy.ts'
import { type Consent, kindOf, tallyOf, tallyWords } from './tally.ts'
import './consent.css'

/** The table as chairs: who agrees, objects, abstains, or still has to answer; the figures stand beside it. */
export const Tally = ({ consent }: { consent: Consent }) => {
  const { agree, object, abstain, open } = tallyOf(consent)
  return (
    <div className="hub-tally">
      <b>{consent.result ? capital(copy.result[consent.result]) : copy.head}</b>
      <span className="hub-tally__bar" aria-hidden="true">
        {[...agree, ...object, ...abstain, ...open].map(({ id, choice, weight }) => (
          <i
            key={id}
            className={looks[kindOf(choice) ?? 'open']}
            style={weight > 1 ? { flexGrow: weight } : undefined}
          />
        ))}
      </span>
      <span className="hub-tally__words">{tallyWords(consent)}</span>
    </div>
  )
}

const looks = { for: '', against: 'is-against', abstain: 'is-abstain', open: 'is-open' }
