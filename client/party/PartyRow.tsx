import { Pencil } from 'lucide-react'
import type { PartyOnPageFragment as Party } from '../graph/generated/graphql.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { serverNow } from '../lib/clock.ts'
import { calendarDate } from '../lib/dates.ts'
import { Chair } from './PartyChip.tsx'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import './party.css'

/** The parts of a party that can be changed: its own fields, or a contact of its seat. */
export type PartyPart = 'party' | 'FIRST' | 'SECOND'

/** A party with the contacts of its seat. */
export const PartyRow = ({ party, onChange }: { party: Party; onChange: (part: PartyPart) => void }) => {
  const { party: own, runsMeetings } = useMembership()
  return (
    <li>
      <div className="hub-parties__name">
        <span className="hub-party">
          <Chair name={party.name} colour={party.colour} />
          <span>{party.name}</span>
        </span>
        {own?.id === party.id && <span className="hub-mine">{copy.yours}</span>}
        {party.votes && party.weight > 1 && <span className="hub-meta">{copy.weighs(party.weight)}</span>}
        {!party.votes && <span className="hub-meta">{copy.noVote}</span>}
        {party.untilOn && <span className="hub-meta">{copy.until(calendarDate(party.untilOn, serverNow()))}</span>}
      </div>
      {(['FIRST', 'SECOND'] as const).map((position) => (
        <Place
          key={position}
          party={party}
          position={position}
          onChange={runsMeetings ? () => onChange(position) : undefined}
        />
      ))}
      {runsMeetings && (
        <Button
          small
          variant="subtle"
          icon={Pencil}
          aria-label={copy.changeOf(party.name)}
          onClick={() => onChange('party')}
        >
          {copy.change}
        </Button>
      )}
      <History party={party} />
    </li>
  )
}

const Place = ({
  party,
  position,
  onChange,
}: {
  party: Party
  position: 'FIRST' | 'SECOND'
  onChange: (() => void) | undefined
}) => {
  const viewer = useViewer().person
  const contact = party.contacts.find((one) => one.position === position && one.untilOn === null)
  const label = copy.positions[position]
  return (
    <div className="hub-house__place">
      <span className="hub-meta hub-block">{label}</span>
      {contact ? (
        <span>{contact.person.id === viewer.id ? `${contact.person.name} (${copy.you})` : contact.person.name}</span>
      ) : (
        <span className="hub-meta">{copy.vacant}</span>
      )}
      {contact?.sinceOn && (
        <span className="hub-meta hub-block">{copy.since(calendarDate(contact.sinceOn, serverNow()))}</span>
      )}
      {onChange && (
        <Button
          small
          variant="subtle"
          aria-label={copy.seatChangeOf(contact !== undefined, label, party.name)}
          onClick={onChange}
        >
          {copy.seatChange(contact !== undefined)}
        </Button>
      )}
    </div>
  )
}

const History = ({ party }: { party: Party }) => {
  const former = party.contacts.filter(({ untilOn }) => untilOn !== null)
  if (!former.length) return null
  const period = ({ sinceOn, untilOn }: (typeof former)[number]) =>
    [
      sinceOn && copy.since(calendarDate(sinceOn, serverNow())),
      untilOn && copy.until(calendarDate(untilOn, serverNow())),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <details className="hub-house__history">
      <summary>{copy.history}</summary>
      <ul>
        {former.map((contact) => (
          <li key={contact.id}>
            {contact.person.name}, {copy.positions[contact.position]}, {period(contact)}
          </li>
        ))}
      </ul>
    </details>
  )
}
