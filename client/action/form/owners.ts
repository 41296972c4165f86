import { nl } from '../../../schema/nl.ts'
import type { OwnerChoicesQuery, OwnerInput, PartyKind } from '../../graph/generated/graphql.ts'

/** A possible owner of an action. The key is a text, so that a draft can keep it: 'party:…', 'person:…' or 'kind:…'. */
export interface OwnerChoice {
  key: string
  label: string
  /** The party of a person; without a seat the role. */
  of?: string
}

/** The parties and members that choices are made of. */
export type OwnersThere = NonNullable<OwnerChoicesQuery['samenwerkingsverband']>
interface Named {
  party?: { id: string; name: string } | null
  person?: { id: string; name: string } | null
  partyKind?: PartyKind | null
}

/** Parties first, then all of a kind, then the persons: of the seats, and chair, secretary and readers. */
export const choicesOf = ({ parties, members }: OwnersThere): OwnerChoice[] => {
  const kinds = [...new Set(parties.map(({ kind }) => kind))].filter(
    (kind) => parties.filter((party) => party.kind === kind).length > 1,
  )
  const persons = [
    ...parties.flatMap(({ name, seat }) => [seat?.first, seat?.second].map((person) => ({ person, of: name }))),
    ...members.map(({ person, role }) => ({ person, of: nl.role[role] })),
  ].flatMap(({ person, of }) => (person ? [{ key: `person:${person.id}`, label: person.name, of }] : []))
  return [
    ...parties.map(({ id, name }) => ({ key: `party:${id}`, label: name })),
    ...kinds.map((kind) => ({ key: `kind:${kind}`, label: nl.partyKinds[kind] })),
    ...persons.filter(({ key }, index) => persons.findIndex((other) => other.key === key) === index),
  ]
}

export const ownerKey = ({ party, person, partyKind }: Named) =>
  party ? `party:${party.id}` : person ? `person:${person.id}` : `kind:${partyKind}`

export const ownerInput = (key: string): OwnerInput => {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('party:')) return { partyId: id }
  return key.startsWith('person:') ? { personId: id } : { partyKind: id as PartyKind }
}

/** The choices that fit the typed words: names that begin with them first, at most eight. */
export const matching = (choices: readonly OwnerChoice[], typed: string, chosen: readonly string[]) => {
  const words = plain(typed)
  const open = choices.filter(({ key }) => !chosen.includes(key))
  const hits = open.filter(({ label, of }) => plain(`${label} ${of ?? ''}`).includes(words))
  const begins = (choice: OwnerChoice) =>
    plain(choice.label)
      .split(' ')
      .some((word) => word.startsWith(words))
      ? 0
      : 1
  return [...hits].sort((one, other) => begins(one) - begins(other)).slice(0, 8)
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
