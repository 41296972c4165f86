import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { copy } from './copy.ts'
import { VenueFactsFragment } from './operations.ts'
import './venue.css'

/** The facts of a room, each with its word; nothing where none is known. */
export const VenueFacts = ({
  venue,
  beside = false,
}: {
  venue: FragmentType<typeof VenueFactsFragment>
  beside?: boolean
}) => {
  const { address, place, room, capacity, access, route, coffee } = readFragment(VenueFactsFragment, venue)
  const facts = [
    [copy.fields.address, [address, beside && place].filter(Boolean).join(', ')],
    [copy.fields.room, [room, capacity && copy.seats(capacity)].filter(Boolean).join(', ')],
    [copy.fields.route, route],
    [copy.fields.access, access],
    [copy.fields.coffee, coffee],
  ] as const
  const known = facts.filter(([, fact]) => fact)
  if (!known.length) return null
  return (
    <dl className={`hub-details hub-venuefacts ${beside ? 'is-beside' : ''}`}>
      {known.map(([word, fact]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
