import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { type Recording, useRecord } from '../graph/acts/use-record.ts'
import { RecordButtons } from '../form/RecordButtons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { type ActionFieldsValue, type DecisionChoice, emptyAction, keysOf } from './form/ActionFields.tsx'
import { ActionForm } from './form/ActionForm.tsx'
import { copy } from './copy.ts'
import { ActionLineFragment } from './ActionLine.tsx'
import { EditActionFragment, fieldsOf } from './EditAction.tsx'
import { ActionOnPage, assignAction, editAction, recordAction } from './operations.ts'
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

export const RecordAction = ({
  meetingId,
  item,
  decisions,
  closed = false,
  onDone,
  onCancel,
  onRead,
}: RecordActionProps) => {
  const { send, busy } = useSend(meetingId, item.id, closed)
  const form = useRecord({
    draft: actionDraft(item.id),
    empty: emptyAction,
    send,
    onDone: (number, reads) => {
      announce(number ? copy.recorded(number) : copy.kept)
      onDone()
      if (reads) onRead?.()
    },
  })
  // A stored draft may lack fields that were added since.
  const fields = { ...emptyAction, ...form.fields }
  const cancel = () => {
    if (form.standing !== null || isEmpty(fields)) form.forget()
    onCancel()
  }
  return (
    <ActionForm
      label={copy.form(item.name)}
      value={fields}
      onChange={form.set}
      decisions={decisions}
      reasonLabel={closed ? copy.reason : null}
      busy={busy}
      onSave={(thenRead) => void form.save(thenRead)}
      onCancel={cancel}
      reads={onRead !== undefined}
      buttons={({ saveAndRead }) => (
        <RecordButtons busy={busy} stands={form.standing !== null} onRead={onRead && saveAndRead} onCancel={cancel} />
      )}
    >
      {form.standing !== null && (
        <Alert kind="warning" title={copy.standing(form.standing)}>
          {copy.standingHint}
        </Alert>
      )}
      {form.problem && (
        <Problem>
          {whyNot(form.problem, { text: copy.text, owners: copy.owners, dueOn: copy.dueOn, reason: copy.reason })}
        </Problem>
      )}
    </ActionForm>
  )
}

/** Records the action; or changes the one that was recorded, in two acts: words, then owners. */
const useSend = (meetingId: string, agendaItemId: string, closed: boolean) => {
  const [record, recording] = useAct(recordAction)
  const [correct, correcting] = useAct(editAction)
  const [assign, assigning] = useAct(assignAction)
  const send = async (
    id: string,
    fields: ActionFieldsValue,
    version: number | null,
  ): Promise<Recording<ActionFieldsValue>> => {
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
    const answer = await (version === null
      ? record({ input: { ...said, meetingId, agendaItemId, owners } })
      : correct({ input: { ...said, version } }))
    if (!answer.ok) {
      const present = answer.refusal?.present
      return {
        ok: false,
        problem: answer,
        ...(present && '__typename' in present && present.__typename === 'Action' && { present: thereOf(present) }),
      }
    }
    if (version !== null) {
      const assigned = await assign({ id, owners })
      if (!assigned.ok) return { ok: false, problem: assigned, ...(answer.data && { present: thereOf(answer.data) }) }
    }
    const number = answer.data && readFragment(ActionLineFragment, readFragment(ActionOnPage, answer.data)).number
    return { ok: true, number, there: answer.data ? thereOf(answer.data) : null }
  }
  return { send, busy: recording || correcting || assigning }
}

const thereOf = (action: FragmentType<typeof ActionOnPage>) => {
  const there = readFragment(EditActionFragment, readFragment(ActionOnPage, action))
  // Not the owners: they may come back in another order.
  const { text, dueOn, duePeriod, tentative, decisionId, distribution } = fieldsOf(there)
  return { version: there.version, fields: { text, dueOn, duePeriod, tentative, decisionId, distribution } }
}

const isEmpty = ({ text, owners, reason, duePeriod, dueOn }: ActionFieldsValue) =>
  !`${text}${owners}${reason}${duePeriod}${dueOn}`.trim()
