import { nl } from '../../schema/nl.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { EditConflict } from '../form/EditConflict.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { EditDecisionFragment as EditDecisionFragmentType } from '../graph/generated/graphql.ts'
import { useEdit } from '../graph/acts/use-edit.ts'
import { useAsLeft } from '../graph/outbox/unsent.ts'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import type { DecisionFieldsValue } from './DecisionFields.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionOnPage, editDecision } from './operations.ts'

export const EditDecisionFragment = graphql(`
  fragment EditDecision on Decision {
    id
    text
    outcome
    distribution
    reviewOn
    supersedes {
      id
    }
    version
  }
`)

interface EditDecisionProps {
  decision: FragmentType<typeof EditDecisionFragment>
  number: string
  closed: boolean
  /** It was refused and came back by itself. */
  quiet?: boolean
  onClose: () => void
}

type Words = Omit<DecisionFieldsValue, 'reason' | 'consentRoundId'>
/** The reason belongs to the edit: it is kept with what was typed, and stands nowhere else. */
type Fields = Words & { reason: string }

const labels: Record<keyof Fields, string> = {
  text: copy.text,
  outcome: copy.outcome,
  distribution: copy.distribution,
  reviewOn: copy.reviewOn,
  supersedesId: copy.supersedes,
  reason: copy.reasonEdit,
}

export const editDraft = (id: string) => `decision:edit:${id}`

export const EditDecision = ({ decision: masked, number, closed, quiet, onClose }: EditDecisionProps) => {
  const decision = useAsLeft(readFragment(EditDecisionFragment, masked))
  const [act] = useAct(editDecision)
  const edit = useEdit<Fields, EditDecisionFragmentType>({
    draft: editDraft(decision.id),
    what: { label: copy.editHead(number), words: ['text', 'reason'] },
    texts: ['text', 'reason'],
    recorded: { about: decision.id, row: decision, fieldsOf: withReason, thereOf },
    send: async (version, changed, { reason }, before, typed) => {
      if (Object.keys(changed).every((name) => name === 'reason')) return { ok: true }
      const said = { ...inputOf(changed), ...(closed && { reason: reason.trim() }) }
      await act({ input: { id: decision.id, version, ...said } }, { base: inputOf(before), typed })
      return { ok: true }
    },
    onDone: onClose,
  })
  return (
    <DecisionForm
      label={copy.editHead(number)}
      draft={editDraft(decision.id)}
      headed
      alone
      quiet={quiet}
      // A stored draft may lack fields that were added since.
      value={{ ...withReason(decision), ...edit.value, consentRoundId: '' }}
      onChange={({ consentRoundId: _rests, ...fields }) => edit.set(fields)}
      reasonLabel={closed ? copy.reasonEdit : null}
      own={decision.id}
      onSave={edit.save}
      onCancel={edit.close}
      buttons={() => <EditButtons words={copy} onCancel={edit.close} />}
    >
      <EditConflict edit={edit} labels={labels} said={said} />
      {edit.problem && <Problem>{whyNot(edit.problem, { text: copy.text, reason: copy.reasonEdit })}</Problem>}
    </DecisionForm>
  )
}

const inputOf = ({ reviewOn, supersedesId, reason: _alone, ...words }: Partial<Fields>) => ({
  ...words,
  ...linksOf({ reviewOn, supersedesId }),
})

/** The decision in a refusal, as this form knows it. */
const thereOf = (present: object) => {
  const there = readFragment(
    EditDecisionFragment,
    readFragment(DecisionOnPage, present as FragmentType<typeof DecisionOnPage>),
  )
  return { version: there.version, fields: withReason(there) }
}

const fieldsOf = ({ text, outcome, distribution, reviewOn, supersedes }: EditDecisionFragmentType): Words => ({
  text,
  outcome,
  distribution,
  reviewOn: reviewOn ?? '',
  supersedesId: supersedes?.id ?? '',
})

const withReason = (decision: EditDecisionFragmentType): Fields => ({ ...fieldsOf(decision), reason: '' })

/** A link that is left out stays; one that was emptied goes as null. */
export const linksOf = ({ reviewOn, supersedesId }: Partial<Pick<Words, 'reviewOn' | 'supersedesId'>>) => ({
  ...(reviewOn !== undefined && { reviewOn: reviewOn || null }),
  ...(supersedesId !== undefined && { supersedesId: supersedesId || null }),
})

const said = (fields: Fields, name: keyof Fields) => {
  if (name === 'outcome') return nl.decisionOutcome[fields.outcome]
  if (name === 'distribution') return nl.distribution[fields.distribution]
  return fields[name]
}
