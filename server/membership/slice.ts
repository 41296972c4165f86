import { loadMemberships } from '../auth/store.ts'
import { memberships } from '../auth/table.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'

export const membership: Slice = {
  resolvers,
  entities: { Membership: loadMemberships },
  tables: { Membership: memberships },
}
