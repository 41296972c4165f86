import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counted, hammered, resultOf, tallyOf } from '../server/consent/rules.ts'

const rules = ['UNANIMOUS', 'MAJORITY', 'ADVISORY'] as const
const rule = fc.constantFrom(...rules)
const choice = fc.constantFrom('AGREE', 'AGREE_WITH_REMARK', 'OBJECT', 'ABSTAIN', null)
const vote = fc.record({ counts: fc.boolean(), weight: fc.integer({ min: 1, max: 1000 }), choice })
const table = fc.array(vote, { maxLength: 15 })
const party = (given: Counted['choice'], counts = true, weight = 1): Counted => ({ counts, weight, choice: given })
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

  test('[CS9] every party that counts is in the tally once, with its weight', () => {
    fc.assert(
      fc.property(table, (votes) => {
        const { agree, object, abstain, open, all } = tallyOf(votes)
        expect(agree + object + abstain + open).toBe(all)
        expect(all).toBe(votes.reduce((sum, { counts, weight }) => sum + (counts ? weight : 0), 0))
      }),
    )
  })

  test('[CS9] where every party weighs one, the count is that of heads', () => {
    const heads = (votes: readonly Counted[], ...choices: Counted['choice'][]) =>
      votes.filter(({ counts, choice }) => counts && choices.includes(choice)).length
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 15 }), (given) => {
        const votes = given.map((one) => ({ ...one, weight: 1 }))
        const [agree, object, open] = [
          heads(votes, 'AGREE', 'AGREE_WITH_REMARK'),
          heads(votes, 'OBJECT'),
          heads(votes, null),
        ]
        const all = votes.filter(({ counts }) => counts).length
        expect(tallyOf(votes)).toEqual({ agree, object, open, abstain: heads(votes, 'ABSTAIN'), all })
        expect(resultOf('UNANIMOUS', votes)).toBe(agree > 0 && !object && !open ? 'AGREED' : 'NOT_AGREED')
        expect(resultOf('MAJORITY', votes)).toBe(agree * 2 > all ? 'AGREED' : 'NOT_AGREED')
        expect(resultOf('ADVISORY', votes)).toBe(agree > object ? 'AGREED' : 'NOT_AGREED')
      }),
    )
  })

  test('[CS9] a party of weight n counts like n parties that say the same', () => {
    const small = fc.record({ counts: fc.boolean(), weight: fc.integer({ min: 1, max: 5 }), choice })
    fc.assert(
      fc.property(rule, fc.array(small, { maxLength: 10 }), (by, votes) => {
        const heads = votes.flatMap((one) => Array.from({ length: one.weight }, () => ({ ...one, weight: 1 })))
        expect([tallyOf(votes), resultOf(by, votes)]).toEqual([tallyOf(heads), resultOf(by, heads)])
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
        const weight = silent.reduce((sum, [one]) => sum + one.weight, 0)
        expect(tallyOf(after).agree).toBe(tallyOf(before).agree + weight)
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
