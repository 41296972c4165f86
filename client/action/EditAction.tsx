import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { nl } from '../../schema/nl.ts'
import { Conflict } from '../form/Conflict.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { EditActionFragment as Editable } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
import { formKeys } from '../lib/form-keys.ts'
import { list } from '../lib/words.ts'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import {
  ActionFields,
  type ActionFieldsValue,
  type DecisionChoice,
  keysOf,
  useOwnerChoices,
} from './form/ActionFields.tsx'
import { useActionAsLeft } from './as-left.ts'
import { copy } from './copy.ts'
import { ActionOnPage, assignAction, editAction } from './operations.ts'
import { type OwnerChoice, ownerInput, ownerKey } from './form/owners.ts'

export const EditActionFragment = graphql(`
  fragment EditAction on Action {
    id
    text
    owners {
      party {
        id
        name
      }
      person {
        id
        name
      }
      partyKind
    }
    dueOn
    duePeriod
    tentative
    decision {
      id
    }
    distribution
    version
  }
`)

interface EditActionProps {
  action: FragmentType<typeof EditActionFragment>
  number: string
  /** What was decided at its item. */
  decisions: readonly DecisionChoice[]
  closed: boolean
  onClose: () => void
}

/** With the reason: it is kept with what was typed, and stands nowhere before. */
type Fields = ActionFieldsValue

const names: Record<keyof Fields, string> = {
  text: copy.text,
  owners: copy.owners,
  dueOn: copy.dueOn,
  duePeriod: copy.duePeriod,
  tentative: copy.tentative,
  decisionId: copy.decision,
  distribution: copy.distribution,
  reason: copy.reasonEdit,
}

export const EditAction = ({ action: masked, number, decisions, closed, onClose }: EditActionProps) => {
  const action = useActionAsLeft(readFragment(EditActionFragment, masked))
  const choices = useOwnerChoices()
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => text.current?.focus(), [])
  const send = useSend(action.id, closed)
  const edit = useEdit<Fields>({
    draft: `action:edit:${action.id}`,
    version: action.version,
    fields: fieldsOf(action),
    send,
    onDone: onClose,
  })
  // A draft of before may know less.
  const value = { ...fieldsOf(action), ...edit.value }
  const submit = (event?: SubmitEvent) => {
    event?.preventDefault()
    setTried(true)
    if (value.text.trim() && (!closed || value.reason.trim())) edit.save()
  }
  const { clash } = edit
  return (
    <form
      className="hub-record hub-record--alone"
      aria-label={copy.editHead(number)}
      onSubmit={submit}
      onKeyDown={formKeys(submit, edit.close)}
      noValidate
    >
      <h3 className="utrecht-heading-3">{copy.editHead(number)}</h3>
      <ActionFields
        value={value}
        decisions={decisions}
        onChange={edit.set}
        reasonLabel={closed ? copy.reasonEdit : null}
        tried={tried}
        textRef={text}
      />
      {clash && (
        <Conflict
          differences={clash.names.map((name) => ({
            label: names[name],
            theirs: said(clash.theirs, name, choices, decisions),
            mine: said(clash.mine, name, choices, decisions),
          }))}
          onMine={edit.chooseMine}
          onTheirs={edit.chooseTheirs}
          busy={edit.busy}
        />
      )}
      {edit.problem && <Problem>{whyNot(edit.problem, { text: copy.text, reason: copy.reasonEdit })}</Problem>}
      <div className="hub-row">
        <Button variant="primary" type="submit" busy={edit.busy && copy.busy}>
          {copy.save}
        </Button>
        <Button variant="subtle" onClick={edit.close}>
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}

/** Words and owners are two acts: the words first, because only they can meet a conflict. */
const useSend = (id: string, closed: boolean) => {
  const [edit] = useAct(editAction)
  const [assign] = useAct(assignAction)
  return async (
    version: number,
    { owners, reason: _alone, ...changed }: Partial<Fields>,
    { reason }: Fields,
  ): Promise<Sent<Fields>> => {
    if (Object.keys(changed).length) {
      const outcome = await edit({
        input: { id, version, ...changed, ...emptied(changed), ...(closed && { reason: reason.trim() }) },
      })
      if (!outcome.ok) {
        const present = outcome.refusal?.present
        if (outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'Action')
          return { ok: false, problem: outcome }
        const now = readFragment(EditActionFragment, readFragment(ActionOnPage, present))
        return { ok: false, problem: outcome, present: { version: now.version, fields: fieldsOf(now) } }
      }
    }
    if (owners === undefined) return { ok: true }
    const outcome = await assign({ id, owners: keysOf(owners).map(ownerInput) })
    return outcome.ok ? { ok: true } : { ok: false, problem: outcome }
  }
}

const emptied = ({ dueOn, duePeriod, decisionId }: Partial<Fields>) => ({
  ...(dueOn === '' && { dueOn: null }),
  ...(duePeriod === '' && { duePeriod: null }),
  ...(decisionId === '' && { decisionId: null }),
})

export const fieldsOf = ({ text, owners, dueOn, duePeriod, tentative, decision, distribution }: Editable): Fields => ({
  text,
  owners: owners.map(ownerKey).join(' '),
  dueOn: dueOn ?? '',
  duePeriod: duePeriod ?? '',
  tentative,
  decisionId: decision?.id ?? '',
  distribution,
  reason: '',
})

const said = (
  fields: Fields,
  name: keyof Fields,
  choices: readonly OwnerChoice[],
  decisions: readonly DecisionChoice[],
) => {
  if (name === 'owners')
    return list(
      keysOf(fields.owners).map((key) => choices.find((choice) => choice.key === key)?.label ?? copy.ownerUnknown),
    )
  if (name === 'decisionId') return decisions.find(({ id }) => id === fields.decisionId)?.number ?? copy.decisionNone
  if (name === 'tentative') return fields.tentative ? copy.yes : copy.no
  return name === 'distribution' ? nl.distribution[fields.distribution] : fields[name]
}
