import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { SetAttendanceInput } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
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

/** AT2: presence is set, and contacts excuse, while the meeting is CALLED or LIVE. */
export const canAttend = ({ state }: MeetingRow) => (state === 'CALLED' || state === 'LIVE' ? null : refuse('WRONG_STATE'))

/** AT5: hands go up and down, and the floor is given, in a live meeting only; so are arrivals and departures marked. */
export const isUnderWay = ({ state }: MeetingRow) => (state === 'LIVE' ? null : refuse('WRONG_STATE'))

/** AT8: who is not there, or left, raises no hand. */
export const canRaise = ({ presence, leftAt }: AttendanceRow) => (presence === 'ABSENT' || leftAt ? refuse('WRONG_STATE') : null)

/** AT6: the floor goes to a hand that is up. */
export const canHaveFloor = ({ handRaisedAt }: AttendanceRow) => (handRaisedAt ? null : refuse('WRONG_STATE'))

/** AT7: who says not to be there, or leaves, has no hand up. */
export const handOf = ({ presence, leftAt }: Pick<AttendanceRow, 'presence' | 'leftAt'>, { handRaisedAt }: AttendanceRow) =>
  presence === 'ABSENT' || leftAt ? null : handRaisedAt

/** AT3: who sits, or excuses, is a contact of that party, and nobody sits who is not there. */
export const checkSitting = ({ presence, personId }: SetAttendanceInput, contacts: Contacts) =>
  personId == null ? null : presence === 'PRESENT' ? checkContact('input.personId', personId, contacts) : refuse('INVALID', 'input.personId')
export const checkContact = (field: string, personId: string, contacts: Contacts) =>
  contacts.some(({ person }) => person.id === personId) ? null : refuse('INVALID', field)

/** AT4: who comes is who was named, else the contact who says so, else the first contact who did not excuse. */
export const seated = ({ presence, personId }: SetAttendanceInput, contacts: Contacts, excused: string[], by: string | null): Seated => {
  if (presence === 'UNKNOWN') return asked(contacts, excused)
  if (presence === 'ABSENT') return nobody
  const says = contacts.find(({ person }) => person.id === by)
  const able = inOrder(contacts).filter((id) => !excused.includes(id))
  return sits('PRESENT', personId ?? says?.person.id ?? able[0] ?? firstOf(contacts), contacts)
}

/** AT9: where a contact excuses, the other is asked in the place; where nobody is left, the party is absent; a party that is absent stays so. */
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
  return sits('UNKNOWN', first !== null && excused.includes(first) ? able[0]! : null, contacts)
}

/** AT12: who sits for a party that has a first contact, and is another, replaces the first. */
const sits = (presence: AttendanceRow['presence'], personId: string | null, contacts: Contacts): Seated => {
  const first = firstOf(contacts)
  return { presence, personId, replacesId: personId === null || personId === first ? null : first }
}

const firstOf = (contacts: Contacts) => contacts.find(({ position }) => position === 'FIRST')?.person.id ?? null
/** The first contact comes before the second. */
const inOrder = (contacts: Contacts) => [...contacts].sort((one, other) => (one.position < other.position ? -1 : 1)).map(({ person }) => person.id)

/** AT13: a seat that is taken more than ten minutes after the start came in then; who was there already, or comes back, keeps what was marked. */
export const times = ({ presence }: Seated, row: AttendanceRow, { state, startedAt }: MeetingRow, now: string) => {
  if (presence !== 'PRESENT') return { arrivedAt: null, leftAt: null }
  const cameLate = row.presence !== 'PRESENT' && state === 'LIVE' && startedAt && Date.parse(now) - Date.parse(startedAt) > late
  return { arrivedAt: cameLate ? now : row.arrivedAt, leftAt: null }
}

/** AT14: a seat that is taken came in and left between the start and now (a clock may be a minute ahead), in that order. */
export const checkTimes = (row: AttendanceRow, { startedAt }: MeetingRow, now: string): Refusal | null => {
  if (row.presence !== 'PRESENT') return refuse('WRONG_STATE')
  const from = Date.parse(row.arrivedAt ?? startedAt!)
  const until = row.leftAt ? Date.parse(row.leftAt) : from
  return Date.parse(startedAt!) <= from && from <= until && until <= Date.parse(now) + minute ? null : refuse('INVALID', 'at')
}

/** AT15: chair and secretary speak for every seat; else who sits there in the meeting; while nobody does, and outside it, any contact of the party. */
export const maySpeakFor = (membership: MembershipRow, { partyId, personId, presence, leftAt }: AttendanceRow, { state }: MeetingRow) => {
  const sits = state === 'LIVE' && presence === 'PRESENT' && leftAt === null
  return mayAnswerFor(membership, partyId) ?? (runs(membership) || !sits || personId === membership.personId ? null : refuse('NOT_ALLOWED'))
}

/** AT16: a meeting seats the parties of its day: who joined has a row when it is called or starts, who left before has none. */
export const seatsOfTheDay = <Party extends { id: string }>(rows: AttendanceRow[], parties: Party[]) => ({
  join: parties.filter(({ id }) => rows.every(({ partyId }) => partyId !== id)),
  leave: rows.filter(({ partyId }) => parties.every(({ id }) => id !== partyId)),
})
