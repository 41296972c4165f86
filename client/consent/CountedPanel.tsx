import { Gavel } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { shortName } from '../party/short-name.ts'
import { Alert } from '../ui/Alert.tsx'
import { copy } from './copy.ts'
import type { Consent } from './tally.ts'
import { Tally } from './Tally.tsx'
import { useObjectionsSaid } from './Writers.tsx'
import './consent.css'

interface CountedPanelProps {
  consent: Consent
  /** Opens the form of its decision; null: it is open, or something rests on it. */
  onDecide: (() => void) | null
}

/** On the desk: what the count at this item came to, and what came after it, in sight until something is decided. */
export const CountedPanel = ({ consent, onDecide }: CountedPanelProps) => {
  useObjectionsSaid(consent)
  const late = consent.partyVotes.flatMap(({ party, lateObjection }) =>
    lateObjection ? [{ party, lateObjection }] : [],
  )
  return (
    <section className="hub-consentpanel" aria-labelledby="counted-head">
      <h2 className="utrecht-heading-3" id="counted-head">
        {copy.counted}
      </h2>
      <p className="hub-meta">{copy.wasAsked}</p>
      <p className="hub-consentpanel__text">{consent.text}</p>
      <Tally consent={consent} />
      {late.map(({ party, lateObjection }) => (
        <Alert key={party.id} kind="warning" speak="off" title={copy.lateOf(shortName(party.name))}>
          <p>{lateObjection}</p>
          <p>{copy.lateHint}</p>
        </Alert>
      ))}
      {onDecide && (
        <div className="hub-row">
          <Button icon={Gavel} data-next="decide" onClick={onDecide}>
            {copy.decide}
          </Button>
        </div>
      )}
    </section>
  )
}
