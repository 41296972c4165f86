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
  kinds: {
    REGION: 'Regio',
    MUNICIPALITY: 'Gemeenten',
    CARE_PROVIDER: 'Zorgaanbieders',
    WELFARE: 'Welzijn',
    TEAM: 'Team voor alle partijen',
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
