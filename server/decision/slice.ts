import { followsItem, recordedAt } from '../agenda/events.ts'
import { on, type Reaction } from '../db/reactions.ts'
import type { Announced } from '../db/write.ts'
import { strictest } from '../lib/distribution.ts'
import { readingOver } from '../meeting/events.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { linkedDecisions, loadDecisions, loadDecisionsOfItems, loadDecisionsOfMeetings, saveDecision } from './store.ts'
import { decisionChange, decisions, decisionTouched } from './table.ts'

const reactions: Reaction[] = [
  followsItem({
    load: loadDecisionsOfItems,
    save: saveDecision,
    change: decisionChange,
    seenBy: (decision, item) => strictest(item.seenBy, decision.distribution),
    along: async (tx, scope, decision, { audience }) =>
      (await linkedDecisions(tx, scope, decision)).map((linked) => decisionTouched(linked, audience)),
  }),

  on(recordedAt, 'its decisions', async (tx, scope, item) => loadDecisionsOfItems(tx, scope, [item.id])),

  on(readingOver, 'nothing waits to be read back any more', async (tx, scope, meeting) => {
    const told: Announced[] = []
    for (const one of await loadDecisionsOfMeetings(tx, scope, [meeting.id]))
      if (one.unread) told.push(decisionChange(one, await saveDecision(tx, one, { unread: false })))
    return told
  }),
]

export const decision: Slice = {
  resolvers,
  reactions,
  entities: { Decision: loadDecisions },
  tables: { Decision: decisions },
}
