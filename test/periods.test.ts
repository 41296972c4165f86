import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueUntil, periodEnd } from '../schema/periods.ts'

const known: Record<string, string> = {
  '2024': '2024-12-31',
  '2024/2025': '2025-12-31',
  '2024 / 2025': '2025-12-31',
  '2024-2025': '2025-12-31',
  '2024–2025': '2025-12-31',
  '2024/25': '2025-12-31',
  'schooljaar 2024/2025': '2025-07-31',
  'Q3 2025': '2025-09-30',
  '2025 Q3': '2025-09-30',
  'Q3-2025': '2025-09-30',
  'Q3/Q4 2025': '2025-12-31',
  '3e kwartaal 2025': '2025-09-30',
  'Derde kwartaal van 2025': '2025-09-30',
  'kwartaal 1 2026': '2026-03-31',
  'eerste helft van 2026': '2026-06-30',
  '2e helft 2026': '2026-12-31',
  'voorjaar 2026': '2026-05-31',
  'zomer 2026': '2026-08-31',
  'najaar 2025': '2025-11-30',
  'winter 2025': '2026-02-28',
  'winter 2025/2026': '2026-02-28',
  'begin 2026': '2026-04-30',
  'medio 2026': '2026-08-31',
  'eind 2025': '2025-12-31',
  'juni 2026': '2026-06-30',
  'in februari 2028': '2028-02-29',
  'sept. 2025': '2025-09-30',
  'begin juni 2026': '2026-06-10',
  'half juni 2026': '2026-06-20',
  'eind juni 2026': '2026-06-30',
  'juni/juli 2026': '2026-07-31',
  'december 2025 - januari 2026': '2026-01-31',
  'voor de zomer van 2026': '2026-05-31',
  'vóór 1 juni 2026': '2026-05-31',
  '06-2026': '2026-06-30',
  '2026-06': '2026-06-30',
  '1 juni 2026': '2026-06-01',
  '1-6-2026': '2026-06-01',
  'week 23 2026': '2026-06-07',
  'week 53 van 2026': '2027-01-03',
}

test.each(Object.entries(known))('a rough period ends on its last day: %s is over after %s', (words, end) => {
  expect(periodEnd(words)).toBe(end)
  expect(periodEnd(` ${words.toUpperCase()} `)).toBe(end)
})

test.each([
  ...['', 'zo snel mogelijk', 'na de zomer', 'juni', 'week 23', 'week 54 2026', 'vanaf 2026', '13-2026', '31-2-2026'],
  ...[
    '2025/2024',
    'Q5 2025',
    '0e kwartaal 2025',
    'loopt door',
    '2e week',
    'elk jaar',
    '12345',
    'in 2300',
    'na juni 2026',
  ],
])('words that are not known are never late: %s', (words) => {
  expect(periodEnd(words)).toBeNull()
})

test('a period is never read as a date that does not exist, whatever was typed', () => {
  const words = fc.array(fc.constantFrom(...Object.keys(known).flatMap((one) => one.split(/([ /-])/)), ' '), {
    maxLength: 7,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        words.map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        const end = periodEnd(text)
        if (end !== null) expect(new Date(end).toISOString().slice(0, 10)).toBe(end)
      },
    ),
  )
})

test('the date of an action goes before its rough period', () => {
  expect(dueUntil({ dueOn: '2026-05-01', duePeriod: '2024' })).toBe('2026-05-01')
  expect(dueUntil({ dueOn: null, duePeriod: '2024' })).toBe('2024-12-31')
  expect(dueUntil({})).toBeNull()
})
