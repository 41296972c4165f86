import { EyeOff, Globe } from 'lucide-react'
import type { Distribution } from '../graph/generated/graphql.ts'
import { SelectField } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import './agenda.css'

/** Says who may see a thing, where that is not the default. */
export const DistributionMark = ({ distribution }: { distribution: Distribution }) =>
  distribution === 'MEMBERS' ? null : (
    <span className="hub-mark-line">
      <Icon of={distribution === 'SEATED' ? EyeOff : Globe} />
      {distribution === 'SEATED' ? copy.onlySeated : copy.public}
    </span>
  )

const choices: readonly Distribution[] = ['MEMBERS', 'SEATED', 'PUBLIC']

export const DistributionField = ({
  value,
  onChange,
}: {
  value: Distribution
  onChange: (value: Distribution) => void
}) => (
  <SelectField
    label={copy.fields.distribution}
    value={value}
    onChange={({ target }) => onChange(target.value as Distribution)}
  >
    {choices.map((choice) => (
      <option key={choice} value={choice}>
        {copy.distribution[choice]}
      </option>
    ))}
  </SelectField>
)
