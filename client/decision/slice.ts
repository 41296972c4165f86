import type { Slice } from '../slice.ts'

export const decision: Slice = {
  recorded: {
    recordDecision: { label: 'Besluit' },
    editDecision: { label: 'Wijziging van een besluit', edits: true },
  },
  because: {
    D2: 'Vastleggen kan vanaf de start van het overleg tot het verslag is vastgesteld.',
    D3: 'Het verslag is vastgesteld. Wat vastligt, verandert niet meer.',
    D7: 'Op deze instemming rust al een besluit, of zij is nog niet gesloten.',
    D8: 'Dat besluit is al vervangen door een ander besluit.',
  },
}
