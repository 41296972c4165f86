import { nl } from '../../schema/nl.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { EditConflict } from '../form/EditConflict.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { EditActionFragment as Editable } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
import type { Keeping } from '../graph/outbox/outbox.ts'
import { list } from '../lib/words.ts'
import { Problem } from '../ui/Problem.tsx'
import { type ActionFieldsValue, type DecisionChoice, keysOf, useOwnerChoices } from './form/ActionFields.tsx'
import { ActionForm } from './form/ActionForm.tsx'
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
      kind {
        id
      }
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
  /** The decisions at its item. */
  decisions: readonly DecisionChoice[]
  closed: boolean
  /** It was refused and came back by itself. */
  quiet?: boolean
  onClose: () => void
}

/** The reason belongs to the edit: it is kept with what was typed, and stands nowhere else. */
type Fields = ActionFieldsValue

const labels: Record<keyof Fields, string> = {
  text: copy.text,
  owners: copy.owners,
  dueOn: copy.dueOn,
  duePeriod: copy.duePeriod,
  tentative: copy.tentative,
  decisionId: copy.decision,
  distribution: copy.distribution,
  reason: copy.reasonEdit,
}

export const editDraft = (id: string) => `action:edit:${id}`

export const EditAction = ({ action: masked, number, decisions, closed, quiet, onClose }: EditActionProps) => {
  const action = useActionAsLeft(readFragment(EditActionFragment, masked))
  const choices = useOwnerChoices()
  const edit = useEdit<Fields, Editable>({
    draft: editDraft(action.id),
    what: { label: copy.editHead(number), words: ['text', 'duePeriod', 'reason'] },
    texts: ['text', 'reason'],
    recorded: { about: action.id, row: action, fieldsOf, thereOf },
    send: useSend(action.id, closed),
    onDone: onClose,
  })
  return (
    <ActionForm
      label={copy.editHead(number)}
      draft={editDraft(action.id)}
      headed
      alone
      quiet={quiet}
      // A stored draft may lack fields that were added since.
      value={{ ...fieldsOf(action), ...edit.value }}
      onChange={edit.set}
      decisions={decisions}
      reasonLabel={closed ? copy.reasonEdit : null}
      onSave={edit.save}
      onCancel={edit.close}
      buttons={() => <EditButtons words={copy} onCancel={edit.close} />}
    >
      <EditConflict edit={edit} labels={labels} said={(fields, name) => said(fields, name, choices, decisions)} />
      {edit.problem && <Problem>{whyNot(edit.problem, { text: copy.text, reason: copy.reasonEdit })}</Problem>}
    </ActionForm>
  )
}

/** Sends words and owners as two acts: only the words can meet a conflict. */
const useSend = (id: string, closed: boolean) => {
  const [edit] = useAct(editAction)
  const [assign] = useAct(assignAction)
  return async (
    version: number,
    { owners, reason: _alone, ...changed }: Partial<Fields>,
    { reason }: Fields,
    { owners: _before, reason: _none, ...before }: Partial<Fields>,
    typed: Keeping['typed'],
  ): Promise<Sent<Fields>> => {
    const said = { ...changed, ...emptied(changed), ...(closed && { reason: reason.trim() }) }
    const base = { ...before, ...emptied(before) }
    const edited = Object.keys(changed).length && edit({ input: { id, version, ...said } }, { base, typed })
    const assigned = owners !== undefined && assign({ id, owners: keysOf(owners).map(ownerInput) }, { typed })
    await Promise.all([edited, assigned])
    return { ok: true }
  }
}

const emptied = ({ dueOn, duePeriod, decisionId }: Partial<Fields>) => ({
  ...(dueOn === '' && { dueOn: null }),
  ...(duePeriod === '' && { duePeriod: null }),
  ...(decisionId === '' && { decisionId: null }),
})

const fieldsOf = ({ text, owners, dueOn, duePeriod, tentative, decision, distribution }: Editable): Fields => ({
  text,
  owners: owners.map(ownerKey).join(' '),
  dueOn: dueOn ?? '',
  duePeriod: duePeriod ?? '',
  tentative,
  decisionId: decision?.id ?? '',
  distribution,
  reason: '',
})

/** The action in a refusal, as this form knows it. */
const thereOf = (present: object) => {
  const there = readFragment(
    EditActionFragment,
    readFragment(ActionOnPage, present as FragmentType<typeof ActionOnPage>),
  )
  return { version: there.version, fields: fieldsOf(there) }
}

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
