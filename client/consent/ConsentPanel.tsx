import { CalendarClock, Check } from 'lucide-react'
import { useState } from 'react'
import { useNow } from '../lib/clock.ts'
import { focusNext } from '../lib/focus-next.ts'
import { shortName } from '../party/short-name.ts'
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
import { type Consent, tallyOf, tallyWords, writersIn } from './tally.ts'
import { Tally } from './Tally.tsx'
import { useConsentAct } from './use-consent.ts'
import { useObjectionsSaid, Writers } from './Writers.tsx'
import './consent.css'

interface ConsentPanelProps {
  meeting: Attended
  nameOf: (itemId: string | undefined) => string | null
  /** It was counted: goes on to its decision. */
  onCounted: (consent: Consent) => void
}

/** The consent at this item: the tally, every seat, and the acts of the chair. */
export const ConsentPanel = ({ consent, ...props }: ConsentPanelProps & { consent: Consent | null }) =>
  consent && <Asked key={consent.id} consent={consent} {...props} />

const Asked = ({ consent, meeting, nameOf, onCounted }: ConsentPanelProps & { consent: Consent }) => {
  useObjectionsSaid(consent)
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
      <Writers consent={consent} />
      <RestAgrees consent={consent} meeting={meeting} />
      <ConsentActs consent={consent} onCounted={onCounted} />
      <SeatAnswers consent={consent} runs />
    </section>
  )
}

/** Closing, holding open and taking back. While the meeting runs the server takes these only from the hammer. */
export const ConsentActs = ({ consent, onCounted }: { consent: Consent; onCounted?: (consent: Consent) => void }) => {
  const [holding, setHolding] = useState(false)
  const [asking, setAsking] = useState(false)
  const writers = writersIn(consent, useNow(5_000))
  const close = useConsentAct(closeConsent)
  const withdraw = useConsentAct(withdrawConsent)
  const held = consent.roundState === 'HELD_OPEN'
  const waits = tallyOf(consent).open.length > 0
  const count = async () => {
    setAsking(false)
    if (!(await close.run({ id: consent.id }))) return
    announce(copy.news(tallyWords(consent)))
    onCounted?.(consent)
  }
  const ask = () => {
    setAsking(true)
    focusNext('[data-next="wait"]')
  }
  if (holding) return <HoldOpen id={consent.id} until={consent.openUntil ?? null} onClose={() => setHolding(false)} />
  if (asking && writers.length)
    return (
      <div className="hub-stack hub-stack--close" role="alert">
        <p>
          <b>
            {writers.map(({ party, writing }) => copy.writes(shortName(party.name), writing ?? 'OBJECT')).join(' ')}
          </b>{' '}
          {copy.closeAsks}
        </p>
        <div className="hub-row">
          <Button data-next="wait" onClick={() => setAsking(false)}>
            {copy.keepWaiting}
          </Button>
          <Button icon={Check} busy={close.busy && copy.closing} onClick={() => void count()}>
            {copy.closeAnyway}
          </Button>
        </div>
      </div>
    )
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
          data-next="close"
          onClick={() => (writers.length ? ask() : void count())}
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
