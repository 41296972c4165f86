import { hasRoom } from '../agenda/rules.ts'
import { recounting } from '../agenda/steps.ts'
import { agendaItemById, agendaOf } from '../agenda/store.ts'
import { agendaItemChange, type AgendaItemRow } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import { loadConsentRoundsOfItems } from '../consent/store.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, writeTo } from '../db/write.ts'
import { newId } from '../lib/ids.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { meetingById, meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import * as rules from './rules.ts'
import { beganIn, goesOn, goOn, nextFor, putInto } from './steps.ts'
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
    const scope = ctx.scopes.of(item)
    const target = to == null ? await nextFor(tx, scope, meeting) : await meetingById(tx, ctx.scopes, to)
    if (!target) return rules.noTarget(to)
    const agenda = await agendaOf(tx, scope, target)
    const refusal =
      rules.canPostpone(item, await goesOn(tx, scope, item)) ??
      rules.checkNoConsent(await loadConsentRoundsOfItems(tx, scope, [item.id]), meeting) ??
      rules.checkTarget(item, target) ??
      rules.checkLater(await beganIn(tx, scope, item, meeting), target) ??
      hasRoom(agenda, 'to')
    if (refusal) return refusal
    const { old, told } = await goOn(tx, scope, item, meeting, target, wanted ?? newId())
    tx.announce('agendaItemPostponed', told)
    return old
  })

export const repeatAgendaItem = (ctx: Context, id: string, to: string, wanted: Asked) =>
  onItem(ctx, id, async (tx, item): Promise<AgendaItemRow | Refusal> => {
    const made = await madeWith(tx, ctx.scopes, wanted, agendaItemById, ({ meetingId }) => meetingId === to, 'newId')
    if (made) return made
    const target = await meetingById(tx, ctx.scopes, to)
    if (!target) return refuse('NOT_FOUND', 'to')
    const agenda = await agendaOf(tx, ctx.scopes.of(item), target)
    const refusal = rules.checkTarget(item, target) ?? hasRoom(agenda, 'to')
    if (refusal) return refusal
    const recount = await recounting(tx, ctx.scopes.of(item), target)
    const copy = await putInto(tx, ctx.scopes.of(item), item, target, agenda, {
      id: wanted ?? newId(),
      continuesId: null,
    })
    const proposal = { meetingId: target.id, itemId: item.id }
    if (!(await isHandled(tx, proposal))) await markHandled(tx, proposal)
    tx.announce('agendaItemRepeated', [
      ...(await recount()),
      agendaItemChange(null, copy),
      meetingTouched(target, copy.seenBy),
    ])
    return copy
  })

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
