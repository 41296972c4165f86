import { type ReactNode, type SubmitEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { nl } from '../../../schema/nl.ts'
import { OtherTexts } from '../../form/OtherTexts.tsx'
import { fieldOf, whyNot } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import type { ConsentRule, Distribution, Purpose } from '../../graph/generated/graphql.ts'
import { formKeys } from '../../lib/form-keys.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckField, ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { NumberField, TextArea, TextField } from '../../ui/Field.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { isList } from './pasted.ts'
import { RuleField } from './RuleField.tsx'
import { DistributionField } from '../Distribution.tsx'
import './form.css'

export interface ItemFields {
  title: string
  purpose: Purpose
  plannedMinutes: number | null
  question: string
  presenter: string
  distribution: Distribution
  consentRule: ConsentRule
  recurring: boolean
  adoptsMinutes: boolean
  atEnd: boolean
}

export const emptyItem: ItemFields = {
  title: '',
  purpose: 'DISCUSS',
  plannedMinutes: 15,
  question: '',
  presenter: '',
  distribution: 'MEMBERS',
  consentRule: 'UNANIMOUS',
  recurring: false,
  adoptsMinutes: false,
  atEnd: false,
}

interface AgendaItemFormProps {
  label: string
  /** Where it keeps what is typed; left out: nowhere. */
  draft?: string
  hint?: string
  value: ItemFields
  onChange: (value: ItemFields) => void
  onSubmit: () => void
  onCancel: () => void
  submitLabel: string
  /** Its answer is awaited; never, where the form closes at once. */
  busy?: boolean
  problem?: NotDone | null
  /** It came back by itself, while the person may be typing elsewhere: the focus stays there. */
  quiet?: boolean
  /** For chair and secretary, who also say who may see it. */
  withDistribution: boolean
  /** False: how a consent is counted is not said here. */
  withRule?: boolean
  /** A list was pasted into the title. */
  onList?: (text: string) => void
  children?: ReactNode
  headless?: boolean
  /** Behind the buttons. */
  extra?: ReactNode
}

type SetField = <Name extends keyof ItemFields>(name: Name, next: ItemFields[Name]) => void

const purposes = (['INFORM', 'DISCUSS', 'ADVISE', 'DECIDE'] as const).map((value) => ({
  value,
  label: nl.purpose[value],
}))

/** Add or edit an item, in place. Escape closes; what was typed stays in the draft. */
export const AgendaItemForm = (props: AgendaItemFormProps) => {
  const { value, onChange, problem = null } = props
  const [missing, setMissing] = useState(false)
  const title = useRef<HTMLInputElement>(null)
  // After a dialog around it has opened, which takes the focus for itself.
  const takesFocus = useEffectEvent(() => props.quiet || title.current?.focus())
  useEffect(() => {
    const timer = setTimeout(() => takesFocus())
    return () => clearTimeout(timer)
  }, [])
  const set: SetField = (name, next) => onChange({ ...value, [name]: next })
  const refused = problem && fieldOf(problem)
  const refusedTitle = problem && refused === 'title' ? whyNot(problem) : null
  const minutesWrong = refused === 'plannedMinutes' ? copy.minutesWrong : null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (props.busy) return
    const empty = !value.title.trim()
    setMissing(empty)
    if (empty) title.current?.focus()
    else props.onSubmit()
  }
  return (
    <form
      className="hub-itemform"
      aria-label={props.label}
      onSubmit={submit}
      onKeyDown={formKeys({ cancel: props.onCancel })}
      noValidate
    >
      {!props.headless && <h3 className="utrecht-heading-3">{props.label}</h3>}
      {props.hint && <p className="hub-meta">{props.hint}</p>}
      {props.draft !== undefined && <OtherTexts draft={props.draft} />}
      <TextField
        ref={title}
        label={copy.fields.title}
        value={value.title}
        maxLength={200}
        error={missing && !value.title.trim() ? copy.titleMissing : refusedTitle}
        onChange={({ target }) => set('title', target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!props.onList || !isList(text)) return
          event.preventDefault()
          props.onList(text)
        }}
      />
      <ChoiceGroup
        label={copy.fields.purpose}
        options={purposes}
        value={value.purpose}
        onChange={(purpose) => set('purpose', purpose)}
      />
      <TimeFields value={value} set={set} minutesWrong={minutesWrong} />
      <TextArea
        label={copy.fields.question}
        hint={copy.fields.questionHint}
        rows={2}
        value={value.question}
        maxLength={2000}
        onChange={({ target }) => set('question', target.value)}
      />
      {props.withDistribution && <ChairFields value={value} set={set} withRule={props.withRule !== false} />}
      {problem && !refusedTitle && !minutesWrong && problem.refusal?.code !== 'CONFLICT' && (
        <Problem>{whyNot(problem)}</Problem>
      )}
      {props.children}
      <div className="hub-row">
        <Button variant="primary" type="submit" needsLine={false} busy={props.busy && copy.saving}>
          {props.submitLabel}
        </Button>
        <Button variant="subtle" onClick={props.onCancel}>
          {copy.cancel}
        </Button>
        {props.extra}
      </div>
    </form>
  )
}

interface FieldsProps {
  value: ItemFields
  set: SetField
}

const TimeFields = ({ value, set, minutesWrong }: FieldsProps & { minutesWrong: string | null }) => (
  <div className="hub-itemform__pair">
    <NumberField
      label={copy.fields.minutes}
      value={value.plannedMinutes}
      error={minutesWrong}
      onChange={(minutes) => set('plannedMinutes', minutes)}
    />
    <TextField
      label={copy.fields.presenter}
      value={value.presenter}
      maxLength={200}
      onChange={({ target }) => set('presenter', target.value)}
    />
  </div>
)

/** The fields that only chair and secretary fill in. */
const ChairFields = ({ value, set, withRule }: FieldsProps & { withRule: boolean }) => (
  <>
    <DistributionField value={value.distribution} onChange={(next) => set('distribution', next)} />
    {withRule && <RuleField value={value.consentRule} onChange={(next) => set('consentRule', next)} />}
    <CheckField label={copy.fields.recurring} checked={value.recurring} onChange={(next) => set('recurring', next)} />
    <CheckField
      label={copy.fields.adoptsMinutes}
      checked={value.adoptsMinutes}
      onChange={(next) => set('adoptsMinutes', next)}
    />
    <CheckField label={copy.fields.atEnd} checked={value.atEnd} onChange={(next) => set('atEnd', next)} />
  </>
)
