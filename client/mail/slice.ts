import type { Slice } from '../slice.ts'

export const mail: Slice = {
  because: {
    ML11: 'De agenda is nog niet verstuurd, of het overleg is al begonnen of afgelast.',
  },
}
