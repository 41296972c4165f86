/** The words that every list has with filters, with 'Toon meer' and with paper. `many`: what stands in it. */
export const listCopy = (many: string) => ({
  paper: {
    print: 'Print',
    gathering: 'Bezig met ophalen',
    words: (text: string) => `met ‘${text}’`,
    chosen: (words: string) => `Niet alle ${many}. Gekozen: ${words}.`,
    more: (shown: number) =>
      `Op dit papier staan ${shown} ${many}. Er zijn er meer: met de knop ‘Print’ op de pagina komen ze er allemaal op.`,
  },
  more: `Toon meer ${many}`,
  loadingMore: 'Bezig met laden',
  without: (name: string, value: string) => `Toon wat er is zonder ‘${name}: ${value}’`,
  filters: {
    label: (chosen: number) => (chosen ? `Filter (${chosen} gekozen)` : 'Filter'),
    chosenLabel: 'Gekozen filters',
    remove: (name: string, value: string) => `Haal weg: ${name} ${value}`,
    removeAll: 'Wis alles',
  },
})
