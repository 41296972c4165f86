import { type RefObject, useMemo } from 'react'
import { useQuery } from 'urql'
import { DistributionField } from '../../agenda/Distribution.tsx'
import type { Distribution } from '../../graph/generated/graphql.ts'
import { useMembership } from '../../session/session.ts'
import { CheckField } from '../../ui/ChoiceGroup.tsx'
import { DateField, SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { copy } from '../copy.ts'
import { ownerChoices } from '../operations.ts'
import { choicesOf } from './owners.ts'
import { OwnersField } from './OwnersField.tsx'

export interface ActionFieldsValue {
  text: string
  /** Keys of owners.ts, joined by a space: a text compares by value. */
  owners: string
  /** Calendar date; empty: none. */
  dueOn: string
  duePeriod: string
  tentative: boolean
  /** The decision that it carries out; empty: none. */
  decisionId: string
  distribution: Distribution
  reason: string
}

export const emptyAction: ActionFieldsValue = {
  text: '',
  owners: '',
  dueOn: '',
  duePeriod: '',
  tentative: false,
  decisionId: '',
  distribution: 'MEMBERS',
  reason: '',
}

export const keysOf = (owners: string) => owners.split(' ').filter(Boolean)

/** A decision at the item of an action. */
export interface DecisionChoice {
  id: string
  number: string
  text: string
}

interface ActionFieldsProps {
  value: ActionFieldsValue
  decisions: readonly DecisionChoice[]
  proposedId?: string
  onChange: (value: ActionFieldsValue) => void
  reasonLabel: string | null
  tried: boolean
  textRef?: RefObject<HTMLTextAreaElement | null>
}

export const ActionFields = ({
  value,
  decisions,
  proposedId,
  onChange,
  reasonLabel,
  tried,
  textRef,
}: ActionFieldsProps) => {
  const choices = useOwnerChoices()
  const set = <Name extends keyof ActionFieldsValue>(name: Name, next: ActionFieldsValue[Name]) =>
    onChange({ ...value, [name]: next })
  return (
    <>
      <TextArea
        ref={textRef}
        label={copy.text}
        rows={2}
        maxLength={2000}
        value={value.text}
        error={tried && !value.text.trim() ? copy.textMissing : null}
        onChange={({ target }) => set('text', target.value)}
      />
      <OwnersField choices={choices} value={keysOf(value.owners)} onChange={(keys) => set('owners', keys.join(' '))} />
      <div className="hub-record__pair">
        <DateField label={copy.dueOn} value={value.dueOn} onChange={({ target }) => set('dueOn', target.value)} />
        <TextField
          label={copy.duePeriod}
          maxLength={100}
          placeholder={copy.duePeriodHint}
          value={value.duePeriod}
          onChange={({ target }) => set('duePeriod', target.value)}
        />
      </div>
      {decisions.length > 0 && (
        <SelectField
          label={copy.decision}
          hint={proposedId !== undefined && value.decisionId === proposedId && copy.decisionProposed}
          value={value.decisionId}
          onChange={({ target }) => set('decisionId', target.value)}
        >
          <option value="">{copy.decisionNone}</option>
          {decisions.map(({ id, number, text }) => (
            <option key={id} value={id}>
              {number} {text.slice(0, 80)}
            </option>
          ))}
        </SelectField>
      )}
      {reasonLabel && (
        <TextArea
          label={reasonLabel}
          hint={copy.reasonHint}
          rows={1}
          maxLength={500}
          value={value.reason}
          error={tried && !value.reason.trim() ? copy.reasonMissing : null}
          onChange={({ target }) => set('reason', target.value)}
        />
      )}
      <div className="hub-record__pair">
        <CheckField
          label={copy.tentative}
          checked={value.tentative}
          onChange={(tentative) => set('tentative', tentative)}
        />
        <DistributionField value={value.distribution} onChange={(distribution) => set('distribution', distribution)} />
      </div>
    </>
  )
}

/** Whom an action can be given to, by name. */
export const useOwnerChoices = () => {
  const { samenwerkingsverband } = useMembership()
  const [{ data }] = useQuery({ query: ownerChoices, variables: { slug: samenwerkingsverband.slug } })
  return useMemo(() => (data?.samenwerkingsverband ? choicesOf(data.samenwerkingsverband) : []), [data])
}
