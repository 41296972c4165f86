import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Attended } from '../attendance/seats-of.ts'
import { useFormPlaces } from '../form/places.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { GuestFragment as Row, MeetingState } from '../graph/generated/graphql.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { giveBack } from '../lib/give-back.ts'
import { useMembership } from '../session/session.ts'
import { WaitingLines } from '../shell/unsent/WaitingLines.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { AddGuest, guestDraft } from './AddGuest.tsx'
import { copy } from './copy.ts'
import { guestText } from './guest-text.ts'
import { GuestFragment, removeGuest } from './operations.ts'
import './guest.css'

/** The part of a meeting that these components know: its guests, and its table, for a guest comes with a party. */
export interface MeetingWithGuests extends Attended {
  id: string
  state: MeetingState
  guests: readonly FragmentType<typeof GuestFragment>[]
}

/** The guests of a meeting, without a seat. A contact brings them for the own party, chair and secretary for all. */
export const Guests = ({ meeting }: { meeting: MeetingWithGuests }) => {
  const { runsMeetings, role, party } = useMembership()
  const guests = readFragment(GuestFragment, meeting.guests).filter(({ removedAt }) => !removedAt)
  const [adding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const ownPartyId = role === 'CONTACT' ? (party?.id ?? null) : null
  const open = meeting.state === 'DRAFT' || meeting.state === 'CALLED' || meeting.state === 'LIVE'
  const mayBring = open && (runsMeetings || ownPartyId !== null)
  const box = useFormPlaces(mayBring ? [guestDraft(meeting.id)] : [], () => setAdding(true))
  if (!guests.length && !mayBring) return null
  return (
    <section className="hub-guests" aria-labelledby="guests-head">
      <div className="hub-colhead">
        <h2 id="guests-head">{copy.head}</h2>
        {guests.length > 0 && <span className="hub-meta">{guests.length}</span>}
      </div>
      {guests.length > 0 && (
        <ul>
          {guests.map((guest) => (
            <Guest
              key={guest.id}
              guest={guest}
              removable={open && (runsMeetings || guest.broughtBy?.id === ownPartyId)}
            />
          ))}
        </ul>
      )}
      <WaitingLines of={(entry) => entry.name === 'addGuest' && inputOf(entry).meetingId === meeting.id} />
      {mayBring && (
        <Button
          ref={opener}
          small
          variant="subtle"
          icon={Plus}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {copy.add}
        </Button>
      )}
      {mayBring && adding && (
        <div ref={box}>
          <AddGuest
            meeting={meeting}
            ownPartyId={runsMeetings ? null : ownPartyId}
            onClose={() => {
              setAdding(false)
              giveBack(opener)
            }}
          />
        </div>
      )}
    </section>
  )
}

const Guest = ({ guest, removable }: { guest: Row; removable: boolean }) => {
  const [remove, removing] = useAct(removeGuest)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async () => {
    if (removing) return
    const outcome = await remove({ id: guest.id, reason: null })
    setProblem(outcome.ok ? null : whyNot(outcome))
    if (outcome.ok) announce(copy.removed(guest.name))
  }
  return (
    <li className="hub-guest">
      <span>
        {guest.name}
        <span className="hub-seat__note hub-block">{guestText(guest)}</span>
      </span>
      {removable && (
        <IconButton
          small
          icon={X}
          label={copy.remove(guest.name)}
          aria-disabled={removing}
          onClick={() => void take()}
        />
      )}
      {problem && <Problem>{problem}</Problem>}
    </li>
  )
}
