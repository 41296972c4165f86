import { type Choices, meantBy, wordOf } from '../lib/slugs.ts'
import { SelectField } from './Field.tsx'

interface ChoiceFieldProps {
  label: string
  /** What nothing chosen is called. */
  all: string
  /** The word in the address. */
  value: string
  choices: Choices | null | undefined
  onChoose: (word: string) => void
}

/** Chooses one of what an address can name. */
export const ChoiceField = ({ label, all, value, choices, onChoose }: ChoiceFieldProps) => {
  const [one, ...others] = choices && value ? meantBy(choices, value) : []
  return (
    <SelectField
      label={label}
      value={choices && one && !others.length ? wordOf(choices, one.id) : ''}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{all}</option>
      {[...(choices ?? [])].map(([word, choice]) => (
        <option key={choice.id} value={word}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  )
}
