import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addHolidays, readHolidays } from '../server/cli/holidays.ts'
import { isRecent, recentSince } from '../client/today/held/shown.ts'
import { amsterdamInstant, daysAfter } from '../schema/dates.ts'
import { holidayOn } from '../schema/holidays.ts'
import { world } from './support/world.ts'

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

test.each([
  ['2026-12-03T12:10', '2026-12-04', 'the day after'],
  ['2026-12-04T12:10', '2026-12-07', 'a weekend later'],
  ['2026-12-04T00:20', '2026-12-07', 'where it ran past midnight'],
  ['2027-03-25T16:00', '2027-03-30', 'after Easter'],
  ['2026-12-24T16:00', '2026-12-28', 'after Christmas'],
])('what a meeting closed on %s brought stands on Vandaag through %s: %s', (closed, last) => {
  const [date = '', time = ''] = closed.split('T')
  const closedAt = amsterdamInstant(date, time)
  const isShown = (on: string, at: string) => isRecent(closedAt, amsterdamInstant(on, at))
  expect([isShown(date, '23:59'), isShown(last, '23:59'), isShown(daysAfter(last, 1), '00:00')]).toEqual([
    true,
    true,
    false,
  ])
  expect(recentSince(amsterdamInstant(last, '23:59')) <= closedAt).toBe(true)
})

describe('a file of school holidays', () => {
  const fileOf = (content: unknown) => {
    const file = join(mkdtempSync(join(tmpdir(), 'hub-holidays-')), 'school.json')
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }
  const autumn = { region: 'midden', name: 'Herfstvakantie', firstOn: '2030-10-12', lastOn: '2030-10-20' }
  const north = { ...autumn, region: 'noord', firstOn: '2030-10-19', lastOn: '2030-10-27' }

  test('that ships is empty: the hub guesses no facts', () => {
    expect(readHolidays('holidays/school.json')).toEqual([])
  })

  test('gives those of one region, which the planner then avoids; brought in again it adds nothing', async () => {
    const given = readHolidays(fileOf({ holidays: [autumn, north] }), 'midden')
    expect(given).toEqual([autumn])
    const w = await world()
    expect(await addHolidays(w.hub.writer, w.rivierenland.id, given)).toBe(1)
    expect(await addHolidays(w.hub.writer, w.rivierenland.id, given)).toBe(0)
    const { data } = await w.sanne.ask(
      '{ samenwerkingsverband(slug: "rivierenland") { schoolHolidays { name firstOn lastOn } } }',
    )
    const { region: _region, ...known } = autumn
    expect(data.samenwerkingsverband.schoolHolidays).toEqual([known])
    await w.close()
  })

  test.each([
    ['no JSON', '{', 'cannot be read as JSON'],
    ['no list', { holidays: {} }, "has no list 'holidays'"],
    ['no name', { holidays: [autumn, { ...autumn, name: ' ' }] }, 'holidays[1]'],
    ['no date', { holidays: [{ ...autumn, lastOn: '2030-02-30' }] }, 'holidays[0]'],
    ['an end before its beginning', { holidays: [{ ...autumn, lastOn: '2030-10-11' }] }, 'holidays[0]'],
  ])('with %s is refused whole', (_what, content, said) => {
    expect(() => readHolidays(fileOf(content))).toThrow(said)
  })
})
