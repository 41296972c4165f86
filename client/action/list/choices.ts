import { useMemo } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../../schema/nl.ts'
import type { FilterChoicesQuery } from '../../graph/generated/graphql.ts'
import { addressWords } from '../../lib/slugs.ts'
import { meetingChoices } from '../../lib/meeting-choices.ts'
import { shortName } from '../../party/short-name.ts'
import { useMembership } from '../../session/session.ts'
import { filterChoices } from '../list-operations.ts'

/** What a filter may choose, by its word in the address. */
export type Choices = ReadonlyMap<string, Choice>
interface Choice {
  id: string
  label: string
  names: readonly string[]
}

/** What the filters of this samenwerkingsverband may choose; null while that is not known. */
export const useChoices = () => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data, error }] = useQuery({ query: filterChoices, variables: { slug } })
  const there = data?.samenwerkingsverband
  const choices = useMemo(() => there && choicesOf(there), [there])
  return { choices: choices ?? null, error: choices ? undefined : error }
}

type There = NonNullable<FilterChoicesQuery['samenwerkingsverband']>

const choicesOf = ({ parties, formerParties, members, meetings }: There) => {
  const party = ({ id, name }: { id: string; name: string }): Choice => ({
    id,
    label: shortName(name),
    names: [shortName(name), name],
  })
  return {
    // A party of today keeps its word, whatever earlier ones were called.
    parties: addressWords(formerParties.map(party), addressWords(parties.map(party))),
    persons: addressWords(personsOf({ parties, members })),
    meetings: meetingChoices(meetings.nodes),
  }
}

/** Whoever sits for a party, and for chair and secretary everybody else. */
const personsOf = ({ parties, members }: Pick<There, 'parties' | 'members'>) => {
  const sitting = parties.flatMap(({ name, seat }) =>
    [seat?.first, seat?.second].flatMap((person) => (person ? [{ ...person, of: shortName(name) }] : [])),
  )
  const others = members.map(({ person, role }) => ({ ...person, of: nl.role[role] }))
  const known = new Map<string, Choice>()
  for (const { id, name, of } of [...sitting, ...others])
    if (!known.has(id)) known.set(id, { id, label: name, names: [name, `${name} ${of}`] })
  return [...known.values()].sort((one, other) => one.label.localeCompare(other.label, 'nl'))
}
