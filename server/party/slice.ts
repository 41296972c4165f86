import { partiesTopic } from '../samenwerkingsverband/table.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadParties } from './store.ts'
import { parties } from './table.ts'

export const party: Slice = {
  resolvers,
  unannounced: [parties],
  entities: { Party: loadParties },
  tables: { Party: parties },
  channels: {
    partiesChanged: async (_reader, scopes, args) => {
      const scope = scopes.in(String(args.samenwerkingsverbandId))
      return scope && { name: partiesTopic(scope.samenwerkingsverbandId), scope }
    },
  },
}
