import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { copy } from './copy.ts'
import { isKnown } from './known.ts'
import { VenueFactsFragment } from './operations.ts'
import { VenueFacts } from './VenueFacts.tsx'

/** Beside the agenda: the way there, and the coffee. */
export const MeetingVenue = ({ venue }: { venue: FragmentType<typeof VenueFactsFragment> | null | undefined }) => {
  const facts = readFragment(VenueFactsFragment, venue)
  if (!venue || !facts || !isKnown(facts)) return null
  return (
    <section aria-labelledby="venue-head">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="venue-head">
          {copy.facts}
        </h2>
      </div>
      <VenueFacts venue={venue} beside />
    </section>
  )
}
