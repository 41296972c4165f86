import { recordedAt } from '../agenda/events.ts'
import { followsItem } from '../agenda/steps.ts'
import type { Announced } from '../db/announced.ts'
import { on, type Reaction } from '../db/reactions.ts'
import { decisionShown } from '../decision/events.ts'
import { strictest } from '../lib/distribution.ts'
import { kindRenamed, kindUses } from '../kind/events.ts'
import { grouped, idsOf } from '../lib/ordering.ts'
import { readingOver } from '../meeting/events.ts'
import { memberLeft } from '../membership/events.ts'
import { contactLeft, lineups } from '../party/events.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import {
  actionsOfKind,
  handOver,
  loadActions,
  loadActionsOfDecisions,
  loadActionsOfItems,
  loadActionsOfMeetings,
  loadProgress,
  saveAction,
  sharedActions,
} from './store.ts'
import { actionChange, actions, actionsTopic, actionTouched } from './table.ts'

const reactions: Reaction[] = [
  followsItem({
    load: loadActionsOfItems,
    save: saveAction,
    change: actionChange,
    seenBy: (action, item) => strictest(item.seenBy, action.distribution),
  }),

  on(recordedAt, 'its actions', async (tx, scope, item) => loadActionsOfItems(tx, scope, [item.id])),

  on(readingOver, 'nothing waits to be read back any more', async (tx, scope, meeting) => {
    const told: Announced[] = []
    for (const one of await loadActionsOfMeetings(tx, scope, [meeting.id]))
      if (one.unread) told.push(actionChange(one, await saveAction(tx, one, { unread: false })))
    return told
  }),

  on(decisionShown, 'is told along with the decision that it carries out', async (tx, scope, { decision, audience }) =>
    (await loadActionsOfDecisions(tx, scope, [decision.id])).map((action) =>
      actionTouched(action, strictest(action.seenBy, audience)),
    ),
  ),

  on(contactLeft, 'open actions of the person go to the party', async (tx, scope, { personId, partyId }) =>
    (await handOver(tx, scope, personId, partyId)).map((action) => actionChange(action, action)),
  ),

  on(
    memberLeft,
    'open actions of the person go to the party of that person',
    async (tx, scope, { personId, partyId }) =>
      partyId === null
        ? []
        : (await handOver(tx, scope, personId, partyId)).map((action) => actionChange(action, action)),
  ),

  on(kindRenamed, 'tells the actions of all parties of this kind', async (tx, scope, kind) =>
    (await actionsOfKind(tx, scope, kind.id)).map((action) => actionChange(action, action)),
  ),

  on(kindUses, 'the actions of all parties of this kind', async (tx, scope, kind) => actionsOfKind(tx, scope, kind.id)),

  on(lineups, 'the actions that parties share', async (tx, scope) => {
    const actions = await sharedActions(tx, scope)
    const parts = grouped(await loadProgress(tx, scope, idsOf(actions)), ({ actionId }) => actionId)
    return actions.map((action) => ({
      told: actionChange(action, action),
      stand: (parts.get(action.id) ?? []).map(({ partyId }) => partyId),
    }))
  }),
]

export const action: Slice = {
  resolvers,
  reactions,
  entities: { Action: loadActions },
  tables: { Action: actions },
  channels: {
    actionsChanged: async (_reader, scopes, args) => {
      const scope = scopes.in(String(args.samenwerkingsverbandId))
      return scope && { name: actionsTopic(scope.samenwerkingsverbandId), scope }
    },
  },
}
