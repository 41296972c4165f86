import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadActions } from './store.ts'
import { actions, actionsTopic } from './table.ts'

export const action: Slice = {
  resolvers,
  entities: { Action: loadActions },
  tables: { Action: actions },
  channels: {
    actionsChanged: async (_reader, scopes, args) => {
      const scope = scopes.in(String(args.samenwerkingsverbandId))
      return scope && { name: actionsTopic(scope.samenwerkingsverbandId), scope }
    },
  },
}
