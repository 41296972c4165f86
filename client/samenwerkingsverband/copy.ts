import { count } from '../lib/words.ts'

export const copy = {
  title: 'Samenwerkingsverband',
  lead: (parties: number, votes: number) =>
    `${count(parties, 'partij zit', 'partijen zitten')} aan tafel. ${votes} ${votes === 1 ? 'heeft' : 'hebben'} een stem.`,
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
