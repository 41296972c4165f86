/**
 * Dates and times in Europe/Amsterdam for server and client alike, whatever the zone of the machine is. A calendar date
 * is written 2026-11-26, a time 09:30, an instant in ISO 8601 and UTC.
 */
const timeZone = 'Europe/Amsterdam'
const day = 24 * 3_600_000

export type Instant = string | number | Date

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const long = new Intl.DateTimeFormat('nl-NL', {
  timeZone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/**
 * The date and time on calendar and clock at an instant: Sweden writes 2026-11-26 09:30, but no zeros before the year.
 */
const shown = (at: Instant) => clock.format(new Date(at)).padStart('2026-11-26 09:30'.length, '0')

/** The calendar date at an instant. */
export const amsterdamDate = (at: Instant) => shown(at).slice(0, 10)

/** The time at an instant, in whole minutes. */
export const amsterdamTime = (at: Instant) => shown(at).slice(11)

/**
 * The instant at which the clock shows this date and time. In the hour that comes twice, when summer time ends, it is
 * the first of the two. A time in the hour that is skipped, when summer time begins, is taken as the same time after
 * the skip: 02:30 becomes 03:30. Throws where it is no date or no time.
 */
export const amsterdamInstant = (date: string, time: string) => {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  // The clock changes at most once between half a day before and half a day after.
  const [before, after] = [asUtc - aheadAt(asUtc - day / 2), asUtc - aheadAt(asUtc + day / 2)]
  const shows = (instant: number) => instant + aheadAt(instant) === asUtc
  return new Date(!shows(before) && shows(after) ? after : before).toISOString()
}

/** How far the clock is ahead of UTC at a whole minute, in milliseconds. */
const aheadAt = (minute: number) => Date.parse(`${shown(minute).replace(' ', 'T')}Z`) - minute

/** The calendar date so many days later. */
export const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)

/** Whole days from the one calendar date to the other; negative where that lies before. */
export const daysBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / day)

/** The day of the week of a calendar date: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string) => new Date(date).getUTCDay() || 7

/** The Monday of its week. */
export const mondayOf = (date: string) => daysAfter(date, 1 - weekdayOf(date))

export const isCalendarDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value)

/** Whether a calendar date or an instant lies in the years that the hub records: 1900 to 2199. */
export const isInReach = (at: string) => at >= '1900' && at < '2200'

/** 'dinsdag 7 november 2023' */
export const longDate = (at: Instant) => long.format(new Date(at))

/** '9.30' */
export const clockTime = (at: Instant) => amsterdamTime(at).replace(/^0/, '').replace(':', '.')
