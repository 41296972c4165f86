import { amsterdamDate, daysAfter } from '../../../schema/dates.ts'
import { dueUntil } from '../../../schema/periods.ts'

export const groups = ['late', 'soon', 'later', 'done'] as const
export type Group = (typeof groups)[number]

const sixWeeks = 42

/** Where an action stands in the list today. */
export const groupOf = (
  { completedAt, ...due }: { dueOn?: string | null; duePeriod?: string | null; completedAt?: string | null },
  now: number,
): Group => {
  const today = amsterdamDate(now)
  if (completedAt) return 'done'
  const until = dueUntil(due)
  if (!until) return 'later'
  if (until < today) return 'late'
  return until <= daysAfter(today, sixWeeks) ? 'soon' : 'later'
}
