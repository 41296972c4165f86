import { useMemo } from 'react'
import { useQuery } from 'urql'
import type { OwnerInput } from '../graph/generated/graphql.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { useMembership } from '../session/session.ts'
import { type AsLeft, useAsLeft, useUnsentOf } from '../graph/outbox/unsent.ts'
import type { OwnersThere } from './form/owners.ts'
import { ownerChoices } from './operations.ts'

/** The action as this person left it, with the owners of an assignment that was not sent yet. */
export const useActionAsLeft = <Row extends { id: string; owners: readonly object[] }>(told: Row): AsLeft<Row> => {
  const row = useAsLeft(told)
  const assigned = useUnsentOf(row.id).findLast(({ name, refused }) => name === 'assignAction' && !refused)
  const { slug } = useMembership().samenwerkingsverband
  // The act holds ids; the names were asked for the form in which they were chosen.
  const [{ data }] = useQuery({ query: ownerChoices, variables: { slug }, pause: !assigned })
  return useMemo(() => {
    const there = data?.samenwerkingsverband
    if (!assigned || !there) return row
    const owners = (inputOf(assigned).owners as OwnerInput[]).map((owner) => ownerOf(owner, there))
    return owners.some((owner) => !owner.party && !owner.person && !owner.kind) ? row : { ...row, owners: owners }
  }, [row, assigned, data])
}

const ownerOf = ({ partyId, personId, kindId }: OwnerInput, { parties, members, kinds }: OwnersThere) => {
  const persons = [
    ...parties.flatMap(({ seat }) => [seat?.first, seat?.second]),
    ...members.map(({ person }) => person),
  ]
  return {
    __typename: 'Owner' as const,
    party: parties.find(({ id }) => id === partyId) ?? null,
    person: persons.find((person) => person && person.id === personId) ?? null,
    kind: kinds.find(({ id }) => id === kindId) ?? null,
  }
}
