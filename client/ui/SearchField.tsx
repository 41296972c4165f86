import { Search } from 'lucide-react'
import { useId } from 'react'
import { Icon } from './Icon.tsx'

/** Finds while you type. */
export const SearchField = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) => {
  const id = useId()
  return (
    <div className="hub-search hub-field" role="search" aria-label={label}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <Icon of={Search} />
      <input
        className="utrecht-textbox utrecht-textbox--html-input"
        id={id}
        type="search"
        maxLength={200}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
