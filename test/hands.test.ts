import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../client/attendance/hands/in-order.ts'

const current = 'punt'
const row = fc.record({
  id: fc.uuid(),
  handRaisedAt: fc.option(fc.integer({ min: 0, max: 5 }).map((second) => new Date(second * 1000).toISOString())),
  pointOfOrder: fc.boolean(),
  spokeAt: fc.option(fc.constantFrom({ id: current }, { id: 'ander punt' })),
})
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 13 })
const ids = (hands: { id: string }[]) => hands.map(({ id }) => id)

test('the order of hands is one order, whatever order the rows came in, and has every hand that is up once', () => {
  fc.assert(
    fc.property(rows, fc.integer(), (table, seed) => {
      const shuffled = [...table].sort((one, other) => hash(one.id, seed) - hash(other.id, seed))
      expect(ids(inOrder(shuffled, current))).toEqual(ids(inOrder(table, current)))
      expect(ids(inOrder(table, current)).sort()).toEqual(ids(table.filter(({ handRaisedAt }) => handRaisedAt)).sort())
    }),
  )
})

test('a point of order goes first, then who had no floor at this item; each waits for who raised a hand before', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const hands = inOrder(table, current)
      for (const [at, hand] of hands.entries())
        for (const later of hands.slice(at + 1)) {
          const kind = ({ pointOfOrder, again }: typeof hand) => (pointOfOrder ? 0 : again ? 2 : 1)
          expect(kind(hand)).toBeLessThanOrEqual(kind(later))
          if (kind(hand) === kind(later)) expect(hand.handRaisedAt! <= later.handRaisedAt!).toBe(true)
        }
    }),
  )
})

test('before the first item nobody has spoken yet', () => {
  const [hand] = inOrder([{ id: 'a', handRaisedAt: '2027-01-14T08:30:00.000Z', spokeAt: null }], null)
  expect(hand).toMatchObject({ again: false })
})

const hash = (text: string, seed: number) =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed)
