const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const long = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** 'dinsdag 7 november 2023', in Europe/Amsterdam */
export const longDate = (instant: string) => long.format(new Date(instant))

/** '9.30', in Europe/Amsterdam */
export const clockTime = (instant: string) => clock.format(new Date(instant)).replace(/^0/, '').replace(':', '.')

/** The calendar date in Europe/Amsterdam of an instant, as 2026-11-26. */
export const amsterdamDate = (instant: string | Date) => day.format(new Date(instant))

/** The instant at which a clock in Europe/Amsterdam shows this date and time (HH:MM). */
export const amsterdamInstant = (date: string, time: string) => {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  // Two rounds: the second uses the offset that holds at the first guess.
  let instant = wanted
  for (let round = 0; round < 2; round++)
    instant += wanted - Date.parse(`${amsterdamDate(new Date(instant))}T${clock.format(new Date(instant))}:00Z`)
  return new Date(instant).toISOString()
}

/** The calendar date so many days later. */
export const daysAfter = (date: string, days: number) => {
  const later = new Date(`${date}T12:00:00Z`)
  later.setUTCDate(later.getUTCDate() + days)
  return later.toISOString().slice(0, 10)
}

/** Whole days from the one calendar date to the other. */
export const daysBetween = (from: string, until: string) =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

/** The day of the week of a calendar date: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string) => new Date(date).getUTCDay() || 7

/** The Monday of its week. */
export const mondayOf = (date: string) => daysAfter(date, 1 - weekdayOf(date))

export const isCalendarDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value)
