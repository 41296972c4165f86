import { membershipFor, personById } from '../auth/store.ts'
import type { Invitation } from '../auth/sign-in.ts'
import type { Reader } from '../db/connection.ts'
import type { Invited, Place } from '../../schema/invitation.ts'
import { everythingIn } from '../db/scope.ts'
import { contactOf, partyById } from '../party/store.ts'
import { samenwerkingsverbandWith } from '../samenwerkingsverband/store.ts'

/**
 * What somebody is invited to, as it stands now: for the page behind the link, and for the mail. It is told to whoever
 * holds the link, so it holds nothing else of the samenwerkingsverband. Null: the invitation is over.
 */
export const invitedTo = async (
  reader: Reader,
  personId: string,
  { samenwerkingsverbandId, invitedById }: Invitation,
): Promise<Invited | null> => {
  const [place, found] = await Promise.all([
    placeOf(reader, personId, samenwerkingsverbandId),
    samenwerkingsverbandWith(reader, samenwerkingsverbandId),
  ])
  if (!place || !found) return null
  const by = invitedById === null ? null : await personById(reader, invitedById)
  return {
    samenwerkingsverband: found.name,
    slug: found.slug,
    as: place,
    by: by && { name: by.name, as: await placeOf(reader, by.id, samenwerkingsverbandId) },
  }
}

const placeOf = async (reader: Reader, personId: string, samenwerkingsverbandId: string): Promise<Place | null> => {
  const membership = await membershipFor(reader, personId, { samenwerkingsverbandId })
  if (!membership) return null
  const scope = everythingIn(samenwerkingsverbandId)
  const { role, deputy, partyId } = membership
  const [party, contact] = await Promise.all([
    partyId === null ? null : partyById(reader, scope, partyId),
    contactOf(reader, scope, personId),
  ])
  return { role, deputy, party: party?.name ?? null, position: contact?.position ?? null }
}
