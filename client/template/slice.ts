import type { Slice } from '../slice.ts'

export const template: Slice = {
  because: {
    TM4: 'Een sjabloon gebruiken kan alleen vóór het overleg, en niet als het is afgelast.',
  },
}
