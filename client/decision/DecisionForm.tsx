import type { ComponentProps, ReactNode } from 'react'
import { type Asked, WordsForm } from '../form/WordsForm.tsx'
import { DecisionFields, type DecisionFieldsValue } from './DecisionFields.tsx'

interface DecisionFormProps extends Omit<ComponentProps<typeof WordsForm>, 'text' | 'reason' | 'fields'> {
  value: DecisionFieldsValue
  onChange: (value: DecisionFieldsValue) => void
  /** Label of the reason, once the meeting is closed. */
  reasonLabel: string | null
  /** The decision that is changed. */
  own?: string
  /** Above the fields. */
  above?: ReactNode
  /** Under the text: what can be done with it before it is recorded. */
  underText?: (asked: Asked) => ReactNode
  children?: ReactNode
}

/** The form of a decision, to record one and to change one. */
export const DecisionForm = ({ value, onChange, reasonLabel, own, above, underText, ...form }: DecisionFormProps) => (
  <WordsForm
    {...form}
    text={value.text}
    reason={reasonLabel === null ? null : value.reason}
    fields={(asked) => (
      <>
        {above}
        <DecisionFields
          value={value}
          onChange={onChange}
          reasonLabel={reasonLabel}
          own={own}
          underText={underText?.(asked)}
          tried={asked.tried}
          textRef={asked.textRef}
        />
      </>
    )}
  />
)
