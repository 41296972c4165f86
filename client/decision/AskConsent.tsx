import { Gavel, Vote } from 'lucide-react'
import { copy as consentCopy } from '../consent/copy.ts'
import { openConsent } from '../consent/operations.ts'
import { type Consent, isOpen, tallyOf } from '../consent/tally.ts'
import { useConsentAct } from '../consent/use-consent.ts'
import type { HammerItemInput } from '../graph/generated/graphql.ts'
import { focusNext } from '../lib/focus-next.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { hammerItem } from './operations.ts'

interface AskConsentProps {
  itemId: string
  consents: readonly Consent[]
  text: string
  /** The other fields of the form: a hamerstuk keeps them. */
  fields: Omit<HammerItemInput, 'id' | 'agendaItemId' | 'text'>
  /** Says that the text is missing, and brings the focus there. */
  onMissing: () => void
  /** The parties answer now: the form makes way, its words are kept. */
  onAsked: () => void
  onHammered: (number: string, words: string) => void
}

/** In the form of a decision: its text is put to the parties, or falls under the hammer. */
export const AskConsent = ({ itemId, consents, text, fields, onMissing, onAsked, onHammered }: AskConsentProps) => {
  const open = useConsentAct(openConsent)
  const hammer = useConsentAct(hammerItem)
  const asked = consents.find(isOpen)
  const objected = asked && tallyOf(asked).object.length > 0
  const words = text.trim()
  const problem = open.problem ?? hammer.problem
  const ask = async () => {
    if (!words) return onMissing()
    if (!(await open.run({ input: { id: uuidv7(), agendaItemId: itemId, text: words } }))) return
    announce(consentCopy.opened)
    onAsked()
    focusNext('[data-next="rest"], [data-next="close"]')
  }
  const fall = async () => {
    if (!words) return onMissing()
    const decision = await hammer.run({ input: { id: uuidv7(), agendaItemId: itemId, text: words, ...fields } })
    if (decision) onHammered(decision.number, words)
  }
  return (
    <div className="hub-row">
      {!asked && (
        <Button icon={Vote} busy={open.busy && consentCopy.asking} onClick={() => void ask()}>
          {consentCopy.ask}
        </Button>
      )}
      {!objected && (
        <Button icon={Gavel} busy={hammer.busy && copy.hammering} onClick={() => void fall()}>
          {consentCopy.hammer}
        </Button>
      )}
      {problem && (
        <div className="hub-wide">
          <Problem>{problem}</Problem>
        </div>
      )}
    </div>
  )
}
