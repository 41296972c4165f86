import type { Context } from '../context.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type { SetAttendanceInput } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { mayChair } from '../meeting/rules.ts'
import { meetingById } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { loadContacts, partyById } from '../party/store.ts'
import * as rules from './rules.ts'
import { addAttendance, loadAttendanceOf, saveAttendance } from './store.ts'
import { attendanceChange, type AttendanceRow, newAttendance } from './table.ts'

export const setAttendance = (ctx: Context, input: SetAttendanceInput) =>
  writeTo(
    ctx,
    'input.meetingId',
    (reader) => meetingById(reader, ctx.scopes, input.meetingId),
    async (tx, meeting): Promise<AttendanceRow | Refusal> => {
      const scope = ctx.scopes.of(meeting)
      const party = await partyById(tx, scope, input.partyId)
      if (!party) return refuse('NOT_FOUND', 'input.partyId')
      const contacts = await loadContacts(tx, scope, [party.id])
      const refusal = rules.mayAnswerFor(ctx.membershipIn(meeting), party.id) ?? rules.canAttend(meeting) ?? rules.checkSitting(input, contacts)
      if (refusal) return refusal
      const before = (await loadAttendanceOf(tx, scope, [meeting.id])).find((row) => row.partyId === party.id) ?? null
      const row = before ?? (await addAttendance(tx, newAttendance(meeting, party.id)))
      const answer = { presence: input.presence, personId: rules.sitting(input, contacts, ctx.by), handRaisedAt: rules.handOf(input, row) }
      if (before && before.presence === answer.presence && before.personId === answer.personId) return tx.unchanged('Attendance', before)
      const saved = await saveAttendance(tx, row, answer)
      tx.announce('attendanceSet', [attendanceChange(before, saved), before ? null : meetingTouched(meeting, saved.seenBy)])
      return saved
    },
  )

export const raiseHand = (ctx: Context, meetingId: string, partyId: string | null | undefined) =>
  onSeat(ctx, meetingId, partyId, async (tx, _meeting, row) => {
    const refusal = rules.canRaise(row)
    if (refusal) return refusal
    if (row.handRaisedAt) return tx.unchanged('Attendance', row)
    const raised = await saveAttendance(tx, row, { handRaisedAt: tx.now })
    tx.announce('handRaised', [attendanceChange(row, raised)])
    return raised
  })

export const lowerHand = (ctx: Context, meetingId: string, partyId: string | null | undefined) =>
  onSeat(ctx, meetingId, partyId, async (tx, _meeting, row) => {
    if (!row.handRaisedAt) return tx.unchanged('Attendance', row)
    const lowered = await saveAttendance(tx, row, { handRaisedAt: null })
    tx.announce('handLowered', [attendanceChange(row, lowered)])
    return lowered
  })

export const giveFloor = (ctx: Context, meetingId: string, partyId: string) =>
  onSeat(ctx, meetingId, partyId, async (tx, meeting, row) => {
    const refusal = mayChair(ctx.membershipIn(meeting), meeting) ?? rules.canHaveFloor(row)
    if (refusal) return refusal
    const given = await saveAttendance(tx, row, { handRaisedAt: null, spokeAtId: meeting.currentItemId })
    tx.announce('floorGiven', [attendanceChange(row, given)])
    return given
  })

/** On the row of a party in a live meeting; the own party where none is named. */
const onSeat = (
  ctx: Context,
  meetingId: string,
  partyId: string | null | undefined,
  fn: (tx: Tx, meeting: MeetingRow, row: AttendanceRow) => Promise<AttendanceRow | Refusal>,
) =>
  writeTo(
    ctx,
    'meetingId',
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting) => {
      const membership = ctx.membershipIn(meeting)
      const whose = partyId ?? membership.partyId
      const row = (await loadAttendanceOf(tx, ctx.scopes.of(meeting), [meeting.id])).find((one) => one.partyId === whose)
      if (!row) return refuse('NOT_FOUND', 'partyId')
      return rules.mayAnswerFor(membership, row.partyId) ?? rules.canRaiseHands(meeting) ?? fn(tx, meeting, row)
    },
  )
