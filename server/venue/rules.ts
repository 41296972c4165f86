import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { EditVenueInput } from '../generated/schema.ts'
import { checkEdited, checkLength, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { VenueRow } from './table.ts'

/** VN1: a room has a name of 1 to 200 characters. */
export const checkName = (name: string) => checkText('input.name', name, 200)
export const checkEditedName = (name: string | null | undefined) => checkEdited('input.name', name, 200)

type Facts = Pick<EditVenueInput, 'place' | 'address' | 'room' | 'capacity' | 'access' | 'route' | 'coffee'>

/** VN2: each fact of a room has a limit, and 1 to 10,000 people find a seat. */
export const checkFacts = ({ place, address, room, capacity, access, route, coffee }: Facts): Refusal | null =>
  checkLength('input.place', place, 100) ??
  checkLength('input.address', address, 300) ??
  checkLength('input.room', room, 200) ??
  (capacity == null || (capacity >= 1 && capacity <= 10_000) ? null : refuse('INVALID', 'input.capacity')) ??
  checkLength('input.access', access, 2000) ??
  checkLength('input.route', route, 2000) ??
  checkLength('input.coffee', coffee, 500)

/** VN3: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Venue')

/**
 * VN4: chair and secretary edit all rooms; a contact edits those of the own party, and does not give them to another.
 */
export const mayEdit = (
  membership: MembershipRow,
  venue: VenueRow,
  { partyId }: Pick<EditVenueInput, 'partyId'>,
): Refusal | null => {
  if (runs(membership)) return null
  if (membership.role !== 'CONTACT' || venue.partyId === null || venue.partyId !== membership.partyId)
    return refuse('NOT_ALLOWED')
  return partyId === undefined || partyId === venue.partyId ? null : refuse('NOT_ALLOWED', 'input.partyId')
}

/** VN5: a closed room does not change until it is lent again. */
export const isLent = ({ closedAt }: VenueRow) => (closedAt ? wrongState('VN5') : null)

/** VN6: at most 100 rooms are lent at a time. */
export const hasRoom = (lent: unknown[], field: string) => checkRoom(lent, 100, field)
