import { Filter, X } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { FilterWord } from '../lib/hooks/use-filter-words.ts'
import { Button } from './Button.tsx'
import type { listCopy } from './copy.ts'
import { Icon } from './Icon.tsx'
import { UnclearFilter, type UnclearFilterProps } from './UnclearFilter.tsx'
import './filters.css'

interface FiltersProps<Word extends string> {
  copy: Pick<ReturnType<typeof listCopy>, 'filters'> & Pick<UnclearFilterProps, 'unclear'>
  /** What the screen calls each filter. */
  names: Record<Word, string>
  chosen: readonly FilterWord<Word>[]
  unclear: readonly FilterWord<Word>[]
  /** Puts a word in the address; '' takes it away. */
  onChoose: (word: Word, value: string) => void
  onRemoveAll: () => void
  /** How much there is, in words; said whenever it changes. */
  found: string | null
  /** The fields. */
  children: ReactNode
}

/**
 * Filters of a list that hold together, and what was chosen as buttons that take it away; above them the words of the
 * address that are not clear. A phone folds the fields.
 */
export const Filters = <Word extends string>({
  copy,
  names,
  chosen,
  unclear,
  onChoose,
  onRemoveAll,
  found,
  children,
}: FiltersProps<Word>) => {
  const { label, remove, removeAll, chosenLabel } = copy.filters
  const id = useId()
  const [open, setOpen] = useState(false)
  const count = useRef<HTMLParagraphElement>(null)
  // The button that was pressed goes: the number that it leads to takes the focus.
  const thenCount = (act: () => void) => () => {
    act()
    count.current?.focus({ preventScroll: true })
  }
  return (
    <>
      {unclear.length > 0 && (
        <div className="hub-unclears">
          {unclear.map(({ word, value, meant }) => (
            <UnclearFilter
              key={word}
              unclear={copy.unclear}
              word={word}
              value={value}
              meant={meant}
              onChoose={(said) => onChoose(word, said)}
            />
          ))}
        </div>
      )}
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
            {chosen.map(({ word, label }) => (
              <button
                key={word}
                type="button"
                className="hub-token"
                aria-label={remove(names[word], label ?? '')}
                onClick={thenCount(() => onChoose(word, ''))}
              >
                <span>
                  {names[word]}: <b>{label}</b>
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
    </>
  )
}
