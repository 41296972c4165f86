import type { Membership } from '../session/session.ts'

interface OwnedBy {
  party?: { id: string } | null
  person?: { id: string } | null
  kind?: { id: string } | null
}

/**
 * Whether this person may complete or reopen an action with these owners. Only to show the button: the server decides
 * (AC5).
 */
export const mayTick = (
  { role, party }: Pick<Membership, 'role' | 'party'>,
  personId: string,
  owners: readonly OwnedBy[],
) => {
  if (role === 'CHAIR' || role === 'SECRETARY') return true
  return isGivenTo({ role, party }, personId, owners)
}

/** Whether it is for this person to do: by name, or for the own party. */
export const isGivenTo = (
  { role, party }: Pick<Membership, 'role' | 'party'>,
  personId: string,
  owners: readonly OwnedBy[],
) => owners.some((owner) => owner.person?.id === personId || (role === 'CONTACT' && isOfParty(owner, party)))

/** Whether a press of this person counts for the part of the own party alone: several parties do the action (AC11). */
export const isOwnPart = ({ role, party }: Pick<Membership, 'role' | 'party'>, owners: readonly OwnedBy[]) =>
  role === 'CONTACT' &&
  owners.some((owner) => isOfParty(owner, party)) &&
  (owners.some(({ kind }) => kind) || owners.filter((owner) => owner.party).length > 1)

/** Whether an owner is this party, or all parties of its kind. */
export const isOfParty = (owner: OwnedBy, party: Membership['party']) =>
  !!party && (owner.party?.id === party.id || owner.kind?.id === party.partyKind.id)
