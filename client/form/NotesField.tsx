import { CloudAlert, CloudCheck } from 'lucide-react'
import { type ReactNode, type Ref, useEffectEvent, useId, useLayoutEffect } from 'react'
import { whyNot } from '../graph/acts/act.ts'
import type { Autosaved, RefusedText, SaveState } from '../graph/acts/use-autosave.ts'
import { hourTime } from '../lib/dates.ts'
import { tearText } from '../lib/open-forms.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
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
  /** As high as the text. */
  whole?: boolean
  className?: string
  ref?: Ref<HTMLTextAreaElement>
}

/** A text that is kept by itself, with a word on whether it is, and both texts where somebody else wrote too. */
export const NotesField = ({ notes, label, placeholder, hint, whole, className = '', ref }: NotesFieldProps) => {
  const id = useId()
  // Taken away under the hands of whoever types; what was typed so far is an act by then.
  const tear = useEffectEvent(() => tearText(`notes:${notes.about}`, { label, words: ['text'] }, notes.text))
  useLayoutEffect(() => () => tear(), [])
  return (
    <div className={`hub-field hub-notes ${whole ? 'hub-notes--whole' : ''} ${className}`} data-focus-to={id}>
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
      {notes.refused.map((one) => (
        <RefusedNotes key={one.id} label={label} refused={one} />
      ))}
    </div>
  )
}

/** Both texts where somebody else wrote too; else why it was not kept. */
const RefusedNotes = ({
  label,
  refused: { mine, theirs, both, why, choose, drop },
}: {
  label: string
  refused: RefusedText
}) =>
  theirs !== null ? (
    <Conflict
      differences={[{ label, theirs, mine }]}
      onMine={() => choose(mine)}
      onTheirs={drop}
      onBoth={() => choose(both(theirs))}
    />
  ) : (
    <Alert kind="error" title={whyNot(why)}>
      <p className="hub-notes__mine">{mine}</p>
      <div className="hub-row">
        <Button small variant="primary" onClick={() => choose(mine)}>
          {copy.again}
        </Button>
        <Button small variant="subtle" onClick={drop}>
          {copy.drop}
        </Button>
      </div>
    </Alert>
  )

const NotesLine = ({ state, savedAt }: { state: SaveState; savedAt: number | null }) => {
  if (state === 'saving') return <span className="hub-meta">{copy.saving}</span>
  if (state === 'offline')
    return (
      <span className="hub-warn hub-meta">
        <Icon of={CloudAlert} /> {copy.saveOffline}
      </span>
    )
  if (state === 'typing' || state === 'refused') return <span className="hub-meta">{copy.unsaved}</span>
  if (savedAt === null) return null
  return (
    <span className="hub-good hub-meta">
      <Icon of={CloudCheck} /> {copy.saved(hourTime(savedAt))}
    </span>
  )
}
