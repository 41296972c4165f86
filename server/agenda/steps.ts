import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { closeItem } from './rules.ts'
import { loadAgendaItems, saveAgendaItem } from './store.ts'
import { agendaItemChange } from './table.ts'

/** Where people are is left: nobody is there any more. Null: they were nowhere. */
export const leaveCurrent = async (tx: Tx, scope: Scope, { currentItemId }: MeetingRow, leave = closeItem) => {
  const [item] = currentItemId ? await loadAgendaItems(tx, scope, [currentItemId]) : []
  return item ? agendaItemChange(item, await saveAgendaItem(tx, item, leave(item, tx.now))) : null
}
