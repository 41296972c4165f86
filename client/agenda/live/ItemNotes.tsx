import { CloudAlert, CloudCheck } from 'lucide-react'
import type { Ref } from 'react'
import type { FragmentType } from '../../graph/generated/index.ts'
import { hourTime } from '../../lib/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Conflict } from '../Conflict.tsx'
import { copy } from '../copy.ts'
import { type ItemNotesFragment, type NotesState, useNotes } from './use-notes.ts'

interface ItemNotesProps {
  item: FragmentType<typeof ItemNotesFragment>
  number: number
  ref?: Ref<HTMLTextAreaElement>
  onFocus?: () => void
  onBlur?: () => void
}

export const ItemNotes = ({ item, number, ref, onFocus, onBlur }: ItemNotesProps) => {
  const notes = useNotes(item)
  return (
    <div className="hub-field hub-notes">
      <div className="hub-row hub-row--spread">
        <label className="utrecht-form-label" htmlFor="notes">
          {copy.notes(number)}
        </label>
        <NotesLine state={notes.state} savedAt={notes.savedAt} />
      </div>
      <textarea
        id="notes"
        ref={ref}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={3}
        maxLength={20_000}
        placeholder={copy.notesHint}
        value={notes.text}
        onChange={({ target }) => notes.type(target.value)}
        onFocus={onFocus}
        onBlur={() => {
          notes.leave()
          onBlur?.()
        }}
      />
      {notes.theirs && (
        <Conflict
          differences={[{ label: copy.notes(number), theirs: notes.theirs.notes, mine: notes.text }]}
          onMine={() => notes.settle(notes.text)}
          onTheirs={() => notes.settle(notes.theirs?.notes ?? '')}
          onBoth={() => notes.settle(`${notes.theirs?.notes ?? ''}\n${notes.text}`.trim())}
        />
      )}
    </div>
  )
}

const NotesLine = ({ state, savedAt }: { state: NotesState; savedAt: number | null }) => {
  if (state === 'saving') return <span className="hub-meta">{copy.notesSaving}</span>
  if (state === 'offline' || state === 'failed')
    return (
      <span className="hub-warn hub-meta">
        <Icon of={CloudAlert} /> {state === 'offline' ? copy.notesOffline : copy.notesFailed}
      </span>
    )
  if (state === 'typing' || state === 'conflict') return <span className="hub-meta">{copy.notesUnsaved}</span>
  if (savedAt === null) return null
  return (
    <span className="hub-good hub-meta">
      <Icon of={CloudCheck} /> {copy.notesSaved(hourTime(savedAt))}
    </span>
  )
}
