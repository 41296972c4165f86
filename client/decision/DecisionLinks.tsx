import { useState } from 'react'
import { useQuery } from 'urql'
import { useMembership } from '../session/session.ts'
import { DateField, SelectField } from '../ui/Field.tsx'
import { copy } from './copy.ts'
import { decisionChoices } from './operations.ts'

type Links = { reviewOn: string; supersedesId: string }

interface DecisionLinksProps<Value extends Links> {
  value: Value
  onChange: (value: Value) => void
  /** The decision itself, which does not take its own place. */
  own: string | undefined
}

/** Fields that few decisions need: a date to look at it again, and the earlier decision that it replaces. */
export const DecisionLinks = <Value extends Links>({ value, onChange, own }: DecisionLinksProps<Value>) => {
  const [open, setOpen] = useState(!!value.reviewOn || !!value.supersedesId)
  return (
    <details className="hub-more" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{copy.more}</summary>
      {open && (
        <div className="hub-itemform__pair">
          <Superseded
            value={value.supersedesId}
            own={own}
            onChange={(supersedesId) => onChange({ ...value, supersedesId })}
          />
          <DateField
            label={copy.reviewOn}
            value={value.reviewOn}
            onChange={({ target }) => onChange({ ...value, reviewOn: target.value })}
          />
        </div>
      )}
    </details>
  )
}

const Superseded = ({
  value,
  own,
  onChange,
}: {
  value: string
  own: string | undefined
  onChange: (id: string) => void
}) => {
  const { id } = useMembership().samenwerkingsverband
  const [{ data }] = useQuery({ query: decisionChoices, variables: { id } })
  const choices = (data?.decisions.nodes ?? []).filter(
    (one) => one.id !== own && (!one.supersededBy || one.id === value || one.supersededBy.id === own),
  )
  return (
    <SelectField label={copy.supersedes} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{copy.supersedesNone}</option>
      {choices.map((one) => (
        <option key={one.id} value={one.id}>
          {one.number} {one.text.slice(0, 80)}
        </option>
      ))}
    </SelectField>
  )
}
