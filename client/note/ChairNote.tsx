import { Lock } from 'lucide-react'
import { useState } from 'react'
import { NotesField } from '../form/NotesField.tsx'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { useEntriesOf } from '../graph/outbox/unsent.ts'
import { useAutosave } from '../graph/acts/use-autosave.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { ChairNoteOnPage, writeChairNote } from './operations.ts'
import { noteAt } from './slice.ts'
import './note.css'

export const ChairNoteFragment = graphql(`
  fragment ChairNote on AgendaItem {
    id
    chairNote {
      id
      ...ChairNoteOnPage
    }
  }
`)

/** The note that chair and secretary write for themselves. Mount it anew for another item. */
export const ChairNote = ({ item, number }: { item: FragmentType<typeof ChairNoteFragment>; number: number }) => (
  <NotesField
    className="hub-notes--chair"
    notes={useChairNote(item)}
    label={copy.note(number)}
    placeholder={copy.placeholder}
    hint={
      <>
        <Icon of={Lock} /> {copy.alone}
      </>
    }
  />
)

const useChairNote = (masked: FragmentType<typeof ChairNoteFragment>) => {
  const item = readFragment(ChairNoteFragment, masked)
  const note = readFragment(ChairNoteOnPage, item.chairNote)
  const about = noteAt({ agendaItemId: item.id })
  const left = useEntriesOf(about).at(-1)
  const [fresh] = useState(uuidv7)
  const id = note?.id ?? (left ? String(inputOf(left).id) : fresh)
  return useAutosave({
    about,
    field: 'text',
    server: { text: note?.text ?? '', version: note?.version ?? null },
    document: writeChairNote,
    write: ({ text, version }) => ({ input: { id, agendaItemId: item.id, version, text } }),
  })
}
