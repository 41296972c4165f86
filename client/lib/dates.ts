/** Dutch dates and times. All of it in Europe/Amsterdam, whatever the zone of the browser is. */
const zone = 'Europe/Amsterdam'
const day = 86_400_000

type Instant = string | number | Date

const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone, ...options })

const formats = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
  dated: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

type Form = keyof typeof formats

const inAmsterdam = each((options) => format(options))
const inUtc = each((options) => format(options, 'UTC'))
const fields = format({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** 'dinsdag 7 november 2023' */
export const longDate = (at: Instant) => inAmsterdam.long.format(new Date(at))
/** '7 november', with the year when it is another than now's. */
export const shortDate = (at: Instant, now: Instant) => written(at, now, 'short', 'dated')
/** '7 november 2023' */
export const datedDate = (at: Instant) => inAmsterdam.dated.format(new Date(at))
/** 'dinsdag' */
export const weekday = (at: Instant) => inAmsterdam.weekday.format(new Date(at))
/** 'november' */
export const month = (at: Instant) => inAmsterdam.month.format(new Date(at))
/** 7 */
export const dayOfMonth = (at: Instant) => Number(amsterdamInput(at).date.slice(8))
/** 2023 */
export const yearOf = (at: Instant) => Number(amsterdamInput(at).date.slice(0, 4))

/** '9.30' */
export const clockTime = (at: Instant) => {
  const [hours, minutes] = amsterdamInput(at).time.split(':')
  return `${Number(hours)}.${minutes}`
}
/** '9.30 uur' */
export const hourTime = (at: Instant) => `${clockTime(at)} uur`
/** '13.30 tot 16.30 uur' */
export const timeRange = (from: Instant, to: Instant) => `${clockTime(from)} tot ${hourTime(to)}`

/** Midnight to midnight means: only the day is known. */
export const isDayOnly = (startsAt: Instant, endsAt: Instant) =>
  amsterdamInput(startsAt).time === '00:00' &&
  amsterdamInput(endsAt).time === '00:00' &&
  new Date(endsAt) > new Date(startsAt)

/** A calendar date ('2023-11-07') as '7 november', with the year when it is another than now's. */
export const calendarDate = (date: string, now: Instant) => {
  const form: Form = date.slice(0, 4) === amsterdamInput(now).date.slice(0, 4) ? 'short' : 'dated'
  return inUtc[form].format(new Date(`${date}T00:00:00Z`))
}

/** The calendar date in Amsterdam at this instant: '2023-11-07'. */
export const calendarDay = (at: Instant) => amsterdamInput(at).date
/** Whole days from one calendar date to another; negative when it lies before. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)
/** The calendar date some days on. */
export const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

/** 'vandaag', 'morgen', 'over 8 dagen', 'gisteren', '3 dagen geleden' */
export const inDays = (at: Instant, now: Instant) => {
  const days = daysBetween(calendarDay(now), calendarDay(at))
  if (days === 0) return 'vandaag'
  if (days === 1) return 'morgen'
  if (days === -1) return 'gisteren'
  return days > 0 ? `over ${days} dagen` : `${-days} dagen geleden`
}
/** How many days after its date; 0 or less: not late. */
export const daysLate = (dueOn: string, now: Instant) => daysBetween(dueOn, calendarDay(now))
/** '3 dagen te laat' */
export const lateText = (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`)

/** Seconds as '18:24', or '1:02:03' from an hour. */
export const stopwatch = (seconds: number) => {
  const whole = Math.max(0, Math.floor(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}

/** An instant as what a date field and a time field show in Amsterdam. */
export const amsterdamInput = (at: Instant): { date: string; time: string } => {
  const part = Object.fromEntries(fields.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return { date: `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/**
 * A date and a time typed in Amsterdam as an instant; null when they are none. An hour that summer time skips becomes
 * the hour after, an hour that exists twice is the first.
 */
export const amsterdamInstant = (date: string, time: string): string | null => {
  const naive = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(naive)) return null
  const before = naive - offsetAt(naive - day / 2)
  const after = naive - offsetAt(naive + day / 2)
  const fits = (instant: number) => instant + offsetAt(instant) === naive
  return new Date(fits(before) ? before : fits(after) ? after : before).toISOString()
}

/** How far Amsterdam is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (instant: number) => {
  const part = Object.fromEntries(
    fields.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]),
  )
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  return wall - Math.floor(instant / 1000) * 1000
}

const written = (at: Instant, now: Instant, sameYear: Form, otherYear: Form) =>
  inAmsterdam[yearOf(at) === yearOf(now) ? sameYear : otherYear].format(new Date(at))

const pad = (value: number) => String(value).padStart(2, '0')

function each(make: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat) {
  return Object.fromEntries(Object.entries(formats).map(([name, options]) => [name, make(options)])) as Record<
    Form,
    Intl.DateTimeFormat
  >
}
