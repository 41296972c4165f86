import type { Slice } from '../slice.ts'

export const party: Slice = {
  because: {
    CO2: 'Deze partij doet niet meer mee. Haar contactpersonen veranderen niet meer.',
    CO7: 'Op deze plek zit niemand.',
  },
}
