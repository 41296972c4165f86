import type { Announced } from '../db/announced.ts'
import type { Reader } from '../db/connection.ts'
import { on } from '../db/reactions.ts'
import { type Scope, Scopes } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { must } from '../lib/must.ts'
import type { Soon } from '../lib/soon.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { itemsShown } from './events.ts'
import { closeItem } from './rules.ts'
import { agendaItemById, saveAgendaItem } from './store.ts'
import { agendaItemChange, type AgendaItemRow } from './table.ts'

/** Leaves the current item of a meeting. Null: there was none. */
export const leaveCurrent = async (tx: Tx, scope: Scope, { currentItemId }: MeetingRow, leave = closeItem) => {
  const item = currentItemId ? await agendaItemById(tx, new Scopes([scope]), currentItemId) : null
  return item ? agendaItemChange(item, await saveAgendaItem(tx, item, leave(item, tx.now))) : null
}

type Child = { agendaItemId: string | null; seenBy: AgendaItemRow['seenBy'] }

/** For the children of an item, whose distribution follows it: one line in the reactions of the child. */
export const followsItem = <Row extends Child>(child: {
  load: (reader: Reader, scope: Scope, itemIds: readonly string[]) => Soon<Row[]>
  save: (tx: Tx, row: Row, change: Pick<Row, 'seenBy'>) => Promise<Row>
  change: (before: Row, after: Row) => Announced
  seenBy: (row: Row, item: AgendaItemRow) => Row['seenBy']
  /** Announces rows that name the child. */
  along?: (tx: Tx, scope: Scope, row: Row, change: Announced) => Promise<Announced[]>
}) =>
  on(itemsShown, 'is seen as its item is', async (tx, scope, shown) => {
    const items = new Map(shown.map(({ item }) => [item.id, item]))
    const told: Announced[] = []
    for (const row of await child.load(tx, scope, [...items.keys()])) {
      const item = must(items.get(row.agendaItemId ?? ''), 'children are loaded by the ids of these items')
      const seenBy = child.seenBy(row, item)
      const change = child.change(row, await child.save(tx, row, { seenBy }))
      told.push(change, ...((await child.along?.(tx, scope, row, change)) ?? []))
    }
    return told
  })
