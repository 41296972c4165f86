import { checkOnAgenda } from '../agenda/rules.ts'
import { agendaItemById, agendaItemOf } from '../agenda/store.ts'
import { type AgendaItemRow, agendaItemTouched } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import { membersIn } from '../auth/store.ts'
import { waitsToBeRead } from '../chair/rules.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, writeTo } from '../db/write.ts'
import { canCorrect, canRecord } from '../decision/rules.ts'
import { decisionById, loadDecisions } from '../decision/store.ts'
import { decisionTouched } from '../decision/table.ts'
import type { EditActionInput, OwnerInput, RecordActionInput, MakeActionOfAnswerInput } from '../generated/schema.ts'
import { strictest } from '../lib/distribution.ts'
import { newId } from '../lib/ids.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { kindMeant } from '../kind/rules.ts'
import { kindsOf } from '../kind/store.ts'
import { keptReason } from '../meeting/rules.ts'
import { meetingById, meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { loadParties } from '../party/store.ts'
import { canBecomeAction } from '../question/rules.ts'
import { answerById, loadAnswersOfActions, questionOf, saveAnswer } from '../question/store.ts'
import { answerChange } from '../question/table.ts'
import * as rules from './rules.ts'
import {
  actionById,
  type ActionProgressParent,
  addAction,
  addTick,
  dropTick,
  dropTicks,
  loadOwners,
  loadProgress,
  type NewAction,
  nextSerial,
  saveAction,
  saveOwners,
} from './store.ts'
import { actionChange, type ActionRow } from './table.ts'

export const recordAction = (ctx: Context, input: RecordActionInput) =>
  writeTo(
    ctx,
    'input.meetingId',
    (reader) => meetingById(reader, ctx.scopes, input.meetingId),
    async (tx, meeting): Promise<ActionRow | Refusal> => {
      const done =
        mayRun(ctx.membershipIn(meeting)) ??
        (await madeWith(tx, ctx.scopes, input.id, actionById, ({ meetingId }) => meetingId === meeting.id))
      if (done) return done
      const item = input.agendaItemId ? await agendaItemById(tx, ctx.scopes, input.agendaItemId) : null
      const wrong =
        canRecord(meeting, input.reason) ??
        rules.checkItem(item, meeting, input.agendaItemId) ??
        (item && checkOnAgenda(item, 'input.agendaItemId')) ??
        (await decisionIsHere(ctx, tx, input.decisionId, { meetingId: meeting.id, agendaItemId: item?.id ?? null })) ??
        rules.checkActionText(input.text) ??
        rules.checkDue(input)
      if (wrong) return wrong
      const owners = await ownersMeant(ctx, tx, meeting, input.owners ?? [], 'input.owners')
      if (isRefusal(owners)) return owners
      const recorded = await addAction(tx, await newAction(ctx, tx, input, meeting, item), owners)
      announce(tx, 'actionRecorded', null, recorded, meeting, item)
      tx.announce('actionRecorded', await decisionsTouched(ctx, tx, null, recorded))
      return recorded
    },
  )

export const makeActionOfAnswer = (ctx: Context, input: MakeActionOfAnswerInput) =>
  writeTo(
    ctx,
    'input.answerId',
    (reader) => answerById(reader, ctx.scopes, input.answerId),
    async (tx, answer): Promise<ActionRow | Refusal> => {
      const meeting = await meetingOf(tx, ctx.scopes, answer)
      const question = await questionOf(tx, ctx.scopes, answer)
      const item = await agendaItemOf(tx, ctx.scopes, question)
      const done =
        mayRun(ctx.membershipIn(answer)) ??
        (await madeWith(tx, ctx.scopes, input.id, actionById, ({ id }) => id === answer.actionId))
      if (done) return done
      const text = input.text ?? answer.text
      const wrong =
        canRecord(meeting, input.reason) ??
        canBecomeAction(answer) ??
        rules.checkActionText(text) ??
        rules.checkDue(input)
      if (wrong) return wrong
      const owners = [{ partyId: answer.partyId, personId: null, kindId: null }]
      const recorded = await addAction(tx, await newAction(ctx, tx, { ...input, text }, meeting, item), owners)
      announce(tx, 'actionRecorded', null, recorded, meeting, item)
      tx.announce('actionRecorded', [answerChange(answer, await saveAnswer(tx, answer, { actionId: recorded.id }))])
      return recorded
    },
  )

type Said = Pick<
  RecordActionInput,
  'id' | 'decisionId' | 'text' | 'dueOn' | 'duePeriod' | 'tentative' | 'distribution' | 'reason'
>
const newAction = async (
  ctx: Context,
  tx: Tx,
  input: Said,
  meeting: MeetingRow,
  item: AgendaItemRow | null,
): Promise<NewAction> => {
  const distribution = input.distribution ?? 'MEMBERS'
  const seenBy = strictest(distribution, (item ?? meeting).seenBy)
  const series = rules.seriesOf(seenBy)
  const serial = await nextSerial(tx, ctx.scopes.of(meeting), series)
  return {
    id: input.id ?? newId(),
    samenwerkingsverbandId: meeting.samenwerkingsverbandId,
    meetingId: meeting.id,
    agendaItemId: item?.id ?? null,
    decisionId: input.decisionId ?? null,
    series,
    serial,
    number: rules.numberOf(series, serial),
    text: input.text.trim(),
    dueOn: input.dueOn ?? null,
    duePeriod: input.duePeriod?.trim() || null,
    tentative: input.tentative ?? false,
    completedAt: null,
    completedBy: null,
    unread: waitsToBeRead(item?.id ?? null, meeting),
    reason: keptReason(meeting, input.reason),
    distribution,
    seenBy,
    version: 1,
  }
}

export const editAction = (ctx: Context, input: EditActionInput) =>
  onAction(ctx, input.id, 'input.id', async (tx, action, meeting) => {
    const refusal =
      mayRun(ctx.membershipIn(action)) ??
      canCorrect(meeting, input.reason) ??
      rules.checkVersion(action, input.version) ??
      rules.checkEditedText(input.text) ??
      rules.checkDue(input) ??
      (await decisionIsHere(ctx, tx, input.decisionId, action))
    if (refusal) return refusal
    const item = action.agendaItemId ? await agendaItemById(tx, ctx.scopes, action.agendaItemId) : null
    const distribution = input.distribution ?? action.distribution
    const saved = await saveAction(tx, action, {
      text: input.text?.trim() ?? action.text,
      dueOn: input.dueOn === undefined ? action.dueOn : input.dueOn,
      duePeriod: input.duePeriod === undefined ? action.duePeriod : input.duePeriod?.trim() || null,
      tentative: input.tentative ?? action.tentative,
      decisionId: input.decisionId === undefined ? action.decisionId : input.decisionId,
      reason: keptReason(meeting, input.reason) ?? action.reason,
      distribution,
      seenBy: strictest(distribution, (item ?? meeting).seenBy),
      version: action.version + 1,
    })
    announce(tx, 'actionEdited', action, saved, meeting, item)
    const moved = action.seenBy !== saved.seenBy
    if (moved) tx.announce('actionEdited', await madeOf(ctx, tx, action, saved))
    if (moved || action.decisionId !== saved.decisionId)
      tx.announce('actionEdited', await decisionsTouched(ctx, tx, action, saved))
    return saved
  })

export const assignAction = (ctx: Context, id: string, named: OwnerInput[]) =>
  onAction(ctx, id, 'id', async (tx, action, meeting) => {
    const refusal = mayRun(ctx.membershipIn(action)) ?? rules.canAssign(meeting)
    if (refusal) return refusal
    const owners = await ownersMeant(ctx, tx, meeting, named, 'owners')
    if (isRefusal(owners)) return owners
    if (rules.sameOwners(await loadOwners(tx, ctx.scopes.of(action), [action.id]), owners))
      return tx.unchanged('Action', action)
    await saveOwners(tx, action, owners)
    // One owner does it alone from now on, so no party has a part of it.
    if (!(await loadProgress(tx, ctx.scopes.of(action), [action.id])).length) await dropTicks(tx, action)
    tx.announce('actionAssigned', [actionChange(action, action)])
    return action
  })

export const completeAction = (ctx: Context, id: string, partyId: string | null | undefined) =>
  onPart(ctx, id, partyId, async (tx, action, progress, part) => {
    const refusal = part === null ? rules.canComplete(action) : rules.canTick(progress, part)
    if (refusal) return refusal
    if (part !== null) await addTick(tx, action, part, tx.now, ctx.by)
    const isDone = part === null || rules.isLast(progress, part)
    const completed = isDone ? await saveAction(tx, action, { completedAt: tx.now, completedBy: ctx.by }) : action
    tx.announce(isDone ? 'actionCompleted' : 'actionTicked', [actionChange(action, completed)])
    return completed
  })

export const reopenAction = (ctx: Context, id: string, partyId: string | null | undefined) =>
  onPart(ctx, id, partyId, async (tx, action, progress, part) => {
    const refusal = part === null ? rules.canReopen(action) : rules.canUntick(progress, part)
    if (refusal) return refusal
    await (part === null ? dropTicks(tx, action) : dropTick(tx, action, part))
    // An action that was ticked off as a whole stays done for the other parties.
    for (const one of part === null ? [] : progress)
      if (one.partyId !== part && one.tickedAt === null && one.doneAt !== null)
        await addTick(tx, action, one.partyId, one.doneAt, action.completedBy)
    const reopened = await saveAction(tx, action, { completedAt: null, completedBy: null })
    tx.announce(action.completedAt ? 'actionReopened' : 'actionUnticked', [actionChange(action, reopened)])
    return reopened
  })

/** Runs an act on an action, or on the part that one party does. */
const onPart = (
  ctx: Context,
  id: string,
  partyId: string | null | undefined,
  fn: (
    tx: Tx,
    action: ActionRow,
    progress: ActionProgressParent[],
    part: string | null,
  ) => Promise<ActionRow | Refusal>,
) =>
  onAction(ctx, id, 'id', async (tx, action) => {
    const scope = ctx.scopes.of(action)
    const membership = ctx.membershipIn(action)
    const owners = await loadOwners(tx, scope, [action.id])
    const progress = await loadProgress(tx, scope, [action.id])
    const part = rules.partOf(membership, owners, progress, partyId)
    return (
      rules.mayComplete(membership, owners, part) ??
      rules.checkPart(owners, progress, partyId) ??
      fn(tx, action, progress, part)
    )
  })

/** The answer that an action was made of names it: announced to everybody who may see the action. */
const madeOf = async (ctx: Context, tx: Tx, before: ActionRow, after: ActionRow) => {
  const { audience } = actionChange(before, after)
  const answers = await loadAnswersOfActions(tx, ctx.scopes.of(after), [after.id])
  return answers.map((answer) => ({ ...answerChange(answer, answer), audience: strictest(answer.seenBy, audience) }))
}

/**
 * The decision that an action carries out, and the one that it carried out before, name it: announced to everybody who
 * may see the action.
 */
const decisionsTouched = async (ctx: Context, tx: Tx, before: ActionRow | null, after: ActionRow) => {
  const { audience } = actionChange(before, after)
  const ids = [before, after].flatMap((action) => action?.decisionId ?? [])
  const decisions = await loadDecisions(tx, ctx.scopes.of(after), [...new Set(ids)])
  return decisions.map((decision) => decisionTouched(decision, strictest(decision.seenBy, audience)))
}

const decisionIsHere = async (
  ctx: Context,
  tx: Tx,
  id: string | null | undefined,
  own: { meetingId: string; agendaItemId: string | null },
) => rules.checkDecision(id == null ? null : await decisionById(tx, ctx.scopes, id), own, id)

/** The owners by id. Refuses those that are not of this samenwerkingsverband. */
const ownersMeant = async (
  ctx: Context,
  tx: Tx,
  meeting: MeetingRow,
  named: OwnerInput[],
  field: string,
): Promise<rules.Owned[] | Refusal> => {
  const wrong = rules.checkOwners(named, field)
  if (wrong) return wrong
  const kinds = named.some(({ kindId, partyKind }) => kindId ?? partyKind)
    ? await kindsOf(tx, ctx.scopes.of(meeting))
    : []
  const owners: rules.Owned[] = []
  for (const { partyId = null, personId = null, kindId, partyKind: kind } of named) {
    const meant = kindMeant(kinds, { kindId, kind }, { id: field, legacy: field })
    if (meant && isRefusal(meant)) return meant
    owners.push({ partyId, personId, kindId: meant?.id ?? null })
  }
  const partyIds = new Set(owners.flatMap(({ partyId }) => partyId ?? []))
  const personIds = owners.flatMap(({ personId }) => personId ?? [])
  const parties = partyIds.size ? await loadParties(tx, ctx.scopes.of(meeting), [...partyIds]) : []
  const members = personIds.length ? await membersIn(tx, meeting.samenwerkingsverbandId) : []
  const known = personIds.every((id) => members.some(({ person }) => person.id === id))
  if (parties.length !== partyIds.size || !known) return refuse('NOT_FOUND', field)
  return rules.areApart(owners, field) ?? owners
}

// A new action changes the lists of its parents, and so does one that other people see from now on.
const announce = (
  tx: Tx,
  kind: string,
  before: ActionRow | null,
  after: ActionRow,
  meeting: MeetingRow,
  item: AgendaItemRow | null,
) => {
  const change = actionChange(before, after)
  const listed = before?.seenBy !== after.seenBy
  tx.announce(kind, [
    change,
    listed && item ? agendaItemTouched(item, change.audience) : null,
    listed ? meetingTouched(meeting, change.audience) : null,
  ])
}

const onAction = (
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, action: ActionRow, meeting: MeetingRow) => Promise<ActionRow | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => actionById(reader, ctx.scopes, id),
    async (tx, action) => fn(tx, action, await meetingOf(tx, ctx.scopes, action)),
  )
