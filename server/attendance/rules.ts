import { mayRun, runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { SetAttendanceInput } from '../generated/schema.ts'
import { checkText } from '../lib/check.ts'
import { must } from '../lib/must.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AttendanceRow } from './table.ts'

/** The contacts of a party. */
type Contacts = { position: string; person: { id: string } }[]
/** Whether somebody comes to a seat, who, and in whose place. */
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

/** AT3: only a contact of the party sits at its seat or excuses, and an absent party names no person. */
export const checkSitting = ({ presence, personId }: SetAttendanceInput, contacts: Contacts) =>
  personId == null
    ? null
    : presence === 'PRESENT'
      ? checkContact('input.personId', personId, contacts)
      : refuse('INVALID', 'input.personId')
export const checkContact = (field: string, personId: string, contacts: Contacts) =>
  contacts.some(({ person }) => person.id === personId) ? null : refuse('INVALID', field)

/**
 * AT4: the person who comes is the one named, else the contact who answers, else the first contact who did not excuse.
 * Once the meeting runs nobody is named who did not say to come: then the party is there, without a name.
 */
export const seated = (
  { presence, personId }: SetAttendanceInput,
  row: Seated,
  { state }: MeetingRow,
  contacts: Contacts,
  excused: string[],
  by: string | null,
): Seated => {
  if (presence === 'UNKNOWN') return asked(contacts, excused)
  if (presence === 'ABSENT') return nobody
  const says = contacts.find(({ person }) => person.id === by)
  const named = personId ?? says?.person.id ?? null
  if (named === null && state === 'LIVE') return partyIsThere(row)
  const able = inOrder(contacts).filter((id) => !excused.includes(id))
  return sits('PRESENT', named ?? able[0] ?? firstOf(contacts), contacts)
}
/** Whoever said to come sits there, else somebody whose name is not known. */
export const partyIsThere = (row: Seated): Seated =>
  row.presence === 'PRESENT' ? row : { presence: 'PRESENT', personId: null, replacesId: null }

/**
 * AT5: hands go up and down, and the floor is given, in a live meeting only; arrivals and departures are marked in it,
 * and corrected while it is CLOSED.
 */
export const isUnderWay = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('AT5'))
export const canMark = (meeting: MeetingRow) => (meeting.state === 'CLOSED' ? null : isUnderWay(meeting))

/** AT6: the floor goes to a hand that is up. */
export const canHaveFloor = ({ handRaisedAt }: AttendanceRow) => (handRaisedAt ? null : wrongState('AT6', 'partyId'))

/** AT7: a party that is not there, or leaves, has no hand up and no floor. */
export const standing = (
  after: Pick<AttendanceRow, 'seatedAt' | 'leftAt'>,
  row: AttendanceRow,
  now: string,
): Standing => (isThere(after) ? handAndFloor(row) : { ...handDown, ...floorEnded(row, now) })
type Standing = Pick<AttendanceRow, 'handRaisedAt' | 'pointOfOrder' | 'floorAt' | 'spokenSeconds'>
const handAndFloor = ({ handRaisedAt, pointOfOrder, floorAt, spokenSeconds }: AttendanceRow) => ({
  ...{ handRaisedAt, pointOfOrder },
  ...{ floorAt, spokenSeconds },
})
export const handDown = { handRaisedAt: null, pointOfOrder: false }

/** AT8: a party that is absent or left raises no hand, and neither does a contact who excused. */
export const canRaise = ({ presence, leftAt }: AttendanceRow, excused: string[], by: string | null) =>
  presence === 'ABSENT' || leftAt || (by !== null && excused.includes(by)) ? wrongState('AT8', 'partyId') : null

/**
 * AT9: when a contact excuses, the other one is asked to come instead. When no contact is left, the party is absent; a
 * party that was absent stays so.
 */
export const seatedWithout = (row: Seated, contacts: Contacts, excused: string[]): Seated => {
  if (row.presence === 'ABSENT') return nobody
  const able = inOrder(contacts).filter((id) => !excused.includes(id))
  // A party that is there without a name is there as long as somebody is left who may be it.
  return row.presence === 'PRESENT' && (row.personId ? !excused.includes(row.personId) : able.length > 0)
    ? sits('PRESENT', row.personId, contacts)
    : asked(contacts, excused)
}

/** AT10: a contact who can come after all is asked again; somebody who said to come meanwhile keeps the seat. */
export const seatedAgain = (row: Seated, contacts: Contacts, excused: string[]): Seated =>
  row.presence === 'PRESENT' ? row : asked(contacts, excused)

/** AT11: a seat that is set back to unknown asks all contacts anew if all had excused. */
export const stillExcused = ({ presence }: SetAttendanceInput, contacts: Contacts, excused: string[]) =>
  presence === 'UNKNOWN' && contacts.every(({ person }) => excused.includes(person.id)) ? [] : excused

/**
 * Who still excused, beside whoever sits there (AT11). Of a party that is there without a name though all had excused,
 * one came after all.
 */
export const excusedBeside = ({ presence, personId }: Seated, contacts: Contacts, excused: string[]) =>
  presence === 'PRESENT' && personId === null && contacts.every(({ person }) => excused.includes(person.id))
    ? []
    : excused.filter((id) => id !== personId)

const nobody: Seated = { presence: 'ABSENT', personId: null, replacesId: null }

const asked = (contacts: Contacts, excused: string[]): Seated => {
  const able = inOrder(contacts).filter((id) => !excused.includes(id))
  if (contacts.length && !able.length) return nobody
  const first = firstOf(contacts)
  return sits('UNKNOWN', first !== null && excused.includes(first) ? (able[0] ?? null) : null, contacts)
}

/** AT12: anybody else who sits for a party that has a first contact replaces that first contact. */
const sits = (presence: AttendanceRow['presence'], personId: string | null, contacts: Contacts): Seated => {
  const first = firstOf(contacts)
  return { presence, personId, replacesId: personId === null || personId === first ? null : first }
}

const firstOf = (contacts: Contacts) => contacts.find(({ position }) => position === 'FIRST')?.person.id ?? null
/** The first contact comes before the second. */
const inOrder = (contacts: Contacts) =>
  [...contacts].sort((one, other) => (one.position < other.position ? -1 : 1)).map(({ person }) => person.id)

/**
 * AT13: a person who takes a seat more than ten minutes after the start arrives at that moment, also one who had said
 * to come. A person who was there already, or comes back, keeps the marked times. Before the start nobody is there;
 * after the close a correction changes who was there, not when.
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
 * AT14: a taken seat has an arrival and a departure in that order, between the start and the close, or now while it is
 * live (a clock may be a minute ahead).
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
 * AT15: chair and secretary speak for every seat. During the meeting the contact who sits there does, too; while nobody
 * sits there by name, and outside the meeting, any contact of the party.
 */
export const maySpeakFor = (
  membership: MembershipRow,
  row: Pick<AttendanceRow, 'partyId' | 'personId' | 'seatedAt' | 'leftAt'>,
  { state }: MeetingRow,
) => {
  const taken = state === 'LIVE' && isThere(row) && row.personId !== null
  return (
    mayAnswerFor(membership, row.partyId) ??
    (runs(membership) || !taken || row.personId === membership.personId ? null : refuse('NOT_ALLOWED'))
  )
}

/**
 * AT16: a meeting seats the parties of its day: when it is called or starts, a party that joined gets a row, and a
 * party that left before loses it.
 */
export const seatsOfTheDay = <Party extends { id: string }>(rows: AttendanceRow[], parties: Party[]) => ({
  join: parties.filter(({ id }) => rows.every(({ partyId }) => partyId !== id)),
  leave: rows.filter(({ partyId }) => parties.every(({ id }) => id !== partyId)),
})

/**
 * AT17: a person is there who was said to sit there since the start and did not leave. Somebody who only said to come
 * is not there.
 */
export const isThere = ({ seatedAt, leftAt }: Pick<AttendanceRow, 'seatedAt' | 'leftAt'>) =>
  seatedAt !== null && leftAt === null

/**
 * AT18: in a live meeting, raising a hand takes the seat if nobody sits there yet and the party is not absent; so does
 * a contact's vote in a consent that is OPEN. A consent that is HELD_OPEN is answered from elsewhere, so a vote in it
 * takes no seat. A contact who does so at a seat that is taken without a name is the one who sits there; for others
 * nobody is named who did not say to come.
 */
export const sitsDown = (
  row: AttendanceRow,
  { state }: MeetingRow,
  contacts: Contacts,
  excused: string[],
  by: string | null,
): Seated | null => {
  const isUnnamed = isThere(row) && row.personId === null
  if (state !== 'LIVE' || (row.seatedAt !== null && !isUnnamed) || row.presence === 'ABSENT') return null
  const self = contacts.find(({ person }) => person.id === by)?.person.id ?? null
  if (self !== null) return excused.includes(self) ? null : sits('PRESENT', self, contacts)
  return isUnnamed ? null : partyIsThere(row)
}

/**
 * AT19: a person who sat there for more than ten minutes, or was seen to leave, stays in the record when somebody else
 * or nobody sits there. Sooner, it was a mistake.
 */
export const hasSat = ({ personId, seatedAt, leftAt }: AttendanceRow, sits: Seated, now: string) => {
  // A seat that was taken without a name gets one.
  const isNamed = personId === null && leftAt === null
  const stays = sits.presence === 'PRESENT' && (isNamed || sits.personId === personId)
  return seatedAt !== null && !stays && (leftAt !== null || passed(seatedAt, now) > late)
}

/**
 * AT20: after the close chair and secretary correct attendance, each time with a reason of 1 to 500 characters, until
 * the minutes are adopted.
 */
export const mayCorrect = (
  membership: MembershipRow,
  { state }: MeetingRow,
  reason: string | null | undefined,
  field: string,
) => (state === 'CLOSED' ? (mayRun(membership) ?? checkText(field, reason, 500)) : null)

/**
 * AT21: an answer that names the version that was seen changes no other version. The start of the meeting raises the
 * version of every seat.
 */
export const sawSeat = (row: AttendanceRow, version: number | null | undefined, field: string) =>
  version == null || version === row.version ? null : conflict('Attendance', row, field)

/** AT22: everybody who is there is seated in one act: each party that is not absent and did not sit there yet. */
export const maySitYet = ({ presence, seatedAt }: AttendanceRow) => presence !== 'ABSENT' && seatedAt === null

/**
 * AT23: after the close a correction that names the person who sat there, or nobody where nobody was named, keeps that
 * as it was: also a person who is no contact any more, in the place of the first contact of that time.
 */
export const sitsStill = (
  { presence, personId }: SetAttendanceInput,
  row: AttendanceRow,
  { state }: MeetingRow,
): Seated | null => {
  const stays = presence === 'PRESENT' && row.seatedAt !== null && (personId ?? null) === row.personId
  return state === 'CLOSED' && stays ? { presence, personId: row.personId, replacesId: row.replacesId } : null
}

/** AT24: that a party is there is taken back while nothing else was said of its seat since. */
export const canUnseat = ({ seatedAt, leftAt, version }: AttendanceRow, seen: number) =>
  isThere({ seatedAt, leftAt }) && version === seen

/**
 * AT25: a seat that is taken back stands as before: the person who said to come is expected, else the party is asked.
 */
export const unseated = (row: Seated, contacts: Contacts, excused: string[], isExpected: boolean): Seated =>
  isExpected ? row : asked(contacts, excused)

/**
 * CO8: for a meeting that is still to come, the party of a contact who left is asked anew if that contact was to come
 * or had excused. A meeting that runs keeps its attendance.
 */
export const concerns = (
  { personId, replacesId }: Pick<AttendanceRow, 'personId' | 'replacesId'>,
  excused: string[],
  left: string,
) => [personId, replacesId, ...excused].includes(left)

/**
 * AT26: one party has the floor at a time, from when it is given until another gets it, it has spoken, the clock of the
 * current item stops, the meeting goes on or closes, or the party leaves. Each turn is added when it ends.
 */
export const floorEnded = ({ floorAt, spokenSeconds }: AttendanceRow, now: string) => ({
  floorAt: null,
  spokenSeconds: spokenSeconds + (floorAt ? Math.max(0, Math.floor(passed(floorAt, now) / 1000)) : 0),
})
export const hasFloor = ({ floorAt }: AttendanceRow) => floorAt !== null

/**
 * AT27: a hand for a point of order is a hand of another kind: it is as old as the moment at which it became one. What
 * is said on it is no turn at the item, so that the party speaks there as one that did not speak yet.
 */
export const raised = (
  { handRaisedAt, pointOfOrder: was }: AttendanceRow,
  pointOfOrder: boolean | null | undefined,
  now: string,
) => {
  const isOrder = pointOfOrder ?? (handRaisedAt !== null && was)
  return { handRaisedAt: handRaisedAt !== null && isOrder === was ? handRaisedAt : now, pointOfOrder: isOrder }
}
export const spokenAt = ({ pointOfOrder, spokeAtId }: AttendanceRow, { currentItemId }: MeetingRow) =>
  pointOfOrder ? spokeAtId : currentItemId
