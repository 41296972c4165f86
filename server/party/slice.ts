import { on, type Reaction } from '../db/reactions.ts'
import { kindRecoloured, kindUses } from '../kind/events.ts'
import { partiesTopic } from '../samenwerkingsverband/table.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { everyParty, loadParties } from './store.ts'
import { parties, partyChange } from './table.ts'

const reactions: Reaction[] = [
  on(kindRecoloured, 'tells the parties of this kind, which have its colour', async (tx, scope, kind) =>
    (await everyParty(tx, scope)).flatMap((party) => (party.kindId === kind.id ? partyChange(party, party) : [])),
  ),

  on(kindUses, 'the parties that are or were of this kind', async (tx, scope, kind) =>
    (await everyParty(tx, scope)).filter(({ kindId }) => kindId === kind.id),
  ),
]

export const party: Slice = {
  resolvers,
  reactions,
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
