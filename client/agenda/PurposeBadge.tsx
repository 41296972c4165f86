import { Gavel, Info, type LucideIcon, MessagesSquare, Scale } from 'lucide-react'
import { nl } from '../../schema/nl.ts'
import type { Purpose } from '../graph/generated/graphql.ts'
import { Icon } from '../ui/Icon.tsx'
import './agenda.css'

export const purposeIcons: Record<Purpose, LucideIcon> = {
  INFORM: Info,
  DISCUSS: MessagesSquare,
  ADVISE: Scale,
  DECIDE: Gavel,
}

/** The purpose of an item: the heavier the act, the heavier the badge; always icon and word. */
export const PurposeBadge = ({ purpose }: { purpose: Purpose }) => (
  <span className={`utrecht-data-badge hub-purpose hub-purpose--${purpose.toLowerCase()}`}>
    <Icon of={purposeIcons[purpose]} />
    {nl.purpose[purpose]}
  </span>
)
