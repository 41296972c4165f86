import { mayRun } from '../auth/rules.ts'
import type { Announced } from '../db/announced.ts'
import type { Scope } from '../db/scope.ts'
import type { Context } from '../context.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type {
  MutationExcuseContactArgs,
  MutationMarkArrivalArgs,
  MutationMarkDepartureArgs,
  MutationRaiseHandArgs,
  SetAttendanceInput,
  UnseatInput,
} from '../generated/schema.ts'
import { must } from '../lib/must.ts'
import { grouped, idsOf } from '../lib/ordering.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { keptReason, mayChair } from '../meeting/rules.ts'
import { meetingById } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { loadContacts, partyById, type SeatParent } from '../party/store.ts'
import { seatsChanged, holderChanged } from './events.ts'
import * as rules from './rules.ts'
import { endFloors, floorChange, saveSeated, seatedRow, spoken } from './steps.ts'
import { addAttendance, excusedAt, loadAttendanceOf, loadExcused, saveAttendance, saveExcused } from './store.ts'
import { attendanceChange, type AttendanceRow, newAttendance } from './table.ts'

export const setAttendance = (ctx: Context, { version, reason, ...input }: SetAttendanceInput) =>
  onParty(ctx, 'input.', input, { may: 'SET', version, reason }, async (tx, seat) => {
    const { contacts } = seat
    const still = rules.sitsStill(input, seat.row, seat.meeting)
    const refusal = still ? null : rules.checkSitting(input, contacts)
    if (refusal) return refusal
    const excused = rules.stillExcused(input, contacts, seat.excused)
    const sits = still ?? rules.seated(input, seat.row, seat.meeting, contacts, excused, ctx.by)
    return saveSeat(tx, 'attendanceSet', seat, {
      sits,
      nowExcused: rules.excusedBeside(sits, contacts, excused),
      how: input.presence === 'UNKNOWN' ? 'UNDONE' : 'SAID',
    })
  })

export const excuseContact = (ctx: Context, { personId, back, version, ...of }: MutationExcuseContactArgs) =>
  onParty(ctx, '', of, { may: 'EXCUSE', version }, async (tx, seat) => {
    const { row, contacts } = seat
    const refusal = rules.checkContact('personId', personId, contacts)
    if (refusal) return refusal
    const others = seat.excused.filter((id) => id !== personId)
    const nowExcused = back ? others : [...others, personId]
    const again = seat.excused.includes(personId) ? rules.seatedAgain(row, contacts, others) : row
    const sits = back ? again : rules.seatedWithout(row, contacts, nowExcused)
    return saveSeat(tx, back ? 'excuseTakenBack' : 'contactExcused', seat, { sits, nowExcused, how: 'EXCUSED' })
  })

/** An act on the seat of a party: which one, the version that was seen, and the reason. */
type Doing = { may: 'SET' | 'EXCUSE'; version?: number | null; reason?: string | null }
/** A seat as it is, with the contacts who may sit there and those who excused. */
type Seat = Doing & {
  input: string
  meeting: MeetingRow
  scope: Scope
  row: AttendanceRow
  isNew: boolean
  contacts: SeatParent
  excused: string[]
}
type SeatChange = { sits: rules.Seated; nowExcused: string[]; how: Parameters<typeof saveSeated>[4] }

/**
 * Saves who sits and who excused. Nothing is told where all stays as it was; but after the close each correction is
 * saved, for it may take away somebody who sat there before.
 */
const saveSeat = async (tx: Tx, kind: string, seat: Seat, { sits, nowExcused, how }: SeatChange) => {
  const { meeting, row, isNew, excused } = seat
  const isAsItWas =
    holds(row, seatedRow(tx, row, meeting, sits, how)) && String([...excused].sort()) === String([...nowExcused].sort())
  if (!isNew && isAsItWas && meeting.state !== 'CLOSED') return tx.unchanged('Attendance', row)
  const stale = isNew ? null : rules.sawSeat(row, seat.version, `${seat.input}version`)
  if (stale) return stale
  if (isNew) await addAttendance(tx, row)
  const saved = await saveAttendance(
    tx,
    await saveSeated(tx, row, meeting, sits, how),
    because(meeting, row, seat.reason),
  )
  await saveExcused(tx, saved, nowExcused)
  tx.announce(kind, [attendanceChange(isNew ? null : row, saved), isNew ? meetingTouched(meeting, saved.seenBy) : null])
  if (isNew) tx.announce(kind, await tx.tell(seatsChanged, meeting))
  tx.announce(kind, await tx.tell(holderChanged, { before: row, after: saved, excused: nowExcused }))
  return saved
}

/** The row keeps the reason of its last correction. */
const because = (meeting: MeetingRow, row: AttendanceRow, reason: string | null | undefined) => ({
  reason: keptReason(meeting, reason) ?? row.reason,
})

const holds = (row: AttendanceRow, change: Partial<AttendanceRow>) =>
  Object.entries(change).every(([field, value]) => row[field as keyof AttendanceRow] === value)

/**
 * Runs an act on the seat of a party: before the meeting, during it, or as a correction. A party that joined later gets
 * its row here, until the close.
 */
const onParty = (
  ctx: Context,
  input: string,
  { meetingId, partyId }: { meetingId: string; partyId: string },
  doing: Doing,
  fn: (tx: Tx, seat: Seat) => Promise<AttendanceRow | Refusal>,
) =>
  writeTo(
    ctx,
    `${input}meetingId`,
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting): Promise<AttendanceRow | Refusal> => {
      const scope = ctx.scopes.of(meeting)
      const membership = ctx.membershipIn(meeting)
      const party = await partyById(tx, scope, partyId)
      if (!party) return refuse('NOT_FOUND', `${input}partyId`)
      const refusal =
        rules.mayAnswerFor(membership, party.id) ??
        (doing.may === 'EXCUSE' ? rules.canAttend(meeting) : rules.canSet(meeting)) ??
        rules.mayCorrect(membership, meeting, doing.reason, `${input}reason`)
      if (refusal) return refusal
      const before = await rowOf(ctx, tx, meeting, party.id)
      if (!before && meeting.state === 'CLOSED') return refuse('NOT_FOUND', `${input}partyId`)
      const row = before ?? newAttendance(meeting, party.id)
      const contacts = await loadContacts(tx, scope, [party.id])
      return fn(tx, {
        ...doing,
        input,
        meeting,
        scope,
        row,
        isNew: !before,
        contacts,
        excused: await excusedAt(tx, scope, row),
      })
    },
  )

export const seatExpected = (ctx: Context, meetingId: string, partyIds: readonly string[]) =>
  onSeats(ctx, meetingId, 'partyIds', partyIds, async (tx, meeting, rows) => {
    const seated = await seatTogether(tx, ctx, meeting, rows.filter(rules.maySitYet), {
      sits: rules.partyIsThere,
      times: { seatedAt: tx.now, arrivedAt: null, leftAt: null },
    })
    if (!seated.length) return tx.unchanged('Meeting', meeting)
    tx.announce('expectedSeated', [...seated, meetingTouched(meeting, meeting.seenBy)])
    return meeting
  })

export const unseat = (ctx: Context, meetingId: string, seats: readonly UnseatInput[]) =>
  onSeats(ctx, meetingId, 'seats', idsOfParties(seats), async (tx, meeting, rows) => {
    const asSeen = new Map(seats.map((seat) => [seat.partyId, seat]))
    const seenOf = ({ partyId }: AttendanceRow) => must(asSeen.get(partyId), 'only the seats named are loaded')
    const taken = rows.filter((row) => rules.canUnseat(row, seenOf(row).version))
    const emptied = await seatTogether(tx, ctx, meeting, taken, {
      sits: (row, contacts, excused) => rules.unseated(row, contacts, excused, seenOf(row).isExpected),
      times: { seatedAt: null, arrivedAt: null, leftAt: null },
    })
    if (!emptied.length) return tx.unchanged('Meeting', meeting)
    tx.announce('seatsTakenBack', [...emptied, meetingTouched(meeting, meeting.seenBy)])
    return meeting
  })

const idsOfParties = (seats: readonly UnseatInput[]) => seats.map(({ partyId }) => partyId)

/** Says of these seats in one act who sits there, and since when. */
const seatTogether = async (
  tx: Tx,
  ctx: Context,
  meeting: MeetingRow,
  rows: AttendanceRow[],
  {
    sits,
    times,
  }: {
    sits: (row: AttendanceRow, contacts: SeatParent, excused: string[]) => rules.Seated
    times: Pick<AttendanceRow, 'seatedAt' | 'arrivedAt' | 'leftAt'>
  },
) => {
  const scope = ctx.scopes.of(meeting)
  const contacts = grouped(
    await loadContacts(
      tx,
      scope,
      rows.map(({ partyId }) => partyId),
    ),
    ({ partyId }) => partyId,
  )
  const excused = grouped(await loadExcused(tx, scope, idsOf(rows)), ({ attendanceId }) => attendanceId)
  const told: Announced[] = []
  for (const row of rows) {
    const out = (excused.get(row.id) ?? []).map(({ person }) => person.id)
    const { presence, personId, replacesId } = sits(row, contacts.get(row.partyId) ?? [], out)
    const saved = await saveAttendance(tx, row, {
      ...{ presence, personId, replacesId },
      ...times,
      ...rules.standing(times, row, tx.now),
      version: row.version + 1,
    })
    told.push(attendanceChange(row, saved))
    told.push(...(await tx.tell(holderChanged, { before: row, after: saved, excused: out })))
  }
  return told
}

/** Runs an act of chair or secretary on several seats of a live meeting. */
const onSeats = (
  ctx: Context,
  meetingId: string,
  field: string,
  partyIds: readonly string[],
  fn: (tx: Tx, meeting: MeetingRow, rows: AttendanceRow[]) => Promise<MeetingRow | Refusal>,
) =>
  writeTo(
    ctx,
    'meetingId',
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting): Promise<MeetingRow | Refusal> => {
      const refusal = mayRun(ctx.membershipIn(meeting)) ?? rules.isUnderWay(meeting)
      if (refusal) return refusal
      const rows = await loadAttendanceOf(tx, ctx.scopes.of(meeting), [meeting.id])
      if (partyIds.some((id) => rows.every(({ partyId }) => partyId !== id))) return refuse('NOT_FOUND', field)
      return fn(
        tx,
        meeting,
        rows.filter(({ partyId }) => partyIds.includes(partyId)),
      )
    },
  )

export const markArrival = (ctx: Context, { meetingId, partyId, at, reason }: MutationMarkArrivalArgs) =>
  marking(ctx, 'arrivalMarked', { meetingId, partyId, reason }, { arrivedAt: at ?? null })

export const markDeparture = (ctx: Context, { meetingId, partyId, at, reason }: MutationMarkDepartureArgs) =>
  marking(ctx, 'departureMarked', { meetingId, partyId, reason }, { leftAt: at ?? null })

const marking = (
  ctx: Context,
  kind: string,
  { meetingId, partyId, reason }: Pick<MutationMarkArrivalArgs, 'meetingId' | 'partyId' | 'reason'>,
  change: Partial<AttendanceRow>,
) =>
  onSeat(ctx, meetingId, partyId, async (tx, meeting, row) => {
    const membership = ctx.membershipIn(meeting)
    const marked = { ...row, ...change }
    const refusal =
      rules.mayAnswerFor(membership, row.partyId) ??
      rules.canMark(meeting) ??
      rules.mayCorrect(membership, meeting, reason, 'reason') ??
      rules.checkTimes(marked, meeting, tx.now)
    if (refusal) return refusal
    if (holds(row, change)) return tx.unchanged('Attendance', row)
    const saved = await saveAttendance(tx, row, {
      ...change,
      ...rules.standing(marked, row, tx.now),
      ...because(meeting, row, reason),
      version: row.version + 1,
    })
    tx.announce(kind, [attendanceChange(row, saved)])
    return saved
  })

export const raiseHand = (ctx: Context, { meetingId, partyId, pointOfOrder }: MutationRaiseHandArgs) =>
  onSeat(ctx, meetingId, partyId, async (tx, meeting, row) => {
    const scope = ctx.scopes.of(meeting)
    const excused = await excusedAt(tx, scope, row)
    const refusal = mayHandle(ctx, meeting, row) ?? rules.canRaise(row, excused, ctx.by)
    if (refusal) return refusal
    const sits = rules.sitsDown(row, meeting, await loadContacts(tx, scope, [row.partyId]), excused, ctx.by)
    const hand = rules.raised(row, pointOfOrder, tx.now)
    if (holds(row, hand) && !sits) return tx.unchanged('Attendance', row)
    const there = sits ? await saveSeated(tx, row, meeting, sits, 'SAID') : row
    const raised = await saveAttendance(tx, there, hand)
    tx.announce('handRaised', [attendanceChange(row, raised)])
    return raised
  })

export const lowerHand = (ctx: Context, meetingId: string, partyId: string | null | undefined) =>
  onSeat(ctx, meetingId, partyId, async (tx, meeting, row) => {
    const refusal = mayHandle(ctx, meeting, row)
    if (refusal) return refusal
    if (!row.handRaisedAt) return tx.unchanged('Attendance', row)
    const lowered = await saveAttendance(tx, row, rules.handDown)
    tx.announce('handLowered', [attendanceChange(row, lowered)])
    return lowered
  })

/** Whether this person may raise and lower the hand of this seat. */
const mayHandle = (ctx: Context, meeting: MeetingRow, row: AttendanceRow) =>
  rules.maySpeakFor(ctx.membershipIn(meeting), row, meeting) ?? rules.isUnderWay(meeting)

export const giveFloor = (ctx: Context, meetingId: string, partyId: string) =>
  onSeat(ctx, meetingId, partyId, async (tx, meeting, row) => {
    const refusal = rules.isUnderWay(meeting) ?? mayChair(ctx.membershipIn(meeting), meeting) ?? rules.canHaveFloor(row)
    if (refusal) return refusal
    const ended = await endFloors(tx, ctx.scopes.of(meeting), meeting)
    const given = await saveAttendance(tx, row, {
      ...rules.floorEnded(row, tx.now),
      handRaisedAt: null,
      floorAt: tx.now,
      spokeAtId: rules.spokenAt(row, meeting),
    })
    tx.announce('floorGiven', [...ended.filter(({ id }) => id !== given.id), attendanceChange(row, given)])
    return given
  })

export const endFloor = (ctx: Context, meetingId: string, partyId: string | null | undefined) =>
  onSeat(ctx, meetingId, partyId, async (tx, meeting, row) => {
    const refusal = mayHandle(ctx, meeting, row)
    if (refusal) return refusal
    if (!rules.hasFloor(row)) return tx.unchanged('Attendance', row)
    const ended = await saveAttendance(tx, row, spoken(row, tx.now))
    tx.announce('floorEnded', [await floorChange(tx, ctx.scopes.of(meeting), meeting, row, ended)])
    return ended
  })

/** Runs an act on the seat of a party; of the own party where none is named. */
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
      const row = await rowOf(ctx, tx, meeting, partyId ?? ctx.membershipIn(meeting).partyId)
      return row ? fn(tx, meeting, row) : refuse('NOT_FOUND', 'partyId')
    },
  )

const rowOf = async (ctx: Context, tx: Tx, meeting: MeetingRow, partyId: string | null) =>
  (await loadAttendanceOf(tx, ctx.scopes.of(meeting), [meeting.id])).find((row) => row.partyId === partyId) ?? null
