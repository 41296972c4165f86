import { Check } from 'lucide-react'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { Button } from '../../ui/Button.tsx'
import { copy } from '../copy.ts'
import { isTaken } from './SeatState.tsx'
import { SeatTimes } from './SeatTimes.tsx'
import type { SeatActs } from './use-seat.ts'
import '../seats.css'

interface SeatChoicesProps {
  seat: Row
  live: boolean
  acts: SeatActs
  /** After what needs no second look. */
  onDone: () => void
}

/** Sets for each contact whether they come; while the meeting runs also from when until when. */
export const SeatChoices = ({ seat, live, acts, onDone }: SeatChoicesProps) => {
  const { first, second } = seat.party.seat ?? {}
  const contacts = [first, second].filter((one) => !!one)
  const then = async (done: Promise<boolean>) => {
    if (await done) onDone()
  }
  return (
    <>
      {contacts.map((person) => (
        <Contact
          key={person.id}
          {...{ person, seat, live, acts, onDone }}
          isSecond={person.id === second?.id && !!first}
        />
      ))}
      <div className="hub-row hub-seat__whole">
        {contacts.length === 0 && (
          <Choice live={live} pressed={isTaken(seat, live)} onClick={() => void then(acts.set('PRESENT', null))}>
            {copy.present}
          </Choice>
        )}
        <Choice live={live} pressed={seat.presence === 'ABSENT'} onClick={() => void then(acts.set('ABSENT', null))}>
          {live ? copy.absent : copy.notComing}
        </Choice>
        {/* Somebody who cannot come has answered: pressing 'Kan niet' once more takes that back. */}
        {(seat.presence !== 'UNKNOWN' || !seat.excused.length) && (
          <Choice
            live={live}
            pressed={seat.presence === 'UNKNOWN'}
            onClick={() => void then(acts.set('UNKNOWN', null))}
          >
            {live ? copy.liveUnknownChoice : copy.unknown}
          </Choice>
        )}
      </div>
      {live && seat.seatedAt && <SeatTimes seat={seat} acts={acts} />}
    </>
  )
}

interface ContactProps extends SeatChoicesProps {
  person: { id: string; name: string }
  isSecond: boolean
}

const Contact = ({ person, isSecond, seat, live, acts, onDone }: ContactProps) => {
  const excused = seat.excused.some(({ id }) => id === person.id)
  const come = async () => {
    if (await acts.set('PRESENT', person.id)) onDone()
  }
  return (
    <div className="hub-seat__contact">
      <span>
        {person.name} {isSecond && <span className="hub-seat__note">{copy.replacement}</span>}
      </span>
      <span className="hub-row">
        <Choice
          live={live}
          pressed={isTaken(seat, live) && seat.person?.id === person.id}
          label={live ? copy.presentAs(person.name) : copy.comesAs(person.name)}
          onClick={() => void come()}
        >
          {live ? copy.there : copy.coming}
        </Choice>
        <Choice
          live={live}
          pressed={excused}
          label={copy.cannotAs(person.name)}
          onClick={() => void acts.excuse(person, excused)}
        >
          {copy.cannot}
        </Choice>
      </span>
    </div>
  )
}

const Choice = ({
  live,
  pressed,
  label,
  onClick,
  children,
}: {
  /** While the meeting runs it is sent now, or not at all. */
  live: boolean
  pressed: boolean
  label?: string
  onClick: () => void
  children: string
}) => (
  <Button
    small
    needsLine={live}
    icon={pressed ? Check : undefined}
    aria-pressed={pressed}
    aria-label={label}
    onClick={onClick}
  >
    {children}
  </Button>
)
