import { event, inquiry } from '../db/reactions.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AgendaItemRow } from './table.ts'

/** Other people see these items of one meeting from now on. Whatever belongs to them has to follow. */
export const itemsShown = event<readonly { before: AgendaItemRow; item: AgendaItemRow }[]>('itemsShown')
/** An item is about to be deleted. Whatever belongs to it has to go first. */
export const itemRemoved = event<AgendaItemRow>('itemRemoved')
/** An item that continued in a later meeting does so no more. */
export const itemTakenUpAgain = event<AgendaItemRow>('itemTakenUpAgain')
/** An item of a meeting that was called off goes on in another one: everything that was prepared goes along. */
export const itemTakenAlong = event<{ from: AgendaItemRow; item: AgendaItemRow }>('itemTakenAlong')
/** Everything recorded at an item. While there is anything, the item stays on the agenda (AG11). */
export const recordedAt = inquiry<AgendaItemRow, object>('recordedAt')
/** The last head of an agenda, under which an item comes that is put last. */
export const lastSection = inquiry<MeetingRow, { id: string }>('lastSection')
