import type { Slice } from '../slice.ts'

export const guest: Slice = {
  recorded: { addGuest: { label: 'Gast', words: ['name'] } },
  because: {
    GU2: 'Gasten toevoegen of weghalen kan tot het verslag is vastgesteld, en niet bij een afgelast overleg.',
  },
}
