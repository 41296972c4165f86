import { expect, test } from 'vitest'
import { whyNot } from '../client/graph/acts/act.ts'
import { type NotDone, outcomeOf } from '../client/graph/acts/outcome.ts'

const refused = (field: string, ruleId?: string) =>
  outcomeOf({ editItem: { __typename: 'Refusal', code: 'WRONG_STATE', field, ruleId } }, undefined, {
    title: 'Om het veld.',
    XX1: 'Om de regel.',
  }) as NotDone

test('the words for a refusal are those of its rule, else those of its field, else those of its code', () => {
  expect(whyNot(refused('input.title', 'XX1'))).toBe('Om de regel.')
  expect(whyNot(refused('input.title', 'XX2'))).toBe('Om het veld.')
  expect(whyNot(refused('input.title'))).toBe('Om het veld.')
  expect(whyNot(refused('input.text'), { text: 'de tekst' })).toMatch(/Het gaat om de tekst\.$/)
})
