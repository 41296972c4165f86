import { mayAnswerFor } from '../attendance/rules.ts'
import { mayRun } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import { checkLength, checkRoom, checkText } from '../lib/check.ts'
import { wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { GuestRow } from './table.ts'

/** GU1: a contact brings guests for the own party; chair and secretary for every party, and for the chair. */
export const mayBring = (membership: MembershipRow, partyId: string | null) =>
  partyId === null ? mayRun(membership) : mayAnswerFor(membership, partyId)

/**
 * GU2: guests are added and removed until the meeting is closed. While it is CLOSED that is a correction (AT20), and a
 * removed guest stays on record with the reason.
 */
export const canBring = ({ state }: MeetingRow) =>
  state === 'ADOPTED' || state === 'CANCELLED' ? wrongState('GU2') : null
export const canRemove = (meeting: MeetingRow, { removedAt }: GuestRow) =>
  canBring(meeting) ?? (removedAt === null ? null : wrongState('GU2'))

/** GU3: a guest has a name of 1 to 200 characters, and a function of at most 200. */
export const checkGuest = (input: { name: string; function?: string | null }) =>
  checkText('input.name', input.name, 200) ?? checkLength('input.function', input.function, 200)

/** GU4: a meeting has at most 100 guests. */
export const hasRoom = (guests: GuestRow[]) => checkRoom(guests, 100, 'input.meetingId')
