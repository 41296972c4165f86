import { count, list } from '../lib/words.ts'

export const copy = {
  title: 'Samenwerkingsverband',
  lead: (parties: number, votes: number, without: readonly string[]) =>
    [
      `${count(parties, 'partij zit', 'partijen zitten')} aan tafel. ${votes} ${votes === 1 ? 'heeft' : 'hebben'} een stem.`,
      without.length && `Zonder stem: ${list(without)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  about: {
    head: 'Waarvoor wij er zijn',
    rhythm: (weeks: number | null | undefined, minutes: number | null | undefined) =>
      [
        weeks && (weeks === 1 ? 'Elke week een overleg' : `Elke ${weeks} weken een overleg`),
        minutes &&
          `${weeks ? 'van' : 'Een overleg duurt'} ${minutes % 60 ? count(minutes, 'minuut', 'minuten') : `${minutes / 60} uur`}`,
      ]
        .filter(Boolean)
        .join(' '),
    edit: 'Verander deze gegevens',
    purpose: 'Doel',
    website: 'Website',
    weeks: 'Overleg om de',
    weeksUnit: 'weken',
    minutes: 'Een overleg duurt',
    minutesUnit: 'min',
    wrong: {
      purpose: 'Maak deze tekst korter.',
      website: 'Dit is geen adres van een website. Vul bijvoorbeeld www.voorbeeld.nl in.',
      rhythmWeeks: 'Vul een getal in van 1 tot en met 52.',
      rhythmMinutes: 'Vul een getal in van 15 tot en met 720.',
    },
    conflict:
      'Iemand anders heeft deze gegevens net ook veranderd. Wat u zelf veranderde, staat er nog; de rest is nu nieuw. Kijk het na en bewaar opnieuw.',
    save: 'Bewaar',
    busy: 'Bezig met bewaren',
    cancel: 'Annuleer',
    close: 'Sluit',
  },
  former: 'Partijen van vroeger',
  noParties: 'Er zitten nog geen partijen aan tafel.',
  noPartiesHint: 'De voorzitter of de secretaris voegt partijen toe.',
  venues: 'Locaties',
  venuesHint: 'Partijen stellen om de beurt een ruimte beschikbaar.',
  lentBy: (party: string) => `van ${party}`,
  toVenues: 'Hoe u er komt en wat er is',
  noVenues: 'Er zijn nog geen locaties bekend.',
  explain: 'De eerste contactpersoon beslist namens de partij. Kan die niet? Dan komt de tweede.',
}
