import type { DemoPerson } from '../auth/routes.ts'
import { everythingIn } from '../db/scope.ts'
import { membersIn } from '../auth/store.ts'
import type { Reader } from '../db/connection.ts'
import { loadKinds } from '../kind/store.ts'
import { loadContacts, loadParties } from '../party/store.ts'
import { everySamenwerkingsverband } from '../samenwerkingsverband/store.ts'

/**
 * Everybody who can be signed in with one press, which is who was invented: chair and secretary first, then in the
 * order of the table.
 */
export const demoPeople = async (
  reader: Reader,
): Promise<{ people: DemoPerson[]; samenwerkingsverband: string | null }> => {
  const all = await everySamenwerkingsverband(reader)
  const each = await Promise.all(all.map(async ({ id, name }) => ({ name, people: await peopleIn(reader, id) })))
  const invented = each.filter(({ people }) => people.length)
  return { people: invented.flatMap(({ people }) => people), samenwerkingsverband: invented[0]?.name ?? null }
}

const peopleIn = async (reader: Reader, samenwerkingsverbandId: string) => {
  const scope = everythingIn(samenwerkingsverbandId)
  const members = (await membersIn(reader, samenwerkingsverbandId)).filter(({ person }) => person.invented)
  const partyIds = [...new Set(members.flatMap(({ membership }) => membership.partyId ?? []))]
  const parties = new Map((await loadParties(reader, scope, partyIds)).map((party) => [party.id, party]))
  const kindIds = [...new Set([...parties.values()].map(({ kindId }) => kindId))]
  const colours = new Map((await loadKinds(reader, scope, kindIds)).map(({ id, colour }) => [id, colour]))
  const seats = new Map(
    (await loadContacts(reader, scope, partyIds)).map((contact) => [contact.person.id, contact.position]),
  )
  const order = ['CHAIR', 'SECRETARY', 'CONTACT', 'READER']
  return members
    .map(({ person, membership }) => ({
      person,
      membership,
      party: membership.partyId ? parties.get(membership.partyId) : undefined,
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.membership.role) - order.indexOf(b.membership.role) ||
        (a.party?.position ?? 99) - (b.party?.position ?? 99),
    )
    .map(({ person, membership, party }) => ({
      personId: person.id,
      name: person.name,
      role: membership.role,
      position: membership.role === 'CONTACT' ? (seats.get(person.id) ?? null) : null,
      party: party ? { name: party.name, kind: party.kindId, colour: colours.get(party.kindId) ?? 'WHITE' } : null,
    }))
}
