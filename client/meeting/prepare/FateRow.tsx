import { datedDate } from '../../lib/dates.ts'
import { SelectField } from '../../ui/Field.tsx'
import { copy } from '../copy.ts'
import type { Fate, Target, Waiting } from './fates.ts'

interface FateRowProps {
  item: Waiting
  fate: Fate
  targets: readonly Target[]
  onChange: (fate: Fate) => void
}

const words = copy.prepare.cancel

/** One item of a meeting that is called off, and where it goes. */
export const FateRow = ({ item, fate, targets, onChange }: FateRowProps) => (
  <li>
    <SelectField
      label={item.name}
      hint={typeof fate === 'string' ? words.hints[fate] : words.hints.take}
      value={typeof fate === 'string' ? fate : fate.to}
      onChange={({ target: { value } }) =>
        onChange(value === 'propose' || value === 'back' || value === 'drop' ? value : { to: value })
      }
    >
      {targets.map((target) => (
        <option key={target.id} value={target.id}>
          {words.take(datedDate(target.startsAt), target.title)}
        </option>
      ))}
      <option value="propose">{words.propose}</option>
      {item.party && <option value="back">{words.back(item.party)}</option>}
      <option value="drop">{words.drop}</option>
    </SelectField>
  </li>
)
