import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counted, hammered, resultOf, tallyOf } from '../server/consent/rules.ts'

const rules = ['UNANIMOUS', 'MAJORITY', 'ADVISORY'] as const
const rule = fc.constantFrom(...rules)
const choice = fc.constantFrom('AGREE', 'AGREE_WITH_REMARK', 'OBJECT', 'ABSTAIN', null)
const vote = fc.record({ counts: fc.boolean(), choice })
const table = fc.array(vote, { maxLength: 15 })
const party = (given: Counted['choice'], counts = true): Counted => ({ counts, choice: given })
const times = (count: number, given: Counted['choice']) => Array.from({ length: count }, () => party(given))

describe('whatever the table answers', () => {
  test('[CS9] the count is the same in every order of the table', () => {
    fc.assert(
      fc.property(
        rule,
        table.chain((votes) => fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length }))),
        (by, [votes, shuffled]) => {
          expect(resultOf(by, shuffled)).toBe(resultOf(by, votes))
        },
      ),
    )
  })

  test('[CS9] who does not vote never matters, whatever is answered there', () => {
    fc.assert(
      fc.property(rule, table, fc.array(choice), (by, votes, others) => {
        const guests = others.map((given) => party(given, false))
        expect(resultOf(by, [...votes, ...guests])).toBe(resultOf(by, votes))
        expect(tallyOf([...guests, ...votes])).toEqual(tallyOf(votes))
      }),
    )
  })

  test('[CS9] every party that counts is in the tally once', () => {
    fc.assert(
      fc.property(table, (votes) => {
        const { agree, object, abstain, open, all } = tallyOf(votes)
        expect(agree + object + abstain + open).toBe(all)
        expect(all).toBe(votes.filter(({ counts }) => counts).length)
      }),
    )
  })

  test('[CS9] who changes its answer is counted with the last one alone', () => {
    const answers = fc.array(choice, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rule, fc.array(answers, { maxLength: 15 }), (by, seats) => {
        const changing = seats.map(() => party(null))
        for (let turn = 0; turn < 5; turn++)
          for (const [seat, given] of seats.entries()) if (turn < given.length) changing[seat]!.choice = given[turn]!
        const last = seats.map((given) => party(given.at(-1)!))
        expect([resultOf(by, changing), tallyOf(changing)]).toEqual([resultOf(by, last), tallyOf(last)])
      }),
    )
  })

  test('[CS10] an answer that becomes a yes never turns an agreement, and one that becomes a no never makes one', () => {
    fc.assert(
      fc.property(rule, fc.array(vote, { minLength: 1, maxLength: 15 }), fc.nat(14), (by, votes, nth) => {
        const at = nth % votes.length
        const becomes = (given: Counted['choice']) =>
          votes.map((one, seat) => (seat === at ? { ...one, choice: given } : one))
        if (resultOf(by, votes) === 'AGREED') expect(resultOf(by, becomes('AGREE'))).toBe('AGREED')
        if (resultOf(by, votes) === 'NOT_AGREED') expect(resultOf(by, becomes('OBJECT'))).toBe('NOT_AGREED')
      }),
    )
  })

  test('[CS10] what is unanimous has a majority or more yes than no by every rule, as long as half does not abstain', () => {
    fc.assert(
      fc.property(table, (votes) => {
        if (resultOf('UNANIMOUS', votes) !== 'AGREED') return
        const { agree, abstain } = tallyOf(votes)
        expect(resultOf('ADVISORY', votes)).toBe('AGREED')
        expect(resultOf('MAJORITY', votes)).toBe(agree > abstain ? 'AGREED' : 'NOT_AGREED')
      }),
    )
  })

  test('[CS12] under the hammer nobody is waited for, nobody objects who did not, and who is away never says yes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(vote, fc.boolean()), { maxLength: 15 }), (seats) => {
        const before = seats.map(([one]) => one)
        const after = seats.map(([one, isThere]) => hammered(one, isThere))
        expect(tallyOf(after).open).toBe(0)
        expect(tallyOf(after).object).toBe(tallyOf(before).object)
        const silent = seats.filter(([one, isThere]) => one.counts && one.choice === null && isThere)
        expect(tallyOf(after).agree).toBe(tallyOf(before).agree + silent.length)
      }),
    )
  })
})

describe('thirteen parties', () => {
  test('[CS9] who abstains stands in nobody’s way', () => {
    expect(resultOf('UNANIMOUS', [...times(12, 'AGREE'), party('ABSTAIN')])).toBe('AGREED')
    expect(resultOf('ADVISORY', [...times(2, 'AGREE'), party('OBJECT'), ...times(10, 'ABSTAIN')])).toBe('AGREED')
  })

  test('[CS10] unanimous: no objection, nobody silent, and at least one yes', () => {
    expect(resultOf('UNANIMOUS', [...times(12, 'AGREE'), party('AGREE_WITH_REMARK')])).toBe('AGREED')
    expect(resultOf('UNANIMOUS', [...times(12, 'AGREE'), party('OBJECT')])).toBe('NOT_AGREED')
    expect(resultOf('UNANIMOUS', [...times(12, 'AGREE'), party(null)])).toBe('NOT_AGREED')
    expect(resultOf('UNANIMOUS', times(13, 'ABSTAIN'))).toBe('NOT_AGREED')
    expect(resultOf('UNANIMOUS', [])).toBe('NOT_AGREED')
  })

  test('[CS10] majority: more than half of all that vote, also of those who did not answer', () => {
    expect(resultOf('MAJORITY', [...times(7, 'AGREE'), ...times(6, null)])).toBe('AGREED')
    expect(resultOf('MAJORITY', [...times(6, 'AGREE'), ...times(7, null)])).toBe('NOT_AGREED')
    expect(resultOf('MAJORITY', [...times(6, 'AGREE'), ...times(6, 'ABSTAIN')])).toBe('NOT_AGREED')
    expect(resultOf('MAJORITY', [])).toBe('NOT_AGREED')
  })

  test('[CS10] advisory: more yes than no; as many is no advice', () => {
    expect(resultOf('ADVISORY', [party('AGREE'), ...times(12, null)])).toBe('AGREED')
    expect(resultOf('ADVISORY', [...times(6, 'AGREE'), ...times(6, 'OBJECT'), party(null)])).toBe('NOT_AGREED')
    expect(resultOf('ADVISORY', [])).toBe('NOT_AGREED')
  })
})
