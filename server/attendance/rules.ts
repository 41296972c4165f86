import { mayRun, runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { SetAttendanceInput } from '../generated/schema.ts'
import { checkText } from '../lib/check.ts'
import { must } from '../lib/must.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AttendanceRow } from './table.ts'

/** Who may sit for a party. */
type Contacts = { position: string; person: { id: string } }[]
/** Who sits, whether or not, and in whose place. */
export type Seated = Pick<AttendanceRow, 'presence' | 'personId' | 'replacesId'>

const late = 10 * 60_000
const minute = 60_000

/** AT1: a contact answers for the own party; chair and secretary for all. */
export const mayAnswerFor = (membership: MembershipRow, partyId: string) =>
  runs(membership) || (membership.role === 'CONTACT' && membership.partyId === partyId) ? null : refuse('NOT_ALLOWED')

/**
 * AT2: presence is set, and contacts excuse, while the meeting is CALLED or LIVE; presence also while it is CLOSED, as
 * a correction.
 */
export const canAttend = ({ state }: MeetingRow) => (state === 'CALLED' || state === 'LIVE' ? null : wrongState('AT2'))
export const canSet = (meeting: MeetingRow) => (meeting.state === 'CLOSED' ? null : canAttend(meeting))

/** AT3: who sits, or excuses, is a contact of that party, and nobody sits who is not there. */
export const checkSitting = ({ presence, personId }: SetAttendanceInput, contacts: Contacts) =>
  personId == null
    ? null
    : presence === 'PRESENT'
      ? checkContact('input.personId', personId, contacts)
      : refuse('INVALID', 'input.personId')
export const checkContact = (field: string, personId: string, contacts: Contacts) =>
  contacts.some(({ person }) => person.id === personId) ? null : refuse('INVALID', field)

/** AT4: who comes is who was named, else the contact who says so, else the first contact who did not excuse. */
export const seated = (
  { presence, personId }: SetAttendanceInput,
  contacts: Contacts,
  excused: string[],
  by: string | null,
): Seated => {
  if (presence === 'UNKNOWN') return asked(contacts, excused)
  if (presence === 'ABSENT') return nobody
  const says = contacts.find(({ person }) => person.id === by)
  const able = inOrder(contacts).filter((id) => !excused.includes(id))
  return sits('PRESENT', personId ?? says?.person.id ?? able[0] ?? firstOf(contacts), contacts)
}

/**
 * AT5: hands go up and down, and the floor is given, in a live meeting only; arrivals and departures are marked in it,
 * and corrected while it is CLOSED.
 */
export const isUnderWay = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('AT5'))
export const canMark = (meeting: MeetingRow) => (meeting.state === 'CLOSED' ? null : isUnderWay(meeting))

/** AT6: the floor goes to a hand that is up. */
export const canHaveFloor = ({ handRaisedAt }: AttendanceRow) => (handRaisedAt ? null : wrongState('AT6', 'partyId'))

/** AT7: who is not there, or leaves, has no hand up. */
export const handOf = (after: Pick<AttendanceRow, 'seatedAt' | 'leftAt'>, { handRaisedAt }: AttendanceRow) =>
  isThere(after) ? handRaisedAt : null

/** AT8: who is not there, or left, raises no hand; nor does who said not to come. */
export const canRaise = ({ presence, leftAt }: AttendanceRow, excused: string[], by: string | null) =>
  presence === 'ABSENT' || leftAt || (by !== null && excused.includes(by)) ? wrongState('AT8', 'partyId') : null

/**
 * AT9: where a contact excuses, the other is asked in the place; where nobody is left, the party is absent; a party
 * that is absent stays so.
 */
export const seatedWithout = (row: Seated, contacts: Contacts, excused: string[]): Seated => {
  if (row.presence === 'ABSENT') return nobody
  return row.presence === 'PRESENT' && row.personId && !excused.includes(row.personId)
    ? sits('PRESENT', row.personId, contacts)
    : asked(contacts, excused)
}

/** AT10: who can come after all is asked again; who sits by then stays. */
export const seatedAgain = (row: Seated, contacts: Contacts, excused: string[]): Seated =>
  row.presence === 'PRESENT' ? row : asked(contacts, excused)

/** AT11: a seat that is not known any more asks everybody anew where all had excused. Who sits did not excuse. */
export const stillExcused = ({ presence }: SetAttendanceInput, contacts: Contacts, excused: string[]) =>
  presence === 'UNKNOWN' && contacts.every(({ person }) => excused.includes(person.id)) ? [] : excused

const nobody: Seated = { presence: 'ABSENT', personId: null, replacesId: null }

const asked = (contacts: Contacts, excused: string[]): Seated => {
  const able = inOrder(contacts).filter((id) => !excused.includes(id))
  if (contacts.length && !able.length) return nobody
  const first = firstOf(contacts)
  return sits('UNKNOWN', first !== null && excused.includes(first) ? (able[0] ?? null) : null, contacts)
}

/** AT12: who sits for a party that has a first contact, and is another, replaces the first. */
const sits = (presence: AttendanceRow['presence'], personId: string | null, contacts: Contacts): Seated => {
  const first = firstOf(contacts)
  return { presence, personId, replacesId: personId === null || personId === first ? null : first }
}

const firstOf = (contacts: Contacts) => contacts.find(({ position }) => position === 'FIRST')?.person.id ?? null
/** The first contact comes before the second. */
const inOrder = (contacts: Contacts) =>
  [...contacts].sort((one, other) => (one.position < other.position ? -1 : 1)).map(({ person }) => person.id)

/**
 * AT13: who takes a seat more than ten minutes after the start came in then, also who had said to come; who was there
 * already, or comes back, keeps what was marked. Before the start nobody is there; after the close only who was there
 * is corrected, and not when.
 */
export const times = (sits: Seated, row: AttendanceRow, { state, startedAt }: MeetingRow, now: string): Times => {
  if (sits.presence !== 'PRESENT' || state === 'DRAFT' || state === 'CALLED')
    return { seatedAt: null, arrivedAt: null, leftAt: null }
  if (state !== 'LIVE') return { seatedAt: row.seatedAt ?? now, arrivedAt: row.arrivedAt, leftAt: row.leftAt }
  if (row.seatedAt !== null && !hasSat(row, sits, now))
    return { seatedAt: row.seatedAt, arrivedAt: row.arrivedAt, leftAt: null }
  return { seatedAt: now, arrivedAt: startedAt && passed(startedAt, now) > late ? now : null, leftAt: null }
}
type Times = Pick<AttendanceRow, 'seatedAt' | 'arrivedAt' | 'leftAt'>
const passed = (since: string, now: string) => Date.parse(now) - Date.parse(since)

/**
 * AT14: a seat that is taken came in and left between the start and the end, or now (a clock may be a minute ahead), in
 * that order.
 */
export const checkTimes = (row: AttendanceRow, { startedAt, closedAt }: MeetingRow, now: string): Refusal | null => {
  if (row.seatedAt === null) return wrongState('AT14', 'partyId')
  const start = must(startedAt, 'a seat is taken after the start')
  const from = Date.parse(row.arrivedAt ?? start)
  const until = row.leftAt ? Date.parse(row.leftAt) : from
  return Date.parse(start) <= from && from <= until && until <= Date.parse(closedAt ?? now) + minute
    ? null
    : refuse('INVALID', 'at')
}

/**
 * AT15: chair and secretary speak for every seat; else who is there in the meeting; while nobody is, and outside it,
 * any contact of the party.
 */
export const maySpeakFor = (
  membership: MembershipRow,
  row: Pick<AttendanceRow, 'partyId' | 'personId' | 'seatedAt' | 'leftAt'>,
  { state }: MeetingRow,
) => {
  const taken = state === 'LIVE' && isThere(row)
  return (
    mayAnswerFor(membership, row.partyId) ??
    (runs(membership) || !taken || row.personId === membership.personId ? null : refuse('NOT_ALLOWED'))
  )
}

/**
 * AT16: a meeting seats the parties of its day: who joined has a row when it is called or starts, who left before has
 * none.
 */
export const seatsOfTheDay = <Party extends { id: string }>(rows: AttendanceRow[], parties: Party[]) => ({
  join: parties.filter(({ id }) => rows.every(({ partyId }) => partyId !== id)),
  leave: rows.filter(({ partyId }) => parties.every(({ id }) => id !== partyId)),
})

/** AT17: who is there is who was said to sit there since the start, and did not leave. Who only said to come is not. */
export const isThere = ({ seatedAt, leftAt }: Pick<AttendanceRow, 'seatedAt' | 'leftAt'>) =>
  seatedAt !== null && leftAt === null

/**
 * AT18: who raises a hand, or a contact who votes in a consent that is OPEN, in a live meeting for a seat that was not
 * given up and where nobody sits yet, sits there. What is HELD_OPEN is answered from elsewhere, and takes no seat.
 */
export const sitsDown = (
  row: AttendanceRow,
  { state }: MeetingRow,
  contacts: Contacts,
  excused: string[],
  by: string | null,
): Seated | null => {
  if (state !== 'LIVE' || row.seatedAt !== null || row.presence === 'ABSENT') return null
  const self = contacts.find(({ person }) => person.id === by)?.person.id ?? null
  if (self !== null && excused.includes(self)) return null
  const able = inOrder(contacts).filter((id) => !excused.includes(id))
  return sits('PRESENT', self ?? row.personId ?? able[0] ?? firstOf(contacts), contacts)
}

/**
 * AT19: who sat there for more than ten minutes, or was seen to leave, stays in the record when somebody else or nobody
 * sits there; sooner it was a mistake.
 */
export const hasSat = ({ personId, seatedAt, leftAt }: AttendanceRow, sits: Seated, now: string) => {
  const stays = sits.presence === 'PRESENT' && sits.personId === personId
  return seatedAt !== null && !stays && (leftAt !== null || passed(seatedAt, now) > late)
}

/**
 * AT20: after the close chair and secretary correct who was there, each time with a reason of 1 to 500 characters; once
 * the minutes are adopted nobody does.
 */
export const mayCorrect = (
  membership: MembershipRow,
  { state }: MeetingRow,
  reason: string | null | undefined,
  field: string,
) => (state === 'CLOSED' ? (mayRun(membership) ?? checkText(field, reason, 500)) : null)

/**
 * AT21: an answer that says which version was seen changes no other; the start of the meeting makes a new one of every
 * seat.
 */
export const sawSeat = (row: AttendanceRow, version: number | null | undefined, field: string) =>
  version == null || version === row.version ? null : conflict('Attendance', row, field)

/** AT22: expected is who said to come and was not seen yet. */
export const isExpected = ({ presence, seatedAt }: AttendanceRow) => presence === 'PRESENT' && seatedAt === null

/**
 * AT23: after the close who sat there, or somebody unnamed, stays as it was: in the place of the first contact of then,
 * also as no contact any more.
 */
export const sitsStill = (
  { presence, personId }: SetAttendanceInput,
  row: AttendanceRow,
  { state }: MeetingRow,
): Seated | null => {
  const stays = presence === 'PRESENT' && row.seatedAt !== null && (personId ?? null) === row.personId
  return state === 'CLOSED' && stays ? { presence, personId: row.personId, replacesId: row.replacesId } : null
}

/**
 * CO8: for a meeting that is still to come, who left the seat neither comes nor sent apologies: the party is asked
 * anew. One that runs keeps who was there.
 */
export const concerns = (
  { personId, replacesId }: Pick<AttendanceRow, 'personId' | 'replacesId'>,
  excused: string[],
  left: string,
) => [personId, replacesId, ...excused].includes(left)
