import { loadActionsOfMeetings, saveAction } from '../action/store.ts'
import { actionChange } from '../action/table.ts'
import { canGoTo, closeItem, leaveItem, openItem, seenByOf } from '../agenda/rules.ts'
import { agendaItemById, agendaOf, linkedTo, saveAgendaItem } from '../agenda/store.ts'
import { agendaItemChange, agendaItemTouched } from '../agenda/table.ts'
import { seatsOfTheDay } from '../attendance/rules.ts'
import {
  addAttendance,
  askSeatAnew,
  dropAttendance,
  loadAttendanceOf,
  loadExcused,
  saveAttendance,
} from '../attendance/store.ts'
import { attendanceChange, type AttendanceRow, newAttendance } from '../attendance/table.ts'
import { mayRun } from '../auth/rules.ts'
import type { Scope } from '../auth/scope.ts'
import { membershipsIn } from '../auth/store.ts'
import { isCountedAtTheClose } from '../consent/rules.ts'
import {
  awaitingTouched,
  closeConsentRound,
  loadConsentRoundsOfMeetings,
  loadVotesOf,
  saveConsentRound,
} from '../consent/store.ts'
import { consentRoundChange } from '../consent/table.ts'
import type { Context } from '../context.ts'
import { type Announced, type Tx, write, writeTo } from '../db/write.ts'
import { loadDecisionsOfMeetings, saveDecision } from '../decision/store.ts'
import { decisionChange } from '../decision/table.ts'
import type { CreateMeetingInput, EditMeetingInput } from '../generated/schema.ts'
import { loadGuestsOf, saveGuest } from '../guest/store.ts'
import { guestChange } from '../guest/table.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { type SeenBy, widest } from '../lib/distribution.ts'
import { newId } from '../lib/ids.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { mailMeeting, mailSeat } from '../mail/store.ts'
import { loadParties, madeWith, openVenueById, partiesOn } from '../party/store.ts'
import { askedAnew, settleQuestions } from '../question/store.ts'
import { samenwerkingsverbandById } from '../samenwerkingsverband/store.ts'
import * as rules from './rules.ts'
import { addMeeting, liveMeetingOf, meetingById, meetingsAfter, saveMeeting } from './store.ts'
import { meetingChange, type MeetingRow, meetingTouched, newMeeting } from './table.ts'

export const createMeeting = async (ctx: Context, input: CreateMeetingInput) => {
  const scope = ctx.scopes.in(input.samenwerkingsverbandId)
  if (!scope) return refuse('NOT_FOUND', 'input.samenwerkingsverbandId')
  return write(ctx, scope.samenwerkingsverbandId, async (tx) => {
    const done =
      mayRun(ctx.membershipIn(scope)) ??
      (await madeWith(
        tx,
        ctx.scopes,
        input.id,
        meetingById,
        ({ samenwerkingsverbandId }) => samenwerkingsverbandId === scope.samenwerkingsverbandId,
      ))
    if (done) return done
    const wrong = rules.checkTitle(input.title) ?? rules.checkTimes(input.startsAt, input.endsAt)
    if (wrong) return wrong
    if (input.venueId != null && !(await openVenueById(tx, scope, input.venueId)))
      return refuse('NOT_FOUND', 'input.venueId')
    const meeting = await addMeeting(tx, {
      ...newMeeting,
      id: input.id ?? newId(),
      samenwerkingsverbandId: scope.samenwerkingsverbandId,
      title: input.title.trim(),
      startsAt: input.startsAt,
      endsAt: input.endsAt,
      venueId: input.venueId ?? null,
    })
    tx.announce('meetingCreated', [meetingChange(null, meeting)])
    for (const party of await partiesOn(tx, scope, amsterdamDate(meeting.startsAt)))
      tx.announce('meetingCreated', [attendanceChange(null, await addAttendance(tx, newAttendance(meeting, party.id)))])
    return meeting
  })
}

export const editMeeting = (ctx: Context, input: EditMeetingInput) =>
  onMeeting(ctx, input.id, 'input.id', async (tx, meeting) => {
    const scope = ctx.scopes.of(meeting)
    const startsAt = input.startsAt ?? meeting.startsAt
    const endsAt = input.endsAt ?? meeting.endsAt
    const refusal =
      rules.canEdit(meeting) ??
      rules.checkVersion(meeting, input.version) ??
      rules.checkEditedTitle(input.title) ??
      rules.checkTimes(startsAt, endsAt)
    if (refusal) return refusal
    // A room that was closed since stays with its meetings.
    const moves = input.venueId != null && input.venueId !== meeting.venueId
    if (moves && !(await openVenueById(tx, scope, input.venueId!))) return refuse('NOT_FOUND', 'input.venueId')
    const saved = await saveMeeting(tx, meeting, {
      title: input.title?.trim() ?? meeting.title,
      startsAt,
      endsAt,
      venueId: input.venueId === undefined ? meeting.venueId : input.venueId,
      version: meeting.version + 1,
    })
    const seats = await loadAttendanceOf(tx, scope, [meeting.id])
    const asked = rules.isOnAnotherDay(meeting, saved) ? await askAnew(ctx, tx, scope, seats) : []
    tx.announce('meetingEdited', [meetingChange(meeting, saved), ...asked])
    await mailMeeting(ctx, tx, meeting, saved, seats)
    return saved
  })

/** Everybody is asked again; who had answered nothing hears nothing of it. */
const askAnew = async (ctx: Context, tx: Tx, scope: Scope, rows: AttendanceRow[]) => {
  const excused = new Set(
    (
      await loadExcused(
        tx,
        scope,
        rows.map(({ id }) => id),
      )
    ).map(({ attendanceId }) => attendanceId),
  )
  const asked: Announced[] = []
  for (const row of rows.filter(({ id, presence }) => presence !== 'UNKNOWN' || excused.has(id))) {
    const after = await askSeatAnew(tx, row)
    asked.push(attendanceChange(row, after))
    await mailSeat(ctx, tx, row, after, [])
  }
  return asked
}

export const callMeeting = (ctx: Context, id: string) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal = rules.canCall(meeting)
    if (refusal) return refusal
    const called = await saveMeeting(tx, meeting, { state: 'CALLED', calledAt: tx.now, seenBy: 'MEMBERS' })
    tx.announce('meetingCalled', [
      meetingChange(meeting, called),
      ...(await openUp(ctx, tx, called)),
      ...(await seatParties(ctx, tx, called)),
    ])
    await mailMeeting(ctx, tx, meeting, called)
    return called
  })

/** What hangs under a meeting is seen by more people from now on. */
const openUp = async (ctx: Context, tx: Tx, meeting: MeetingRow): Promise<Announced[]> => {
  const scope = ctx.scopes.of(meeting)
  const opened: Announced[] = []
  const agenda = await agendaOf(tx, scope, meeting)
  for (const item of agenda) {
    const shown = await saveAgendaItem(tx, item, { seenBy: seenByOf(item, meeting) })
    opened.push(agendaItemChange(item, shown), ...(await settleQuestions(tx, scope, shown)))
  }
  const shown = agenda.filter((item) => seenByOf(item, meeting) !== item.seenBy)
  for (const linked of await linkedTo(tx, scope, shown)) opened.push(agendaItemTouched(linked, meeting.seenBy))
  for (const attendance of await loadAttendanceOf(tx, scope, [meeting.id]))
    opened.push(attendanceChange(attendance, await saveAttendance(tx, attendance, { seenBy: meeting.seenBy })))
  for (const guest of await loadGuestsOf(tx, scope, [meeting.id]))
    opened.push(guestChange(guest, await saveGuest(tx, guest, { seenBy: meeting.seenBy })))
  return opened
}

/** The parties of the day of the meeting have a row, and no others. */
const seatParties = async (ctx: Context, tx: Tx, meeting: MeetingRow): Promise<Announced[]> => {
  const scope = ctx.scopes.of(meeting)
  const rows = await loadAttendanceOf(tx, scope, [meeting.id])
  const { join, leave } = seatsOfTheDay(rows, await partiesOn(tx, scope, amsterdamDate(meeting.startsAt)))
  const seated: Announced[] = []
  for (const row of leave) {
    await dropAttendance(tx, row)
    seated.push(attendanceChange(row, null))
  }
  for (const party of join)
    seated.push(attendanceChange(null, await addAttendance(tx, newAttendance(meeting, party.id))))
  return seated.length ? [...seated, ...(await askedAnew(tx, scope, meeting.id))] : []
}

export const startMeeting = (ctx: Context, id: string) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal = rules.canStart(meeting) ?? rules.noOtherLive(await liveMeetingOf(tx, ctx.scopes.of(meeting)))
    if (refusal) return refusal
    const started = await saveMeeting(tx, meeting, { state: 'LIVE', startedAt: tx.now, chairedById: ctx.by })
    const seated = [...(await seatParties(ctx, tx, started)), ...(await beginAnew(ctx, tx, started))]
    tx.announce('meetingStarted', [meetingChange(meeting, started), ...seated])
    return started
  })

/** What was said before the start was seen before it: an answer that comes in late is not one of the meeting itself. */
const beginAnew = async (ctx: Context, tx: Tx, meeting: MeetingRow) => {
  const begun: Announced[] = []
  for (const row of await loadAttendanceOf(tx, ctx.scopes.of(meeting), [meeting.id]))
    begun.push(attendanceChange(row, await saveAttendance(tx, row, { version: row.version + 1 })))
  return begun
}

export const closeMeeting = (ctx: Context, id: string, unfinished: string | null) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal =
      rules.mayChair(ctx.membershipIn(meeting), meeting) ??
      rules.canClose(meeting) ??
      rules.sawUnfinished(meeting, unfinished)
    if (refusal) return refusal
    const left = await leaveCurrent(ctx, tx, meeting, unfinished === null ? closeItem : leaveItem)
    const ledById = meeting.chairedById ?? ctx.by
    const { quorum: quorumRule } = (await samenwerkingsverbandById(tx, ctx.scopes, meeting.samenwerkingsverbandId))!
    const closed = await saveMeeting(tx, meeting, {
      state: 'CLOSED',
      closedAt: tx.now,
      quorumRule,
      ledById,
      notedById: rules.secretaryBeside(await membershipsIn(tx, ctx.scopes.of(meeting)), ledById),
      ...atNoItem,
      chairedById: null,
      chairAwaySince: null,
    })
    tx.announce('meetingClosed', [
      left,
      ...(await nothingWaits(ctx, tx, meeting)),
      ...(await leaveSeats(ctx, tx, meeting)),
      ...(await endConsents(ctx, tx, meeting)),
      meetingChange(meeting, closed),
    ])
    await tellLater(ctx, tx, closed)
    return closed
  })

/** What was recorded at an item is not read back at another one. */
const atNoItem = { currentItemId: null, readBackAt: null }
/** Later meetings go on from this one, or not any more. */
const tellLater = async (ctx: Context, tx: Tx, meeting: MeetingRow) => {
  const after = await meetingsAfter(tx, ctx.scopes.of(meeting), meeting)
  tx.announce(
    'previousMeetingChanged',
    after.map((later) => meetingTouched(later, later.seenBy)),
  )
}

/** Hands go down, and which parties voted is kept. */
const leaveSeats = async (ctx: Context, tx: Tx, meeting: MeetingRow) => {
  const lowered: Announced[] = []
  for (const { row, party } of await seatsWithParty(ctx, tx, meeting)) {
    const left = await saveAttendance(tx, row, { handRaisedAt: null, votes: party.votes })
    if (row.handRaisedAt) lowered.push(attendanceChange(row, left))
  }
  return lowered
}

/** Which parties vote is what it is now. */
const returnToSeats = async (ctx: Context, tx: Tx, meeting: MeetingRow) => {
  const changed: Announced[] = []
  for (const { row, party } of await seatsWithParty(ctx, tx, meeting)) {
    const back = await saveAttendance(tx, row, { votes: null })
    if (row.votes !== party.votes) changed.push(attendanceChange(row, back))
  }
  return changed
}

const seatsWithParty = async (ctx: Context, tx: Tx, meeting: MeetingRow) => {
  const scope = ctx.scopes.of(meeting)
  const rows = await loadAttendanceOf(tx, scope, [meeting.id])
  const parties = await loadParties(
    tx,
    scope,
    rows.map(({ partyId }) => partyId),
  )
  return rows.map((row) => ({ row, party: parties.find(({ id }) => id === row.partyId)! }))
}

const endConsents = async (ctx: Context, tx: Tx, meeting: MeetingRow) => {
  const scope = ctx.scopes.of(meeting)
  const ended: Announced[] = []
  for (const round of await loadConsentRoundsOfMeetings(tx, scope, [meeting.id])) {
    if (round.roundState !== 'OPEN') continue
    const counted = isCountedAtTheClose(await loadVotesOf(tx, scope, [round.id]))
    const after = counted
      ? await closeConsentRound(tx, scope, round)
      : await saveConsentRound(tx, round, { roundState: 'WITHDRAWN', closedAt: tx.now })
    ended.push(consentRoundChange(round, after))
    const before = counted ? null : await awaitingTouched(tx, scope, round.agendaItemId)
    if (before) ended.push(before)
  }
  return ended
}

export const reopenMeeting = (ctx: Context, id: string) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal =
      rules.canReopen(meeting, tx.now) ?? rules.noOtherLive(await liveMeetingOf(tx, ctx.scopes.of(meeting)))
    if (refusal) return refusal
    const reopened = await saveMeeting(tx, meeting, {
      state: 'LIVE',
      closedAt: null,
      quorumRule: null,
      ledById: null,
      notedById: null,
      chairedById: ctx.by,
    })
    tx.announce('meetingReopened', [meetingChange(meeting, reopened), ...(await returnToSeats(ctx, tx, reopened))])
    await tellLater(ctx, tx, reopened)
    return reopened
  })

export const cancelMeeting = (ctx: Context, id: string) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal = rules.canCancel(meeting)
    if (refusal) return refusal
    const cancelled = await saveMeeting(tx, meeting, { state: 'CANCELLED' })
    tx.announce('meetingCancelled', [meetingChange(meeting, cancelled)])
    await mailMeeting(ctx, tx, meeting, cancelled)
    return cancelled
  })

export const goToAgendaItem = (ctx: Context, id: string, from: string | null | undefined) =>
  writeTo(
    ctx,
    'id',
    (reader) => agendaItemById(reader, ctx.scopes, id),
    async (tx, item) => {
      const meeting = (await meetingById(tx, ctx.scopes, item.meetingId))!
      const refusal =
        rules.mayChair(ctx.membershipIn(meeting), meeting) ??
        rules.canGoTo(meeting) ??
        canGoTo(item) ??
        rules.sawCurrent(meeting, from)
      if (refusal) return refusal
      if (meeting.currentItemId === item.id) return tx.unchanged('Meeting', meeting)
      const left = await leaveCurrent(ctx, tx, meeting)
      const opened = await saveAgendaItem(tx, item, openItem(tx.now))
      const moved = await saveMeeting(tx, meeting, { ...atNoItem, currentItemId: item.id })
      // Who goes on from a reading found it right.
      const read = meeting.readBackAt ? await nothingWaits(ctx, tx, meeting) : []
      // From one hidden item to another: who sees neither hears nothing.
      const audience = [left, ...read].reduce<SeenBy>(
        (all, change) => (change ? widest(all, change.audience) : all),
        item.seenBy,
      )
      tx.announce('agendaItemOpened', [left, ...read, agendaItemChange(item, opened), meetingTouched(moved, audience)])
      return moved
    },
  )

/** Nothing that was recorded waits to be read back any more. */
const nothingWaits = async (ctx: Context, tx: Tx, meeting: MeetingRow): Promise<Announced[]> => {
  const [scope, ids, read] = [ctx.scopes.of(meeting), [meeting.id], { unread: false }]
  const told: Announced[] = []
  for (const one of await loadDecisionsOfMeetings(tx, scope, ids))
    if (one.unread) told.push(decisionChange(one, await saveDecision(tx, one, read)))
  for (const one of await loadActionsOfMeetings(tx, scope, ids))
    if (one.unread) told.push(actionChange(one, await saveAction(tx, one, read)))
  return told
}

const leaveCurrent = async (ctx: Context, tx: Tx, meeting: MeetingRow, leave = closeItem) => {
  const item = meeting.currentItemId ? await agendaItemById(tx, ctx.scopes, meeting.currentItemId) : null
  return item && agendaItemChange(item, await saveAgendaItem(tx, item, leave(item, tx.now)))
}

const onMeeting = (
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, meeting: MeetingRow) => Promise<MeetingRow | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => meetingById(reader, ctx.scopes, id),
    async (tx, meeting) => mayRun(ctx.membershipIn(meeting)) ?? fn(tx, meeting),
  )
