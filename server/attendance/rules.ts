import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { SetAttendanceInput } from '../generated/schema.ts'
import { refuse } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AttendanceRow } from './table.ts'

/** AT1: a contact answers for the own party; chair and secretary for all. */
export const mayAnswerFor = (membership: MembershipRow, partyId: string) =>
  runs(membership) || (membership.role === 'CONTACT' && membership.partyId === partyId) ? null : refuse('NOT_ALLOWED')

/** AT2: presence is set while the meeting is CALLED or LIVE. */
export const canAttend = ({ state }: MeetingRow) => (state === 'CALLED' || state === 'LIVE' ? null : refuse('WRONG_STATE'))

/** AT5: hands go up and down, and the floor is given, in a live meeting only. */
export const canRaiseHands = ({ state }: MeetingRow) => (state === 'LIVE' ? null : refuse('WRONG_STATE'))

/** AT8: who is not there raises no hand. */
export const canRaise = ({ presence }: AttendanceRow) => (presence === 'ABSENT' ? refuse('WRONG_STATE') : null)

/** AT6: the floor goes to a hand that is up. */
export const canHaveFloor = ({ handRaisedAt }: AttendanceRow) => (handRaisedAt ? null : refuse('WRONG_STATE'))

/** AT7: who says not to be there, or not any more, has no hand up. */
export const handOf = ({ presence }: SetAttendanceInput, { handRaisedAt }: AttendanceRow) => (presence === 'ABSENT' ? null : handRaisedAt)

/** AT3: who sits is a contact of that party, and nobody sits who is not there. */
export const checkSitting = ({ presence, personId }: SetAttendanceInput, contacts: { person: { id: string } }[]) =>
  personId == null || (presence === 'PRESENT' && contacts.some(({ person }) => person.id === personId)) ? null : refuse('INVALID', 'input.personId')

/** AT4: who comes is who was named, else the contact who says so, else the first contact. */
export const sitting = ({ presence, personId }: SetAttendanceInput, contacts: { position: string; person: { id: string } }[], by: string | null) => {
  if (presence !== 'PRESENT') return null
  const ids = contacts.map(({ person }) => person.id)
  return personId ?? ids.find((id) => id === by) ?? contacts.find(({ position }) => position === 'FIRST')?.person.id ?? null
}
