import type { Scope } from '../auth/scope.ts'
import type { Context } from '../context.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type { MutationExcuseContactArgs, MutationMarkArrivalArgs, MutationMarkDepartureArgs, SetAttendanceInput } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { mailSeat } from '../mail/store.ts'
import { mayChair } from '../meeting/rules.ts'
import { meetingById } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { loadContacts, partyById, type Sitting } from '../party/store.ts'
import { askedAnew } from '../question/store.ts'
import * as rules from './rules.ts'
import { addAttendance, loadAttendanceOf, loadExcused, saveAttendance, saveExcused } from './store.ts'
import { attendanceChange, type AttendanceRow, newAttendance } from './table.ts'

export const setAttendance = (ctx: Context, input: SetAttendanceInput) =>
  onParty(ctx, 'input.', input, async (tx, seat) => {
    const { contacts } = seat
    const refusal = rules.checkSitting(input, contacts)
    if (refusal) return refusal
    const excused = rules.stillExcused(input, contacts, seat.excused)
    const sits = rules.seated(input, contacts, excused, ctx.by)
    return settle(
      ctx,
      tx,
      'attendanceSet',
      seat,
      sits,
      excused.filter((id) => id !== sits.personId),
    )
  })

export const excuseContact = (ctx: Context, { personId, back, ...of }: MutationExcuseContactArgs) =>
  onParty(ctx, '', of, async (tx, seat) => {
    const { row, contacts } = seat
    const refusal = rules.checkContact('personId', personId, contacts)
    if (refusal) return refusal
    const others = seat.excused.filter((id) => id !== personId)
    if (!back) return settle(ctx, tx, 'contactExcused', seat, rules.seatedWithout(row, contacts, [...others, personId]), [...others, personId])
    const sits = seat.excused.includes(personId) ? rules.seatedAgain(row, contacts, others) : row
    return settle(ctx, tx, 'excuseTakenBack', seat, sits, others)
  })

/** How a seat is, with who may sit there and who excused. */
type Seat = { meeting: MeetingRow; scope: Scope; row: AttendanceRow; isNew: boolean; contacts: Sitting; excused: string[] }

/** Saves who sits; what is as it was is not told. */
const settle = async (ctx: Context, tx: Tx, kind: string, seat: Seat, sits: rules.Seated, nowExcused: string[]) => {
  const { meeting, scope, row, isNew, excused } = seat
  const { presence, personId, replacesId } = sits
  const times = rules.times(sits, row, meeting, tx.now)
  const change = { presence, personId, replacesId, ...times, handRaisedAt: rules.handOf({ presence, ...times }, row) }
  if (!isNew && holds(row, change) && String([...excused].sort()) === String([...nowExcused].sort())) return tx.unchanged('Attendance', row)
  if (isNew) await addAttendance(tx, row)
  const saved = await saveAttendance(tx, row, change)
  await saveExcused(tx, saved, nowExcused)
  tx.announce(kind, [attendanceChange(isNew ? null : row, saved), isNew ? meetingTouched(meeting, saved.seenBy) : null])
  if (isNew) tx.announce(kind, await askedAnew(tx, scope, meeting.id))
  await mailSeat(ctx, tx, row, saved, nowExcused)
  return saved
}

const holds = (row: AttendanceRow, change: Partial<AttendanceRow>) =>
  Object.entries(change).every(([field, value]) => row[field as keyof AttendanceRow] === value)

/** On the seat of a party, before the meeting or during it; a party that came in later gets its row. */
const onParty = (
  ctx: Context,
  input: string,
  { meetingId, partyId }: { meetingId: string; partyId: string },
  fn: (tx: Tx, seat: Seat) => Promise<AttendanceRow | Refusal>,
) =>
  writeTo(
    ctx,
    `${input}meetingId`,
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting): Promise<AttendanceRow | Refusal> => {
      const scope = ctx.scopes.of(meeting)
      const party = await partyById(tx, scope, partyId)
      if (!party) return refuse('NOT_FOUND', `${input}partyId`)
      const refusal = rules.mayAnswerFor(ctx.membershipIn(meeting), party.id) ?? rules.canAttend(meeting)
      if (refusal) return refusal
      const before = await rowOf(ctx, tx, meeting, party.id)
      const row = before ?? newAttendance(meeting, party.id)
      const contacts = await loadContacts(tx, scope, [party.id])
      const excused = (await loadExcused(tx, scope, [row.id])).map(({ person }) => person.id)
      return fn(tx, { meeting, scope, row, isNew: !before, contacts, excused })
    },
  )

export const markArrival = (ctx: Context, { meetingId, partyId, at }: MutationMarkArrivalArgs) =>
  onSeat(ctx, meetingId, partyId, (tx, meeting, row) => mark(tx, 'arrivalMarked', meeting, row, { arrivedAt: at ?? null }))

export const markDeparture = (ctx: Context, { meetingId, partyId, at }: MutationMarkDepartureArgs) =>
  onSeat(ctx, meetingId, partyId, (tx, meeting, row) => mark(tx, 'departureMarked', meeting, row, { leftAt: at ?? null }))

const mark = async (tx: Tx, kind: string, meeting: MeetingRow, row: AttendanceRow, change: Partial<AttendanceRow>) => {
  const marked = { ...row, ...change }
  const refusal = rules.checkTimes(marked, meeting, tx.now)
  if (refusal) return refusal
  if (holds(row, change)) return tx.unchanged('Attendance', row)
  const saved = await saveAttendance(tx, row, { ...change, handRaisedAt: rules.handOf(marked, row) })
  tx.announce(kind, [attendanceChange(row, saved)])
  return saved
}

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
      const row = await rowOf(ctx, tx, meeting, whose)
      if (!row) return refuse('NOT_FOUND', 'partyId')
      return rules.mayAnswerFor(membership, row.partyId) ?? rules.isUnderWay(meeting) ?? fn(tx, meeting, row)
    },
  )

const rowOf = async (ctx: Context, tx: Tx, meeting: MeetingRow, partyId: string | null) =>
  (await loadAttendanceOf(tx, ctx.scopes.of(meeting), [meeting.id])).find((row) => row.partyId === partyId) ?? null
