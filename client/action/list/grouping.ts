import { amsterdamDate, daysAfter } from '../../../schema/dates.ts'

export const groups = ['late', 'soon', 'later', 'done'] as const
export type Group = (typeof groups)[number]

const sixWeeks = 42

/** Where an action stands in the list today. */
export const groupOf = (
  { dueOn, completedAt }: { dueOn?: string | null; completedAt?: string | null },
  now: number,
): Group => {
  const today = amsterdamDate(now)
  if (completedAt) return 'done'
  if (!dueOn) return 'later'
  if (dueOn < today) return 'late'
  return dueOn <= daysAfter(today, sixWeeks) ? 'soon' : 'later'
}
