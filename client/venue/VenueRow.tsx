import { DoorClosed, Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { VenueOnPageFragment } from '../graph/generated/graphql.ts'
import { readFragment } from '../graph/generated/index.ts'
import { giveBack } from '../lib/give-back.ts'
import { useMembership } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { EditVenue } from './EditVenue.tsx'
import { isKnown } from './known.ts'
import { closeVenue, VenueFactsFragment } from './operations.ts'
import { VenueFacts } from './VenueFacts.tsx'

interface VenueRowProps {
  venue: VenueOnPageFragment
  parties: readonly { id: string; name: string }[]
}

/** One room: the party that lends it and its facts, with the way to change them for those who may. */
export const VenueRow = ({ venue, parties }: VenueRowProps) => {
  const { runsMeetings, role, party } = useMembership()
  const [open, setOpen] = useState<'edit' | 'close' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { name } = venue
  const facts = readFragment(VenueFactsFragment, venue)
  const { place } = facts
  const mayEdit = runsMeetings || (role === 'CONTACT' && venue.party !== null && venue.party?.id === party?.id)
  const close = () => {
    setOpen(null)
    giveBack(button)
  }
  return (
    <li className="hub-venue">
      <div className="hub-row hub-row--spread">
        <div>
          <h2 className="utrecht-heading-3">{place && !name.includes(place) ? `${name}, ${place}` : name}</h2>
          {venue.party && <span className="hub-meta">{copy.lentBy(venue.party.name)}</span>}
        </div>
        <div className="hub-row">
          {mayEdit && (
            <Button
              ref={button}
              small
              icon={Pencil}
              aria-label={copy.editOf(name)}
              aria-expanded={open === 'edit'}
              onClick={() => setOpen(open === 'edit' ? null : 'edit')}
            >
              {copy.edit}
            </Button>
          )}
          {runsMeetings && (
            <Button
              small
              variant="subtle"
              icon={DoorClosed}
              aria-label={copy.closeOf(name)}
              onClick={() => setOpen('close')}
            >
              {copy.close}
            </Button>
          )}
        </div>
      </div>
      {open === 'edit' ? (
        <EditVenue venue={venue} parties={runsMeetings ? parties : null} onClose={close} />
      ) : isKnown(facts) ? (
        <VenueFacts venue={venue} />
      ) : (
        <p className="hub-meta">{copy.unknown}</p>
      )}
      {open === 'close' && <CloseDialog venue={venue} onClose={() => setOpen(null)} />}
    </li>
  )
}

const CloseDialog = ({ venue, onClose }: { venue: VenueOnPageFragment; onClose: () => void }) => {
  const [act, closing] = useAct(closeVenue)
  const [problem, setProblem] = useProblem()
  const press = async () => {
    const outcome = await act({ id: venue.id })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.closed(venue.name))
    onClose()
  }
  return (
    <Dialog
      title={copy.closeAsk(venue.name)}
      closeLabel={copy.dialogClose}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={closing && copy.busy} onClick={() => void press()}>
            {copy.close}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {copy.closeNo}
          </Button>
        </>
      }
    >
      <p>{copy.closeText}</p>
      {problem && <Problem>{whyNot(problem)}</Problem>}
    </Dialog>
  )
}
