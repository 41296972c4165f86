import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { ChangeRoleInput, FounderInput, InviteMemberInput, Role, RoleSeenInput } from '../generated/schema.ts'
import { checkEmail, checkRoom, checkText } from '../lib/check.ts'
import { conflict, refuse, wrongState } from '../lib/refusal.ts'
import { isPartyOn } from '../party/rules.ts'
import type { PartyRow } from '../party/table.ts'

type Contact = { partyId: string }
type Held = Pick<MembershipRow, 'role' | 'partyId' | 'deputy'>

/** MB1: who is invited has a name of 1 to 200 characters and an address. */
export const checkWho = ({ name, email }: FounderInput, at = 'input') =>
  checkText(`${at}.name`, name, 200) ?? checkEmail(`${at}.email`, email)

/** MB2: somebody stays who runs the meetings. */
export const someoneRuns = (after: Pick<MembershipRow, 'role'>[]) => (after.some(runs) ? null : wrongState('MB2'))

/** MB3: who is contact sits for that party: a contact comes in by the seat. */
export const checkContact = (role: Role, partyId: string | null, sitsAt: Contact | null) =>
  role !== 'CONTACT' || (sitsAt && sitsAt.partyId === partyId) ? null : refuse('INVALID', 'input.role')

/** MB4: who is in it is not invited again. */
export const isNew = (membership: MembershipRow | null, today: string) =>
  membership && (membership.untilOn === null || membership.untilOn >= today) ? refuse('INVALID', 'input.email') : null

/** MB5: only a chair is deputy. */
export const checkDeputy = ({ role, deputy }: Pick<InviteMemberInput | ChangeRoleInput, 'role' | 'deputy'>) =>
  deputy && role !== 'CHAIR' ? refuse('INVALID', 'input.deputy') : null

/** MB6: at most 500 people are in it. */
export const hasRoom = (members: unknown[]) => checkRoom(members, 500, 'input.samenwerkingsverbandId')

/** MB7: a reader, and who is of another party, does not sit for this one. */
export const leavesSeat = (sitsAt: Contact, { role, partyId }: Pick<MembershipRow, 'role' | 'partyId'>) =>
  role === 'READER' || partyId !== sitsAt.partyId

/** MB8: who gives another role saw the one that is there now; the same wish twice is one. */
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
