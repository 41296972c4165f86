import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadKinds } from './store.ts'
import { kinds } from './table.ts'

export const kind: Slice = {
  resolvers,
  // A new samenwerkingsverband has kinds before it has a revision.
  unannounced: [kinds],
  entities: { Kind: loadKinds },
  tables: { Kind: kinds },
}
