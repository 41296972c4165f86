import type { Slice } from '../slice.ts'

const others = { question: 'Vraag', presenter: 'Inbrenger', notes: 'Notities' }

export const agenda: Slice = {
  recorded: {
    addAgendaItem: { label: 'Nieuw agendapunt', words: ['title'], others },
    editAgendaItem: {
      label: 'Wijziging van een agendapunt',
      words: ['title', 'notes', 'question', 'presenter'],
      others,
      edits: true,
    },
  },
  because: {
    adoptsMinutes: 'Een ander punt op deze agenda stelt het verslag al vast.',
    AG5: 'Dit overleg is voorbij of afgelast. De agenda verandert niet meer.',
    AG8: 'Het overleg is gesloten. Alleen de aantekeningen kunnen nog anders, tot het verslag is vastgesteld.',
    AG11: 'Dit punt is aan de beurt (geweest), er is iets vastgelegd of geantwoord, of het gaat verder in een ander overleg. Het blijft op de agenda.',
    AG12: 'De klok staat al zo, of dit punt is niet aan de beurt.',
    AG16: 'Dit punt staat al op de agenda.',
    AG17: 'Dit punt is al teruggestuurd, of staat al op de agenda.',
    AG18: 'Dit punt is niet teruggestuurd, of dat overleg is al begonnen of afgelast. Kies een ander overleg.',
    AG24: 'De partij die dit indiende, doet niet meer mee. Zet het punt op de agenda, of haal het weg.',
    AG19: 'Dit punt staat niet op de agenda, of is doorgeschoven naar een ander overleg. Kies een ander punt.',
  },
}
