import type { Slice } from '../slice.ts'

export const minutes: Slice = {
  because: {
    MI1: 'Het verslag vaststellen kan alleen tijdens het overleg, bij het punt daarvoor.',
    MI2: 'Er is geen verslag om vast te stellen, of het is al vastgesteld.',
    MI4: 'In dat overleg staat nog een instemming open. Sluit die eerst.',
  },
}
