import { useAct } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import { type RecordDraft, useRecord } from '../graph/acts/use-record.ts'
import { draftNow } from '../lib/drafts.ts'
import type { Keeping } from '../graph/outbox/outbox.ts'
import { RecordButtons } from '../form/RecordButtons.tsx'
import { waitsSaid } from '../form/waits.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { type ActionFieldsValue, type DecisionChoice, emptyAction, keysOf } from './form/ActionFields.tsx'
import { ActionForm } from './form/ActionForm.tsx'
import { copy } from './copy.ts'
import { ActionLineFragment } from './ActionLine.tsx'
import { ActionOnPage, recordAction } from './operations.ts'
import { ownerInput } from './form/owners.ts'

interface RecordActionProps {
  meetingId: string
  item: { id: string; name: string }
  /** The decisions at that item. */
  decisions: readonly DecisionChoice[]
  /** The meeting is closed: a reason is needed. */
  closed?: boolean
  onDone: () => void
  onCancel: () => void
  /** Reads it back as soon as it is recorded; left out: not from here. */
  onRead?: () => void
}

export const actionDraft = (itemId: string) => `action:${itemId}`

/** Whether an action is being typed at this item. */
export const hasTypedAction = (itemId: string) => {
  const fields = draftNow<RecordDraft<ActionFieldsValue>>(actionDraft(itemId))?.fields
  return fields !== undefined && !isEmpty({ ...emptyAction, ...fields })
}

export const RecordAction = ({
  meetingId,
  item,
  decisions,
  closed = false,
  onDone,
  onCancel,
  onRead,
}: RecordActionProps) => {
  /** Recorded just now, so likely what this action carries out. */
  const proposed = closed ? undefined : decisions.at(-1)?.id
  const form = useRecord({
    draft: actionDraft(item.id),
    what: { label: copy.form(item.name), words: ['text', 'duePeriod', 'reason'] },
    empty: { ...emptyAction, decisionId: proposed ?? '' },
    send: useSend(meetingId, item.id, closed),
    onDone,
    onRecorded: (outcome, thenRead) => {
      const { data } = outcome
      const number = data && readFragment(ActionLineFragment, readFragment(ActionOnPage, data)).number
      announce(number ? copy.recorded(number) : waitsSaid(outcome))
      // Nobody else can read what waits on this machine.
      if (thenRead && number) onRead?.()
    },
  })
  const cancel = () => {
    if (isEmpty(form.fields)) form.forget()
    onCancel()
  }
  return (
    <ActionForm
      label={copy.form(item.name)}
      draft={actionDraft(item.id)}
      value={form.fields}
      onChange={form.set}
      decisions={decisions}
      proposedId={proposed}
      reasonLabel={closed ? copy.reason : null}
      onSave={form.save}
      onCancel={cancel}
      reads={onRead !== undefined}
      buttons={({ saveAndRead }) => <RecordButtons onRead={onRead && saveAndRead} onCancel={cancel} />}
    />
  )
}

const useSend = (meetingId: string, agendaItemId: string, closed: boolean) => {
  const [record] = useAct(recordAction)
  return (id: string, fields: ActionFieldsValue, keeping: Keeping) => {
    const { text, tentative, distribution, reason } = fields
    const said = {
      ...{ id, text: text.trim(), tentative, distribution },
      ...{
        dueOn: fields.dueOn || null,
        duePeriod: fields.duePeriod.trim() || null,
        decisionId: fields.decisionId || null,
      },
      ...(closed && { reason: reason.trim() }),
    }
    const owners = keysOf(fields.owners).map(ownerInput)
    return record({ input: { ...said, meetingId, agendaItemId, owners } }, keeping)
  }
}

const isEmpty = ({ text, owners, reason, duePeriod, dueOn }: ActionFieldsValue) =>
  !`${text}${owners}${reason}${duePeriod}${dueOn}`.trim()
