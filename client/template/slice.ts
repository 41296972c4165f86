import type { Slice } from '../slice.ts'

export const template: Slice = {
  because: {
    TM4: 'Het overleg is al begonnen. Een sjabloon gebruiken kan alleen daarvoor.',
  },
}
