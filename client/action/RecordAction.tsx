import { Check } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useAct, whyNot } from '../graph/act.ts'
import type { NotDone } from '../graph/outcome.ts'
import { useDraft } from '../lib/drafts.ts'
import { formKeys } from '../lib/form-keys.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { ActionFields, type ActionFieldsValue, emptyAction, keysOf } from './form/ActionFields.tsx'
import { copy } from './copy.ts'
import { recordAction } from './operations.ts'
import { ownerInput } from './form/owners.ts'

interface RecordActionProps {
  meetingId: string
  item: { id: string; name: string }
  /** The meeting is closed: a reason is needed. */
  closed?: boolean
  onDone: () => void
  onCancel: () => void
}

/** Draft of one action at one item. The id is made once, so that trying again records no second one. */
interface Draft {
  id: string
  fields: ActionFieldsValue
}

export const actionDraft = (itemId: string) => `action:${itemId}`

export const RecordAction = ({ meetingId, item, closed = false, onDone, onCancel }: RecordActionProps) => {
  const [kept, keep, forget] = useDraft<Draft | null>(actionDraft(item.id), null)
  const fields = kept?.fields ?? emptyAction
  const [record, busy] = useAct(recordAction)
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
    const answer = await record({
      input: {
        id: kept?.id ?? uuidv7(),
        meetingId,
        agendaItemId: item.id,
        text: fields.text.trim(),
        owners: keysOf(fields.owners).map(ownerInput),
        dueOn: fields.dueOn || null,
        duePeriod: fields.duePeriod.trim() || null,
        tentative: fields.tentative,
        distribution: fields.distribution,
        ...(closed && { reason: fields.reason.trim() }),
      },
    })
    if (!answer.ok) return setProblem(answer)
    announce(answer.data ? copy.recorded(answer.data.number) : copy.kept)
    forget()
    onDone()
  }
  const cancel = () => {
    if (isEmpty(fields)) forget()
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
      <ActionFields
        value={fields}
        onChange={(next) => keep({ id: kept?.id ?? uuidv7(), fields: next })}
        reasonLabel={closed ? copy.reason : null}
        tried={tried}
        textRef={text}
      />
      {problem && <Problem>{whyNot(problem, { text: copy.text, owners: copy.owners, dueOn: copy.dueOn, reason: copy.reason })}</Problem>}
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

const isEmpty = ({ text, owners, reason, duePeriod, dueOn }: ActionFieldsValue) => !`${text}${owners}${reason}${duePeriod}${dueOn}`.trim()
