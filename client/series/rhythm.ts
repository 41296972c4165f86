import type { SeriesOnPageFragment } from '../graph/generated/graphql.ts'

/** A series as it is typed. */
export interface SeriesFields {
  title: string
  everyWeeks: number | null
  weekday: string
  startTime: string
  endTime: string
  /** Empty: none. */
  templateId: string
}

const minutesOf = (time: string) => {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** From the one time of the clock to the other; not a number when one is missing. */
export const minutesBetween = (from: string, until: string) => minutesOf(until) - minutesOf(from)

/** The time of the clock so many minutes later. */
export const timeAfter = (time: string, minutes: number) => {
  const until = minutesOf(time) + minutes
  return `${String(Math.floor(until / 60) % 24).padStart(2, '0')}:${String(until % 60).padStart(2, '0')}`
}

/** '09:30' as '9.30'. */
export const spoken = (time: string) => time.replace(/^0/, '').replace(':', '.')

export const fieldsOf = (series: SeriesOnPageFragment): SeriesFields => ({
  title: series.title,
  everyWeeks: series.everyWeeks,
  weekday: String(series.weekday),
  startTime: series.startTime,
  endTime: timeAfter(series.startTime, series.minutes),
  templateId: series.template?.id ?? '',
})

/** The fields as the hub takes them. */
export const inputOf = ({ title, everyWeeks, weekday, startTime, endTime, templateId }: SeriesFields) => ({
  title: title.trim(),
  everyWeeks: everyWeeks ?? 1,
  weekday: Number(weekday),
  startTime,
  minutes: minutesBetween(startTime, endTime),
  templateId: templateId || null,
})
