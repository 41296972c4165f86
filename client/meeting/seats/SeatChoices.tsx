import { Check } from 'lucide-react'
import type { Presence, SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { Button } from '../../ui/Button.tsx'
import { copy } from '../copy.ts'

/** Which of the contacts sits there, or nobody. */
export const SeatChoices = ({
  seat,
  live,
  onChoose,
}: {
  seat: Row
  live: boolean
  onChoose: (presence: Presence, personId: string | null) => void
}) => {
  const { first, second } = seat.party.seat ?? {}
  const contacts = [first, second].flatMap((person) => (person ? [person] : []))
  const sits = (id: string) => seat.presence === 'PRESENT' && seat.person?.id === id
  return (
    <>
      {contacts.length === 0 && (
        <Button small aria-pressed={seat.presence === 'PRESENT'} onClick={() => onChoose('PRESENT', null)}>
          {copy.attendance.present}
        </Button>
      )}
      {contacts.map((person) => (
        <Button
          key={person.id}
          small
          icon={sits(person.id) ? Check : undefined}
          aria-pressed={sits(person.id)}
          onClick={() => onChoose('PRESENT', person.id)}
        >
          {person.id === second?.id && first ? `${said(person.name, live)} (${copy.attendance.deputy})` : said(person.name, live)}
        </Button>
      ))}
      <Button
        small
        icon={seat.presence === 'ABSENT' ? Check : undefined}
        aria-pressed={seat.presence === 'ABSENT'}
        onClick={() => onChoose('ABSENT', null)}
      >
        {live ? copy.attendance.absent : copy.attendance.notComing}
      </Button>
      <Button
        small
        icon={seat.presence === 'UNKNOWN' ? Check : undefined}
        aria-pressed={seat.presence === 'UNKNOWN'}
        onClick={() => onChoose('UNKNOWN', null)}
      >
        {live ? copy.attendance.liveUnknownChoice : copy.attendance.unknown}
      </Button>
    </>
  )
}

/** Before the meeting somebody comes, during it somebody is there. */
export const said = (person: string, live: boolean) => (live ? copy.attendance.presentAs(person) : copy.attendance.comesAs(person))
