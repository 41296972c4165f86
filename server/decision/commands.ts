import { checkOnAgenda } from '../agenda/rules.ts'
import { agendaItemById, saveAgendaItem } from '../agenda/store.ts'
import { type AgendaItemRow, agendaItemTouched } from '../agenda/table.ts'
import { isThere } from '../attendance/rules.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import type { AttendanceRow } from '../attendance/table.ts'
import { mayRun } from '../auth/rules.ts'
import { awaitingTouched, hammerConsentRound, votesToGive, votesUnderHammer } from '../consent/steps.ts'
import type { Announced } from '../db/announced.ts'
import { madeWith } from '../db/made.ts'
import type { Scope } from '../db/scope.ts'
import { endsDraft, waitsToBeRead } from '../chair/rules.ts'
import { canHammer, canHammerNow, countsOn, hammeredWords, isOpen } from '../consent/rules.ts'
import {
  addConsentRound,
  consentRoundById,
  loadConsentRounds,
  loadConsentRoundsOfItems,
  loadVotesOf,
} from '../consent/store.ts'
import { consentRoundChange, consentRoundTouched, newConsentRound } from '../consent/table.ts'
import type { Context } from '../context.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type { EditDecisionInput, HammerItemInput, RecordDecisionInput } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { type SeenBy, strictest } from '../lib/distribution.ts'
import { newId } from '../lib/ids.ts'
import type { Refusal } from '../lib/refusal.ts'
import { keptReason, mayChair } from '../meeting/rules.ts'
import { meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { loadParties } from '../party/store.ts'
import { decisionShown } from './events.ts'
import * as rules from './rules.ts'
import {
  addDecision,
  decisionById,
  linkedDecisions,
  loadDecisionsOfRounds,
  loadSuperseding,
  nextSerial,
  saveDecision,
} from './store.ts'
import { decisionChange, type DecisionRow, decisionTouched, newDecision } from './table.ts'

export const recordDecision = (ctx: Context, input: RecordDecisionInput) =>
  recording(ctx, input, async (tx, item, meeting) => {
    const wrong =
      rules.canRecord(meeting, input.reason) ??
      checkOnAgenda(item) ??
      rules.checkDecisionText(input.text) ??
      (await checkLinks(ctx, tx, input, { id: null, agendaItemId: item.id, decidedAt: tx.now }))
    if (wrong) return wrong
    const { outcome, consentRoundId = null, reviewOn = null, supersedesId = null } = input
    const reason = keptReason(meeting, input.reason)
    const recorded = await record(ctx, tx, item, input, {
      outcome,
      reason,
      consentRoundId,
      reviewOn,
      supersedesId,
      unread: waitsToBeRead(item.id, meeting),
    })
    const { seenBy } = recorded
    tx.announce('decisionRecorded', [
      decisionChange(null, recorded),
      ...(await linksTouched(tx, ctx.scopes.of(item), [recorded], seenBy)),
      await awaitingTouched(tx, ctx.scopes.of(item), item.id),
      agendaItemTouched(await withoutDraft(tx, item, recorded), seenBy),
      meetingTouched(meeting, seenBy),
    ])
    return recorded
  })

export const hammerItem = (ctx: Context, input: HammerItemInput) =>
  recording(ctx, input, async (tx, item, meeting) => {
    const scope = ctx.scopes.of(item)
    const seats = await loadAttendanceOf(tx, scope, [meeting.id])
    const { open, round, toGive, votes } = await underHammer(tx, scope, item, input, seats)
    const wrong =
      mayChair(ctx.membershipIn(meeting), meeting) ??
      canHammerNow(votes, tx.now) ??
      canHammer(item, meeting, round.rule, votes, await somebodySits(tx, scope, seats)) ??
      rules.checkDecisionText(input.text) ??
      (await checkLinks(
        ctx,
        tx,
        { supersedesId: input.supersedesId },
        { id: null, agendaItemId: item.id, decidedAt: tx.now },
      ))
    if (wrong) return wrong
    const before = await awaitingTouched(tx, scope, item.id)
    if (!open) await addConsentRound(tx, round, toGive)
    const hammered = await hammerConsentRound(tx, scope, round, votes)
    const { outcome, reviewOn = null, supersedesId = null } = input
    const said = {
      ...newDecision,
      outcome: outcome ?? rules.usualOutcome[item.purpose],
      consentRoundId: round.id,
      reviewOn,
      supersedesId,
    }
    const recorded = await record(ctx, tx, item, input, said)
    tx.announce('itemHammered', [
      decisionChange(null, recorded),
      consentRoundChange(open, hammered),
      before,
      ...(await linkedTouched(tx, scope, [recorded], recorded.seenBy)),
      agendaItemTouched(await withoutDraft(tx, item, recorded), hammered.seenBy),
      meetingTouched(meeting, hammered.seenBy),
    ])
    return recorded
  })

/** The consent that the hammer closes, or opens and closes at once, and the answers in it once the hammer falls. */
const underHammer = async (
  tx: Tx,
  scope: Scope,
  item: AgendaItemRow,
  input: HammerItemInput,
  seats: AttendanceRow[],
) => {
  const open = (await loadConsentRoundsOfItems(tx, scope, [item.id])).find(isOpen) ?? null
  const round =
    open ?? newConsentRound(item, null, hammeredWords(item, input.text, input.distribution ?? 'MEMBERS'), tx.now)
  const toGive = open ? [] : await votesToGive(tx, scope, round, seats)
  const cast = open ? await loadVotesOf(tx, scope, [open.id]) : toGive
  return { open, round, toGive, votes: await votesUnderHammer(tx, scope, cast, seats) }
}

const somebodySits = async (tx: Tx, scope: Scope, seats: AttendanceRow[]) => {
  const there = seats.filter(isThere).map(({ partyId }) => partyId)
  const today = amsterdamDate(tx.now)
  return (await loadParties(tx, scope, there)).some((party) => countsOn(party, today))
}

/** Runs an act at an item, for chair and secretary. A decision that was made before with the same id is the answer. */
const recording = (
  ctx: Context,
  { id, agendaItemId }: { id?: string | null; agendaItemId: string },
  fn: (tx: Tx, item: AgendaItemRow, meeting: MeetingRow) => Promise<DecisionRow | Refusal>,
) =>
  writeTo(
    ctx,
    'input.agendaItemId',
    (reader) => agendaItemById(reader, ctx.scopes, agendaItemId),
    async (tx, item): Promise<DecisionRow | Refusal> => {
      const meeting = await meetingOf(tx, ctx.scopes, item)
      const done =
        mayRun(ctx.membershipIn(item)) ??
        (await madeWith(tx, ctx.scopes, id, decisionById, (decision) => decision.agendaItemId === item.id))
      return done ?? fn(tx, item, meeting)
    },
  )

/** Ends the draft of the item once its text is recorded. */
const withoutDraft = async (tx: Tx, item: AgendaItemRow, recorded: DecisionRow) =>
  endsDraft(item, recorded) ? saveAgendaItem(tx, item, { draft: null }) : item

type Said = Pick<DecisionRow, 'unread' | 'outcome' | 'reason' | 'consentRoundId' | 'reviewOn' | 'supersedesId'>

/** Gives a decision its number, and writes it. */
const record = async (
  ctx: Context,
  tx: Tx,
  item: AgendaItemRow,
  input: RecordDecisionInput | HammerItemInput,
  said: Said,
) => {
  const distribution = input.distribution ?? 'MEMBERS'
  const seenBy = strictest(item.seenBy, distribution)
  const series = rules.seriesOf(seenBy, tx.now)
  const serial = await nextSerial(tx, ctx.scopes.of(item), series)
  return addDecision(tx, {
    ...newDecision,
    ...said,
    id: input.id ?? newId(),
    samenwerkingsverbandId: item.samenwerkingsverbandId,
    meetingId: item.meetingId,
    agendaItemId: item.id,
    series,
    serial,
    number: rules.numberOf(series, serial),
    text: input.text.trim(),
    decidedAt: tx.now,
    distribution,
    seenBy,
  })
}

export const editDecision = (ctx: Context, input: EditDecisionInput) =>
  writeTo(
    ctx,
    'input.id',
    (reader) => decisionById(reader, ctx.scopes, input.id),
    async (tx, decision): Promise<DecisionRow | Refusal> => {
      const meeting = await meetingOf(tx, ctx.scopes, decision)
      const refusal =
        mayRun(ctx.membershipIn(decision)) ??
        rules.canCorrect(meeting, input.reason) ??
        rules.checkVersion(decision, input.version) ??
        rules.checkEditedText(input.text) ??
        (await checkLinks(ctx, tx, input, decision))
      if (refusal) return refusal
      const item = decision.agendaItemId ? await agendaItemById(tx, ctx.scopes, decision.agendaItemId) : null
      const distribution = input.distribution ?? decision.distribution
      const saved = await saveDecision(tx, decision, {
        text: input.text?.trim() ?? decision.text,
        outcome: input.outcome ?? decision.outcome,
        reason: keptReason(meeting, input.reason) ?? decision.reason,
        consentRoundId: input.consentRoundId === undefined ? decision.consentRoundId : input.consentRoundId,
        reviewOn: input.reviewOn === undefined ? decision.reviewOn : input.reviewOn,
        supersedesId: input.supersedesId === undefined ? decision.supersedesId : input.supersedesId,
        distribution,
        seenBy: strictest(distribution, (item ?? meeting).seenBy),
        version: decision.version + 1,
      })
      await announceEdit(ctx, tx, decision, saved)
      return saved
    },
  )

/** Refuses a consent that the decision cannot rest on, and a decision that it cannot supersede. */
const checkLinks = async (
  ctx: Context,
  tx: Tx,
  { consentRoundId, supersedesId }: Pick<EditDecisionInput, 'consentRoundId' | 'supersedesId'>,
  own: { id: string | null; agendaItemId: string | null; decidedAt: string },
): Promise<Refusal | null> => {
  if (consentRoundId != null) {
    const round = await consentRoundById(tx, ctx.scopes, consentRoundId)
    const [resting] = round ? await loadDecisionsOfRounds(tx, ctx.scopes.of(round), [round.id]) : []
    const refusal = rules.canRestOn(own.agendaItemId, round, resting, own.id)
    if (refusal) return refusal
  }
  if (supersedesId == null) return null
  const earlier = await decisionById(tx, ctx.scopes, supersedesId)
  const [later] = earlier ? await loadSuperseding(tx, ctx.scopes.of(earlier), [earlier.id]) : []
  return rules.canSupersede(earlier, later, own)
}

// If other people may see it from now on, the lists of its parents and the things it is linked with changed too.
const announceEdit = async (ctx: Context, tx: Tx, before: DecisionRow, after: DecisionRow) => {
  const change = decisionChange(before, after)
  const moved = before.seenBy !== after.seenBy
  const linked = moved || before.consentRoundId !== after.consentRoundId || before.supersedesId !== after.supersedesId
  const meeting = moved ? await meetingOf(tx, ctx.scopes, after) : null
  const item = moved && after.agendaItemId ? await agendaItemById(tx, ctx.scopes, after.agendaItemId) : null
  tx.announce('decisionEdited', [
    change,
    ...(linked ? await linksTouched(tx, ctx.scopes.of(after), [before, after], change.audience) : []),
    ...(moved ? await tx.tell(decisionShown, { decision: after, audience: change.audience }) : []),
    item && agendaItemTouched(item, change.audience),
    meeting && meetingTouched(meeting, change.audience),
  ])
}

/**
 * The consents that these decisions rest on, and the decisions that they are linked with, name them: announced to the
 * audience of these.
 */
const linksTouched = async (tx: Tx, scope: Scope, decisions: DecisionRow[], audience: SeenBy): Promise<Announced[]> => {
  const rounds = new Set(decisions.flatMap(({ consentRoundId }) => consentRoundId ?? []))
  return [
    ...(await loadConsentRounds(tx, scope, [...rounds])).map((round) => consentRoundTouched(round, audience)),
    ...(await linkedTouched(tx, scope, decisions, audience)),
  ]
}

const linkedTouched = async (
  tx: Tx,
  scope: Scope,
  decisions: DecisionRow[],
  audience: SeenBy,
): Promise<Announced[]> => {
  const linked = new Map<string, DecisionRow>()
  for (const decision of decisions)
    for (const one of await linkedDecisions(tx, scope, decision)) linked.set(one.id, one)
  return [...linked.values()].map((one) => decisionTouched(one, audience))
}
