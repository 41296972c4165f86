import { nl } from '../../schema/nl.ts'

export const copy = {
  add: 'Partij toevoegen',
  edit: (name: string) => `${name} veranderen`,
  change: 'Verander partij',
  changeOf: (name: string) => `Verander partij ${name}`,
  name: 'Naam',
  nameMissing: 'Vul een naam in.',
  nameTaken: 'Er is al een partij met deze naam. Kies een andere naam.',
  kind: 'Soort',
  votes: 'Deze partij heeft een stem',
  weight: 'Gewicht van de stem',
  weightHint: '1 is gewoon. Met 3 telt deze stem zo zwaar als drie stemmen.',
  weightWrong: 'Vul een heel getal in van 1 tot en met 1000.',
  place: 'Plaats aan tafel',
  first: 'Als eerste',
  after: (name: string) => `Na ${name}`,
  untilOn: 'Laatste dag als partij',
  untilHint:
    'Laat dit leeg als de partij blijft. De contactpersonen en lezers van deze partij zien na die dag niets meer van dit samenwerkingsverband.',
  untilWrong:
    'Deze laatste dag kan niet. De partij kwam er later bij, of een andere partij heeft intussen dezelfde naam.',
  conflict:
    'Iemand anders heeft deze partij net ook veranderd. Wat u zelf veranderde, staat er nog; de rest is nu nieuw. Kijk het na en bewaar opnieuw.',
  save: 'Bewaar',
  busy: 'Bezig met bewaren',
  cancel: 'Annuleer',
  close: 'Sluit',
  positions: nl.contactPosition,
  seatChange: (taken: boolean) => (taken ? 'Wissel persoon' : 'Kies persoon'),
  seatChangeOf: (taken: boolean, position: string, party: string) =>
    `${taken ? 'Wissel persoon' : 'Kies persoon'}: ${position} van ${party}`,
  vacant: 'nog niemand',
  you: 'u',
  yours: 'uw partij',
  noVote: 'geen stem',
  weighs: (weight: number) => `stem telt ${weight} keer`,
  since: (date: string) => `sinds ${date}`,
  until: (date: string) => `tot en met ${date}`,
  history: 'Wie er eerder zat',
} as const
