import type { Scope } from '../db/scope.ts'
import type { Reader } from '../db/connection.ts'
import { event, inquiry, on } from '../db/reactions.ts'
import type { Announced, Tx } from '../db/write.ts'
import { must } from '../lib/must.ts'
import type { Soon } from '../lib/soon.ts'
import type { AgendaItemRow } from './table.ts'

/** Other people see these items of one meeting from now on. Whatever belongs to them has to follow. */
export const itemsShown = event<readonly { before: AgendaItemRow; item: AgendaItemRow }[]>('itemsShown')
/** An item is about to be deleted. Whatever belongs to it has to go first. */
export const itemRemoved = event<AgendaItemRow>('itemRemoved')
/** An item that continued in a later meeting is open again in its own. */
export const itemTakenUpAgain = event<AgendaItemRow>('itemTakenUpAgain')
/** Everything recorded at an item. While there is anything, the item stays on the agenda (AG11). */
export const recordedAt = inquiry<AgendaItemRow, object>('recordedAt')

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
