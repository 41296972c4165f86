import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useAutosave } from '../../graph/acts/use-autosave.ts'
import { editAgendaItem } from '../operations.ts'

export const ItemNotesFragment = graphql(`
  fragment ItemNotes on AgendaItem {
    id
    notes
    version
  }
`)

/** The notes of one item, for the minutes. */
export const useNotes = (masked: FragmentType<typeof ItemNotesFragment>) => {
  const { id, notes, version } = readFragment(ItemNotesFragment, masked)
  return useAutosave({
    about: id,
    field: 'notes',
    server: { text: notes ?? '', version },
    document: editAgendaItem,
    // An item is always there.
    write: (one) => ({
      input: { id, version: one.version ?? version, notes: one.text.trim() === '' ? null : one.text },
    }),
  })
}
