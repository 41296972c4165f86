import type { Scope } from '../db/scope.ts'
import type { Reader } from '../db/connection.ts'
import { event, inquiry, on } from '../db/reactions.ts'
import type { Announced, Tx } from '../db/write.ts'
import type { Soon } from '../lib/soon.ts'
import type { AgendaItemRow } from './table.ts'

/** Items of one meeting that others see from now on; what hangs under them is to follow. */
export const itemsShown = event<readonly { before: AgendaItemRow; item: AgendaItemRow }[]>('itemsShown')
/** It is about to be taken off the agenda: what hangs under it goes first. */
export const itemRemoved = event<AgendaItemRow>('itemRemoved')
/** What went on in a later meeting is open again here. */
export const itemTakenUpAgain = event<AgendaItemRow>('itemTakenUpAgain')
/** What was recorded at an item: as long as there is something, it is not taken off (AG11). */
export const recordedAt = inquiry<AgendaItemRow, object>('recordedAt')

type Child = { agendaItemId: string | null; seenBy: AgendaItemRow['seenBy'] }

/** What hangs under an item is seen by who sees that, or by fewer: one line in the reactions of the child. */
export const followsItem = <Row extends Child>(child: {
  load: (reader: Reader, scope: Scope, itemIds: readonly string[]) => Soon<Row[]>
  save: (tx: Tx, row: Row, change: Pick<Row, 'seenBy'>) => Promise<Row>
  change: (before: Row, after: Row) => Announced
  seenBy: (row: Row, item: AgendaItemRow) => Row['seenBy']
  /** What names the child, and is told along. */
  along?: (tx: Tx, scope: Scope, row: Row, change: Announced) => Promise<Announced[]>
}) =>
  on(itemsShown, async (tx, scope, shown) => {
    const items = new Map(shown.map(({ item }) => [item.id, item]))
    const told: Announced[] = []
    for (const row of await child.load(tx, scope, [...items.keys()])) {
      const seenBy = child.seenBy(row, items.get(row.agendaItemId!)!)
      const change = child.change(row, await child.save(tx, row, { seenBy }))
      told.push(change, ...((await child.along?.(tx, scope, row, change)) ?? []))
    }
    return told
  })
