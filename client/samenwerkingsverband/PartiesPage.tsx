import { MapPin, Users } from 'lucide-react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { PartyKind } from '../graph/generated/graphql.ts'
import { usePageQuery } from '../graph/live.ts'
import { useMembership, useViewer } from '../graph/session.tsx'
import { PartyChip } from '../party/PartyChip.tsx'
import { PageState } from '../shell/PageState.tsx'
import { Shell } from '../shell/Shell.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { partyList } from './operations.ts'

export const PartyRowFragment = graphql(`
  fragment PartyRow on Party {
    id
    votes
    ...PartyChip
    seat {
      first {
        id
        name
      }
      second {
        id
        name
      }
    }
  }
`)

const kinds: PartyKind[] = ['REGION', 'MUNICIPALITY', 'CARE_PROVIDER', 'WELFARE', 'TEAM']

export const PartiesPage = () => (
  <Shell>
    <Parties />
  </Shell>
)

const Parties = () => {
  const { slug } = useMembership().samenwerkingsverband
  const page = usePageQuery({ query: partyList, variables: { slug } })
  const { parties = [], venues = [] } = page.data?.samenwerkingsverband ?? {}
  const votes = readFragment(PartyRowFragment, parties).filter((party) => party.votes).length
  return (
    <>
      <PageTitle lead={parties.length ? copy.lead(parties.length, votes) : undefined}>{copy.title}</PageTitle>
      <PageState page={page}>
        <div className="hub-cols">
          <div className="hub-stack hub-stack--wide">
            {!parties.length && (
              <Empty icon={Users} title={copy.noParties}>
                {copy.noPartiesHint}
              </Empty>
            )}
            {kinds.map((kind) => {
              const these = parties.filter((party) => party.kind === kind)
              return (
                these.length > 0 && (
                  <section key={kind} aria-labelledby={kind}>
                    <div className="hub-part__head">
                      <h2 className="utrecht-heading-2" id={kind}>
                        {copy.kinds[kind]}
                      </h2>
                    </div>
                    <ul className="hub-parties">
                      {these.map((party) => (
                        <PartyRow key={party.id} party={party} />
                      ))}
                    </ul>
                  </section>
                )
              )
            })}
          </div>
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
            <p className="hub-meta">{copy.explain}</p>
          </aside>
        </div>
      </PageState>
    </>
  )
}

const PartyRow = ({ party }: { party: FragmentType<typeof PartyRowFragment> }) => {
  const row = readFragment(PartyRowFragment, party)
  const { id, votes, seat } = row
  const mine = useMembership().party?.id === id
  return (
    <li>
      <div className="hub-parties__name">
        <PartyChip party={row} />
        {mine && <span className="hub-mine">{copy.yours}</span>}
        {!votes && <span className="hub-meta">{copy.noVote}</span>}
      </div>
      <Contact label={copy.first} person={seat?.first} />
      <Contact label={copy.second} person={seat?.second} />
    </li>
  )
}

const Contact = ({ label, person }: { label: string; person: { id: string; name: string } | null | undefined }) => {
  const viewer = useViewer().person
  return (
    <div>
      <span className="hub-meta hub-block">{label}</span>
      {person ? (
        <span>{person.id === viewer.id ? `${person.name} (${copy.you})` : person.name}</span>
      ) : (
        <span className="hub-meta">{copy.vacant}</span>
      )}
    </div>
  )
}
