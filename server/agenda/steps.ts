import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { closeItem } from './rules.ts'
import { loadAgendaItems, saveAgendaItem } from './store.ts'
import { agendaItemChange } from './table.ts'

/** Leaves the current item of a meeting. Null: there was none. */
export const leaveCurrent = async (tx: Tx, scope: Scope, { currentItemId }: MeetingRow, leave = closeItem) => {
  const [item] = currentItemId ? await loadAgendaItems(tx, scope, [currentItemId]) : []
  return item ? agendaItemChange(item, await saveAgendaItem(tx, item, leave(item, tx.now))) : null
}
