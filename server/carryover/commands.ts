import { itemsShown } from '../agenda/events.ts'
import { adoptsAlone, hasRoom, isOnAgenda, lastPlace, seenByOf } from '../agenda/rules.ts'
import { addAgendaItem, agendaItemById, agendaOf, saveAgendaItem, saveOrder } from '../agenda/store.ts'
import { agendaItemChange, type AgendaItemRow } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import { awaitingTouched } from '../consent/steps.ts'
import { loadConsentRoundsOfItems } from '../consent/store.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, writeTo } from '../db/write.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import { placed } from '../lib/ordering.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { meetingById, meetingOf, plannedAfter } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import * as rules from './rules.ts'
import { isHandled, loadCarryOver, markHandled, unmarkHandled } from './store.ts'

type Asked = string | null | undefined

export const postponeAgendaItem = (ctx: Context, id: string, to: Asked, wanted: Asked) =>
  onItem(ctx, id, async (tx, item, meeting): Promise<AgendaItemRow | Refusal> => {
    const made = await madeWith(
      tx,
      ctx.scopes,
      wanted,
      agendaItemById,
      ({ continuesId }) => continuesId === item.id,
      'newId',
    )
    if (made) return isRefusal(made) ? made : tx.unchanged('AgendaItem', item)
    const target =
      to == null ? await plannedAfter(tx, ctx.scopes.of(item), meeting) : await meetingById(tx, ctx.scopes, to)
    if (!target) return rules.noTarget(to)
    const agenda = await agendaOf(tx, ctx.scopes.of(item), target)
    const refusal =
      rules.canPostpone(item, meeting) ??
      rules.checkNoConsent(await loadConsentRoundsOfItems(tx, ctx.scopes.of(item), [item.id])) ??
      rules.checkTarget(item, target) ??
      rules.checkLater(meeting, target) ??
      hasRoom(agenda, 'to')
    if (refusal) return refusal
    const next = await putInto(tx, item, target, agenda, { id: wanted ?? newId(), continuesId: item.id })
    const old = await stay(ctx, tx, item, meeting)
    const change = agendaItemChange(item, old)
    tx.announce('agendaItemPostponed', [
      change,
      await awaitingTouched(tx, ctx.scopes.of(item), item.id),
      ...(isOnAgenda(item) ? [] : await tx.tell(itemsShown, [{ before: item, item: old }])),
      isOnAgenda(item) ? null : meetingTouched(meeting, change.audience),
      agendaItemChange(null, next),
      meetingTouched(target, next.seenBy),
    ])
    return old
  })

/**
 * Saves the item where it was. One that was only handed in comes on that agenda, so that everybody sees that it was
 * postponed.
 */
const stay = async (ctx: Context, tx: Tx, item: AgendaItemRow, meeting: MeetingRow) => {
  const change = rules.postponed(item, meeting, tx.now)
  if (isOnAgenda(item)) return saveAgendaItem(tx, item, change)
  const agenda = await agendaOf(tx, ctx.scopes.of(item), meeting)
  const order = must(placed(ids(agenda), item.id, lastPlace(agenda, item, meeting)), lastIsThere)
  const seenBy = seenByOf({ ...item, placement: 'POSTPONED' }, meeting)
  const stayed = await saveAgendaItem(tx, item, { ...change, seenBy, position: order.indexOf(item.id) })
  await saveOrder(tx, [...agenda, stayed], order)
  return stayed
}

export const repeatAgendaItem = (ctx: Context, id: string, to: string, wanted: Asked) =>
  onItem(ctx, id, async (tx, item): Promise<AgendaItemRow | Refusal> => {
    const made = await madeWith(tx, ctx.scopes, wanted, agendaItemById, ({ meetingId }) => meetingId === to, 'newId')
    if (made) return made
    const target = await meetingById(tx, ctx.scopes, to)
    if (!target) return refuse('NOT_FOUND', 'to')
    const agenda = await agendaOf(tx, ctx.scopes.of(item), target)
    const refusal = rules.checkTarget(item, target) ?? hasRoom(agenda, 'to')
    if (refusal) return refusal
    const copy = await putInto(tx, item, target, agenda, { id: wanted ?? newId(), continuesId: null })
    const proposal = { meetingId: target.id, itemId: item.id }
    if (!(await isHandled(tx, proposal))) await markHandled(tx, proposal)
    tx.announce('agendaItemRepeated', [agendaItemChange(null, copy), meetingTouched(target, copy.seenBy)])
    return copy
  })

/** Puts an item last on the agenda, before the items at its end; one that adopts minutes comes first. */
const putInto = async (
  tx: Tx,
  item: AgendaItemRow,
  target: MeetingRow,
  agenda: AgendaItemRow[],
  { id, continuesId }: Pick<AgendaItemRow, 'id' | 'continuesId'>,
) => {
  const { samenwerkingsverbandId, id: meetingId } = target
  const plan = rules.planOf(item, adoptsAlone(agenda, true) !== null)
  const after = plan.adoptsMinutes ? null : lastPlace(agenda, plan, target)
  const order = must(placed(ids(agenda), id, after), lastIsThere)
  const position = order.indexOf(id)
  const put = await addAgendaItem(tx, {
    ...plan,
    id,
    samenwerkingsverbandId,
    meetingId,
    continuesId,
    position,
    seenBy: seenByOf(plan, target),
  })
  await saveOrder(tx, [...agenda, put], order)
  return put
}

export const dismissCarryOver = (ctx: Context, meetingId: string, itemId: string, back: boolean) =>
  writeTo(
    ctx,
    'meetingId',
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting): Promise<MeetingRow | Refusal> => {
      const refusal = mayRun(ctx.membershipIn(meeting))
      if (refusal) return refusal
      const proposal = { meetingId: meeting.id, itemId }
      const handled = await isHandled(tx, proposal)
      const proposed = (await loadCarryOver(tx, ctx.scopes.of(meeting), [meeting.id])).some(
        (one) => one.itemId === itemId,
      )
      if (!handled && !proposed) return refuse('NOT_FOUND', 'itemId')
      if (handled !== back) return tx.unchanged('Meeting', meeting)
      await (back ? unmarkHandled : markHandled)(tx, proposal)
      tx.announce(back ? 'carryOverProposed' : 'carryOverDismissed', [meetingTouched(meeting, 'CHAIR')])
      return meeting
    },
  )

const lastIsThere = 'the last place is one of the agenda'
const ids = (agenda: AgendaItemRow[]) => agenda.map(({ id }) => id)

const onItem = (
  ctx: Context,
  id: string,
  fn: (tx: Tx, item: AgendaItemRow, meeting: MeetingRow) => Promise<AgendaItemRow | Refusal>,
) =>
  writeTo(
    ctx,
    'id',
    (reader) => agendaItemById(reader, ctx.scopes, id),
    async (tx, item) => mayRun(ctx.membershipIn(item)) ?? fn(tx, item, await meetingOf(tx, ctx.scopes, item)),
  )
