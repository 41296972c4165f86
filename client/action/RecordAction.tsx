import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { type Recording, useRecord } from '../graph/acts/use-record.ts'
import { formKeys } from '../lib/form-keys.ts'
import { RecordButtons } from '../form/RecordButtons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { ActionFields, type ActionFieldsValue, type DecisionChoice, emptyAction, keysOf } from './form/ActionFields.tsx'
import { copy } from './copy.ts'
import { ActionLineFragment } from './ActionLine.tsx'
import { EditActionFragment, fieldsOf } from './EditAction.tsx'
import { ActionOnPage, assignAction, editAction, recordAction } from './operations.ts'
import { ownerInput } from './form/owners.ts'

interface RecordActionProps {
  meetingId: string
  item: { id: string; name: string }
  /** What was decided at that item. */
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
  // A draft of before may know less.
  const fields = { ...emptyAction, ...form.fields }
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => text.current?.focus(), [])

  const submit = async (event?: SubmitEvent, thenRead = false) => {
    event?.preventDefault()
    if (busy) return
    setTried(true)
    if (!fields.text.trim()) return text.current?.focus()
    if (closed && !fields.reason.trim()) return
    await form.save(thenRead)
  }
  const submitAndRead = onRead && (() => void submit(undefined, true))
  const cancel = () => {
    if (form.standing !== null || isEmpty(fields)) form.forget()
    onCancel()
  }
  return (
    <form
      className="hub-record"
      aria-label={copy.form(item.name)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(() => void submit(), cancel, submitAndRead)}
      noValidate
    >
      <ActionFields
        value={fields}
        decisions={decisions}
        onChange={form.set}
        reasonLabel={closed ? copy.reason : null}
        tried={tried}
        textRef={text}
      />
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
      <RecordButtons busy={busy} stands={form.standing !== null} onRead={submitAndRead} onCancel={cancel} />
    </form>
  )
}

/** Records; or changes what was recorded, in two acts: words, then owners. */
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
