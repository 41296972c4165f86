import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadGuests } from './store.ts'
import { guests } from './table.ts'

export const guest: Slice = { resolvers, entities: { Guest: loadGuests }, tables: { Guest: guests } }
