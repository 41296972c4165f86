import { UserRound } from 'lucide-react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { KindChip } from '../kind/KindChip.tsx'
import { PartyChip } from '../party/PartyChip.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './list-copy.ts'
import './action.css'

export const OwnersFragment = graphql(`
  fragment Owners on Owner {
    party {
      id
      ...PartyChip
    }
    person {
      id
      name
    }
    kind {
      id
      plural
    }
  }
`)

/** The owners of an action: parties, all parties of a kind, persons. */
export const Owners = ({ owners }: { owners: readonly FragmentType<typeof OwnersFragment>[] }) => {
  if (!owners.length) return <span className="hub-meta">{copy.nobody}</span>
  return (
    <ul className="hub-owners">
      {readFragment(OwnersFragment, owners).map(({ party, person, kind }) => (
        <li key={party?.id ?? person?.id ?? kind?.id}>
          {party && <PartyChip party={party} />}
          {kind && <KindChip plural={kind.plural} />}
          {person && (
            <span className="hub-party">
              <span className="hub-party__code" aria-hidden="true">
                <Icon of={UserRound} />
              </span>
              <span>{person.name}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
