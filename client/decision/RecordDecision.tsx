import { Check } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useAct, whyNot } from '../graph/act.ts'
import type { NotDone } from '../graph/outcome.ts'
import type { Purpose } from '../graph/generated/graphql.ts'
import { useDraft } from '../lib/drafts.ts'
import { formKeys } from '../lib/form-keys.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { DecisionFields, type DecisionFieldsValue } from './DecisionFields.tsx'
import { recordDecision } from './operations.ts'
import { usualOutcome } from './outcomes.ts'

interface RecordDecisionProps {
  item: { id: string; name: string; purpose: Purpose }
  /** The meeting is closed: a reason is needed. */
  closed?: boolean
  onDone: () => void
  onCancel: () => void
}

/** Draft of one decision at one item. The id is made once, so that trying again records no second one. */
interface Draft {
  id: string
  fields: DecisionFieldsValue
}

export const decisionDraft = (itemId: string) => `decision:${itemId}`

export const RecordDecision = ({ item, closed = false, onDone, onCancel }: RecordDecisionProps) => {
  const [kept, keep, forget] = useDraft<Draft | null>(decisionDraft(item.id), null)
  const fresh: DecisionFieldsValue = { text: '', outcome: usualOutcome[item.purpose], distribution: 'MEMBERS', reason: '' }
  const fields = kept?.fields ?? fresh
  const [record, busy] = useAct(recordDecision)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => text.current?.focus(), [])

  const submit = async (event?: SubmitEvent) => {
    event?.preventDefault()
    if (busy) return
    setTried(true)
    setProblem(null)
    if (!fields.text.trim()) return text.current?.focus()
    if (closed && !fields.reason.trim()) return
    const id = kept?.id ?? uuidv7()
    const { text: words, outcome, distribution, reason } = fields
    const answer = await record({
      input: { id, agendaItemId: item.id, text: words.trim(), outcome, distribution, ...(closed && { reason: reason.trim() }) },
    })
    if (!answer.ok) return setProblem(answer)
    announce(answer.data ? copy.recorded(answer.data.number) : copy.kept)
    forget()
    onDone()
  }
  const cancel = () => {
    if (!fields.text.trim() && !fields.reason.trim()) forget()
    onCancel()
  }
  return (
    <form
      className="hub-record"
      aria-label={copy.form(item.name)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(() => void submit(), cancel)}
      noValidate
    >
      <DecisionFields
        value={fields}
        onChange={(next) => keep({ id: kept?.id ?? uuidv7(), fields: next })}
        reasonLabel={closed ? copy.reason : null}
        tried={tried}
        textRef={text}
      />
      {problem && <Problem>{whyNot(problem, { text: copy.text, reason: copy.reason })}</Problem>}
      <div className="hub-row">
        <Button variant="primary" type="submit" icon={Check} busy={busy && copy.busy}>
          {copy.record}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {copy.cancel}
        </Button>
        <span className="hub-meta hub-keyshint">{copy.keys}</span>
      </div>
    </form>
  )
}
