import { CalendarClock, Check } from 'lucide-react'
import { useState } from 'react'
import type { Attended } from '../attendance/seats-of.ts'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { datedDate } from '../lib/dates.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { HoldOpen } from './HoldOpen.tsx'
import { closeConsent, withdrawConsent } from './operations.ts'
import { RestAgrees } from './RestAgrees.tsx'
import { SeatAnswers } from './answer/SeatAnswers.tsx'
import { type Consent, tallyOf, tallyWords } from './tally.ts'
import { Tally } from './Tally.tsx'
import { useConsentAct } from './use-consent.ts'
import './consent.css'

/** The consent at this item: the tally, every seat, and the acts of the chair. */
export const ConsentPanel = ({
  consent,
  meeting,
  nameOf,
}: {
  consent: Consent | null
  meeting: Attended
  nameOf: (itemId: string | undefined) => string | null
}) => {
  if (!consent) return null
  const at = nameOf(consent.agendaItem?.id)
  return (
    <section className="hub-consentpanel" aria-labelledby="consent-head" id="instemming">
      <div className="hub-row hub-row--spread">
        <h2 className="utrecht-heading-3" id="consent-head">
          {copy.put}
        </h2>
        <span className="hub-meta">{agendaCopy.consentRule[consent.rule]}</span>
      </div>
      {at && <p className="hub-meta">{copy.at(at)}</p>}
      <p className="hub-consentpanel__text">{consent.text}</p>
      <Tally consent={consent} />
      <RestAgrees key={consent.id} consent={consent} meeting={meeting} />
      <ConsentActs consent={consent} />
      <SeatAnswers consent={consent} runs />
    </section>
  )
}

/** Closing, holding open and taking back. While the meeting runs the server takes these only from the hammer. */
export const ConsentActs = ({ consent }: { consent: Consent }) => {
  const [holding, setHolding] = useState(false)
  const close = useConsentAct(closeConsent)
  const withdraw = useConsentAct(withdrawConsent)
  const held = consent.roundState === 'HELD_OPEN'
  const waits = tallyOf(consent).open.length > 0
  const count = async () => {
    if (await close.run({ id: consent.id })) announce(copy.news(tallyWords(consent)))
  }
  if (holding) return <HoldOpen id={consent.id} until={consent.openUntil ?? null} onClose={() => setHolding(false)} />
  return (
    <>
      <div className="hub-row">
        {held && consent.openUntil && (
          <Badge kind="warning" icon={CalendarClock}>
            {copy.heldUntil(datedDate(consent.openUntil))}
          </Badge>
        )}
        <Button
          variant={waits ? 'secondary' : 'primary'}
          icon={Check}
          busy={close.busy && copy.closing}
          onClick={() => void count()}
        >
          {copy.close}
        </Button>
        {waits && (
          <Button icon={CalendarClock} onClick={() => setHolding(true)}>
            {held ? copy.move : copy.hold}
          </Button>
        )}
        <Button variant="subtle" needsLine onClick={() => void withdraw.run({ id: consent.id })}>
          {copy.withdraw}
        </Button>
      </div>
      {(close.problem ?? withdraw.problem) && <Problem>{close.problem ?? withdraw.problem}</Problem>}
    </>
  )
}
