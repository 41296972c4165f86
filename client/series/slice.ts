import type { Slice } from '../slice.ts'

export const series: Slice = {
  because: {
    SR4: 'Deze reeks is beëindigd.',
    SR7: 'Ruilen kan alleen tussen twee overleggen die nog niet begonnen of afgelast zijn.',
  },
}
