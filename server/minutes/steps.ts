import { loadAgendasOf, saveAgendaItem } from '../agenda/store.ts'
import { agendaItemChange, type AgendaItemRow } from '../agenda/table.ts'
import type { Announced } from '../db/announced.ts'
import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { idsOf } from '../lib/ordering.ts'
import { isPlanned } from '../meeting/rules.ts'
import { loadJustBefore, meetingsAhead } from '../meeting/store.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { titleFor } from './rules.ts'

/** Gives new items for this meeting the title that they have there: the one that adopts minutes names another day. */
export const namedFor = async <Item extends Pick<AgendaItemRow, 'title' | 'adoptsMinutes'>>(
  tx: Tx,
  scope: Scope,
  meeting: MeetingRow,
  items: readonly Item[],
): Promise<Item[]> => {
  if (!items.some(({ adoptsMinutes }) => adoptsMinutes)) return [...items]
  const [before = []] = await loadJustBefore(tx, scope, [meeting.id])
  return items.map((item) => ({ ...item, title: titleFor(item, before) }))
}

/** Names the items that adopt minutes in the planned meetings anew. Returns what to announce. */
export const nameAnew = async (tx: Tx, scope: Scope): Promise<Announced[]> => {
  const planned = idsOf((await meetingsAhead(tx, scope)).filter(isPlanned))
  const adopting = (await loadAgendasOf(tx, scope, planned)).filter(({ adoptsMinutes }) => adoptsMinutes)
  if (!adopting.length) return []
  const chains = await loadJustBefore(tx, scope, planned)
  const told: Announced[] = []
  for (const item of adopting) {
    const title = titleFor(item, chains.find(([{ beforeId }]) => beforeId === item.meetingId) ?? [])
    if (title !== item.title)
      told.push(agendaItemChange(item, await saveAgendaItem(tx, item, { title, version: item.version + 1 })))
  }
  return told
}
