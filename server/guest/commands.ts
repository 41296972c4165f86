import { mayCorrect } from '../attendance/rules.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { writeTo } from '../db/write.ts'
import type { AddGuestInput } from '../generated/schema.ts'
import { newId } from '../lib/ids.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { keptReason } from '../meeting/rules.ts'
import { meetingById, meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { partyById } from '../party/store.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import { guestChange, type GuestRow } from './table.ts'

export const addGuest = (ctx: Context, input: AddGuestInput) =>
  writeTo(
    ctx,
    'input.meetingId',
    (reader) => meetingById(reader, ctx.scopes, input.meetingId),
    async (tx, meeting): Promise<GuestRow | Refusal> => {
      const scope = ctx.scopes.of(meeting)
      const partyId = input.partyId ?? null
      if (partyId !== null && !(await partyById(tx, scope, partyId))) return refuse('NOT_FOUND', 'input.partyId')
      const membership = ctx.membershipIn(meeting)
      const done =
        rules.mayBring(membership, partyId) ??
        (await madeWith(tx, ctx.scopes, input.id, store.guestById, ({ meetingId }) => meetingId === meeting.id))
      if (done) return done
      const wrong =
        rules.canBring(meeting) ??
        mayCorrect(membership, meeting, input.reason, 'input.reason') ??
        rules.checkGuest(input) ??
        rules.hasRoom(await store.loadGuestsOf(tx, scope, [meeting.id]))
      if (wrong) return wrong
      const added = await store.addGuest(tx, {
        id: input.id ?? newId(),
        samenwerkingsverbandId: meeting.samenwerkingsverbandId,
        meetingId: meeting.id,
        partyId,
        name: input.name.trim(),
        function: input.function?.trim() || null,
        reason: keptReason(meeting, input.reason),
        removedAt: null,
        seenBy: meeting.seenBy,
      })
      tx.announce('guestAdded', [guestChange(null, added), meetingTouched(meeting, added.seenBy)])
      return added
    },
  )

export const removeGuest = (ctx: Context, id: string, reason: string | null | undefined) =>
  writeTo(
    ctx,
    'id',
    (reader) => store.guestById(reader, ctx.scopes, id),
    async (tx, guest): Promise<MeetingRow | Refusal> => {
      const meeting = await meetingOf(tx, ctx.scopes, guest)
      const membership = ctx.membershipIn(meeting)
      const refusal =
        rules.mayBring(membership, guest.partyId) ??
        rules.canRemove(meeting, guest) ??
        mayCorrect(membership, meeting, reason, 'reason')
      if (refusal) return refusal
      const isKept = meeting.state === 'CLOSED'
      const after = isKept
        ? await store.saveGuest(tx, guest, { reason: keptReason(meeting, reason), removedAt: tx.now })
        : null
      if (!isKept) await store.dropGuest(tx, guest)
      tx.announce('guestRemoved', [guestChange(guest, after), meetingTouched(meeting, guest.seenBy)])
      return meeting
    },
  )
