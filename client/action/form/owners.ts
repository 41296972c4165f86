import { nl } from '../../../schema/nl.ts'
import type { OwnerChoicesQuery, OwnerInput } from '../../graph/generated/graphql.ts'
import { allOf } from '../../kind/words.ts'
import { shortName } from '../../party/short-name.ts'

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
  kind?: { id: string } | null
}

/** Parties first, then all of a kind, then the persons: of the seats, and chair, secretary and readers. */
export const choicesOf = ({ parties, members, kinds: all }: OwnersThere): OwnerChoice[] => {
  const kinds = all.filter(({ id }) => parties.filter(({ partyKind }) => partyKind.id === id).length > 1)
  const persons = [
    ...parties.flatMap(({ name, seat }) => [seat?.first, seat?.second].map((person) => ({ person, of: name }))),
    ...members.map(({ person, role }) => ({ person, of: nl.role[role] })),
  ].flatMap(({ person, of }) => (person ? [{ key: `person:${person.id}`, label: person.name, of }] : []))
  return [
    ...parties.map(({ id, name }) => ({ key: `party:${id}`, label: name })),
    ...kinds.map(({ id, plural }) => ({ key: `kind:${id}`, label: allOf(plural) })),
    ...persons.filter(({ key }, index) => persons.findIndex((other) => other.key === key) === index),
  ]
}

export const ownerKey = ({ party, person, kind }: Named) =>
  party ? `party:${party.id}` : person ? `person:${person.id}` : `kind:${kind?.id}`

export const ownerInput = (key: string): OwnerInput => {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('party:')) return { partyId: id }
  return key.startsWith('person:') ? { personId: id } : { kindId: id }
}

/** The choices that fit the typed words, the best first, at most eight; as they stand while nothing is typed. */
export const matching = (choices: readonly OwnerChoice[], typed: string, chosen: readonly string[]) => {
  const words = plain(typed)
  const open = choices.filter(({ key }) => !chosen.includes(key))
  if (!words) return open.slice(0, most)
  return open
    .map((choice) => ({ choice, rank: rankOf(choice, words) }))
    .filter(({ rank }) => rank < misses)
    .sort((one, other) => one.rank - other.rank || sortOf(one.choice) - sortOf(other.choice))
    .slice(0, most)
    .map(({ choice }) => choice)
}
const most = 8
const misses = 4

/** 0 for the whole name, 1 for its beginning, 2 for the beginning of a word in it, 3 for a part of it or its party. */
const rankOf = ({ key, label, of = '' }: OwnerChoice, words: string) => {
  // 'Gemeente Tiel' is called Tiel, and 'alle gemeenten' gemeenten.
  const names = [label, key.startsWith('kind:') ? label.replace(/^alle /i, '') : shortName(label)].map(plain)
  if (names.includes(words)) return 0
  if (names.some((name) => name.startsWith(words))) return 1
  if (names.some((name) => name.includes(` ${words}`))) return 2
  return plain(`${label} ${of}`).includes(words) ? 3 : misses
}

/** With the same rank all of a kind come before one party, and a party before a person. */
const sortOf = ({ key }: OwnerChoice) => ['kind', 'party', 'person'].indexOf(key.slice(0, key.indexOf(':')))

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
