import { itemRemoved } from '../agenda/events.ts'
import { on, type Reaction } from '../db/reactions.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { dropChairNoteOf, loadChairNotes } from './store.ts'
import { chairNoteChange, chairNotes } from './table.ts'

const reactions: Reaction[] = [
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
