import { agendaItemById } from '../agenda/store.ts'
import { agendaItemTouched } from '../agenda/table.ts'
import { maySpeakFor, sitsDown } from '../attendance/rules.ts'
import { saveSeated } from '../attendance/steps.ts'
import { excusedAt, loadAttendanceOf } from '../attendance/store.ts'
import { attendanceChange, type AttendanceRow } from '../attendance/table.ts'
import { mayRun } from '../auth/rules.ts'
import { madeWith } from '../db/made.ts'
import { everythingIn, Scopes } from '../db/scope.ts'
import type { Context } from '../context.ts'
import { type Tx, write, type Writer, writeTo } from '../db/write.ts'
import type {
  MutationObjectLateArgs,
  MutationVoteArgs,
  MutationWriteAnswerArgs,
  OpenConsentInput,
} from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { grouped, idsOf } from '../lib/ordering.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { mayChair } from '../meeting/rules.ts'
import { meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { loadContacts, loadParties } from '../party/store.ts'
import * as rules from './rules.ts'
import {
  awaitingTouched,
  closeConsentRound,
  countedToday,
  notWriting,
  partiesThere,
  votesToGive,
  withdrawConsentRound,
} from './steps.ts'
import * as store from './store.ts'
import type { VoteParent } from './store.ts'
import { consentRoundChange, type ConsentRoundRow, consentRoundTouched, newConsentRound } from './table.ts'

export const openConsent = (ctx: Context, input: OpenConsentInput) =>
  writeTo(
    ctx,
    'input.agendaItemId',
    (reader) => agendaItemById(reader, ctx.scopes, input.agendaItemId),
    async (tx, item): Promise<ConsentRoundRow | Refusal> => {
      const meeting = await meetingOf(tx, ctx.scopes, item)
      const done =
        mayChair(ctx.membershipIn(item), meeting) ??
        (await madeWith(
          tx,
          ctx.scopes,
          input.id,
          store.consentRoundById,
          ({ agendaItemId }) => agendaItemId === item.id,
        ))
      if (done) return done
      const scope = ctx.scopes.of(item)
      const wrong =
        rules.canOpen(item, meeting, await store.loadConsentRoundsOfItems(tx, scope, [item.id])) ??
        rules.checkProposal(input.text)
      if (wrong) return wrong
      const seats = await loadAttendanceOf(tx, scope, [meeting.id])
      const before = await awaitingTouched(tx, scope, item.id)
      const round = newConsentRound(item, input.id, input.text, tx.now)
      const opened = await store.addConsentRound(tx, round, await votesToGive(tx, scope, round, seats))
      tx.announce('consentOpened', [
        consentRoundChange(null, opened),
        before,
        agendaItemTouched(item, opened.seenBy),
        meetingTouched(meeting, opened.seenBy),
      ])
      return opened
    },
  )

export const vote = (ctx: Context, { consentRoundId, partyId, choice, ...given }: MutationVoteArgs) =>
  onVote(ctx, consentRoundId, partyId, async (tx, { round, meeting, before, seat }) => {
    const scope = ctx.scopes.of(round)
    const [party] = await loadParties(tx, scope, [partyId])
    const refusal =
      rules.canVote(round, before, tx.now) ??
      rules.stillAnswers(party, amsterdamDate(tx.now)) ??
      rules.checkRemark(choice, given.remark)
    if (refusal) return refusal
    const remark = given.remark?.trim() || null
    if (before.choice === choice && before.remark === remark) return tx.unchanged('ConsentRound', round)
    const often = rules.mayChangeAgain(await store.loadVoteChangesOf(tx, scope, [before.id]))
    if (often) return often
    // Answered for by the chair, a party may still be writing.
    const isOwn = ctx.membershipIn(round).partyId === partyId
    await store.saveVote(tx, scope, before, { choice, remark, personId: ctx.by, ...(isOwn && notWriting) })
    tx.announce('attendanceSet', [await seatVoter(ctx, tx, round, meeting, seat)])
    const waited = await countedToday(tx, scope, await store.loadVotesOf(tx, scope, [round.id]))
    if (!rules.isDue(round, waited, tx.now)) {
      tx.announce('voted', [consentRoundChange(round, round)])
      return round
    }
    const closed = await closeConsentRound(tx, scope, round)
    tx.announce('consentClosed', [consentRoundChange(round, closed)])
    return closed
  })

export const agreeForRest = (ctx: Context, consentRoundId: string, partyIds: readonly string[]) =>
  onRound(ctx, consentRoundId, 'consentRoundId', async (tx, round, meeting) => {
    const refusal = mayRun(ctx.membershipIn(round)) ?? rules.canAgreeForRest(round)
    if (refusal) return refusal
    const scope = ctx.scopes.of(round)
    const votes = await countedToday(tx, scope, await store.loadVotesOf(tx, scope, [round.id]))
    if (partyIds.some((id) => votes.every(({ partyId }) => partyId !== id))) return refuse('NOT_FOUND', 'partyIds')
    const there = await partiesThere(tx, scope, meeting)
    const rest = votes.filter(
      (vote) => partyIds.includes(vote.partyId) && rules.isOfTheRest(vote, there.has(vote.partyId), tx.now),
    )
    if (!rest.length) return tx.unchanged('ConsentRound', round)
    for (const vote of rest) await store.saveVote(tx, scope, vote, { choice: 'AGREE', remark: null, personId: ctx.by })
    tx.announce('restAgreed', [consentRoundChange(round, round)])
    return round
  })

export const takeBackRest = (ctx: Context, consentRoundId: string, partyIds: readonly string[]) =>
  onRound(ctx, consentRoundId, 'consentRoundId', async (tx, round) => {
    const refusal = mayRun(ctx.membershipIn(round)) ?? rules.canAgreeForRest(round)
    if (refusal) return refusal
    const scope = ctx.scopes.of(round)
    const votes = await store.loadVotesOf(tx, scope, [round.id])
    if (partyIds.some((id) => votes.every(({ partyId }) => partyId !== id))) return refuse('NOT_FOUND', 'partyIds')
    const named = votes.filter(({ partyId }) => partyIds.includes(partyId))
    const earlier = grouped(await store.loadVoteChangesOf(tx, scope, idsOf(named)), ({ voteId }) => voteId)
    const agreed = named.filter((vote) => rules.agreedAsRest(vote, earlier.get(vote.id) ?? [], ctx.by))
    if (!agreed.length) return tx.unchanged('ConsentRound', round)
    const silent = { choice: null, personId: null, answeredAt: null }
    for (const vote of agreed) await store.updateVoteWith(tx, vote, silent)
    tx.announce('restTakenBack', [consentRoundChange(round, round)])
    return round
  })

export const writeAnswer = (ctx: Context, { consentRoundId, partyId, choice = null }: MutationWriteAnswerArgs) =>
  onVote(ctx, consentRoundId, partyId, async (tx, { round, before }) => {
    const refusal = rules.canVote(round, before, tx.now) ?? rules.checkWriting(choice)
    if (refusal) return refusal
    if (choice === null && before.writing === null) return tx.unchanged('ConsentRound', round)
    await store.updateVoteWith(tx, before, choice === null ? notWriting : { writing: choice, writingAt: tx.now })
    // The table hears an answer once it is given.
    tx.announce('answerBeingWritten', [consentRoundTouched(round, 'CHAIR')])
    return round
  })

export const objectLate = (ctx: Context, { consentRoundId, partyId, remark }: MutationObjectLateArgs) =>
  onVote(ctx, consentRoundId, partyId, async (tx, { round, meeting, before }) => {
    const refusal = rules.canObjectLate(round, before, meeting) ?? rules.checkRemark('OBJECT', remark)
    if (refusal) return refusal
    const lateObjection = remark.trim()
    if (before.lateObjection === lateObjection) return tx.unchanged('ConsentRound', round)
    await store.updateVoteWith(tx, before, { lateObjection })
    tx.announce('objectedLate', [consentRoundChange(round, round)])
    return round
  })

/** The answer of a party in a consent, and its seat. */
interface Answering {
  round: ConsentRoundRow
  meeting: MeetingRow
  before: VoteParent
  seat: AttendanceRow
}

/** Runs an act on the answer of a party, for those who speak for it. */
const onVote = (
  ctx: Context,
  consentRoundId: string,
  partyId: string,
  fn: (tx: Tx, answering: Answering) => Promise<ConsentRoundRow | Refusal>,
) =>
  onRound(ctx, consentRoundId, 'consentRoundId', async (tx, round, meeting) => {
    const scope = ctx.scopes.of(round)
    const before = (await store.loadVotesOf(tx, scope, [round.id])).find((one) => one.partyId === partyId)
    const seat = (await loadAttendanceOf(tx, scope, [meeting.id])).find((one) => one.partyId === partyId)
    if (!before || !seat) return refuse('NOT_FOUND', 'partyId')
    return maySpeakFor(ctx.membershipIn(round), seat, meeting) ?? fn(tx, { round, meeting, before, seat })
  })

/**
 * A contact who votes in a live meeting takes the seat; an answer to a consent that is held open does not. It is
 * announced apart, for more people may see a seat than a vote.
 */
const seatVoter = async (
  ctx: Context,
  tx: Tx,
  { roundState }: ConsentRoundRow,
  meeting: MeetingRow,
  row: AttendanceRow,
) => {
  if (roundState !== 'OPEN') return null
  const scope = ctx.scopes.of(meeting)
  const contacts = await loadContacts(tx, scope, [row.partyId])
  if (contacts.every(({ person }) => person.id !== ctx.by)) return null
  const sits = sitsDown(row, meeting, contacts, await excusedAt(tx, scope, row), ctx.by)
  return sits && attendanceChange(row, await saveSeated(tx, row, meeting, sits, 'SAID'))
}

export const holdConsentOpen = (ctx: Context, id: string, until: string) =>
  leading(ctx, id, async (tx, round) => {
    const scope = ctx.scopes.of(round)
    const waited = await countedToday(tx, scope, await store.loadVotesOf(tx, scope, [round.id]))
    const refusal = rules.canHold(waited, until, tx.now)
    if (refusal) return refusal
    const held = await store.saveConsentRound(tx, round, { roundState: 'HELD_OPEN', openUntil: until })
    tx.announce('consentHeldOpen', [consentRoundChange(round, held)])
    return held
  })

export const closeConsent = (ctx: Context, id: string) =>
  leading(ctx, id, async (tx, round) => {
    const closed = await closeConsentRound(tx, ctx.scopes.of(round), round)
    tx.announce('consentClosed', [consentRoundChange(round, closed)])
    return closed
  })

export const withdrawConsent = (ctx: Context, id: string) =>
  leading(ctx, id, async (tx, round) => {
    const { withdrawn, changes } = await withdrawConsentRound(tx, ctx.scopes.of(round), round)
    tx.announce('consentWithdrawn', changes)
    return withdrawn
  })

/**
 * Closes the consents that waited long enough. Called by the clock of every process; the first to take the lock closes
 * the round.
 */
export const closeDueConsents = async (writer: Writer) => {
  for (const { id, samenwerkingsverbandId } of await store.dueConsents(
    writer.connections.read,
    new Date().toISOString(),
  )) {
    const scopes = new Scopes([everythingIn(samenwerkingsverbandId)])
    await write(writer, samenwerkingsverbandId, async (tx): Promise<ConsentRoundRow | Refusal> => {
      const round = await store.consentRoundById(tx, scopes, id)
      if (!round) return refuse('NOT_FOUND')
      const scope = scopes.of(round)
      if (!rules.isDue(round, await countedToday(tx, scope, await store.loadVotesOf(tx, scope, [id])), tx.now))
        return tx.unchanged('ConsentRound', round)
      const closed = await closeConsentRound(tx, scope, round)
      tx.announce('consentClosed', [consentRoundChange(round, closed)])
      return closed
    })
  }
}

/** Runs an act of the chair on an open consent. */
const leading = (
  ctx: Context,
  id: string,
  fn: (tx: Tx, round: ConsentRoundRow) => Promise<ConsentRoundRow | Refusal>,
) =>
  onRound(
    ctx,
    id,
    'id',
    async (tx, round, meeting) => mayChair(ctx.membershipIn(meeting), meeting) ?? rules.canLead(round) ?? fn(tx, round),
  )

const onRound = (
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, round: ConsentRoundRow, meeting: MeetingRow) => Promise<ConsentRoundRow | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => store.consentRoundById(reader, ctx.scopes, id),
    async (tx, round) => fn(tx, round, await meetingOf(tx, ctx.scopes, round)),
  )
