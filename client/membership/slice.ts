import type { Slice } from '../slice.ts'

export const membership: Slice = {
  because: {
    MB2: 'Er moet een voorzitter of secretaris blijven.',
    MB9: 'Deze partij doet niet meer mee. Nodig iemand uit voor een andere partij.',
  },
}
