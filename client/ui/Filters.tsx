import { Filter, X } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './filters.css'

/** A filter that was chosen, and how it is taken away. */
export interface Chosen {
  name: string
  value: string
  onRemove: () => void
}

export interface FiltersProps {
  /** What the button on a phone says. */
  label: (chosen: number) => string
  remove: (name: string, value: string) => string
  removeAll: string
  chosenLabel: string
  chosen: readonly Chosen[]
  onRemoveAll: () => void
  /** How much there is, in words; said whenever it changes. */
  found: string | null
  /** The fields. */
  children: ReactNode
}

/** Filters of a list that hold together, and what was chosen as buttons that take it away. A phone folds the fields. */
export const Filters = ({
  label,
  remove,
  removeAll,
  chosenLabel,
  chosen,
  onRemoveAll,
  found,
  children,
}: FiltersProps) => {
  const id = useId()
  const [open, setOpen] = useState(false)
  const count = useRef<HTMLParagraphElement>(null)
  // The button that was pressed goes: the number that it leads to takes the focus.
  const thenCount = (act: () => void) => () => {
    act()
    count.current?.focus({ preventScroll: true })
  }
  return (
    <div className="hub-filterpart">
      <div className="hub-filterpart__fold">
        <Button icon={Filter} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {label(chosen.length)}
        </Button>
      </div>
      <div className={`hub-filters ${open ? 'is-open' : ''}`} id={id}>
        {children}
      </div>
      {chosen.length > 0 && (
        <div className="hub-tokens" role="group" aria-label={chosenLabel}>
          {chosen.map(({ name, value, onRemove }) => (
            <button
              key={name}
              type="button"
              className="hub-token"
              aria-label={remove(name, value)}
              onClick={thenCount(onRemove)}
            >
              <span>
                {name}: <b>{value}</b>
              </span>
              <Icon of={X} />
            </button>
          ))}
          {chosen.length > 1 && (
            <Button small variant="subtle" onClick={thenCount(onRemoveAll)}>
              {removeAll}
            </Button>
          )}
        </div>
      )}
      <p className="hub-meta hub-count" role="status" tabIndex={-1} ref={count}>
        {found}
      </p>
    </div>
  )
}
