import { useState } from 'react'
import { nl } from '../../schema/nl.ts'
import { useSession } from '../session/session.ts'
import { capital } from '../lib/words.ts'
import { Chair } from '../party/PartyChip.tsx'
import { Alert } from '../ui/Alert.tsx'
import { copy } from './copy.ts'
import { type Answer, byParty, type DemoPerson, enterDemo, firstPeople } from './door.ts'
import { DoorProblem } from './MailForm.tsx'
import './door.css'

/**
 * One press signs in as an invented person. The few that show every role first; thirteen seats with two people each are
 * behind a fold.
 */
export const DemoPeople = ({ people, title }: { people: readonly DemoPerson[]; title: string }) => {
  const { renew } = useSession()
  const [busy, setBusy] = useState<string | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const enter = async (personId: string) => {
    if (busy) return
    setBusy(personId)
    const told = await enterDemo(personId)
    setAnswer(told)
    if (told === 'done') renew()
    else setBusy(null)
  }
  const press = (personId: string) => void enter(personId)
  return (
    <section className="hub-stack" aria-labelledby="demo">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="demo">
          {title}
        </h2>
      </div>
      <p className="utrecht-paragraph">{copy.demoLead}</p>
      {answer === 'refused' && (
        <Alert kind="error" title={copy.refused}>
          {copy.refusedHint}
        </Alert>
      )}
      {answer && <DoorProblem answer={answer} />}
      <ul className="hub-people">
        {firstPeople(people).map((person) => (
          <li key={person.personId}>
            <Person person={person} what={role(person)} busy={busy === person.personId} onPress={press} />
          </li>
        ))}
      </ul>
      <details className="hub-more">
        <summary>{copy.more(people.length)}</summary>
        {byParty(people).map(([party, members]) => (
          <section key={party} className="hub-more__group" aria-label={party || copy.noParty}>
            <h3 className="utrecht-heading-3">{party || copy.noParty}</h3>
            <ul className="hub-people">
              {members.map((person) => (
                <li key={person.personId}>
                  <Person person={person} what={seat(person)} busy={busy === person.personId} onPress={press} within />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </section>
  )
}

interface PersonProps {
  person: DemoPerson
  what: string
  busy: boolean
  onPress: (personId: string) => void
  /** The party stands above already. */
  within?: boolean
}

const Person = ({ person, what, busy, onPress, within }: PersonProps) => {
  const { personId, name, party } = person
  return (
    <button
      type="button"
      className={`hub-person ${within ? 'hub-person--plain' : ''}`}
      onClick={() => onPress(personId)}
      aria-disabled={busy || undefined}
    >
      {party && !within && <Chair name={party.name} colour={party.colour} />}
      <span>
        <b>{busy ? copy.busy : what}</b>
        <span>{party && !within ? `${name}, ${party.name}` : name}</span>
      </span>
    </button>
  )
}

const role = ({ role: is, position }: DemoPerson) => {
  if (is === 'READER') return copy.reader
  if (is === 'CONTACT') return position === 'SECOND' ? copy.replacement : copy.contact
  return capital(nl.role[is])
}

const seat = (person: DemoPerson) =>
  person.role === 'CONTACT' ? (person.position === 'SECOND' ? copy.second : copy.first) : role(person)
