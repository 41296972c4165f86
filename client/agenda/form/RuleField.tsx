import type { ConsentRule } from '../../graph/generated/graphql.ts'
import { SelectField } from '../../ui/Field.tsx'
import { copy } from '../copy.ts'

const rules = ['UNANIMOUS', 'MAJORITY', 'ADVISORY'] as const

/** How consent is counted at an item. */
export const RuleField = ({ value, onChange }: { value: ConsentRule; onChange: (rule: ConsentRule) => void }) => (
  <SelectField
    label={copy.fields.consentRule}
    value={value}
    onChange={({ target }) => onChange(target.value as ConsentRule)}
  >
    {rules.map((rule) => (
      <option key={rule} value={rule}>
        {copy.consentRule[rule]}
      </option>
    ))}
  </SelectField>
)
