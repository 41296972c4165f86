import { ArrowRight, CalendarClock, Check } from 'lucide-react'
import { useState } from 'react'
import { copy as consentCopy } from '../../consent/copy.ts'
import { HoldOpen } from '../../consent/HoldOpen.tsx'
import { closeConsent } from '../../consent/operations.ts'
import { type Consent, isAsked, tallyOf, tallyWords, writersIn } from '../../consent/tally.ts'
import { useConsentAct } from '../../consent/use-consent.ts'
import { Writers } from '../../consent/Writers.tsx'
import { useNow } from '../../lib/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import type { Moments } from './use-moments.ts'

interface Leaving {
  consent: Consent
  goOn: () => void
}

/** The moments of the desk; those that leave an item while the parties are answering ask first what becomes of that. */
export const useOpenRound = (view: MeetingView, moments: Moments) => {
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const consent = view.consentsAt(view.currentId).find(isAsked)
  const leave = (go: () => Promise<boolean>) => {
    // What was recorded is read back first, at the same item.
    if (!consent || !moments.holds || moments.toRead) return go()
    setLeaving({ consent, goOn: () => void go() })
    return Promise.resolve(true)
  }
  return {
    leaving: leaving && view.consents.some((one) => one.id === leaving.consent.id && isAsked(one)) ? leaving : null,
    stayHere: () => setLeaving(null),
    moments: {
      ...moments,
      next: (onLast: () => void) => leave(() => moments.next(onLast)),
      goTo: (id: string) => (id === view.currentId ? moments.goTo(id) : leave(() => moments.goTo(id))),
    },
  }
}

interface OpenRoundProps {
  consent: Consent
  onGoOn: () => void
  onCounted: () => void
  onClose: () => void
}

/** The parties are still answering: count it here, hold it open, or let it go along. */
export const OpenRound = ({ consent, onGoOn, onCounted, onClose }: OpenRoundProps) => {
  const [holding, setHolding] = useState(false)
  const { run, busy, problem } = useConsentAct(closeConsent)
  const writes = writersIn(consent, useNow(5_000)).length > 0
  const count = async () => {
    if (!(await run({ id: consent.id }))) return
    announce(consentCopy.news(tallyWords(consent)))
    onClose()
    onCounted()
  }
  const goOn = () => {
    onClose()
    onGoOn()
  }
  return (
    <Dialog title={copy.live.openRound} closeLabel={copy.live.openRoundStay} onClose={onClose}>
      <p>
        <b>{consent.text}</b>
      </p>
      <p>{tallyWords(consent)}</p>
      <Writers consent={consent} />
      {holding ? (
        <HoldOpen id={consent.id} until={consent.openUntil ?? null} onHeld={goOn} onClose={() => setHolding(false)} />
      ) : (
        <div className="hub-row">
          <Button
            variant={writes ? 'secondary' : 'primary'}
            icon={Check}
            busy={busy && consentCopy.closing}
            onClick={() => void count()}
          >
            {writes ? consentCopy.closeAnyway : consentCopy.close}
          </Button>
          {tallyOf(consent).open.length > 0 && (
            <Button icon={CalendarClock} onClick={() => setHolding(true)}>
              {consentCopy.hold}
            </Button>
          )}
          <Button icon={ArrowRight} onClick={goOn}>
            {copy.live.openRoundAlong}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {copy.live.openRoundStay}
          </Button>
        </div>
      )}
      {problem && <Problem>{problem}</Problem>}
    </Dialog>
  )
}
