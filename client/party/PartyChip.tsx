import { Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { nl } from '../../schema/nl.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { PartyKind } from '../graph/generated/graphql.ts'
import { Icon } from '../ui/Icon.tsx'
import { partyLetters } from './letters.ts'

export const PartyChipFragment = graphql(`
  fragment PartyChip on Party {
    id
    name
    kind
  }
`)

const looks: Record<PartyKind, string> = {
  REGION: 'regio',
  MUNICIPALITY: 'municipality',
  CARE_PROVIDER: 'care',
  WELFARE: 'welfare',
  TEAM: 'team',
}

/** A party: its chair with two letters, and its name. */
export const PartyChip = ({
  party,
  children,
}: {
  party: FragmentType<typeof PartyChipFragment>
  children?: ReactNode
}) => {
  const { name, kind } = readFragment(PartyChipFragment, party)
  return (
    <span className="hub-party">
      <Chair name={name} kind={kind} />
      <span>
        {name}
        {children}
      </span>
    </span>
  )
}

/** The chair alone; the name has to stand beside it. */
export const Chair = ({ name, kind }: { name: string; kind: PartyKind }) => (
  <span className={`hub-party__code hub-party__code--${looks[kind]}`} aria-hidden="true">
    {partyLetters(name)}
  </span>
)

/** All parties of one kind. */
export const PartyKindChip = ({ kind }: { kind: PartyKind }) => (
  <span className="hub-party">
    <span className="hub-party__code" aria-hidden="true">
      <Icon of={Users} />
    </span>
    <span>{nl.partyKinds[kind]}</span>
  </span>
)
