import type { Slice } from '../slice.ts'

export const agenda: Slice = {
  recorded: {
    addAgendaItem: { label: 'Nieuw agendapunt', words: ['title', 'notes'] },
    editAgendaItem: { label: 'Wijziging van een agendapunt', words: ['title', 'notes'], edits: true },
  },
  because: {
    adoptsMinutes: 'Een ander punt op deze agenda stelt het verslag al vast.',
    placement: 'Dit punt is doorgeschoven naar een ander overleg. Kies een ander punt.',
    AG5: 'Het overleg is gesloten. De agenda verandert niet meer.',
    AG8: 'Het overleg is gesloten. Alleen de aantekeningen kunnen nog anders, tot het verslag is vastgesteld.',
    AG11: 'Dit punt is al behandeld, er is iets vastgelegd, of het gaat verder in een ander overleg. Het blijft op de agenda.',
    AG12: 'De klok loopt alleen bij het punt dat nu aan de beurt is.',
    AG16: 'Dit punt staat al op de agenda.',
    AG17: 'Dit punt is niet meer ingediend. Terugsturen kan niet meer.',
    AG18: 'Dit punt is niet teruggestuurd. Opnieuw indienen is niet nodig.',
    AG19: 'Dit punt staat niet op de agenda, of is doorgeschoven naar een ander overleg.',
  },
}
