import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { matching, type OwnerChoice } from './owners.ts'
import './form.css'

interface OwnersFieldProps {
  choices: readonly OwnerChoice[]
  value: readonly string[]
  onChange: (keys: string[]) => void
}

/** Chooses who does an action: type a part of the name, choose with the arrows; several may do it together. */
export const OwnersField = ({ choices, value, onChange }: OwnersFieldProps) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const add = (choice: OwnerChoice) => {
    onChange([...value, choice.key])
    announce(copy.ownerAdded(choice.label))
    input.current?.focus()
  }
  const remove = (key: string) => {
    onChange(value.filter((other) => other !== key))
    input.current?.focus()
  }
  const pick = usePick(choices, value, add, remove)
  return (
    <div className="hub-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {copy.owners}
      </label>
      <Chosen choices={choices} value={value} onRemove={remove} />
      <div className="hub-pick__box">
        <input
          ref={input}
          id={id}
          className="utrecht-textbox utrecht-textbox--html-input"
          role="combobox"
          autoComplete="off"
          aria-expanded={pick.hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={pick.here ? `${id}-${pick.here.key}` : undefined}
          placeholder={copy.ownersHint}
          value={pick.typed}
          onChange={({ target }) => pick.type(target.value)}
          onClick={pick.show}
          onBlur={pick.hide}
          onKeyDown={pick.press}
        />
        <Hits id={id} hits={pick.hits} here={pick.here} onPick={pick.choose} />
      </div>
      {pick.missed && <p className="hub-meta">{copy.ownersNoHit(pick.typed)}</p>}
    </div>
  )
}

/** The typed text, the owners that fit it, and the one that the keys point at. */
const usePick = (
  choices: readonly OwnerChoice[],
  value: readonly string[],
  add: (choice: OwnerChoice) => void,
  remove: (key: string) => void,
) => {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const hits = open ? matching(choices, typed, value) : []
  const here = hits[Math.min(at, hits.length - 1)]
  const choose = (choice: OwnerChoice | undefined) => {
    if (!choice) return
    setTyped('')
    setOpen(false)
    setAt(0)
    add(choice)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % Math.max(1, hits.length))
    } else if (event.key === 'Enter') {
      // In this field Enter chooses; it never sends the form.
      event.preventDefault()
      if (typed || open) choose(here)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    } else if (event.key === 'Backspace' && !typed && value.length) remove(value.at(-1)!)
  }
  return {
    typed,
    hits,
    here,
    /** Nobody has a name like what was typed. */
    missed: open && typed !== '' && !hits.length,
    type: (text: string) => {
      setTyped(text)
      setAt(0)
      setOpen(true)
    },
    show: () => setOpen(true),
    hide: () => setOpen(false),
    choose,
    press,
  }
}

interface ChosenProps {
  choices: readonly OwnerChoice[]
  value: readonly string[]
  onRemove: (key: string) => void
}

const Chosen = ({ choices, value, onRemove }: ChosenProps) =>
  value.length > 0 && (
    <ul className="hub-pick__chosen">
      {value.map((key) => {
        const name = choices.find((choice) => choice.key === key)?.label ?? copy.ownerUnknown
        return (
          <li key={key}>
            {name}
            <button type="button" aria-label={copy.ownerRemove(name)} onClick={() => onRemove(key)}>
              <Icon of={X} />
            </button>
          </li>
        )
      })}
    </ul>
  )

interface HitsProps {
  id: string
  hits: readonly OwnerChoice[]
  here: OwnerChoice | undefined
  onPick: (choice: OwnerChoice) => void
}

const Hits = ({ id, hits, here, onPick }: HitsProps) => (
  <ul className="hub-pick__list" id={`${id}-list`} role="listbox" aria-label={copy.owners} hidden={!hits.length}>
    {hits.map((choice) => (
      <li
        key={choice.key}
        id={`${id}-${choice.key}`}
        role="option"
        aria-selected={choice === here}
        // Before the field loses focus and the list closes.
        onPointerDown={(event) => {
          event.preventDefault()
          onPick(choice)
        }}
      >
        {choice.label} {choice.of && <span className="hub-meta">{choice.of}</span>}
      </li>
    ))}
  </ul>
)
