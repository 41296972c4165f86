import { CalendarClock } from 'lucide-react'
import { useNow } from '../lib/clock.ts'
import { calendarDate, daysLate } from '../lib/dates.ts'
import { Badge } from '../ui/Badge.tsx'
import { copy } from './copy.ts'

/** When a decision is looked at again; marked once that day is there. */
export const ReviewMark = ({ on }: { on: string }) => {
  const now = useNow(60_000)
  const due = daysLate(on, now) >= 0
  return (
    <Badge kind={due ? 'warning' : 'neutral'} icon={CalendarClock}>
      {due ? copy.reviewDue(calendarDate(on, now)) : copy.review(calendarDate(on, now))}
    </Badge>
  )
}
