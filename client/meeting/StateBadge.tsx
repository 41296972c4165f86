import { CalendarX, Check, EyeOff, FileCheck, type LucideIcon, Radio, Send } from 'lucide-react'
import { nl } from '../../schema/nl.ts'
import type { MeetingState } from '../graph/generated/graphql.ts'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'
import { copy } from './copy.ts'

const looks: Record<MeetingState, { kind: BadgeKind; icon: LucideIcon }> = {
  DRAFT: { kind: 'neutral', icon: EyeOff },
  CALLED: { kind: 'active', icon: Send },
  LIVE: { kind: 'warning', icon: Radio },
  CLOSED: { kind: 'neutral', icon: Check },
  ADOPTED: { kind: 'success', icon: FileCheck },
  CANCELLED: { kind: 'danger', icon: CalendarX },
}

/** Where a meeting stands: one word in a list, a sentence above the page. */
export const StateBadge = ({ state, short = false }: { state: MeetingState; short?: boolean }) => (
  <Badge kind={looks[state].kind} icon={looks[state].icon}>
    {short ? nl.meetingState[state] : copy.state[state]}
  </Badge>
)
