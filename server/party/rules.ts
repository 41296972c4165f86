import { runs } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { Announced } from '../db/announced.ts'
import type { SeatContactInput } from '../generated/schema.ts'
import { checkEdited, checkEmail, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { isCalendarDate } from '../../schema/dates.ts'
import type { KindRow } from '../kind/table.ts'
import { idsOf, placed } from '../lib/ordering.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { sameName } from '../lib/text.ts'
import type { ContactRow, PartyRow } from './table.ts'

/** The person in a place. */
type Sitter = { person: { id: string } }

/** PA1: a party has a name of 1 to 200 characters. */
export const checkName = (name: string) => checkText('input.name', name, 200)
export const checkEditedName = (name: string | null | undefined) => checkEdited('input.name', name, 200)

/** PA2: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Party')

/** PA3: a party leaves on a calendar date, not before the day that it came. */
export const checkUntil = ({ sinceOn }: PartyRow, untilOn: string | null) =>
  untilOn === null || (isCalendarDate(untilOn) && untilOn >= (sinceOn ?? '')) ? null : refuse('INVALID', 'untilOn')

/** PA4: a party sits after another one that is at the table today, never after itself. The order from then on. */
export const orderWith = (today: PartyRow[], { id }: PartyRow, after: string | null) => {
  const order = today.some((party) => party.id === id) ? placed(idsOf(today), id, after) : null
  return order ?? refuse('INVALID', 'after')
}
/** The places that these parties have, dealt out anew: a party that left keeps a place between. */
export const placesIn = (order: string[], today: PartyRow[]) => {
  const places = today.map(({ position }) => position).sort((a, b) => a - b)
  return new Map(order.map((id, at) => [id, places[at]]))
}

/** PA5: a new party votes as its kind does, and as heavily, unless the act says otherwise. */
export const voteOf = (kind: KindRow, said: { votes?: boolean | null; weight?: number | null }) => ({
  votes: said.votes ?? kind.votes,
  weight: said.weight ?? kind.weight,
})

/** PA6: a samenwerkingsverband has at most 200 parties, those that left included. */
export const hasRoom = (ever: unknown[]) => checkRoom(ever, 200, 'input.samenwerkingsverbandId')

/** PA7: a contact or reader of a party is a member until its last day; a chair or secretary stays. */
export const untilOf = (membership: Pick<MembershipRow, 'role'>, party: PartyRow | null) =>
  runs(membership) ? null : (party?.untilOn ?? null)

/** A thing that lists parties in order: how it is announced, and which parties it lists. */
export type Lineup = { told: Announced; stand: unknown[] }
/**
 * PA8: a thing that lists parties in the order of the table, or has a part for each, is announced when its list
 * changes.
 */
export const changedLineups = (before: Lineup[], after: Lineup[]) => {
  const stood = new Map(before.map(({ told, stand }) => [told.id, JSON.stringify(stand)]))
  return after.filter(({ told, stand }) => stood.get(told.id) !== JSON.stringify(stand)).map(({ told }) => told)
}

/** PA9: two parties that take part at the same time have different names, whatever the capitals and spaces. */
export const hasOwnName = (others: PartyRow[], name: string, today: string, field = 'input.name') =>
  others.some((other) => isPartyOn(other, today) && sameName(other.name) === sameName(name))
    ? refuse('INVALID', field)
    : null

/** PA10: a new party has a kind. */
export const hasKind = (kind: KindRow | Refusal | null) => kind ?? refuse('INVALID', 'input.kindId')

/** A short word for a name, which no other party has. */
export const keyOf = (name: string, taken: string[]) => {
  const word =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'partij'
  let key = word
  for (let number = 2; taken.includes(key); number++) key = `${word}-${number}`
  return key
}

/** CO1: a person who is seated is a member by id, or somebody with a name of 1 to 200 characters and an address. */
export const checkWho = ({ personId, name, email }: SeatContactInput): Refusal | null => {
  if (personId != null) return name == null && email == null ? null : refuse('INVALID', 'input.personId')
  return checkText('input.name', name, 200) ?? checkEmail('input.email', email)
}

/** CO2: nobody is seated for a party that left. */
export const canSeat = (party: PartyRow, today: string) => (isPartyOn(party, today) ? null : wrongState('CO2'))
export const isPartyOn = ({ untilOn }: Pick<PartyRow, 'untilOn'>, day: string) => untilOn === null || untilOn >= day

/** CO3: a person who changes a seat saw who sits there: `from` is that person; null: nobody; left out: not said. */
export const sawContact = (party: PartyRow, there: Sitter | null, from: string | null | undefined, field: string) =>
  from === undefined || from === (there?.person.id ?? null) ? null : conflict('Party', party, field)

/** CO4: a person sits in one place: not as first and second contact, nor for two parties, unless one of them left. */
export const checkFreeToSit = (
  sitsAt: Pick<ContactRow, 'partyId' | 'position'> | null,
  membership: MembershipRow | null,
  partyId: string,
) =>
  sitsAt || (membership && membership.role !== 'READER' && (membership.partyId ?? partyId) !== partyId)
    ? refuse('INVALID', 'input.personId')
    : null

/** CO5: a person in a seat becomes a contact of the party; chair and secretary keep their role. */
export const roleInSeat = (membership: MembershipRow | null) =>
  membership && runs(membership) ? membership.role : 'CONTACT'

/** CO6: a contact who leaves the seat is no member any more; chair and secretary stay. */
export const leavesWithSeat = (membership: MembershipRow | null, partyId: string) =>
  membership?.role === 'CONTACT' && membership.partyId === partyId

/** CO7: an empty place is not vacated, and two empty places are not swapped. */
export const canVacate = (there: Sitter | null) => (there ? null : wrongState('CO7'))
