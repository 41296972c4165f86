import { CloudAlert, CloudCheck } from 'lucide-react'
import { type ReactNode, type Ref, useId } from 'react'
import type { Autosaved, SaveState } from '../graph/acts/use-autosave.ts'
import { hourTime } from '../lib/dates.ts'
import { Icon } from '../ui/Icon.tsx'
import { Conflict } from './Conflict.tsx'
import { copy } from './copy.ts'
import './form.css'

interface NotesFieldProps {
  notes: Autosaved
  label: string
  placeholder: string
  /** Stands under the label and says who may read the text, where that is not everybody. */
  hint?: ReactNode
  className?: string
  ref?: Ref<HTMLTextAreaElement>
}

/** A text that is kept by itself, with a word on whether it is, and both texts where somebody else wrote too. */
export const NotesField = ({ notes, label, placeholder, hint, className = '', ref }: NotesFieldProps) => {
  const id = useId()
  return (
    <div className={`hub-field hub-notes ${className}`}>
      <div className="hub-row hub-row--spread">
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
        </label>
        <NotesLine state={notes.state} savedAt={notes.savedAt} />
      </div>
      {hint && (
        <p className="hub-meta hub-notes__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        ref={ref}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={3}
        maxLength={20_000}
        placeholder={placeholder}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={notes.text}
        onChange={({ target }) => notes.type(target.value)}
        onBlur={notes.leave}
      />
      {notes.theirs !== null && (
        <Conflict
          differences={[{ label, theirs: notes.theirs, mine: notes.text }]}
          onMine={() => notes.resolve(notes.text)}
          onTheirs={() => notes.resolve(notes.theirs ?? '')}
          onBoth={() => notes.resolve(`${notes.theirs ?? ''}\n${notes.text}`.trim())}
        />
      )}
    </div>
  )
}

const NotesLine = ({ state, savedAt }: { state: SaveState; savedAt: number | null }) => {
  if (state === 'saving') return <span className="hub-meta">{copy.saving}</span>
  if (state === 'offline' || state === 'failed')
    return (
      <span className="hub-warn hub-meta">
        <Icon of={CloudAlert} /> {state === 'offline' ? copy.saveOffline : copy.saveFailed}
      </span>
    )
  if (state === 'typing' || state === 'conflict') return <span className="hub-meta">{copy.unsaved}</span>
  if (savedAt === null) return null
  return (
    <span className="hub-good hub-meta">
      <Icon of={CloudCheck} /> {copy.saved(hourTime(savedAt))}
    </span>
  )
}
