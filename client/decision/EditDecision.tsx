import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { nl } from '../../schema/nl.ts'
import { Conflict } from '../form/Conflict.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { EditDecisionFragment as EditDecisionFragmentType } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
import { useAsLeft } from '../graph/outbox/unsent.ts'
import { formKeys } from '../lib/form-keys.ts'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { DecisionFields, type DecisionFieldsValue } from './DecisionFields.tsx'
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
/** The reason belongs to the edit: it is kept with what was typed, and stands nowhere before. */
type Fields = Words & { reason: string }

const names: Record<keyof Fields, string> = {
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
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => text.current?.focus(), [])
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
  // A draft of before may know less.
  const value = { ...withReason(decision), ...edit.value }
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
      <DecisionFields
        value={{ ...value, consentRoundId: '' }}
        onChange={({ consentRoundId: _rests, ...fields }) => edit.set(fields)}
        reasonLabel={closed ? copy.reasonEdit : null}
        tried={tried}
        textRef={text}
        own={decision.id}
      />
      {clash && (
        <Conflict
          differences={clash.names.map((name) => ({
            label: names[name],
            theirs: said(clash.theirs, name),
            mine: said(clash.mine, name),
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

export const fieldsOf = ({ text, outcome, distribution, reviewOn, supersedes }: EditDecisionFragmentType): Words => ({
  text,
  outcome,
  distribution,
  reviewOn: reviewOn ?? '',
  supersedesId: supersedes?.id ?? '',
})

const withReason = (decision: EditDecisionFragmentType): Fields => ({ ...fieldsOf(decision), reason: '' })

/** What is left out stays; what was emptied goes as null. */
export const linksOf = ({ reviewOn, supersedesId }: Partial<Pick<Words, 'reviewOn' | 'supersedesId'>>) => ({
  ...(reviewOn !== undefined && { reviewOn: reviewOn || null }),
  ...(supersedesId !== undefined && { supersedesId: supersedesId || null }),
})

const said = (fields: Fields, name: keyof Fields) => {
  if (name === 'outcome') return nl.decisionOutcome[fields.outcome]
  if (name === 'distribution') return nl.distribution[fields.distribution]
  return fields[name]
}
