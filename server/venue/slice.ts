import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadVenues } from './store.ts'
import { venues } from './table.ts'

export const venue: Slice = {
  resolvers,
  entities: { Venue: loadVenues },
  tables: { Venue: venues },
  unannounced: [venues],
}
