import { useState } from 'react'
import { doneSaid } from '../../form/waits.ts'
import { useAct } from '../../graph/acts/act.ts'
import { useRecord } from '../../graph/acts/use-record.ts'
import { Alert } from '../../ui/Alert.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { AgendaItemForm, emptyItem } from './AgendaItemForm.tsx'
import { copy } from '../copy.ts'
import { addAgendaItem } from '../operations.ts'

interface AddItemProps {
  meetingId: string
  /** Chair and secretary; a contact hands in. */
  runs: boolean
  /** While the meeting runs: the item that everybody is at, and its number. */
  current?: { id: string; number: number } | null
  onClose: () => void
  /** A list was pasted where one title is typed. */
  onList?: (text: string) => void
  /** Handing in is not possible any more. */
  late?: boolean
  /** In a dialog, which has the heading. */
  headless?: boolean
}

/** Where the item that is being put on the agenda of a meeting is kept. */
export const itemDraft = (meetingId: string) => `item:new:${meetingId}`

export const AddItem = ({
  meetingId,
  runs,
  current,
  onClose,
  onList,
  late = false,
  headless = false,
}: AddItemProps) => {
  const [last, setLast] = useState(false)
  const [add] = useAct(addAgendaItem)
  const form = useRecord({
    draft: itemDraft(meetingId),
    what: { label: runs ? copy.addHead : copy.handIn, words: ['title', 'question', 'presenter'] },
    empty: emptyItem,
    send: (id, { title, question, presenter, ...fields }, keeping) => {
      const { distribution, consentRule, recurring, adoptsMinutes, atEnd, ...rest } = fields
      const input = {
        ...{ id, meetingId, ...rest, title: title.trim() },
        ...{ question: question.trim() || null, presenter: presenter.trim() || null },
        ...(runs && { distribution, consentRule, recurring, adoptsMinutes, atEnd }),
        ...(runs && current && !last && { after: current.id }),
      }
      return add({ input }, keeping)
    },
    onDone: onClose,
    onRecorded: (outcome) =>
      announce(doneSaid(outcome, runs ? copy.added(form.fields.title) : copy.handedIn(form.fields.title))),
  })
  return (
    <AgendaItemForm
      label={runs ? copy.addHead : copy.handIn}
      draft={itemDraft(meetingId)}
      hint={runs ? undefined : copy.handInHint}
      value={form.fields}
      onChange={form.set}
      onSubmit={form.save}
      onCancel={onClose}
      submitLabel={runs ? copy.put : copy.handIn}
      withDistribution={runs}
      onList={runs ? onList : undefined}
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
