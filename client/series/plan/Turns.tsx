import { count } from '../../lib/words.ts'
import { copy } from '../copy.ts'
import type { VenueChoice } from './venues.ts'

/** How often each host is in the proposal: fair can be seen. */
export const Turns = ({
  rows,
  venues,
}: {
  rows: readonly { venueId: string | null }[]
  venues: readonly VenueChoice[]
}) => {
  const hosts = new Map(venues.flatMap(({ party }) => (party ? [[party.id, { name: party.name, turns: 0 }]] : [])))
  for (const { venueId } of rows) {
    const host = hosts.get(venues.find(({ id }) => id === venueId)?.party?.id ?? '')
    if (host) host.turns++
  }
  if (!hosts.size) return null
  return (
    <p className="hub-meta">
      {copy.proposal.turns}:{' '}
      {[...hosts.values()].map(({ name, turns }) => `${name} ${count(turns, 'keer', 'keer')}`).join(', ')}.
    </p>
  )
}
