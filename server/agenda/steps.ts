import type { Announced } from '../db/announced.ts'
import type { Reader } from '../db/connection.ts'
import { on } from '../db/reactions.ts'
import { type Scope, Scopes } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import { must } from '../lib/must.ts'
import type { Soon } from '../lib/soon.ts'
import { meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { partyById } from '../party/store.ts'
import { itemsShown, itemTakenUpAgain } from './events.ts'
import { closedItemsFor, closeItem, progressOf, takenUpAgain } from './rules.ts'
import { agendaItemById, cameFrom, outlineOf, saveAgendaItem } from './store.ts'
import { agendaItemChange, type AgendaItemRow, agendaItemTouched } from './table.ts'

/** Leaves the current item of a meeting, or opens it. Null: there was none. */
export const leaveCurrent = async (tx: Tx, scope: Scope, { currentItemId }: MeetingRow, leave = closeItem) => {
  const item = currentItemId ? await agendaItemById(tx, new Scopes([scope]), currentItemId) : null
  return item ? agendaItemChange(item, await saveAgendaItem(tx, item, leave(item, tx.now))) : null
}

/**
 * An item that continues another is taken off: that other one may be open again. Returns what to announce: the items
 * that named it.
 */
export const takeUpAgain = async (tx: Tx, scope: Scope, item: AgendaItemRow): Promise<Announced[]> => {
  const [direct, ...further] = await cameFrom(tx, scope, [item])
  if (!direct) return []
  const { state, startsAt: _startsAt, ...before } = direct
  const open = takenUpAgain(before, state)
  const recount = await recounting(tx, scope, await meetingOf(tx, new Scopes([scope]), before))
  const told = [
    open ? agendaItemChange(before, await saveAgendaItem(tx, before, open)) : agendaItemTouched(before, item.seenBy),
    ...further.map((one) => agendaItemTouched(one, item.seenBy)),
    ...(await tx.tell(itemTakenUpAgain, before)),
  ]
  return [...(await recount()), ...told]
}

/**
 * Looks at an agenda before an act; afterwards returns what to announce where people count otherwise than before (AG25,
 * AG26). Those who may not see the item of the act hear that the agenda changed, not what was done, or by whom. It goes
 * before the other changes of the act, whose kind everybody else hears.
 */
export const recounting = async (tx: Tx, scope: Scope, meeting: MeetingRow) => {
  const counted = async (now: MeetingRow) => {
    const agenda = await outlineOf(tx, scope, now)
    return JSON.stringify([closedItemsFor('MEMBERS', agenda), progressOf(now, agenda)])
  }
  const before = await counted(meeting)
  return async (now = meeting): Promise<Announced[]> =>
    now.seenBy === 'SEATED' || before === (await counted(now))
      ? []
      : [{ ...meetingTouched(now, now.seenBy), unsigned: 'agendaChanged' }]
}

/** The party that handed an item in; null: chair or secretary put it there. */
export const partyOf = async (tx: Tx, scope: Scope, { handedInById }: AgendaItemRow) =>
  handedInById === null ? null : partyById(tx, scope, handedInById)

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
