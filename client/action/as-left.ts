import { useMemo } from 'react'
import { useQuery } from 'urql'
import type { OwnerChoicesQuery, OwnerInput } from '../graph/generated/graphql.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { useMembership } from '../graph/session.tsx'
import { useAsLeft, useUnsentOf } from '../graph/outbox/unsent.ts'
import { ownerChoices } from './operations.ts'

type Parties = NonNullable<OwnerChoicesQuery['samenwerkingsverband']>['parties']

/** The action as this person left it, with the owners of an assignment that was not sent yet. */
export const useActionAsLeft = <Row extends { id: string; owners: readonly object[] }>(told: Row): Row => {
  const row = useAsLeft(told)
  const assigned = useUnsentOf(row.id).findLast(({ name, refused }) => name === 'assignAction' && !refused)
  const { slug } = useMembership().samenwerkingsverband
  // The act holds ids; the names were asked for the form in which they were chosen.
  const [{ data }] = useQuery({ query: ownerChoices, variables: { slug }, pause: !assigned })
  return useMemo(() => {
    const parties = data?.samenwerkingsverband?.parties
    if (!assigned || !parties) return row
    const owners = (inputOf(assigned).owners as OwnerInput[]).map((owner) => ownerOf(owner, parties))
    return owners.some((owner) => !owner.party && !owner.person && !owner.partyKind) ? row : { ...row, owners: owners }
  }, [row, assigned, data])
}

const ownerOf = ({ partyId, personId, partyKind = null }: OwnerInput, parties: Parties) => ({
  __typename: 'Owner' as const,
  party: parties.find(({ id }) => id === partyId) ?? null,
  person: parties.flatMap(({ seat }) => [seat?.first, seat?.second]).find((person) => person && person.id === personId) ?? null,
  partyKind,
})
