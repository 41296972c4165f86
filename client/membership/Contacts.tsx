import { Mail, Phone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../schema/nl.ts'
import { fieldOf, useAct, whyNot } from '../graph/acts/act.ts'
import type { ContactsQuery } from '../graph/generated/graphql.ts'
import { ownPhone } from '../lib/addresses.ts'
import { useQueryState } from '../lib/hooks/use-query-state.ts'
import { useSearchWords } from '../lib/hooks/use-search-words.ts'
import { useHash, useLanding } from '../lib/hooks/use-landing.ts'
import { meantBy, wordOf } from '../lib/slugs.ts'
import { capital } from '../lib/words.ts'
import { partyChoices } from '../party/choices.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { TextField } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { UnclearFilter } from '../ui/UnclearFilter.tsx'
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
  const choices = partyChoices(parties)
  const meant = party ? meantBy(choices, party) : []
  const only = meant.length === 1 ? meant[0] : undefined
  const found = rows.filter(
    (row) => (!only || row.party?.id === only.id) && holds(row, text.toLocaleLowerCase('nl').trim()),
  )
  const own = rows.find((row) => row.person.id === person.id)
  return (
    <section className="hub-stack" aria-labelledby="contacts" id="contacten">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="contacts">
          {copy.contacts.title}
        </h2>
      </div>
      <div className="hub-tools">
        <SearchField label={copy.contacts.search} value={typed} onChange={setTyped} />
        <ChoiceField
          label={copy.contacts.party}
          all={copy.contacts.everyParty}
          value={party}
          choices={choices}
          onChoose={setParty}
        />
      </div>
      {party && !only && parties.length > 0 && (
        <UnclearFilter
          unclear={copy.contacts.unclear}
          word="partij"
          value={party}
          meant={meant.map(({ id, label }) => ({ word: wordOf(choices, id), label }))}
          onChoose={setParty}
        />
      )}
      <p className="hub-meta" role="status">
        {data && copy.contacts.found(found.length)}
      </p>
      <ul className="hub-contacts">
        {found.map((row) => (
          <li key={row.id}>
            <span>
              <b>{row.person.name}</b>
              <span className="hub-meta hub-block">{whatFor(row, parties)}</span>
            </span>
            <span className="hub-contacts__reach">
              {row.email && (
                <a className={reach} href={`mailto:${row.email}`}>
                  <Icon of={Mail} />
                  {row.email}
                </a>
              )}
              {row.phone && (
                <a className={reach} href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>
                  <Icon of={Phone} />
                  {row.phone}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
      {own && <OwnPhone id={own.id} phone={own.phone ?? ''} />}
    </section>
  )
}

/** Links that leave the hub: the router must not take them. */
const reach = 'utrecht-link utrecht-link--html-a hub-filelink'

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
  // null: as it is kept.
  const [changed, setChanged] = useState<string | null>(null)
  const typed = changed ?? phone
  const [give, giving] = useAct(givePhone)
  const [problem, setProblem] = useState<string | null>(null)
  useLanding(useHash() === ownPhone ? `#${ownPhone} input` : '')
  const save = async () => {
    const outcome = await give({ id, phone: typed.trim() || null })
    setProblem(outcome.ok ? null : fieldOf(outcome) === 'phone' ? copy.contacts.phoneWrong : whyNot(outcome))
    if (!outcome.ok) return
    setChanged(null)
    announce(typed.trim() ? copy.contacts.given : copy.contacts.takenAway)
  }
  return (
    <form
      id={ownPhone}
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
        onChange={({ target }) => setChanged(target.value)}
      />
      <Button type="submit" busy={giving && copy.contacts.giving}>
        {copy.contacts.give}
      </Button>
    </form>
  )
}
