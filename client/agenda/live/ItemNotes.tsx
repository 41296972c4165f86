import type { Ref } from 'react'
import type { FragmentType } from '../../graph/generated/index.ts'
import { copy } from '../copy.ts'
import { NotesField } from '../../form/NotesField.tsx'
import { type ItemNotesFragment, useNotes } from './use-notes.ts'

interface ItemNotesProps {
  item: FragmentType<typeof ItemNotesFragment>
  number: number
  /** As high as the text. */
  whole?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

export const ItemNotes = ({ item, number, whole, ref }: ItemNotesProps) => (
  <NotesField whole={whole} notes={useNotes(item)} label={copy.notes(number)} placeholder={copy.notesHint} ref={ref} />
)
