import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amsterdamDate,
  amsterdamInstant,
  amsterdamTime,
  daysAfter,
  daysBetween,
  isCalendarDate,
  mondayOf,
  weekdayOf,
} from '../schema/dates.ts'
import { runs, seed } from './support/runs.ts'

const hour = 3_600_000
const [from, until] = [Date.UTC(1970, 0, 1), Date.UTC(2101, 0, 1)]
const how = { seed, numRuns: runs(2000, 200_000) }

const amsterdam = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})
/** The calendar and clock at an instant, as if it were UTC. */
const wallAt = (instant: number) => {
  const parts = new Map(amsterdam.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const [year, month, ...rest] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((part) => parts.get(part)!)
  return Date.UTC(year!, month! - 1, ...rest)
}
/** When the clock is put forward or back, in all these years. */
const changes = (() => {
  const found: number[] = []
  const aheadAt = (instant: number) => wallAt(instant) - instant
  for (let at = from; at < until; at += 24 * hour)
    if (aheadAt(at) !== aheadAt(at + 24 * hour))
      found.push(
        Array.from({ length: 25 }, (_, hours) => at + hours * hour).find((one) => aheadAt(one) !== aheadAt(at))!,
      )
  return found
})()
/** Times that the clock never shows: from `first` up to `next`; empty where it is put back. */
const skips = changes.map((change) => ({ first: wallAt(change - 60_000) + 60_000, next: wallAt(change) }))

/** Minutes of all these years, half of them around a change of the clock. */
const minute = fc.oneof(
  fc.integer({ min: from / 60_000, max: until / 60_000 - 1 }).map((minutes) => minutes * 60_000),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
    .map(([change, minutes]) => change + minutes * 60_000),
)
const split = (wall: number) => {
  const [date, time] = new Date(wall).toISOString().slice(0, 16).split('T')
  return [date!, time!] as const
}

test('the clock changes twice a year since 1977', () => {
  expect(changes.length).toBe(2 * (2100 - 1977 + 1))
})

test('an instant has the date and time that calendar and clock in Amsterdam show', () => {
  fc.assert(
    fc.property(minute, fc.nat(59_999), (at, within) => {
      expect([amsterdamDate(at + within), amsterdamTime(at + within)]).toEqual(split(wallAt(at)))
    }),
    how,
  )
})

test('a date and time are the first instant that shows them, and where none does, as long after the skip', () => {
  fc.assert(
    fc.property(minute, (wall) => {
      const instant = Date.parse(amsterdamInstant(...split(wall)))
      const isSkipped = skips.some(({ first, next }) => first <= wall && wall < next)
      expect(wallAt(instant)).toBe(isSkipped ? wall + hour : wall)
      // Nothing shows it sooner.
      expect(wallAt(instant - hour)).not.toBe(wall)
    }),
    how,
  )
})

test('an instant comes back from its date and time, but for the second of two hours that show the same', () => {
  fc.assert(
    fc.property(minute, (at) => {
      const isSecond = wallAt(at - hour) === wallAt(at)
      const back = amsterdamInstant(amsterdamDate(at), amsterdamTime(at))
      expect(back).toBe(new Date(isSecond ? at - hour : at).toISOString())
    }),
    how,
  )
})

test.each([
  ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25', '02:00', '2026-10-25T00:00:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('%s at %s is %s', (date, time, instant) => expect(amsterdamInstant(date, time)).toBe(instant))

test('what is no date or no time is no instant', () => {
  for (const [date, time] of [
    ['', '09:30'],
    ['2026-11-26', ''],
    ['26-11-2026', '09:30'],
    ['2026-13-01', '09:30'],
    ['2026-11-26', '24:30'],
  ] as const)
    expect(() => amsterdamInstant(date, time), `${date} ${time}`).toThrow(RangeError)
})

test('days are counted by the calendar: a day of 23 or 25 hours is one', () => {
  const date = minute.map((at) => split(at)[0])
  fc.assert(
    fc.property(date, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
      const other = daysAfter(day, days)
      expect(isCalendarDate(other)).toBe(true)
      expect(daysBetween(day, other)).toBe(days)
      expect(weekdayOf(other)).toBe(((((weekdayOf(day) - 1 + days) % 7) + 7) % 7) + 1)
      expect([weekdayOf(mondayOf(day)), daysBetween(mondayOf(day), day)]).toEqual([1, weekdayOf(day) - 1])
    }),
    how,
  )
  expect(weekdayOf('2026-11-26')).toBe(4)
})

test('a calendar date exists', () => {
  for (const date of ['2026-11-26', '2024-02-29', '2000-02-29']) expect(isCalendarDate(date), date).toBe(true)
  for (const date of ['2026-02-29', '2026-11-31', '2026-13-01', '2026-1-1', '26 november', ''])
    expect(isCalendarDate(date), date).toBe(false)
})
