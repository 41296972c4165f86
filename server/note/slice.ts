import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadChairNotes } from './store.ts'
import { chairNotes } from './table.ts'

export const note: Slice = {
  resolvers,
  entities: { ChairNote: loadChairNotes },
  tables: { ChairNote: chairNotes },
}
