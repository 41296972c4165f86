import { mayRun } from '../auth/rules.ts'
import type { Announced } from '../db/announced.ts'
import { madeWith } from '../db/made.ts'
import type { Scope } from '../db/scope.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { Context } from '../context.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type { AddAgendaItemInput, EditAgendaItemInput } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { type SeenBy, widest } from '../lib/distribution.ts'
import { newId } from '../lib/ids.ts'
import { idsOf } from '../lib/ordering.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { readingOver } from '../meeting/events.ts'
import { atNoItem, canGoTo, mayChair, sawCurrent } from '../meeting/rules.ts'
import { meetingById, meetingOf, saveMeeting } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { itemRemoved, itemsShown, lastSection, recordedAt } from './events.ts'
import * as rules from './rules.ts'
import { leaveCurrent, partyOf, recounting, takeUpAgain } from './steps.ts'
import * as store from './store.ts'
import { agendaItemChange, type AgendaItemRow, agendaItemTouched, newAgendaItem, plannedOf } from './table.ts'

export const addAgendaItem = (ctx: Context, input: AddAgendaItemInput) =>
  writeTo(
    ctx,
    'input.meetingId',
    (reader) => meetingById(reader, ctx.scopes, input.meetingId),
    async (tx, meeting): Promise<AgendaItemRow | Refusal> => {
      const membership = ctx.membershipIn(meeting)
      const { recurring, adoptsMinutes, atEnd, consentRule } = input
      const done =
        rules.mayAdd(membership, meeting, input) ??
        rules.maySet(membership, { recurring, adoptsMinutes, atEnd }) ??
        rules.maySetRule(membership, consentRule) ??
        (await madeWith(tx, ctx.scopes, input.id, store.agendaItemById, ({ meetingId }) => meetingId === meeting.id))
      if (done) return done
      const placement = rules.placementOf(membership)
      const scope = ctx.scopes.of(meeting)
      const agenda = await (placement === 'PLACED' ? store.agendaOf : store.handedInFor)(tx, scope, meeting)
      const id = input.id ?? newId()
      const last =
        placement === 'PLACED'
          ? rules.lastPlace(agenda, { atEnd: atEnd ?? false }, meeting)
          : (agenda.at(-1)?.id ?? null)
      const wrong =
        rules.checkEditable(meeting) ??
        rules.checkTitle(input.title) ??
        rules.checkTexts(input) ??
        rules.checkMinutes(input.plannedMinutes) ??
        rules.hasRoom(agenda, 'input.meetingId') ??
        rules.adoptsAlone(agenda, input.adoptsMinutes)
      if (wrong) return wrong
      const order = rules.orderWith(agenda, id, input.after === undefined ? last : input.after, 'input.after')
      if (isRefusal(order)) return order
      const recount = await recounting(tx, scope, meeting)
      const under = placement === 'PLACED' ? await headFor(tx, meeting, agenda, input.after, last) : null
      const added = await store.addAgendaItem(
        tx,
        newItem(input, meeting, membership, { id, placement, position: order.indexOf(id), sectionId: under }),
      )
      await store.saveOrder(tx, [...agenda, added], order)
      tx.announce(placement === 'PLACED' ? 'agendaItemAdded' : 'agendaItemHandedIn', [
        ...(await recount()),
        agendaItemChange(null, added),
        meetingTouched(meeting, added.seenBy),
      ])
      return added
    },
  )

/** The head under which an item comes: behind `after`, or where no place is given behind `last`. */
const headFor = async (
  tx: Tx,
  meeting: MeetingRow,
  agenda: AgendaItemRow[],
  after: string | null | undefined,
  last: string | null,
) =>
  after === undefined
    ? rules.sectionAt(agenda, last, (await tx.ask(lastSection, meeting))[0])
    : rules.sectionBehind(agenda, after)

const newItem = (
  input: AddAgendaItemInput,
  meeting: MeetingRow,
  { partyId }: MembershipRow,
  at: Pick<AgendaItemRow, 'id' | 'placement' | 'position' | 'sectionId'>,
): AgendaItemRow => {
  const distribution = input.distribution ?? 'MEMBERS'
  return {
    ...newAgendaItem,
    ...at,
    samenwerkingsverbandId: meeting.samenwerkingsverbandId,
    meetingId: meeting.id,
    title: input.title.trim(),
    question: textOrNull(input.question),
    purpose: input.purpose,
    recurring: input.recurring ?? false,
    adoptsMinutes: input.adoptsMinutes ?? false,
    atEnd: input.atEnd ?? false,
    consentRule: input.consentRule ?? newAgendaItem.consentRule,
    plannedMinutes: input.plannedMinutes ?? null,
    presenter: textOrNull(input.presenter),
    handedInById: at.placement === 'PLACED' ? null : partyId,
    distribution,
    seenBy: rules.seenByOf({ ...at, distribution }, meeting),
  }
}

export const editAgendaItem = (ctx: Context, input: EditAgendaItemInput) =>
  onItem(ctx, input.id, 'input.id', async (tx, item, meeting) => {
    const membership = ctx.membershipIn(meeting)
    const refusal =
      rules.mayChange(membership, item, meeting) ??
      rules.maySet(membership, input) ??
      rules.maySetRule(membership, input.consentRule) ??
      rules.canEdit(meeting, input) ??
      rules.checkVersion(item, input.version) ??
      rules.checkEditedTitle(input.title) ??
      rules.checkTexts(input) ??
      rules.checkMinutes(input.plannedMinutes) ??
      rules.adoptsAlone(
        await store.agendaOf(tx, ctx.scopes.of(meeting), meeting),
        input.adoptsMinutes && !item.adoptsMinutes,
      )
    if (refusal) return refusal
    const distribution = input.distribution ?? item.distribution
    const seenBy = rules.seenByOf({ ...item, distribution }, meeting)
    const shown = item.seenBy !== seenBy
    const counts = shown || input.plannedMinutes !== undefined
    const recount = counts ? await recounting(tx, ctx.scopes.of(item), meeting) : null
    const saved = await store.saveAgendaItem(tx, item, {
      title: input.title?.trim() ?? item.title,
      question: input.question === undefined ? item.question : textOrNull(input.question),
      purpose: input.purpose ?? item.purpose,
      consentRule: input.consentRule ?? item.consentRule,
      plannedMinutes: input.plannedMinutes === undefined ? item.plannedMinutes : input.plannedMinutes,
      presenter: input.presenter === undefined ? item.presenter : textOrNull(input.presenter),
      notes: input.notes === undefined ? item.notes : textOrNull(input.notes),
      recurring: input.recurring ?? item.recurring,
      adoptsMinutes: input.adoptsMinutes ?? item.adoptsMinutes,
      atEnd: input.atEnd ?? item.atEnd,
      distribution,
      seenBy,
      // The draft was typed for another circle of readers.
      draft: shown ? null : item.draft,
      version: item.version + 1,
    })
    const change = agendaItemChange(item, saved)
    tx.announce('agendaItemEdited', [
      ...((await recount?.()) ?? []),
      change,
      ...(shown ? await showing(tx, ctx.scopes.of(item), item, saved) : []),
      shown ? meetingTouched(meeting, change.audience) : null,
    ])
    return saved
  })

/**
 * The things to announce with an item that other people see from now on: everything under it, and the items of other
 * meetings that name it.
 */
const showing = async (tx: Tx, scope: Scope, before: AgendaItemRow, item: AgendaItemRow): Promise<Announced[]> => {
  const { audience } = agendaItemChange(before, item)
  return [
    ...(await tx.tell(itemsShown, [{ before, item }])),
    ...(await store.linkedTo(tx, scope, [item])).map((linked) => agendaItemTouched(linked, audience)),
  ]
}

export const placeAgendaItem = (ctx: Context, id: string, after: string | null | undefined) =>
  onItem(ctx, id, 'id', async (tx, item, meeting) => {
    const agenda = await store.agendaOf(tx, ctx.scopes.of(meeting), meeting)
    const refusal =
      mayRun(ctx.membershipIn(meeting)) ??
      rules.checkEditable(meeting) ??
      rules.canPlace(item) ??
      rules.adoptsAlone(agenda, item.adoptsMinutes, 'adoptsMinutes') ??
      rules.hasRoom(agenda, 'id')
    if (refusal) return refusal
    const last = rules.lastPlace(agenda, item, meeting)
    const behind = after === undefined ? last : after
    const order = rules.orderWith(agenda, item.id, behind)
    if (isRefusal(order)) return order
    const seenBy = rules.seenByOf({ ...item, placement: 'PLACED' }, meeting)
    const recount = await recounting(tx, ctx.scopes.of(item), meeting)
    const position = order.indexOf(item.id)
    const onAgenda = await store.saveAgendaItem(tx, item, {
      placement: 'PLACED',
      sentBackReason: null,
      sectionId: await headFor(tx, meeting, agenda, after, last),
      position,
      seenBy,
    })
    await store.saveOrder(tx, [...agenda, onAgenda], order)
    const change = agendaItemChange(item, onAgenda)
    tx.announce('agendaItemPlaced', [
      ...(await recount()),
      change,
      ...(await showing(tx, ctx.scopes.of(item), item, onAgenda)),
      meetingTouched(meeting, change.audience),
    ])
    return onAgenda
  })

export const sendBackAgendaItem = (ctx: Context, id: string, reason: string) =>
  onItem(ctx, id, 'id', async (tx, item, meeting) => {
    const refusal =
      mayRun(ctx.membershipIn(meeting)) ??
      rules.checkEditable(meeting) ??
      rules.canSendBack(item, reason) ??
      rules.canReceive(await partyOf(tx, ctx.scopes.of(item), item), amsterdamDate(tx.now))
    if (refusal) return refusal
    const sentBack = await store.saveAgendaItem(tx, item, { placement: 'SENT_BACK', sentBackReason: reason.trim() })
    tx.announce('agendaItemSentBack', [agendaItemChange(item, sentBack)])
    return sentBack
  })

export const handInAgain = (ctx: Context, id: string) =>
  onItem(ctx, id, 'id', async (tx, item, meeting) => {
    const refusal =
      rules.mayChange(ctx.membershipIn(meeting), item, meeting) ??
      rules.checkEditable(meeting) ??
      rules.canHandInAgain(item)
    if (refusal) return refusal
    const proposed = await store.saveAgendaItem(tx, item, { placement: 'PROPOSED', sentBackReason: null })
    tx.announce('agendaItemHandedIn', [agendaItemChange(item, proposed)])
    return proposed
  })

/** Its own meeting was called off: a new item for another one, as it was handed in. */
export const handInElsewhere = (ctx: Context, id: string, to: string, wanted: string | null | undefined) =>
  onItem(ctx, id, 'id', async (tx, item, meeting): Promise<AgendaItemRow | Refusal> => {
    const made = await madeWith(
      tx,
      ctx.scopes,
      wanted,
      store.agendaItemById,
      ({ meetingId }) => meetingId === to,
      'newId',
    )
    if (made) return made
    const target = await meetingById(tx, ctx.scopes, to)
    if (target?.samenwerkingsverbandId !== item.samenwerkingsverbandId) return refuse('NOT_FOUND', 'to')
    const handedIn = await store.handedInFor(tx, ctx.scopes.of(target), target)
    const refusal =
      rules.mayChange(ctx.membershipIn(meeting), item, meeting) ??
      rules.canHandInAgain(item) ??
      rules.canHandInAt(target) ??
      rules.hasRoom(handedIn, 'to')
    if (refusal) return refusal
    const added = await store.addAgendaItem(tx, {
      ...{
        ...newAgendaItem,
        ...plannedOf(item),
        id: wanted ?? newId(),
        samenwerkingsverbandId: item.samenwerkingsverbandId,
      },
      ...{ meetingId: target.id, placement: 'PROPOSED', position: handedIn.length, handedInById: item.handedInById },
      seenBy: 'SEATED',
    })
    tx.announce('agendaItemHandedIn', [agendaItemChange(null, added), meetingTouched(target, added.seenBy)])
    return added
  })

export const moveAgendaItem = (ctx: Context, id: string, after: string | null) =>
  onItem(ctx, id, 'id', async (tx, item, meeting) => {
    const agenda = await store.agendaOf(tx, ctx.scopes.of(meeting), meeting)
    const refusal = mayRun(ctx.membershipIn(meeting)) ?? rules.checkEditable(meeting) ?? rules.checkOnAgenda(item)
    if (refusal) return refusal
    const order = rules.orderWith(agenda, item.id, after)
    if (isRefusal(order)) return order
    const before = idsOf(agenda)
    const sectionId = rules.sectionBehind(agenda, after)
    const stays = sectionId === item.sectionId
    if (stays && String(order) === String(before)) return tx.unchanged('AgendaItem', item)
    const recount = await recounting(tx, ctx.scopes.of(item), meeting)
    const moved = stays ? item : await store.saveAgendaItem(tx, item, { sectionId })
    await store.saveOrder(tx, agenda, order)
    // It moved past hidden items only, so people who cannot see those hear that numbers changed, and no more.
    const same = String(rules.openOrder(agenda, before)) === String(rules.openOrder(agenda, order))
    const audience = stays && same ? 'SEATED' : item.seenBy
    tx.announce('agendaItemMoved', [
      ...(await recount()),
      agendaItemTouched(moved, audience),
      meetingTouched(meeting, audience),
    ])
    return { ...moved, position: order.indexOf(item.id) }
  })

export const removeAgendaItem = (ctx: Context, id: string) =>
  onItem(ctx, id, 'id', async (tx, item, meeting): Promise<MeetingRow | Refusal> => {
    const recorded = await tx.ask(recordedAt, item)
    const refusal =
      rules.mayChange(ctx.membershipIn(meeting), item, meeting) ??
      rules.checkEditable(meeting) ??
      rules.canRemove(item, meeting, recorded.length)
    if (refusal) return refusal
    const recount = await recounting(tx, ctx.scopes.of(item), meeting)
    const along = await tx.tell(itemRemoved, item)
    await store.dropAgendaItem(tx, item)
    tx.announce('agendaItemRemoved', [
      ...(await recount()),
      ...along,
      agendaItemChange(item, null),
      meetingTouched(meeting, item.seenBy),
      ...(await takeUpAgain(tx, ctx.scopes.of(meeting), item)),
    ])
    return meeting
  })

export const goToAgendaItem = (ctx: Context, id: string, from: string | null | undefined) =>
  writeTo(
    ctx,
    'id',
    (reader) => store.agendaItemById(reader, ctx.scopes, id),
    async (tx, item) => {
      const meeting = await meetingOf(tx, ctx.scopes, item)
      const refusal =
        mayChair(ctx.membershipIn(meeting), meeting) ??
        canGoTo(meeting) ??
        rules.canGoTo(item) ??
        sawCurrent(meeting, from)
      if (refusal) return refusal
      if (meeting.currentItemId === item.id) return tx.unchanged('Meeting', meeting)
      const scope = ctx.scopes.of(item)
      const recount = await recounting(tx, scope, meeting)
      const left = await leaveCurrent(tx, scope, meeting)
      const opened = await store.saveAgendaItem(tx, item, rules.openItem(tx.now))
      const moved = await saveMeeting(tx, meeting, { ...atNoItem, currentItemId: item.id })
      // Going on from a reading means that the room found it right.
      const read = meeting.readBackAt ? await tx.tell(readingOver, meeting) : []
      // It may go from one hidden item to another: people who see neither hear where the meeting is, and no more.
      const audience = [left, ...read].reduce<SeenBy>(
        (all, change) => (change ? widest(all, change.audience) : all),
        item.seenBy,
      )
      tx.announce('agendaItemOpened', [
        ...(await recount(moved)),
        left,
        ...read,
        agendaItemChange(item, opened),
        meetingTouched(moved, audience),
      ])
      return moved
    },
  )

export const pauseAgendaItem = (ctx: Context, id: string) =>
  onItem(ctx, id, 'id', async (tx, item, meeting) => {
    const refusal = mayChair(ctx.membershipIn(meeting), meeting) ?? rules.canPause(item, meeting)
    if (refusal) return refusal
    const recount = await recounting(tx, ctx.scopes.of(item), meeting)
    const paused = await store.saveAgendaItem(tx, item, rules.pauseItem(item, tx.now))
    tx.announce('agendaItemPaused', [...(await recount()), agendaItemChange(item, paused)])
    return paused
  })

export const resumeAgendaItem = (ctx: Context, id: string) =>
  onItem(ctx, id, 'id', async (tx, item, meeting) => {
    const refusal = mayChair(ctx.membershipIn(meeting), meeting) ?? rules.canResume(item, meeting)
    if (refusal) return refusal
    const recount = await recounting(tx, ctx.scopes.of(item), meeting)
    const resumed = await store.saveAgendaItem(tx, item, rules.openItem(tx.now))
    tx.announce('agendaItemResumed', [...(await recount()), agendaItemChange(item, resumed)])
    return resumed
  })

const textOrNull = (text: string | null | undefined) => text?.trim() || null

const onItem = <T extends object>(
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, item: AgendaItemRow, meeting: MeetingRow) => Promise<T | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => store.agendaItemById(reader, ctx.scopes, id),
    async (tx, item) => fn(tx, item, await meetingOf(tx, ctx.scopes, item)),
  )
