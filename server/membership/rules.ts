import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { RoleClass } from '../db/scope.ts'
import type { ChangeRoleInput, FounderInput, InviteMemberInput, Role, RoleSeenInput } from '../generated/schema.ts'
import { checkEmail, checkRoom, checkText } from '../lib/check.ts'
import { conflict, refuse, wrongState } from '../lib/refusal.ts'
import { isPartyOn } from '../party/rules.ts'
import type { PartyRow } from '../party/table.ts'

type Contact = { partyId: string }
type Held = Pick<MembershipRow, 'role' | 'partyId' | 'deputy'>

/** MB1: a person who is invited has a name of 1 to 200 characters and an address. */
export const checkWho = ({ name, email }: FounderInput, at = 'input') =>
  checkText(`${at}.name`, name, 200) ?? checkEmail(`${at}.email`, email)

/** MB2: at least one chair or secretary stays. */
export const someoneRuns = (after: Pick<MembershipRow, 'role'>[]) => (after.some(runs) ? null : wrongState('MB2'))

/** MB3: only a person in a seat of the party is its contact, so a contact is seated, not invited. */
export const checkContact = (role: Role, partyId: string | null, sitsAt: Contact | null) =>
  role !== 'CONTACT' || (sitsAt && sitsAt.partyId === partyId) ? null : refuse('INVALID', 'input.role')

/** MB4: a member is not invited again. */
export const isNew = (membership: MembershipRow | null, today: string) =>
  membership && (membership.untilOn === null || membership.untilOn >= today) ? refuse('INVALID', 'input.email') : null

/** MB5: only a chair is deputy. */
export const checkDeputy = ({ role, deputy }: Pick<InviteMemberInput | ChangeRoleInput, 'role' | 'deputy'>) =>
  deputy && role !== 'CHAIR' ? refuse('INVALID', 'input.deputy') : null

/** MB6: a samenwerkingsverband has at most 500 members. */
export const hasRoom = (members: unknown[]) => checkRoom(members, 500, 'input.samenwerkingsverbandId')

/** MB7: a reader leaves the seat of a party, and so does a member of another party. */
export const leavesSeat = (sitsAt: Contact, { role, partyId }: Pick<MembershipRow, 'role' | 'partyId'>) =>
  role === 'READER' || partyId !== sitsAt.partyId

/** MB8: a person who changes a role saw the role that is there now; asking for the same role twice is one act. */
export const sawRole = (now: MembershipRow, wanted: MembershipRow, from: RoleSeenInput | null | undefined) =>
  from == null ||
  isSameRole(now, wanted) ||
  isSameRole(now, { role: from.role, partyId: from.partyId ?? null, deputy: from.deputy ?? false })
    ? null
    : conflict('Membership', now, 'input.from')
const isSameRole = (one: Held, other: Held) =>
  (['role', 'partyId', 'deputy'] as const).every((part) => one[part] === other[part])

/** MB9: nobody is invited for a party that left. */
export const canComeFor = (party: Pick<PartyRow, 'untilOn'> | null, today: string) =>
  party && !isPartyOn(party, today) ? wrongState('MB9', 'input.partyId') : null

/** MB10: a telephone number is given by the person alone, and by a reader never: a reader can only take it away. */
export const mayGive = (membership: MembershipRow, personId: string | undefined, phone: string | null) =>
  membership.personId !== personId || (phone !== null && membership.role === 'READER') ? refuse('NOT_ALLOWED') : null

/** MB11: a telephone number is digits, with signs between them, at most 30 characters. */
export const checkPhone = (phone: string | null) => {
  if (phone === null) return null
  if (phone.length > 30) return refuse('TOO_LONG', 'phone')
  return /^\+?[\d ().\-/]*$/.test(phone) && phone.replace(/\D/g, '').length >= 6 ? null : refuse('INVALID', 'phone')
}

/** MB12: whoever sits at the table reaches everybody there; a reader nobody. */
export const isReachedBy = (as: RoleClass, { role }: Pick<MembershipRow, 'role'>) =>
  as === 'CHAIR' || (as === 'SEATED' && role !== 'READER')
