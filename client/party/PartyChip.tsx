import type { ReactNode } from 'react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { KindColour } from '../graph/generated/graphql.ts'
import { partyLetters } from './letters.ts'

export const PartyChipFragment = graphql(`
  fragment PartyChip on Party {
    id
    name
    colour
  }
`)

/** A party: its chair with two letters, and its name. */
export const PartyChip = ({
  party,
  children,
}: {
  party: FragmentType<typeof PartyChipFragment>
  children?: ReactNode
}) => {
  const { name, colour } = readFragment(PartyChipFragment, party)
  return (
    <span className="hub-party">
      <Chair name={name} colour={colour} />
      <span>
        {name}
        {children}
      </span>
    </span>
  )
}

/** The chair alone, in the colour of its kind; the name has to stand beside it. */
export const Chair = ({ name, colour }: { name: string; colour: KindColour }) => (
  <span className={`hub-party__code hub-party__code--${colour.toLowerCase()}`} aria-hidden="true">
    {partyLetters(name)}
  </span>
)
