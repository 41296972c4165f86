import type { Slice } from '../slice.ts'

export const agenda: Slice = {
  recorded: {
    addAgendaItem: { label: 'Nieuw agendapunt', words: ['title', 'notes'] },
    editAgendaItem: { label: 'Wijziging van een agendapunt', words: ['title', 'notes'], edits: true },
  },
  because: {
    adoptsMinutes: 'Een ander punt op deze agenda stelt het verslag al vast.',
    placement: 'Dit punt is doorgeschoven naar een ander overleg. Kies een ander punt.',
  },
}
