import { CalendarClock, MapPin, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { readFragment } from '../graph/generated/index.ts'
import { useLive } from '../graph/live.ts'
import { giveBack } from '../lib/give-back.ts'
import { useMembership } from '../session/session.ts'
import { PageState } from '../shell/PageState.tsx'
import { Shell } from '../shell/Shell.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { AddVenue } from './AddVenue.tsx'
import { ClosedVenues } from './ClosedVenues.tsx'
import { copy } from './copy.ts'
import { venueList, VenueOnPage, venuesChanged } from './operations.ts'
import { VenueRow } from './VenueRow.tsx'
import './venue.css'

export const VenuesPage = () => (
  <Shell>
    <Venues />
  </Shell>
)

const Venues = () => {
  const { runsMeetings, samenwerkingsverband } = useMembership()
  const { id, slug } = samenwerkingsverband
  const [adding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const page = useLive({
    query: venueList,
    variables: { slug },
    subscription: venuesChanged,
    subscriptionVariables: { samenwerkingsverbandId: id },
    // A room that was taken in or goes: which ones there are is a list of its own.
    onChange: (change) => change && change.kind !== 'venueEdited' && void page.refetch(),
  })
  const { venues = [], closedVenues = [], parties = [] } = page.data?.samenwerkingsverband ?? {}
  const rows = readFragment(VenueOnPage, venues).filter(({ closedAt }) => !closedAt)
  const close = () => {
    setAdding(false)
    giveBack(button)
  }
  return (
    <>
      <div className="hub-titlerow">
        <PageTitle lead={copy.lead}>{copy.title}</PageTitle>
        {runsMeetings && (
          <Button ref={button} variant="primary" icon={Plus} aria-expanded={adding} onClick={() => setAdding(true)}>
            {copy.add}
          </Button>
        )}
      </div>
      {adding && (
        <AddVenue
          parties={parties}
          onClose={close}
          onDone={() => {
            close()
            void page.refetch()
          }}
        />
      )}
      <PageState page={page}>
        {!rows.length && (
          <Empty icon={MapPin} title={copy.none}>
            {copy.noneHint}
          </Empty>
        )}
        <ul className="hub-venues">
          {rows.map((venue) => (
            <VenueRow key={venue.id} venue={venue} parties={parties} />
          ))}
        </ul>
        {runsMeetings && <ClosedVenues venues={closedVenues} onReopened={() => void page.refetch()} />}
        {runsMeetings && (
          <TextLink href={`/${slug}/overleg/plannen`} icon={CalendarClock}>
            {copy.toPlanner}
          </TextLink>
        )}
      </PageState>
    </>
  )
}
