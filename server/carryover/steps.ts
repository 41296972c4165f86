import { itemsShown, itemTakenAlong } from '../agenda/events.ts'
import { adoptsAlone, canReceive, hasRoom, isOnAgenda, lastPlace, sectionAt, seenByOf } from '../agenda/rules.ts'
import { partyOf, recounting, takeUpAgain } from '../agenda/steps.ts'
import {
  addAgendaItem,
  agendaOf,
  cameFrom,
  everyContinuationOf,
  handedInFor,
  saveAgendaItem,
  saveOrder,
} from '../agenda/store.ts'
import { agendaItemChange, type AgendaItemRow, agendaItemTouched } from '../agenda/table.ts'
import { awaitingTouched } from '../consent/steps.ts'
import type { Announced } from '../db/announced.ts'
import { type Scope, Scopes } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import type { CancelledItemInput } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import { idsOf, placed } from '../lib/ordering.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { isPlanned } from '../meeting/rules.ts'
import { meetingById, meetingsAhead, plannedAfter } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { namedFor } from '../minutes/steps.ts'
import { lastUnder } from '../section/rules.ts'
import { loadSections, loadSectionsOf } from '../section/store.ts'
import * as rules from './rules.ts'
import { isHandled, markHandled } from './store.ts'

/** The meeting to which the items of this one go if none is named; null: none is planned. */
export const nextFor = async (tx: Tx, scope: Scope, meeting: MeetingRow) => {
  if (meeting.state !== 'CANCELLED') return plannedAfter(tx, scope, meeting)
  return rules.waitsFor(meeting, (await meetingsAhead(tx, scope)).filter(isPlanned))
}

/** Another item continues this one. */
export const goesOn = async (tx: Tx, scope: Scope, { id }: AgendaItemRow) =>
  (await everyContinuationOf(tx, scope, [id])).length > 0

/** The meetings that an item has to come after: its own, or where that was called off those from which it came. */
export const beganIn = async (tx: Tx, scope: Scope, item: AgendaItemRow, meeting: MeetingRow) =>
  meeting.state === 'CANCELLED'
    ? (await cameFrom(tx, scope, [item])).filter(({ state }) => state !== 'CANCELLED')
    : [meeting]

/** Puts an item that continues this one in another meeting. Returns the one that stays, and what to announce. */
export const goOn = async (
  tx: Tx,
  scope: Scope,
  item: AgendaItemRow,
  meeting: MeetingRow,
  target: MeetingRow,
  id: string,
) => {
  const recounts = [await recounting(tx, scope, target), await recounting(tx, scope, meeting)]
  const next = await putInto(tx, scope, item, target, await agendaOf(tx, scope, target), { id, continuesId: item.id })
  const told = [
    ...(await cameFrom(tx, scope, [item])).map((before) => agendaItemTouched(before, next.seenBy)),
    await awaitingTouched(tx, scope, item.id),
    agendaItemChange(null, next),
    meetingTouched(target, next.seenBy),
  ]
  if (meeting.state === 'CANCELLED') told.push(...(await tx.tell(itemTakenAlong, { from: item, item: next })))
  const change = rules.postponed(item, meeting, tx.now)
  if (!change) return { old: item, told: [...(await all(recounts)), agendaItemTouched(item, next.seenBy), ...told] }
  const old = await stay(tx, scope, item, meeting, change)
  const changed = agendaItemChange(item, old)
  const shown = isOnAgenda(item)
    ? []
    : [...(await tx.tell(itemsShown, [{ before: item, item: old }])), meetingTouched(meeting, changed.audience)]
  return { old, told: [...(await all(recounts)), changed, ...shown, ...told] }
}
const all = async (recounts: (() => Promise<Announced[]>)[]) => {
  const told: Announced[] = []
  for (const recount of recounts) told.push(...(await recount()))
  return told
}

/**
 * Saves the item where it was. One that was only handed in comes on that agenda, so that everybody sees that it was
 * postponed.
 */
const stay = async (tx: Tx, scope: Scope, item: AgendaItemRow, meeting: MeetingRow, change: Partial<AgendaItemRow>) => {
  if (isOnAgenda(item)) return saveAgendaItem(tx, item, change)
  const agenda = await agendaOf(tx, scope, meeting)
  const last = lastPlace(agenda, item, meeting)
  const order = must(placed(idsOf(agenda), item.id, last), lastIsThere)
  const seenBy = seenByOf({ ...item, placement: 'POSTPONED' }, meeting)
  const sectionId = sectionAt(agenda, last, (await loadSectionsOf(tx, scope, [meeting.id])).at(-1))
  const stayed = await saveAgendaItem(tx, item, { ...change, seenBy, sectionId, position: order.indexOf(item.id) })
  await saveOrder(tx, [...agenda, stayed], order)
  return stayed
}

/**
 * Puts an item last under the head of the same title as that of before; where there is none, last on the agenda before
 * the items at its end. One that adopts minutes comes first.
 */
export const putInto = async (
  tx: Tx,
  scope: Scope,
  item: AgendaItemRow,
  target: MeetingRow,
  agenda: AgendaItemRow[],
  { id, continuesId }: Pick<AgendaItemRow, 'id' | 'continuesId'>,
) => {
  const { samenwerkingsverbandId, id: meetingId } = target
  const planned = rules.planOf(item, adoptsAlone(agenda, true) !== null)
  // What is postponed keeps its words; what is repeated is about the meeting before this one.
  const [plan = planned] = continuesId === null ? await namedFor(tx, scope, target, [planned]) : []
  const heads = await loadSectionsOf(tx, scope, [target.id])
  const [was] = item.sectionId === null ? [] : await loadSections(tx, scope, [item.sectionId])
  const head = plan.adoptsMinutes ? undefined : heads.find(({ title }) => title === was?.title)
  const last = plan.adoptsMinutes ? null : lastPlace(agenda, plan, target)
  const after = head ? lastUnder(agenda, heads, head.id) : last
  const order = must(placed(idsOf(agenda), id, after), lastIsThere)
  const position = order.indexOf(id)
  const put = await addAgendaItem(tx, {
    ...plan,
    id,
    samenwerkingsverbandId,
    meetingId,
    continuesId,
    sectionId: head ? head.id : sectionAt(agenda, after, heads.at(-1)),
    position,
    seenBy: seenByOf(plan, target),
  })
  await saveOrder(tx, [...agenda, put], order)
  return put
}
const lastIsThere = 'the last place is one of the agenda'

type Cancel = { meeting: MeetingRow; items: readonly CancelledItemInput[] }
type Choice = { item: AgendaItemRow; choice: CancelledItemInput; field: string }

/** The choices that were made when a meeting was called off, with their items; null: no such item. */
const choicesOf = async (tx: Tx, scope: Scope, { meeting, items }: Cancel) => {
  const there = new Map(
    [...(await agendaOf(tx, scope, meeting)), ...(await handedInFor(tx, scope, meeting))].map((one) => [one.id, one]),
  )
  return items.map((choice, at) => ({ choice, item: there.get(choice.itemId) ?? null, field: `items.${at}` }))
}

/** Says why one of these choices cannot be (CA10); null: all can. */
export const checkFates = async (tx: Tx, scope: Scope, cancel: Cancel): Promise<Refusal | null> => {
  // First of all, or one item said ten thousand times would be looked up as often.
  const twice = rules.checkOnce(cancel.items)
  if (twice) return twice
  const more = new Map<string, number>()
  for (const { item, choice, field } of await choicesOf(tx, scope, cancel)) {
    if (!item) return refuse('NOT_FOUND', `${field}.itemId`)
    const wrong = await check[choice.fate](tx, scope, { item, choice, field }, cancel.meeting, more)
    if (wrong) return wrong
  }
  return null
}

const check = {
  TAKE_ALONG: async (
    tx: Tx,
    scope: Scope,
    { item, choice, field }: Choice,
    own: MeetingRow,
    more: Map<string, number>,
  ) => {
    const [meeting, to] = [{ ...own, state: 'CANCELLED' as const }, `${field}.to`]
    const target = await targetOf(tx, scope, choice, meeting)
    if (!target) return rules.noTarget(choice.to, to)
    const taken = more.set(target.id, (more.get(target.id) ?? 0) + 1).get(target.id)
    const agenda = await agendaOf(tx, scope, target)
    return (
      rules.canPostpone(item, await goesOn(tx, scope, item), `${field}.itemId`) ??
      rules.checkTarget(item, target, to) ??
      rules.checkLater(await beganIn(tx, scope, item, meeting), target, to) ??
      hasRoom(Array.from({ length: agenda.length + must(taken, 'it was set above') - 1 }), to)
    )
  },
  SEND_BACK: async (tx: Tx, scope: Scope, { item, choice, field }: Choice) =>
    rules.canGoBack(item, choice, field) ??
    canReceive(await partyOf(tx, scope, item), amsterdamDate(tx.now), `${field}.itemId`),
  DROP: async () => null,
}

/** Does with the items of a meeting that was called off what was chosen. Returns what to announce. */
export const decideFates = async (tx: Tx, scope: Scope, cancel: Cancel) => {
  const told: (Announced | null)[] = []
  for (const { item, choice } of await choicesOf(tx, scope, cancel))
    told.push(...(await decide[choice.fate](tx, scope, must(item, 'it was checked before'), choice, cancel.meeting)))
  return told
}

const decide = {
  TAKE_ALONG: async (tx: Tx, scope: Scope, item: AgendaItemRow, choice: CancelledItemInput, meeting: MeetingRow) => {
    const target = must(await targetOf(tx, scope, choice, meeting), 'it was checked before')
    return (await goOn(tx, scope, item, meeting, target, newId())).told
  },
  SEND_BACK: async (
    tx: Tx,
    _scope: Scope,
    item: AgendaItemRow,
    { reason }: CancelledItemInput,
    meeting: MeetingRow,
  ) => {
    const seenBy = seenByOf({ ...item, placement: 'SENT_BACK' }, meeting)
    const back = await saveAgendaItem(tx, item, {
      placement: 'SENT_BACK',
      sentBackReason: reason?.trim() ?? null,
      seenBy,
    })
    const shown = item.seenBy === seenBy ? [] : await tx.tell(itemsShown, [{ before: item, item: back }])
    return [agendaItemChange(item, back), ...shown, meetingTouched(meeting, item.seenBy)]
  },
  DROP: async (tx: Tx, scope: Scope, item: AgendaItemRow, _choice: CancelledItemInput, meeting: MeetingRow) => {
    const proposal = { meetingId: meeting.id, itemId: item.id }
    if (!(await isHandled(tx, proposal))) await markHandled(tx, proposal)
    return takeUpAgain(tx, scope, item)
  },
}

const targetOf = (tx: Tx, scope: Scope, { to }: CancelledItemInput, meeting: MeetingRow) =>
  to == null ? nextFor(tx, scope, meeting) : meetingById(tx, new Scopes([scope]), to)
