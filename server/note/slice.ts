import { itemRemoved, itemTakenAlong } from '../agenda/events.ts'
import { agendaItemTouched } from '../agenda/table.ts'
import { on, type Reaction } from '../db/reactions.ts'
import { newId } from '../lib/ids.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { addChairNote, dropChairNoteOf, loadChairNotes, loadChairNotesOfItems } from './store.ts'
import { chairNoteChange, chairNotes } from './table.ts'

const reactions: Reaction[] = [
  on(itemTakenAlong, 'the note of the chair goes along', async (tx, scope, { from, item }) => {
    const [note] = await loadChairNotesOfItems(tx, scope, [from.id])
    if (!note) return []
    const { meetingId, id: agendaItemId } = item
    const along = await addChairNote(tx, { ...note, id: newId(), meetingId, agendaItemId, version: 1 })
    return [chairNoteChange(null, along), agendaItemTouched(item, along.seenBy)]
  }),

  on(itemRemoved, 'drops the note of the chair', async (tx, _scope, item) => {
    const note = await dropChairNoteOf(tx, item.id)
    return [note && chairNoteChange(note, null)]
  }),
]

export const note: Slice = {
  resolvers,
  reactions,
  entities: { ChairNote: loadChairNotes },
  tables: { ChairNote: chairNotes },
}
