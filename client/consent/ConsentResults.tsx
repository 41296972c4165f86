import { nl } from '../../schema/nl.ts'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { ConsentActs } from './ConsentPanel.tsx'
import { copy } from './copy.ts'
import { ResultBadge } from './ResultBadge.tsx'
import { SeatAnswers } from './answer/SeatAnswers.tsx'
import { type Consent, isOpen, silence, tallyNames } from './tally.ts'
import './consent.css'

/** The consent rounds at an item with all answers, objections with their reason. For the minutes. */
export const ConsentResults = ({ consents, runs }: { consents: readonly Consent[]; runs: boolean }) => (
  <>
    {consents
      .filter(({ roundState }) => roundState !== 'WITHDRAWN')
      .map((consent) => (
        <div key={consent.id} className="hub-consentresult" id={`instemming-${consent.id}`} tabIndex={-1}>
          <div className="hub-row">
            <b>{copy.head}</b>
            <ResultBadge consent={consent} />
            <span className="hub-meta">{agendaCopy.consentRule[consent.rule]}</span>
          </div>
          <p>{consent.text}</p>
          <p>{tallyNames(consent)}</p>
          <Remarks consent={consent} />
          <details>
            <summary>{copy.answers}</summary>
            <SeatAnswers consent={consent} runs={runs} />
          </details>
          {runs && isOpen(consent) && (
            <div className="hub-noprint hub-stack hub-stack--close">
              <ConsentActs consent={consent} />
            </div>
          )}
        </div>
      ))}
  </>
)

/** Objections and remarks, and who answered something else before. */
const Remarks = ({ consent }: { consent: Consent }) => {
  const said = consent.partyVotes.filter(
    ({ remark, earlier, lateObjection }) => remark || earlier.length || lateObjection,
  )
  if (!said.length) return null
  return (
    <ul className="hub-consentresult__said">
      {said.map(({ id, party, choice, remark, earlier, lateObjection }) => (
        <li key={id}>
          <b>{party.name}</b>, {choice ? nl.voteChoice[choice] : silence(consent)}
          {earlier.length > 0 && ` (${copy.before(earlier.map((one) => nl.voteChoice[one.choice]))})`}
          {remark && `: ${remark}`}
          {lateObjection && (
            <>
              <br />
              {copy.lateSaid(party.name, lateObjection)}
              <br />
              {copy.lateHint}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
