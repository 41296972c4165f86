import { Check, Eye, Hourglass, type LucideIcon, PencilLine, ThumbsDown, ThumbsUp, X } from 'lucide-react'
import { nl } from '../../schema/nl.ts'
import type { DecisionOutcome } from '../graph/generated/graphql.ts'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'

/** Red is for late and fault: 'niet vastgesteld' is neither. */
const looks: Record<DecisionOutcome, [BadgeKind, LucideIcon]> = {
  ADOPTED: ['success', Check],
  ADOPTED_AMENDED: ['success', PencilLine],
  NOT_ADOPTED: ['neutral', X],
  DEFERRED: ['warning', Hourglass],
  NOTED: ['neutral', Eye],
  ADVICE_POSITIVE: ['success', ThumbsUp],
  ADVICE_NEGATIVE: ['neutral', ThumbsDown],
}

/** How a decision came out. */
export const OutcomeBadge = ({ outcome }: { outcome: DecisionOutcome }) => {
  const [kind, icon] = looks[outcome]
  return (
    <Badge kind={kind} icon={icon}>
      {nl.decisionOutcome[outcome]}
    </Badge>
  )
}
