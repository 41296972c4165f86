import { on, type Reaction } from '../db/reactions.ts'
import { meetingCalled, meetingClosed } from '../meeting/events.ts'
import type { Slice } from '../slice.ts'
import { itemsShown } from './events.ts'
import * as resolvers from './resolvers.ts'
import { closeItem, leaveItem, seenByOf } from './rules.ts'
import { leaveCurrent } from './steps.ts'
import { agendaOf, linkedTo, loadAgendaItems, saveAgendaItem } from './store.ts'
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
