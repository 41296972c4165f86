import type { Slice } from '../slice.ts'

export const carryover: Slice = {
  because: {
    CA1: 'Dit punt is al doorgeschoven of teruggestuurd, of het verslag is al vastgesteld.',
    CA2: 'De agenda van dat overleg verandert niet meer. Kies een ander overleg.',
    CA3: 'Er is geen later overleg om naar door te schuiven. Plan eerst een overleg.',
  },
}
