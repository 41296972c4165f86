import { CalendarClock, Check, Gavel, X } from 'lucide-react'
import type { ConsentOutcome } from '../graph/generated/graphql.ts'
import { datedDate } from '../lib/dates.ts'
import { Badge } from '../ui/Badge.tsx'
import { copy } from './copy.ts'

interface ResultBadgeProps {
  consent: { result?: ConsentOutcome | null; byHammer: boolean; openUntil?: string | null }
}

/** The result of the count, or until when parties may still answer. */
export const ResultBadge = ({ consent: { result, byHammer, openUntil } }: ResultBadgeProps) => {
  if (!result)
    return (
      <Badge kind="warning" icon={CalendarClock}>
        {openUntil ? copy.heldUntil(datedDate(openUntil)) : copy.noAnswer}
      </Badge>
    )
  if (byHammer)
    return (
      <Badge kind="success" icon={Gavel}>
        {copy.hammer.toLowerCase()}
      </Badge>
    )
  return (
    <Badge kind={result === 'AGREED' ? 'success' : 'neutral'} icon={result === 'AGREED' ? Check : X}>
      {copy.result[result]}
    </Badge>
  )
}
