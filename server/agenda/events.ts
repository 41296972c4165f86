import { event, inquiry } from '../db/reactions.ts'
import type { AgendaItemRow } from './table.ts'

/** Other people see these items of one meeting from now on. Whatever belongs to them has to follow. */
export const itemsShown = event<readonly { before: AgendaItemRow; item: AgendaItemRow }[]>('itemsShown')
/** An item is about to be deleted. Whatever belongs to it has to go first. */
export const itemRemoved = event<AgendaItemRow>('itemRemoved')
/** An item that continued in a later meeting is open again in its own. */
export const itemTakenUpAgain = event<AgendaItemRow>('itemTakenUpAgain')
/** Everything recorded at an item. While there is anything, the item stays on the agenda (AG11). */
export const recordedAt = inquiry<AgendaItemRow, object>('recordedAt')
