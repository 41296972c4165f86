import type { Slice } from '../slice.ts'

export const guest: Slice = {
  recorded: {
    addGuest: { label: 'Gast', words: ['name'], others: { function: 'Functie of organisatie', reason: 'Reden' } },
  },
  because: {
    GU2: 'Gasten veranderen tot het verslag is vastgesteld, en niet bij een afgelast overleg. Of deze gast is al weggehaald.',
  },
}
