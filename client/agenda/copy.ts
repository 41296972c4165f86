const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** '3 uur en 15 minuten' */
export const lengthInWords = (minutes: number) => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return plural(rest, 'minuut', 'minuten')
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${plural(rest, 'minuut', 'minuten')}`
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
  emptyContact: 'Dient u een punt in? Dan ziet iedereen aan tafel het hier.',
  emptyReader: 'Staat er een punt op? Dan ziet u het hier.',
  add: 'Punt toevoegen',
  handIn: 'Punt indienen',
  handInHint: 'Uw punt komt achteraan. De voorzitter kan het verplaatsen.',
  handInLate: 'Het overleg is begonnen. Indienen kan nu niet meer. Geef uw punt door aan de voorzitter.',
  addHead: 'Nieuw punt',
  editHead: (number: number) => `Punt ${number} veranderen`,
  edit: (number: number) => `Punt ${number} veranderen`,
  up: (number: number) => `Punt ${number} omhoog`,
  down: (number: number) => `Punt ${number} omlaag`,
  drag: (number: number, title: string) => `Versleep punt ${number}: ${title}`,
  moved: (title: string, to: number) => `${title} is nu punt ${to}.`,
  removed: (title: string) => `${title} is van de agenda gehaald.`,
  added: (title: string) => `${title} staat op de agenda.`,
  minutesFor: (number: number) => `Minuten voor punt ${number}`,
  minutesWrong: 'Vul een getal in van 0 tot en met 600.',
  minutes: (count: number) => plural(count, 'minuut', 'minuten'),
  min: (count: number) => `${count} min`,
  usedOf: (used: number, planned: number) => `${used} van ${planned} min`,
  handedInBy: (party: string) => `ingediend door ${party}`,
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
  },
  distribution: {
    PUBLIC: 'Openbaar, na het overleg',
    MEMBERS: 'Beperkt: alle leden',
    SEATED: 'Alleen aan tafel',
  },
  titleMissing: 'Vul een titel in.',
  save: 'Bewaar',
  put: 'Zet op de agenda',
  where: 'Waar op de agenda?',
  whereAfter: (number: number) => `Direct na punt ${number}, waar u nu bent`,
  whereEnd: 'Achteraan',
  cancel: 'Annuleer',
  keys: 'Ctrl + Enter bewaart. Escape sluit; wat u typte blijft bewaard.',
  removeHead: (title: string) => `‘${title}’ van de agenda halen?`,
  removeText: 'Het punt verdwijnt bij iedereen. U kunt dit niet terugdraaien.',
  removeYes: 'Haal van de agenda',
  removeNo: 'Laat staan',
  notes: (number: number) => `Notities bij punt ${number}`,
  notesEdit: (number: number) => `Notities bij punt ${number} veranderen`,
  notesAdd: (number: number) => `Notities bij punt ${number} toevoegen`,
  notesDone: 'Klaar met schrijven',
  notesHint: 'Komt in het verslag.',
  notesSaving: 'Bezig met bewaren …',
  notesSaved: (time: string) => `Bewaard om ${time}`,
  notesUnsaved: 'Nog niet bewaard',
  notesFailed: 'Bewaren is niet gelukt. Uw tekst staat hier nog.',
  notesOffline: 'Nog niet verzonden. Uw tekst staat hier nog.',
  conflict: {
    head: 'Iemand heeft deze tekst net ook veranderd.',
    choose: 'Kies welke tekst blijft staan. Uw eigen tekst staat hier nog.',
    theirs: 'Zoals het nu is',
    mine: 'Zoals u het typte',
    empty: 'leeg',
    keepMine: 'Neem mijn tekst',
    keepTheirs: 'Laat staan zoals het is',
    both: 'Zet mijn tekst eronder',
  },
  done: 'klaar',
  now: 'nu',
  nowOf: (number: number, count: number) => `nu punt ${number} van ${count}`,
  count: (count: number) => plural(count, 'punt', 'punten'),
  from: (time: string) => `vanaf ${time}`,
  timer: 'Tijd voor dit punt',
  timerOf: (planned: number) => `van ${plural(planned, 'minuut', 'minuten')}`,
  timerNone: 'geen tijd gepland',
  timerPaused: 'pauze',
  timerHalf: (left: string) => `De helft van de tijd voor dit punt is om. Nog ${left}.`,
  timerFive: 'Nog 5 minuten voor dit punt.',
  timerZero: 'De tijd voor dit punt is om.',
  over: (minutes: number) => `${plural(minutes, 'minuut', 'minuten')} te lang`,
  question: 'Vraag aan tafel',
} as const
