import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadConsentRounds } from './store.ts'
import { consentRounds, voteChanges, votes } from './table.ts'

export const consent: Slice = {
  resolvers,
  entities: { ConsentRound: loadConsentRounds },
  tables: { ConsentRound: consentRounds, Vote: votes, VoteChange: voteChanges },
}
