import type { Slice } from '../slice.ts'

export const meeting: Slice = {
  because: {
    chairedBy: 'Iemand anders heeft de hamer. Alleen wie de hamer heeft, kan dit doen.',
    M3: 'Titel, tijd en plaats veranderen alleen vóór de start van het overleg, en niet bij een afgelast overleg.',
    M5: 'De agenda is al verstuurd, of het overleg is afgelast.',
    M6: 'Dit overleg kan niet starten. Verstuur eerst de agenda, of kijk of het al bezig is.',
    M7: 'Er is nu een ander overleg bezig. Sluit dat eerst.',
    M8: 'Dit overleg is niet bezig. Sluiten kan alleen tijdens het overleg.',
    M9: 'Heropenen kan tot 15 minuten na het sluiten.',
    M10: 'Dit overleg is al begonnen, voorbij of afgelast. Het kan niet meer afgelast worden.',
    M17: 'Hier staat een punt uit een eerder overleg, of een punt dat later verdergaat. Kies een dag die daarbij past.',
    M11: 'Dit overleg is niet bezig. Naar een ander punt gaan kan alleen tijdens het overleg.',
  },
}
