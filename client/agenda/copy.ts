import { count } from '../lib/words.ts'

/** '3 uur en 15 minuten' */
export const lengthInWords = (minutes: number) => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return count(rest, 'minuut', 'minuten')
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${count(rest, 'minuut', 'minuten')}`
}

/** '18:24' */
export const clockDigits = (seconds: number) => {
  const whole = Math.abs(Math.trunc(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

export const copy = {
  head: 'Agenda',
  columns: { item: 'Punt', purpose: 'Doel', minutes: 'Minuten', start: 'Begint' },
  empty: 'Er staat nog niets op de agenda.',
  emptyChair: 'Zet er een punt op. U kunt de agenda daarna versturen.',
  emptyContact: 'U kunt een punt indienen. De voorzitter zet het op de agenda.',
  emptyReader: 'Staat er een punt op? Dan ziet u het hier.',
  add: 'Punt toevoegen',
  handIn: 'Punt indienen',
  handInHint: 'De voorzitter zet uw punt op de agenda, of stuurt het terug met een reden.',
  handInLate: 'Het overleg is begonnen. Indienen kan nu niet meer. Geef uw punt door aan de voorzitter.',
  addHead: 'Nieuw punt',
  editHandedIn: 'Ingediend punt veranderen',
  editHead: (number: number) => `Punt ${number} veranderen`,
  edit: (number: number) => `Verander punt ${number}`,
  up: (number: number) => `Punt ${number} omhoog`,
  down: (number: number) => `Punt ${number} omlaag`,
  drag: (number: number, title: string) => `Versleep punt ${number}: ${title}`,
  moved: (title: string, to: number) => `${title} is nu punt ${to}.`,
  added: (title: string) => `${title} staat op de agenda.`,
  handedIn: (title: string) => `${title} is ingediend.`,
  minutesFor: (number: number) => `Minuten voor punt ${number}`,
  minutesWrong: 'Vul een getal in van 0 tot en met 600.',
  minutes: (number: number) => count(number, 'minuut', 'minuten'),
  min: (number: number) => `${number} min`,
  usedOf: (used: number, planned: number) => `${used} van ${planned} min`,
  handedInBy: (party: string) => `ingediend door ${party}`,
  marks: {
    postponedMark: 'doorgeschoven',
    postponedTo: (day: string) => `doorgeschoven naar ${day}`,
    continues: (day: string) => `vervolg van ${day}`,
    recurring: 'komt elke keer terug',
    adoptsMinutes: 'stelt het verslag vast',
    atEnd: 'aan het einde',
  },
  closedItem: 'Besloten punt',
  onlySeated: 'alleen aan tafel',
  public: 'openbaar',
  fields: {
    title: 'Titel',
    purpose: 'Doel',
    minutes: 'Minuten',
    presenter: 'Wie licht het toe?',
    question: 'Vraag aan tafel',
    questionHint: 'Wat moeten de partijen beantwoorden of besluiten?',
    distribution: 'Wie mag dit zien?',
    consentRule: 'Hoe telt instemming bij dit punt?',
    recurring: 'Komt elk overleg terug',
    adoptsMinutes: 'Hier wordt het verslag van het vorige overleg vastgesteld',
    atEnd: 'Staat aan het einde: nieuwe punten komen ervóór',
  },
  distribution: {
    PUBLIC: 'Openbaar, na het overleg',
    MEMBERS: 'Beperkt: alle leden',
    SEATED: 'Alleen aan tafel',
  },
  consentRule: {
    UNANIMOUS: 'Iedereen moet instemmen',
    MAJORITY: 'Meer dan de helft moet instemmen',
    ADVISORY: 'Peiling: meer voor dan tegen',
  },
  titleMissing: 'Vul een titel in.',
  save: 'Bewaar',
  put: 'Zet op de agenda',
  where: 'Waar op de agenda?',
  whereAfter: (number: number) => `Direct na punt ${number}, waar u nu bent`,
  whereEnd: 'Achteraan, vóór wat aan het einde staat',
  cancel: 'Annuleer',
  remove: {
    head: (title: string) => `‘${title}’ van de agenda halen?`,
    text: 'Het punt verdwijnt bij iedereen. U kunt dit niet terugdraaien.',
    yes: 'Haal van de agenda',
    no: 'Laat staan',
    done: (title: string) => `${title} is van de agenda gehaald.`,
  },
  withdraw: {
    head: (title: string) => `‘${title}’ intrekken?`,
    text: 'Het ingediende punt verdwijnt bij iedereen. U kunt dit niet terugdraaien.',
    yes: 'Trek in',
    no: 'Laat staan',
    done: (title: string) => `${title} is ingetrokken.`,
  },
  yes: 'ja',
  no: 'nee',
  notes: (number: number) => `Notities bij punt ${number}`,
  notesHint: 'Komt in het verslag.',
  saving: 'Bezig met bewaren …',
  done: 'klaar',
  now: 'nu',
  nowOf: (number: number, all: number) => `nu punt ${number} van ${all}`,
  itemName: (number: number, title: string) => `punt ${number}: ${title}`,
  count: (number: number) => count(number, 'punt', 'punten'),
  timer: 'Tijd voor dit punt',
  timerOf: (planned: number) => `van ${count(planned, 'minuut', 'minuten')}`,
  timerNone: 'geen tijd gepland',
  timerPaused: 'pauze',
  timerHalf: (left: string) => `De helft van de tijd voor dit punt is om. Nog ${left}.`,
  timerFive: 'Nog 5 minuten voor dit punt.',
  timerZero: 'De tijd voor dit punt is om.',
  over: (minutes: number) => `${count(minutes, 'minuut', 'minuten')} te lang`,
  question: 'Vraag aan tafel',
} as const
