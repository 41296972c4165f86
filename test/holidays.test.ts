import { expect, test } from 'vitest'
import { holidayOn } from '../server/lib/holidays.ts'
import { daysAfter } from '../server/lib/dates.ts'

const holidaysOf = (year: number) =>
  Array.from({ length: 366 }, (_, day) => daysAfter(`${year}-01-01`, day))
    .filter((on) => on.startsWith(`${year}-`) && holidayOn(on))
    .map((on) => `${on.slice(5)} ${holidayOn(on)!}`)

test('the Dutch holidays of a year, as the law has them', () => {
  expect(holidaysOf(2027)).toEqual([
    '01-01 Nieuwjaarsdag',
    '03-26 Goede Vrijdag',
    '03-28 eerste paasdag',
    '03-29 tweede paasdag',
    '04-27 Koningsdag',
    '05-05 Bevrijdingsdag',
    '05-06 Hemelvaartsdag',
    '05-16 eerste pinksterdag',
    '05-17 tweede pinksterdag',
    '12-25 eerste kerstdag',
    '12-26 tweede kerstdag',
  ])
})

test.each([
  [2024, '2024-03-31', '2024-05-09'],
  [2025, '2025-04-20', '2025-05-29'],
  [2026, '2026-04-05', '2026-05-14'],
  [2028, '2028-04-16', '2028-05-25'],
  [2038, '2038-04-25', '2038-06-03'],
])('in %i it is Easter on %s and Ascension on %s', (_year, easter, ascension) => {
  expect([holidayOn(easter), holidayOn(ascension)]).toEqual(['eerste paasdag', 'Hemelvaartsdag'])
})

test("the King's birthday is kept on Saturday where it falls on Sunday", () => {
  expect([holidayOn('2025-04-26'), holidayOn('2025-04-27')]).toEqual(['Koningsdag', null])
  expect([holidayOn('2031-04-26'), holidayOn('2026-04-27')]).toEqual(['Koningsdag', 'Koningsdag'])
})

test('two holidays on one day are one: Ascension on the day of the liberation', () => {
  expect(holidayOn('2016-05-05')).toBe('Bevrijdingsdag')
  expect(holidaysOf(2016)).toHaveLength(10)
})
