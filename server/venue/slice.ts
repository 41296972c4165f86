import { loadVenues } from '../party/store.ts'
import { venues } from '../party/table.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'

export const venue: Slice = { resolvers, entities: { Venue: loadVenues }, tables: { Venue: venues } }
