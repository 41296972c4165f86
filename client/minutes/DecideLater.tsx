import { Gavel } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Consent } from '../consent/tally.ts'
import { copy as decisionCopy } from '../decision/copy.ts'
import { RecordDecision } from '../decision/RecordDecision.tsx'
import type { Purpose } from '../graph/generated/graphql.ts'
import { giveBack } from '../lib/give-back.ts'
import { Button } from '../ui/Button.tsx'

interface DecideLaterProps {
  item: { id: string; name: string; purpose: Purpose }
  /** The consent rounds at this item. */
  consents: readonly Consent[]
}

/** Records a decision after the close, where the parties were counted and none followed. */
export const DecideLater = ({ item, consents }: DecideLaterProps) => {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (!open && !consents.some(({ awaitsDecision }) => awaitsDecision)) return null
  const shut = () => {
    setOpen(false)
    giveBack(button)
  }
  return (
    <div className="hub-noprint">
      {open ? (
        <RecordDecision item={item} consents={consents} closed onDone={shut} onCancel={shut} />
      ) : (
        <Button ref={button} small icon={Gavel} onClick={() => setOpen(true)}>
          {decisionCopy.later}
        </Button>
      )}
    </div>
  )
}
