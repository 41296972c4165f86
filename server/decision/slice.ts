import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadDecisions } from './store.ts'
import { decisions } from './table.ts'

export const decision: Slice = {
  resolvers,
  entities: { Decision: loadDecisions },
  tables: { Decision: decisions },
}
