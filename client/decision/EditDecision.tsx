import { nl } from '../../schema/nl.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { EditConflict } from '../form/EditConflict.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { EditDecisionFragment as EditDecisionFragmentType } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
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

export const EditDecision = ({ decision: masked, number, closed, onClose }: EditDecisionProps) => {
  const decision = useAsLeft(readFragment(EditDecisionFragment, masked))
  const [act] = useAct(editDecision)
  const send = async (version: number, changed: Partial<Fields>, { reason }: Fields): Promise<Sent<Fields>> => {
    const { reviewOn, supersedesId, reason: _alone, ...words } = changed
    if (Object.keys(changed).every((name) => name === 'reason')) return { ok: true }
    const outcome = await act({
      input: {
        id: decision.id,
        version,
        ...words,
        ...linksOf({ reviewOn, supersedesId }),
        ...(closed && { reason: reason.trim() }),
      },
    })
    if (outcome.ok) return { ok: true }
    const present = outcome.refusal?.present
    if (outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'Decision')
      return { ok: false, problem: outcome }
    const now = readFragment(EditDecisionFragment, readFragment(DecisionOnPage, present))
    return { ok: false, problem: outcome, present: { version: now.version, fields: withReason(now) } }
  }
  const edit = useEdit<Fields>({
    draft: `decision:edit:${decision.id}`,
    version: decision.version,
    fields: withReason(decision),
    send,
    onDone: onClose,
  })
  return (
    <DecisionForm
      label={copy.editHead(number)}
      headed
      alone
      // A stored draft may lack fields that were added since.
      value={{ ...withReason(decision), ...edit.value, consentRoundId: '' }}
      onChange={({ consentRoundId: _rests, ...fields }) => edit.set(fields)}
      reasonLabel={closed ? copy.reasonEdit : null}
      own={decision.id}
      busy={edit.busy}
      onSave={edit.save}
      onCancel={edit.close}
      buttons={() => <EditButtons words={copy} busy={edit.busy} onCancel={edit.close} />}
    >
      <EditConflict edit={edit} labels={labels} said={said} />
      {edit.problem && <Problem>{whyNot(edit.problem, { text: copy.text, reason: copy.reasonEdit })}</Problem>}
    </DecisionForm>
  )
}

export const fieldsOf = ({ text, outcome, distribution, reviewOn, supersedes }: EditDecisionFragmentType): Words => ({
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
