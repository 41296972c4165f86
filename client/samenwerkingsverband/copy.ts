import { count } from '../lib/words.ts'

export const copy = {
  title: 'Partijen',
  lead: (parties: number, votes: number) =>
    `${count(parties, 'partij zit', 'partijen zitten')} aan tafel. ${votes} ${votes === 1 ? 'heeft' : 'hebben'} een stem.`,
  kinds: { REGION: 'Regio', MUNICIPALITY: 'Gemeenten', CARE_PROVIDER: 'Zorgaanbieders', WELFARE: 'Welzijn', TEAM: 'Team voor alle partijen' },
  first: '1e contactpersoon',
  second: '2e contactpersoon',
  vacant: 'nog niemand',
  you: 'u',
  yours: 'uw partij',
  noVote: 'geen stem',
  explain: 'De eerste contactpersoon beslist namens de partij. Kan die niet? Dan komt de tweede.',
  venues: 'Locaties',
  venuesHint: 'Partijen stellen om de beurt een ruimte beschikbaar.',
  lentBy: (party: string) => `van ${party}`,
  noVenues: 'Er zijn nog geen locaties bekend.',
  noParties: 'Er zitten nog geen partijen aan tafel.',
  noPartiesHint: 'De beheerder voegt partijen toe.',
}
