import { amsterdamTime } from '../../../schema/dates.ts'
import { isDayOnly } from '../../lib/dates.ts'
import { timeAfter } from '../../series/rhythm.ts'

interface Known {
  meetingSeries: readonly { startTime: string; minutes: number; endedAt?: string | null }[]
  /** Newest first. */
  meetings: { nodes: readonly { startsAt: string; endsAt: string; state: string }[] }
}

/** The hours that a new meeting begins with: those of the series that goes on, else of the last meeting; null: none. */
export const usualHours = ({ meetingSeries, meetings }: Known): { from: string; until: string } | null => {
  const series = meetingSeries.find(({ endedAt }) => !endedAt)
  if (series) return { from: series.startTime, until: timeAfter(series.startTime, series.minutes) }
  const last = meetings.nodes.find(
    ({ state, startsAt, endsAt }) => state !== 'CANCELLED' && !isDayOnly(startsAt, endsAt),
  )
  return last ? { from: amsterdamTime(last.startsAt), until: amsterdamTime(last.endsAt) } : null
}
