import { DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { VenueOnPageFragment } from '../graph/generated/graphql.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { closeVenue, VenueOnPage } from './operations.ts'
import './venue.css'

interface ClosedVenuesProps {
  venues: readonly FragmentType<typeof VenueOnPage>[]
  onReopened: () => void
}

/** The rooms that are not lent any more, folded away: each can be lent again. */
export const ClosedVenues = ({ venues: masked, onReopened }: ClosedVenuesProps) => {
  const closed = readFragment(VenueOnPage, masked).filter(({ closedAt }) => closedAt)
  if (!closed.length) return null
  return (
    <details className="hub-closedvenues">
      <summary>{copy.closedHead(closed.length)}</summary>
      <ul>
        {closed.map((venue) => (
          <ClosedRow key={venue.id} venue={venue} onReopened={onReopened} />
        ))}
      </ul>
    </details>
  )
}

const ClosedRow = ({
  venue: { id, name, party },
  onReopened,
}: {
  venue: VenueOnPageFragment
  onReopened: () => void
}) => {
  const [act, opening] = useAct(closeVenue)
  const [problem, setProblem] = useState<string | null>(null)
  const press = async () => {
    const outcome = await act({ id, back: true })
    if (!outcome.ok) return setProblem(whyNot(outcome))
    announce(copy.reopened(name))
    onReopened()
  }
  return (
    <li className="hub-row hub-row--spread">
      <span>
        {name} {party && <span className="hub-meta hub-block">{copy.lentBy(party.name)}</span>}
      </span>
      <Button
        small
        icon={DoorOpen}
        aria-label={copy.reopenOf(name)}
        busy={opening && copy.busy}
        onClick={() => void press()}
      >
        {copy.reopen}
      </Button>
      {problem && <Problem>{problem}</Problem>}
    </li>
  )
}
