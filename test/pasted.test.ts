import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsIn } from '../client/agenda/form/pasted.ts'

const nbsp = '\u00a0'
const of = (text: string) => itemsIn(text).map(({ title, plannedMinutes }) => [title, plannedMinutes])

test.each([
  [
    '1. Opening\r\n2. Jaarplan (10 min)\r\n\r\n3. Rondvraag - 5 minuten\r\n',
    [
      ['Opening', null],
      ['Jaarplan', 10],
      ['Rondvraag', 5],
    ],
  ],
  [
    '•\tOpening\n•\tJaarplan\t15\n•\tRondvraag',
    [
      ['Opening', null],
      ['Jaarplan', 15],
      ['Rondvraag', null],
    ],
  ],
  [
    `\uf0b7${nbsp}Opening${nbsp}(5${nbsp}min.)\n\uf0b7${nbsp}Sluiting`,
    [
      ['Opening', 5],
      ['Sluiting', null],
    ],
  ],
  [
    '- Opening\n– Jaarplan, 20 min\n— Rondvraag [ca. 5 minuten]',
    [
      ['Opening', null],
      ['Jaarplan', 20],
      ['Rondvraag', 5],
    ],
  ],
  [
    'o Opening\no\tOverleg met de raad',
    [
      ['Opening', null],
      ['Overleg met de raad', null],
    ],
  ],
  [
    'a. Opening\nb) Jaarplan\niv. Slot\n(4) Rondvraag',
    [
      ['Opening', null],
      ['Jaarplan', null],
      ['Slot', null],
      ['Rondvraag', null],
    ],
  ],
  [
    '1\tOpening\n2\tJaarplan\t10 minuten',
    [
      ['Opening', null],
      ['Jaarplan', 10],
    ],
  ],
  [
    '1.1 Stand van zaken\n1.2. Vervolg\n- 3. Slot',
    [
      ['Stand van zaken', null],
      ['Vervolg', null],
      ['Slot', null],
    ],
  ],
  [
    '1.Opening\n2)Jaarplan 1 uur\n3. Pauze (1 uur)',
    [
      ['Opening', null],
      ['Jaarplan 1 uur', null],
      ['Pauze', 60],
    ],
  ],
  [
    "Jaarplan 10'\vRondvraag 5’",
    [
      ['Jaarplan', 10],
      ['Rondvraag', 5],
    ],
  ],
  // Numbers and words that belong to the title.
  [
    '3 maart: werkbezoek\n10.30 uur pauze',
    [
      ['3 maart: werkbezoek', null],
      ['10.30 uur pauze', null],
    ],
  ],
  [
    'Jaarplan 2027\nBegroting 2026-2027\nEen goede week - voor iedereen',
    [
      ['Jaarplan 2027', null],
      ['Begroting 2026-2027', null],
      ['Een goede week - voor iedereen', null],
    ],
  ],
  [
    '10 minuten\nTraining van 900 minuten',
    [
      ['10 minuten', null],
      ['Training van 900 minuten', null],
    ],
  ],
  [
    'Naar een gezond team (vervolg)\nA. de Vries licht toe',
    [
      ['Naar een gezond team (vervolg)', null],
      ['A. de Vries licht toe', null],
    ],
  ],
  ['• \n---\n  \n', []],
])('a pasted list is read as items: %j', (text, items) => expect(of(text)).toEqual(items))

test('the purpose that stands apart is read too, before or after the minutes', () => {
  expect(
    itemsIn(
      '1. Jaarplan (ter vaststelling, 10 min)\n2. Budget (10 min) - ter advisering\n3. Nieuws\tter informatie\t5',
    ),
  ).toEqual([
    { title: 'Jaarplan', plannedMinutes: 10, purpose: 'DECIDE' },
    { title: 'Budget', plannedMinutes: 10, purpose: 'ADVISE' },
    { title: 'Nieuws', plannedMinutes: 5, purpose: 'INFORM' },
  ])
})

test('whatever is pasted, every title is one line with something to read, and minutes are 0 to 600', () => {
  const piece = fc.constantFrom(
    '1.',
    '•',
    'o',
    '\t',
    '\r\n',
    '\n',
    nbsp,
    ' ',
    '(10 min)',
    '5',
    'a)',
    '–',
    'Jaarplan',
    '(',
    ')',
    '\u200b',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const items = itemsIn(pieces.join(''))
      for (const { title, plannedMinutes } of items) {
        expect(title).toBe(title.trim())
        expect(title).toMatch(/[\p{L}\p{N}]/u)
        expect(title).not.toMatch(/[\r\n\t\v\f]/)
        if (plannedMinutes !== null) expect(plannedMinutes >= 0 && plannedMinutes <= 600).toBe(true)
      }
      // What was read is not a list with marks any more, unless the title itself begins like one.
      expect(items.length).toBeLessThanOrEqual(pieces.join('').split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).length)
    }),
  )
})
