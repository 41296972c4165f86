import { on, type Reaction } from '../db/reactions.ts'
import { idsOf } from '../lib/ordering.ts'
import { meetingCalled, meetingCancelled, meetingClosed, meetingReopened, tiedTo } from '../meeting/events.ts'
import type { Slice } from '../slice.ts'
import { itemsShown } from './events.ts'
import * as resolvers from './resolvers.ts'
import { closeItem, leaveItem, openAgain, seenByOf } from './rules.ts'
import { leaveCurrent } from './steps.ts'
import {
  agendaOf,
  cameFrom,
  handedInFor,
  linkedTo,
  loadAgendaItems,
  loadContinuationsOf,
  saveAgendaItem,
} from './store.ts'
import { agendaItemChange, agendaItems, agendaItemTouched } from './table.ts'

const reactions: Reaction[] = [
  on(meetingCalled, 'its items are seen by the members too', async (tx, scope, { meeting }) => {
    const shown = []
    for (const before of await agendaOf(tx, scope, meeting))
      shown.push({ before, item: await saveAgendaItem(tx, before, { seenBy: seenByOf(before, meeting) }) })
    const moved = shown.filter(({ before, item }) => before.seenBy !== item.seenBy).map(({ before }) => before)
    return [
      ...shown.map(({ before, item }) => agendaItemChange(before, item)),
      ...(await tx.tell(itemsShown, shown)),
      ...(await linkedTo(tx, scope, moved)).map((linked) => agendaItemTouched(linked, meeting.seenBy)),
    ]
  }),

  on(tiedTo, 'those whose items it continues, and those that continue its own', async (tx, scope, meeting) => {
    const items = [...(await agendaOf(tx, scope, meeting)), ...(await handedInFor(tx, scope, meeting))]
    const before = (await cameFrom(tx, scope, items)).filter(({ state }) => state !== 'CANCELLED')
    const after = await loadContinuationsOf(tx, scope, idsOf(items))
    return [
      ...before.map(({ startsAt }) => ({ startsAt, comes: 'BEFORE' as const })),
      ...after.map(({ startsAt }) => ({ startsAt, comes: 'AFTER' as const })),
    ]
  }),

  on(meetingReopened, 'the item that was current is open again', async (tx, scope, { meeting }) => [
    await leaveCurrent(tx, scope, meeting, openAgain),
  ]),

  on(meetingCancelled, 'tells the items that went on there', async (tx, scope, { meeting }) => {
    const told = []
    for (const item of [...(await agendaOf(tx, scope, meeting)), ...(await handedInFor(tx, scope, meeting))])
      for (const before of await cameFrom(tx, scope, [item])) told.push(agendaItemTouched(before, item.seenBy))
    return told
  }),

  on(meetingClosed, 'leaves the current item, finished or not', async (tx, scope, { before, unfinished }) => [
    await leaveCurrent(tx, scope, before, unfinished ? leaveItem : closeItem),
  ]),
]

export const agenda: Slice = {
  resolvers,
  reactions,
  entities: { AgendaItem: loadAgendaItems },
  tables: { AgendaItem: agendaItems },
}
