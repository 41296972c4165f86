import { expect, test } from 'vitest'
import { matching } from '../client/action/form/owners.ts'

const choices = [
  { key: 'party:1', label: 'Gemeente Huizen' },
  { key: 'party:2', label: 'Gemeente Laren' },
  { key: 'party:3', label: 'Stichting Gemoed' },
  { key: 'party:4', label: 'Regio Gooi' },
  { key: 'kind:MUNICIPALITY', label: 'Alle gemeenten' },
  { key: 'kind:WELFARE', label: 'Alle welzijnsorganisaties' },
  { key: 'person:1', label: 'Laren van Dam', of: 'Gemeente Huizen' },
  { key: 'person:2', label: 'Joris Larense', of: 'Regio Gooi' },
]
const found = (typed: string, chosen: string[] = []) => matching(choices, typed, chosen).map(({ label }) => label)

test('Enter takes the best: the whole name, its beginning, a word in it, a part; and all of a kind before one of them', () => {
  expect(found('gem')).toEqual([
    'Alle gemeenten',
    'Gemeente Huizen',
    'Gemeente Laren',
    'Stichting Gemoed',
    'Laren van Dam',
  ])
  expect(found('GEMEENTE LAREN')[0]).toBe('Gemeente Laren')
  expect(found('laren')).toEqual(['Gemeente Laren', 'Laren van Dam', 'Joris Larense'])
  expect(found('uiz')).toEqual(['Gemeente Huizen', 'Laren van Dam'])
  expect(found('wel')[0]).toBe('Alle welzijnsorganisaties')
  expect(found('gem', ['kind:MUNICIPALITY'])[0]).toBe('Gemeente Huizen')
  expect(found('xyz')).toEqual([])
  expect(found('')).toHaveLength(choices.length)
})
