import { mayRun } from '../auth/rules.ts'
import { membershipsIn } from '../auth/store.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, write, writeTo } from '../db/write.ts'
import type { CancelledItemInput, CreateMeetingInput, EditMeetingInput } from '../generated/schema.ts'
import { newId } from '../lib/ids.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { samenwerkingsverbandOf } from '../samenwerkingsverband/store.ts'
import { openVenueById } from '../venue/store.ts'
import * as events from './events.ts'
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
    tx.announce('meetingCreated', [meetingChange(null, meeting), ...(await tx.tell(events.meetingCreated, meeting))])
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
      rules.checkTimes(startsAt, endsAt) ??
      rules.staysBetween(meeting, startsAt, await tx.ask(events.tiedTo, meeting))
    if (refusal) return refusal
    // A meeting keeps a room that was closed since, so only another room has to be open.
    const moved = input.venueId === meeting.venueId ? null : input.venueId
    if (moved != null && !(await openVenueById(tx, scope, moved))) return refuse('NOT_FOUND', 'input.venueId')
    const saved = await saveMeeting(tx, meeting, {
      title: input.title?.trim() ?? meeting.title,
      startsAt,
      endsAt,
      venueId: input.venueId === undefined ? meeting.venueId : input.venueId,
      version: meeting.version + 1,
    })
    tx.announce('meetingEdited', [
      meetingChange(meeting, saved),
      ...(await tx.tell(events.meetingEdited, { before: meeting, meeting: saved })),
    ])
    return saved
  })

export const callMeeting = (ctx: Context, id: string) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal = rules.canCall(meeting)
    if (refusal) return refusal
    const called = await saveMeeting(tx, meeting, { state: 'CALLED', calledAt: tx.now, seenBy: 'MEMBERS' })
    const follows = await tx.tell(events.meetingCalled, { before: meeting, meeting: called })
    tx.announce('meetingCalled', [meetingChange(meeting, called), ...follows])
    return called
  })

export const startMeeting = (ctx: Context, id: string) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal = rules.canStart(meeting) ?? rules.noOtherLive(await liveMeetingOf(tx, ctx.scopes.of(meeting)))
    if (refusal) return refusal
    const started = await saveMeeting(tx, meeting, { state: 'LIVE', startedAt: tx.now, chairedById: ctx.by })
    const follows = await tx.tell(events.meetingStarted, { before: meeting, meeting: started })
    tx.announce('meetingStarted', [meetingChange(meeting, started), ...follows])
    return started
  })

export const closeMeeting = (ctx: Context, id: string, unfinished: string | null) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal =
      rules.mayChair(ctx.membershipIn(meeting), meeting) ??
      rules.canClose(meeting) ??
      rules.sawUnfinished(meeting, unfinished)
    if (refusal) return refusal
    const ledById = meeting.chairedById ?? ctx.by
    const { quorum: quorumRule } = await samenwerkingsverbandOf(tx, ctx.scopes, meeting)
    const closed = await saveMeeting(tx, meeting, {
      state: 'CLOSED',
      closedAt: tx.now,
      quorumRule,
      ledById,
      notedById: rules.secretaryBeside(await membershipsIn(tx, ctx.scopes.of(meeting)), ledById),
      ...rules.atNoItem,
      leftItemId: meeting.currentItemId,
      chairedById: null,
      chairAwaySince: null,
    })
    tx.announce('meetingClosed', [
      ...(await tx.tell(events.meetingClosed, { before: meeting, meeting: closed, unfinished: unfinished !== null })),
      ...(await tx.tell(events.readingOver, closed)),
      meetingChange(meeting, closed),
    ])
    await tellLater(ctx, tx, closed)
    return closed
  })

/** Announces the later meetings, for which this one comes before, or not any more. */
const tellLater = async (ctx: Context, tx: Tx, meeting: MeetingRow) => {
  const after = await meetingsAfter(tx, ctx.scopes.of(meeting), meeting)
  tx.announce(
    'previousMeetingChanged',
    after.map((later) => meetingTouched(later, later.seenBy)),
  )
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
      ...rules.whereItWas(meeting),
      chairedById: ctx.by,
    })
    const follows = await tx.tell(events.meetingReopened, { before: meeting, meeting: reopened })
    tx.announce('meetingReopened', [meetingChange(meeting, reopened), ...follows])
    await tellLater(ctx, tx, reopened)
    return reopened
  })

export const cancelMeeting = (ctx: Context, id: string, items: readonly CancelledItemInput[]) =>
  onMeeting(ctx, id, 'id', async (tx, meeting) => {
    const refusal = rules.canCancel(meeting) ?? (await tx.ask(events.stopsCancel, { meeting, items }))[0]
    if (refusal) return refusal
    const cancelled = await saveMeeting(tx, meeting, { state: 'CANCELLED' })
    const follows = await tx.tell(events.meetingCancelled, { before: meeting, meeting: cancelled, items })
    tx.announce('meetingCancelled', [meetingChange(meeting, cancelled), ...follows])
    return cancelled
  })

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
