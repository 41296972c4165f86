import {
  amsterdamDate,
  amsterdamInstant,
  amsterdamTime,
  clockTime,
  daysBetween,
  type Instant,
} from '../../schema/dates.ts'
import { dueUntil } from '../../schema/periods.ts'

/** Dates and times in Dutch words. All of it in Europe/Amsterdam, whatever the zone of the browser is. */
const formats = {
  short: { day: 'numeric', month: 'long' },
  dated: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

type Form = keyof typeof formats

const inAmsterdam = each('Europe/Amsterdam')
/** For calendar dates: midnight in UTC stands for the day. */
const inUtc = each('UTC')

/** '7 november', with the year when it is another than now's. */
export const shortDate = (at: Instant, now: Instant) => written(at, now, 'short', 'dated')
/** '7 november 2023' */
export const datedDate = (at: Instant) => inAmsterdam.dated.format(new Date(at))
/** 'dinsdag 7 november' */
export const longDay = (at: Instant) => `${weekday(at)} ${inAmsterdam.short.format(new Date(at))}`
/** 'dinsdag' */
export const weekday = (at: Instant) => inAmsterdam.weekday.format(new Date(at))
/** 'november' */
export const month = (at: Instant) => inAmsterdam.month.format(new Date(at))
/** 7 */
export const dayOfMonth = (at: Instant) => Number(amsterdamDate(at).slice(8))
/** 2023 */
export const yearOf = (at: Instant) => Number(amsterdamDate(at).slice(0, 4))

/** '9.30 uur' */
export const hourTime = (at: Instant) => `${clockTime(at)} uur`
/** '13.30 tot 16.30 uur' */
export const timeRange = (from: Instant, to: Instant) => `${clockTime(from)} tot ${hourTime(to)}`

/** Midnight to midnight means: only the day is known. */
export const isDayOnly = (startsAt: Instant, endsAt: Instant) =>
  amsterdamTime(startsAt) === '00:00' && amsterdamTime(endsAt) === '00:00' && new Date(endsAt) > new Date(startsAt)

/** A calendar date ('2023-11-07') as '7 november', with the year when it is another than now's. */
export const calendarDate = (date: string, now: Instant) => {
  const form: Form = date.slice(0, 4) === amsterdamDate(now).slice(0, 4) ? 'short' : 'dated'
  return inUtc[form].format(new Date(`${date}T00:00:00Z`))
}

/** A calendar date ('2023-11-07') as 'dinsdag 7 november 2023'. */
export const dayInWords = (date: string) => inUtc.long.format(new Date(`${date}T00:00:00Z`))
/** A time of the clock ('09:30') as '9.30 uur'. */
export const timeInWords = (time: string) => `${time.replace(/^0/, '').replace(':', '.')} uur`

/** 'vandaag', 'morgen', 'over 8 dagen', 'gisteren', '3 dagen geleden' */
export const inDays = (at: Instant, now: Instant) => {
  const days = daysBetween(amsterdamDate(now), amsterdamDate(at))
  if (days === 0) return 'vandaag'
  if (days === 1) return 'morgen'
  if (days === -1) return 'gisteren'
  return days > 0 ? `over ${days} dagen` : `${-days} dagen geleden`
}
/** How many days after its date; 0 or less: not late. */
export const daysLate = (dueOn: string, now: Instant) => daysBetween(dueOn, amsterdamDate(now))
/** '3 dagen te laat' */
const lateText = (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`)
/** '3 dagen te laat', of a rough period only 'te laat'; null: it is not late. */
export const lateness = (due: { dueOn?: string | null; duePeriod?: string | null }, now: Instant) => {
  const until = dueUntil(due)
  const days = until ? daysLate(until, now) : 0
  return days <= 0 ? null : due.dueOn ? lateText(days) : 'te laat'
}

/** Seconds as '18:24', or '1:02:03' from an hour. */
export const stopwatch = (seconds: number) => {
  const whole = Math.max(0, Math.floor(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}

/** The instant of a date and a time as they are typed; null while they are none. */
export const typedInstant = (date: string, time: string) =>
  Number.isNaN(Date.parse(`${date}T${time}:00Z`)) ? null : amsterdamInstant(date, time)

const written = (at: Instant, now: Instant, sameYear: Form, otherYear: Form) =>
  inAmsterdam[yearOf(at) === yearOf(now) ? sameYear : otherYear].format(new Date(at))

const pad = (value: number) => String(value).padStart(2, '0')

function each(timeZone: string) {
  return Object.fromEntries(
    Object.entries(formats).map(([name, options]) => [
      name,
      new Intl.DateTimeFormat('nl-NL', { timeZone, ...options }),
    ]),
  ) as Record<Form, Intl.DateTimeFormat>
}
