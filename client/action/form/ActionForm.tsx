import type { ComponentProps, ReactNode } from 'react'
import { WordsForm } from '../../form/WordsForm.tsx'
import { ActionFields, type ActionFieldsValue, type DecisionChoice } from './ActionFields.tsx'

interface ActionFormProps extends Omit<ComponentProps<typeof WordsForm>, 'text' | 'reason' | 'fields'> {
  value: ActionFieldsValue
  onChange: (value: ActionFieldsValue) => void
  decisions: readonly DecisionChoice[]
  /** The decision that is chosen to begin with; left out: none. */
  proposedId?: string
  /** Label of the reason, once the meeting is closed. */
  reasonLabel: string | null
  children?: ReactNode
}

/** The form of an action, to record one and to change one. */
export const ActionForm = ({ value, onChange, decisions, proposedId, reasonLabel, ...form }: ActionFormProps) => (
  <WordsForm
    {...form}
    text={value.text}
    reason={reasonLabel === null ? null : value.reason}
    fields={(asked) => (
      <ActionFields
        value={value}
        onChange={onChange}
        decisions={decisions}
        proposedId={proposedId}
        reasonLabel={reasonLabel}
        {...asked}
      />
    )}
  />
)
