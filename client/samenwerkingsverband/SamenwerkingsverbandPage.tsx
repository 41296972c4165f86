import { MapPin, Plus, Users } from 'lucide-react'
import { useState } from 'react'
import type { HousePageQuery } from '../graph/generated/graphql.ts'
import { readFragment } from '../graph/generated/index.ts'
import { useLive } from '../graph/live.ts'
import { Kinds } from '../kind/Kinds.tsx'
import { KindOnPage } from '../kind/operations.ts'
import { capital } from '../lib/words.ts'
import { useMembership } from '../session/session.ts'
import { QuorumField } from '../quorum/QuorumField.tsx'
import { PageState } from '../shell/PageState.tsx'
import { Shell } from '../shell/Shell.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { About } from './About.tsx'
import { copy } from './copy.ts'
import { PartyOnPage } from '../party/operations.ts'
import { housePage, ListsOnPage, partiesChanged } from './operations.ts'
import { copy as partyCopy } from '../party/copy.ts'
import { shortName } from '../party/short-name.ts'
import { PartyDialog } from '../party/PartyDialog.tsx'
import { type PartyPart, PartyRow } from '../party/PartyRow.tsx'
import { Contacts } from '../membership/Contacts.tsx'
import { SeatDialog } from '../membership/SeatDialog.tsx'
import { People } from '../membership/People.tsx'
import './house.css'

type House = NonNullable<HousePageQuery['samenwerkingsverband']>

/** The parties with their seats, the rooms, and for chair and secretary the people. */
export const SamenwerkingsverbandPage = () => (
  <Shell>
    <Content />
  </Shell>
)

const Content = () => {
  const { slug, id } = useMembership().samenwerkingsverband
  const page = useLive({
    query: housePage,
    variables: { slug },
    subscription: partiesChanged,
    subscriptionVariables: { samenwerkingsverbandId: id },
  })
  const house = page.data?.samenwerkingsverband
  const parties = readFragment(PartyOnPage, house?.parties ?? [])
  return (
    <>
      <PageTitle
        lead={
          parties.length
            ? copy.lead(
                parties.length,
                parties.filter(({ votes }) => votes).length,
                parties.filter(({ votes }) => !votes).map(({ name }) => shortName(name)),
              )
            : undefined
        }
      >
        {copy.title}
      </PageTitle>
      <PageState page={page}>
        {house && (
          <div className="hub-cols">
            <div className="hub-stack hub-stack--wide">
              <Parties house={house} />
              <Contacts parties={parties} version={page.lastChange} />
              <People members={house.members} parties={parties} />
            </div>
            <div className="hub-stack hub-stack--wide">
              <About house={readFragment(ListsOnPage, house)} />
              <Venues venues={house.venues} slug={slug} />
              <Kinds kinds={readFragment(KindOnPage, house.kinds)} parties={parties} />
              <QuorumField of={readFragment(ListsOnPage, house)} />
            </div>
          </div>
        )}
      </PageState>
    </>
  )
}

const Parties = ({ house }: { house: House }) => {
  const { runsMeetings } = useMembership()
  const [adding, setAdding] = useState(false)
  const parties = readFragment(PartyOnPage, house.parties)
  const former = readFragment(PartyOnPage, house.formerParties)
  const kinds = readFragment(KindOnPage, house.kinds)
  const [change, setChange] = useState<{ of: string; what: PartyPart } | null>(null)
  // Not in the row: it moves to another list when the kind of party changes, and what is being typed must not go with
  // it.
  const changing = change && [...parties, ...former].find(({ id }) => id === change.of)
  const rowOf = (party: (typeof parties)[number]) => (
    <PartyRow key={party.id} party={party} onChange={(what) => setChange({ of: party.id, what })} />
  )
  return (
    <>
      {!parties.length && (
        <Empty icon={Users} title={copy.noParties}>
          {!runsMeetings && copy.noPartiesHint}
        </Empty>
      )}
      {kinds.map(({ id: kind, singular, plural }) => {
        const these = parties.filter(({ partyKind }) => partyKind.id === kind)
        return (
          these.length > 0 && (
            <section key={kind} aria-labelledby={kind}>
              <div className="hub-part__head">
                <h2 className="utrecht-heading-2" id={kind}>
                  {capital(these.length === 1 ? singular : plural)}
                </h2>
              </div>
              <ul className="hub-house">{these.map(rowOf)}</ul>
            </section>
          )
        )
      })}
      {runsMeetings && (
        <div>
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {partyCopy.add}
          </Button>
        </div>
      )}
      {adding && <PartyDialog party={null} table={parties} kinds={kinds} onClose={() => setAdding(false)} />}
      {changing && change.what === 'party' && (
        <PartyDialog party={changing} table={parties} kinds={kinds} onClose={() => setChange(null)} />
      )}
      {changing && change.what !== 'party' && (
        <SeatDialog party={changing} position={change.what} members={house.members} onClose={() => setChange(null)} />
      )}
      {former.length > 0 && (
        <details className="hub-house__former">
          <summary>{copy.former}</summary>
          <ul className="hub-house">{former.map(rowOf)}</ul>
        </details>
      )}
    </>
  )
}

const Venues = ({ venues, slug }: { venues: House['venues']; slug: string }) => (
  <aside className="hub-stack" aria-labelledby="venues">
    <div className="hub-part__head">
      <h2 className="utrecht-heading-2" id="venues">
        {copy.venues}
      </h2>
    </div>
    <p className="hub-meta">{venues.length ? copy.venuesHint : copy.noVenues}</p>
    <ul className="hub-facts">
      {venues.map(({ id, name, place, party }) => (
        <li key={id}>
          <Icon of={MapPin} />
          <span>
            {place && !name.includes(place) ? `${name}, ${place}` : name}
            {party && <span className="hub-meta hub-block">{copy.lentBy(party.name)}</span>}
          </span>
        </li>
      ))}
    </ul>
    <TextLink href={`/${slug}/locaties`} icon={MapPin}>
      {copy.toVenues}
    </TextLink>
    <p className="hub-meta">{copy.explain}</p>
  </aside>
)
