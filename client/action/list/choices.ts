import { useMemo } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../../schema/nl.ts'
import type { FilterChoicesQuery } from '../../graph/generated/graphql.ts'
import { meetingChoices } from '../../lib/meeting-choices.ts'
import { addressWords, type Choices } from '../../lib/slugs.ts'
import { partyChoices } from '../../party/choices.ts'
import { shortName } from '../../party/short-name.ts'
import { useMembership } from '../../session/session.ts'
import { filterChoices } from '../list-operations.ts'

/** The parties, persons and meetings that the filters offer; null until they are known. */
export const useChoices = () => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data, error }] = useQuery({ query: filterChoices, variables: { slug } })
  const there = data?.samenwerkingsverband
  const choices = useMemo(() => there && choicesOf(there), [there])
  return { choices: choices ?? null, error: choices ? undefined : error }
}

type There = NonNullable<FilterChoicesQuery['samenwerkingsverband']>

const choicesOf = ({ parties, formerParties, meetings, ...people }: There) => ({
  parties: partyChoices(parties, formerParties),
  persons: personChoices({ parties, meetings, ...people }),
  meetings: meetingChoices(meetings.nodes),
})

/**
 * Whoever sits for a party, and chair and secretary: those whom everybody knows, so that a word means the same to all.
 * Chair and secretary alone know the others too, who take no word from them. A reader knows who led a meeting.
 */
const personChoices = ({ parties, atTable, members, meetings }: Omit<There, 'formerParties'>): Choices => {
  const known = new Set<string>()
  const named = (people: readonly { id: string; name: string; of: string }[]) =>
    people
      .filter(({ id }) => !known.has(id) && known.add(id))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
      .map(({ id, name, of }) => ({ id, names: [name, `${name} (${of})`] }))
  const sitting = parties.flatMap(({ name, seat }) =>
    [seat?.first, seat?.second].flatMap((person) => (person ? [{ ...person, of: shortName(name) }] : [])),
  )
  const withRole = (rows: There['atTable']) => rows.map(({ person, role }) => ({ ...person, of: nl.role[role] }))
  const led = meetings.nodes.flatMap(({ chairedBy, ledBy, notedBy }) => [
    ...[chairedBy, ledBy].flatMap((person) => (person ? [{ ...person, of: nl.role.CHAIR }] : [])),
    ...(notedBy ? [{ ...notedBy, of: nl.role.SECRETARY }] : []),
  ])
  const common = addressWords(named([...sitting, ...withRole(atTable), ...led]))
  return addressWords(named(withRole(members)), common)
}
