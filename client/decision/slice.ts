import type { Slice } from '../slice.ts'

const others = { reason: 'Reden' }

export const decision: Slice = {
  recorded: {
    recordDecision: { label: 'Besluit', others },
    editDecision: {
      label: 'Wijziging van een besluit',
      words: ['text', 'reason'],
      others,
      edits: true,
      asInput: ({ supersedes, ...row }) => ({
        ...row,
        supersedesId: (supersedes as { id: string } | null)?.id ?? null,
      }),
    },
  },
  because: {
    D2: 'Is het overleg gesloten? Leg het dan vast met een reden. Vóór de start en na het vaststellen van het verslag kan het niet.',
    D3: 'Het verslag is vastgesteld. Wat vastligt, verandert niet meer.',
    D7: 'Op deze instemming rust al een besluit, of zij is nog niet gesloten of is ingetrokken.',
    D8: 'Dat besluit is al vervangen door een ander besluit.',
  },
}
