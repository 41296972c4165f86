import type { Slice } from '../slice.ts'

export const carryover: Slice = {
  because: {
    CA1: 'Dit punt gaat al verder in een ander overleg, of is teruggestuurd.',
    CA2: 'De agenda van dat overleg verandert niet meer. Kies een ander overleg.',
    CA3: 'Er is geen later overleg om naar door te schuiven. Plan eerst een overleg.',
    CA10: 'Alleen wat een partij zelf indiende, gaat terug naar die partij.',
  },
}
