import { nl } from '../../schema/nl.ts'
import { count } from '../lib/words.ts'

export const copy = {
  title: 'Samenwerkingsverband',
  lead: (parties: number, votes: number) =>
    `${count(parties, 'partij zit', 'partijen zitten')} aan tafel. ${votes} ${votes === 1 ? 'heeft' : 'hebben'} een stem.`,
  kinds: {
    REGION: 'Regio',
    MUNICIPALITY: 'Gemeenten',
    CARE_PROVIDER: 'Zorgaanbieders',
    WELFARE: 'Welzijn',
    TEAM: 'Team voor alle partijen',
  },
  positions: nl.contactPosition,
  vacant: 'nog niemand',
  you: 'u',
  yours: 'uw partij',
  noVote: 'geen stem',
  since: (date: string) => `sinds ${date}`,
  until: (date: string) => `tot en met ${date}`,
  history: 'Wie er eerder zat',
  former: 'Partijen van vroeger',
  explain: 'De eerste contactpersoon beslist namens de partij. Kan die niet? Dan komt de tweede.',
  venues: 'Locaties',
  venuesHint: 'Partijen stellen om de beurt een ruimte beschikbaar.',
  lentBy: (party: string) => `van ${party}`,
  toVenues: 'Hoe u er komt en wat er is',
  noVenues: 'Er zijn nog geen locaties bekend.',
  noParties: 'Er zitten nog geen partijen aan tafel.',
  noPartiesHint: 'De voorzitter of de secretaris voegt partijen toe.',
  busy: 'Bezig met bewaren',
  save: 'Bewaar',
  cancel: 'Annuleer',
  close: 'Sluit',
  change: 'Verander',
  changeOf: (what: string) => `Verander ${what}`,
  name: 'Naam',
  nameMissing: 'Vul een naam in.',
  email: 'E-mailadres',
  emailWrong: 'Vul een e-mailadres in met een @, zoals naam@voorbeeld.nl.',
  emailKnown: 'Kent de hub dit adres al? Dan houdt die persoon de eigen naam.',
  party: {
    add: 'Partij toevoegen',
    edit: (name: string) => `${name} veranderen`,
    change: 'Verander partij',
    changeOf: (name: string) => `Verander partij ${name}`,
    kind: 'Soort',
    votes: 'Deze partij heeft een stem',
    place: 'Plaats aan tafel',
    first: 'Als eerste',
    after: (name: string) => `Na ${name}`,
    untilOn: 'Laatste dag als partij',
    untilHint:
      'Laat dit leeg als de partij blijft. De contactpersonen en lezers van deze partij zien na die dag niets meer van dit samenwerkingsverband.',
    nameTaken: 'Er is al een partij met deze naam. Kies een andere naam.',
    untilWrong:
      'Deze laatste dag kan niet. De partij kwam er later bij, of een andere partij heeft intussen dezelfde naam.',
    conflict:
      'Iemand anders heeft deze partij net ook veranderd. Wat u zelf veranderde, staat er nog; de rest is nu nieuw. Kijk het na en bewaar opnieuw.',
  },
  seat: {
    head: (position: string, party: string) => `${position} van ${party}`,
    change: (taken: boolean) => (taken ? 'Wissel persoon' : 'Kies persoon'),
    changeOf: (taken: boolean, position: string, party: string) =>
      `${taken ? 'Wissel persoon' : 'Kies persoon'}: ${position} van ${party}`,
    who: 'Wie komt hier te zitten?',
    someoneNew: 'Iemand die nog niet meedoet',
    save: 'Zet op de zetel',
    leaves: (name: string) =>
      `${name} gaat van de zetel af. Is ${name} alleen contactpersoon? Dan ziet ${name} daarna niets meer van dit samenwerkingsverband. Open acties van ${name} gaan naar de partij.`,
    vacate: 'Maak de zetel leeg',
    swap: 'Wissel 1e en 2e',
    conflict: (name: string | null) =>
      name
        ? `Intussen zit ${name} hier. Kijk of u dit nog wilt.`
        : 'Intussen zit hier niemand meer. Kijk of u dit nog wilt.',
    taken: 'Deze persoon zit al op een zetel. Kies iemand anders.',
  },
  people: {
    head: 'Mensen en rollen',
    hint: 'Alleen de voorzitter en de secretaris zien deze lijst en de e-mailadressen.',
    search: 'Zoek op naam, partij of rol',
    found: (found: number, all: number) => `${found} van ${all} mensen`,
    invite: 'Iemand uitnodigen',
    inviteHint: 'Een contactpersoon komt binnen via de zetel van de partij.',
    role: 'Rol',
    deputy: 'plaatsvervangend voorzitter',
    party: 'Partij',
    noParty: 'geen partij',
    roleFor: (role: string, party: string | null) => (party ? `${role} voor ${party}` : role),
    conflict: (now: string) =>
      `Iemand anders heeft deze rol net ook veranderd. Nu is het: ${now}. Wilt u toch uw keuze? Bewaar dan opnieuw.`,
    send: 'Nodig uit',
    edit: (name: string) => `Rol van ${name}`,
    self: 'Dit bent u zelf. Neemt u deze rol weg? Dan kunt u hier niets meer veranderen.',
    end: 'Haal uit het samenwerkingsverband',
    endText: (name: string) =>
      `${name} ziet dan meteen niets meer van dit samenwerkingsverband. Open acties van wie op een zetel zit, gaan naar de partij.`,
    endYes: 'Ja, haal eruit',
    last: 'Er moet een voorzitter of secretaris overblijven. Geef eerst iemand anders die rol.',
    known: 'Deze persoon doet al mee. Verander de rol in de lijst.',
    contactSits: 'Een contactpersoon komt binnen via de zetel van de partij. Zet deze persoon eerst op een zetel.',
    mailed: (name: string) => `${name} krijgt een e-mail met een link om in te loggen.`,
    notMailed: (name: string) =>
      `${name} is toegevoegd. Deze hub verstuurt geen e-mail. Vraag de beheerder om een link voor ${name}.`,
  },
}
