import { Mail, Phone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../schema/nl.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { ContactsQuery } from '../graph/generated/graphql.ts'
import { useQueryState } from '../lib/hooks/use-query-state.ts'
import { useSearchWords } from '../lib/hooks/use-search-words.ts'
import { slugOf } from '../lib/slugs.ts'
import { capital } from '../lib/words.ts'
import { shortName } from '../party/short-name.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { copy } from './copy.ts'
import { contacts, givePhone } from './operations.ts'
import './contacts.css'

type Row = NonNullable<ContactsQuery['samenwerkingsverband']>['atTable'][number]

interface ContactsProps {
  parties: readonly { id: string; name: string; seat?: { first?: { id: string } | null } | null }[]
  /** Changes when somebody else may sit there now. */
  version: unknown
}

/** How chair, secretary and the contacts of the parties are reached. For who sits at the table. */
export const Contacts = ({ parties, version }: ContactsProps) => {
  const { role, samenwerkingsverband } = useMembership()
  const { person } = useViewer()
  const { slug } = samenwerkingsverband
  const [party, setParty] = useQueryState('partij')
  const [text, setText] = useQueryState('zoek')
  const [typed, setTyped] = useSearchWords(text, setText)
  const isReader = role === 'READER'
  const [{ data }, ask] = useQuery({ query: contacts, variables: { slug }, pause: isReader })
  useEffect(() => {
    if (version && !isReader) ask({ requestPolicy: 'network-only' })
  }, [version, isReader, ask])
  if (isReader) return null
  const rows = data?.samenwerkingsverband?.atTable ?? []
  const wordOf = (name: string) => slugOf(shortName(name))
  const found = rows.filter(
    (row) =>
      (!party || (row.party && wordOf(row.party.name) === party)) && holds(row, text.toLocaleLowerCase('nl').trim()),
  )
  const own = rows.find((row) => row.person.id === person.id)
  return (
    <section className="hub-stack" aria-labelledby="contacts" id="contacten">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="contacts">
          {copy.contacts.title}
        </h2>
      </div>
      <div className="hub-tools hub-tools--halves">
        <SearchField label={copy.contacts.search} value={typed} onChange={setTyped} />
        <SelectField label={copy.contacts.party} value={party} onChange={({ target }) => setParty(target.value)}>
          <option value="">{copy.contacts.everyParty}</option>
          {party && !parties.some(({ name }) => wordOf(name) === party) && <option value={party}>{party}</option>}
          {parties.map(({ id, name }) => (
            <option key={id} value={wordOf(name)}>
              {shortName(name)}
            </option>
          ))}
        </SelectField>
      </div>
      <p className="hub-meta" role="status">
        {data && copy.contacts.found(found.length)}
      </p>
      <ul className="hub-contacts">
        {found.map((row) => (
          <li key={row.id}>
            <span className="hub-contacts__name">
              <b>{row.person.name}</b>
              <span className="hub-meta hub-block">{whatFor(row, parties)}</span>
            </span>
            {row.email && (
              <TextLink href={`mailto:${row.email}`} icon={Mail}>
                {row.email}
              </TextLink>
            )}
            {row.phone && (
              <TextLink href={`tel:${row.phone.replace(/[^\d+]/g, '')}`} icon={Phone}>
                {row.phone}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
      {own && <OwnPhone key={own.phone} id={own.id} phone={own.phone ?? ''} />}
    </section>
  )
}

const holds = ({ person, party, email, phone }: Row, words: string) =>
  [person.name, party?.name, email, phone].join(' ').toLocaleLowerCase('nl').includes(words)

/** 'Zorggroep Linge, 1e contactpersoon' */
const whatFor = ({ role, party, person }: Row, parties: ContactsProps['parties']) => {
  if (role !== 'CONTACT' || !party) return [capital(nl.role[role]), party?.name].filter(Boolean).join(', ')
  const isFirst = parties.find(({ id }) => id === party.id)?.seat?.first?.id === person.id
  return `${party.name}, ${nl.contactPosition[isFirst ? 'FIRST' : 'SECOND']}`
}

/** The own telephone number, which only the person gives or takes away. */
const OwnPhone = ({ id, phone }: { id: string; phone: string }) => {
  const [typed, setTyped] = useState(phone)
  const [give, giving] = useAct(givePhone)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    const outcome = await give({ id, phone: typed.trim() || null })
    setProblem(outcome.ok ? null : whyNot(outcome))
    if (outcome.ok) announce(typed.trim() ? copy.contacts.given : copy.contacts.takenAway)
  }
  return (
    <form
      className="hub-contacts__own hub-noprint"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={copy.contacts.ownPhone}
        hint={copy.contacts.ownPhoneHint}
        error={problem}
        type="tel"
        autoComplete="tel"
        maxLength={30}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" busy={giving && copy.contacts.giving}>
        {copy.contacts.give}
      </Button>
    </form>
  )
}
