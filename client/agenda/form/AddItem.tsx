import { useState } from 'react'
import { useAct } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { useDraft } from '../../lib/drafts.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { Alert } from '../../ui/Alert.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { AgendaItemForm, emptyItem, type ItemFields } from './AgendaItemForm.tsx'
import { copy } from '../copy.ts'
import { addAgendaItem } from '../operations.ts'

interface AddItemProps {
  meetingId: string
  /** Chair and secretary; a contact hands in. */
  runs: boolean
  /** While the meeting runs: the item that everybody is at, and its number. */
  current?: { id: string; number: number } | null
  onClose: () => void
  /** Handing in is not possible any more. */
  late?: boolean
  /** In a dialog, which has the heading. */
  headless?: boolean
}

interface Draft {
  /** Made once per item, so that trying again makes no second one. */
  id: string
  fields: ItemFields
}

export const AddItem = ({ meetingId, runs, current, onClose, late = false, headless = false }: AddItemProps) => {
  const [kept, keep, forget] = useDraft<Draft | null>(`item:new:${meetingId}`, null)
  const [fresh] = useState(() => ({ id: uuidv7(), fields: emptyItem }))
  const { id, fields } = kept ?? fresh
  const [last, setLast] = useState(false)
  const [add, busy] = useAct(addAgendaItem)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const submit = async () => {
    setProblem(null)
    const { question, presenter, distribution, consentRule, recurring, adoptsMinutes, atEnd, ...rest } = fields
    const outcome = await add({
      input: {
        id,
        meetingId,
        ...rest,
        title: fields.title.trim(),
        question: question.trim() || null,
        presenter: presenter.trim() || null,
        ...(runs && { distribution, consentRule, recurring, adoptsMinutes, atEnd }),
        ...(runs && current && !last && { after: current.id }),
      },
    })
    if (!outcome.ok) return setProblem(outcome)
    announce(runs ? copy.added(fields.title) : copy.handedIn(fields.title))
    forget()
    onClose()
  }
  return (
    <AgendaItemForm
      label={runs ? copy.addHead : copy.handIn}
      hint={runs ? undefined : copy.handInHint}
      value={fields}
      onChange={(next) => keep({ id, fields: next })}
      onSubmit={() => void submit()}
      onCancel={onClose}
      submitLabel={runs ? copy.put : copy.handIn}
      busy={busy}
      problem={problem}
      withDistribution={runs}
      headless={headless}
    >
      {late && <Alert kind="warning" title={copy.handInLate} />}
      {runs && current && (
        <SelectField
          label={copy.where}
          value={last ? 'end' : 'after'}
          onChange={({ target }) => setLast(target.value === 'end')}
        >
          <option value="after">{copy.whereAfter(current.number)}</option>
          <option value="end">{copy.whereEnd}</option>
        </SelectField>
      )}
    </AgendaItemForm>
  )
}
