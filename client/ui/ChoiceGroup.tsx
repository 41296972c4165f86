import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { FieldError } from './Field.tsx'
import { Icon } from './Icon.tsx'

interface ChoiceGroupProps<Value extends string> {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  labelHidden?: boolean
  options: readonly { value: Value; label: ReactNode }[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of a few, as chips; radio buttons underneath, so arrow keys work as everybody expects. */
export const ChoiceGroup = <Value extends string>({
  label,
  hint,
  error,
  labelHidden,
  options,
  value,
  onChange,
}: ChoiceGroupProps<Value>) => {
  const id = useId()
  return (
    <fieldset className="hub-choice" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={labelHidden ? 'hub-sr' : undefined}>{label}</legend>
      {hint && <p className="utrecht-form-field-description hub-wide">{hint}</p>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <Icon of={Check} />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

interface ToggleChipsProps<Value extends string> {
  label: ReactNode
  options: readonly { value: Value; label: ReactNode }[]
  value: Value
  onChange: (value: Value) => void
}

/** A filter of a few buttons of which one is on. */
export const ToggleChips = <Value extends string>({ label, options, value, onChange }: ToggleChipsProps<Value>) => {
  const id = useId()
  return (
    <div className="hub-field">
      <span className="utrecht-form-label" id={id}>
        {label}
      </span>
      <div className="hub-chips" role="group" aria-labelledby={id}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className="hub-chip"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.value === value && <Icon of={Check} />}
            {option.label}
          </button>
        ))}
      </div>
    </div>
  )
}

interface CheckFieldProps {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Yes or no. */
export const CheckField = ({ label, checked, onChange }: CheckFieldProps) => (
  <label className="hub-check">
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
    <span>{label}</span>
  </label>
)
