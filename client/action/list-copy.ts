import { count, list } from '../lib/words.ts'
import { listCopy } from '../ui/copy.ts'

export const copy = {
  ...listCopy('acties'),
  progress: (done: number, all: number) => `${done} van ${all} partijen klaar`,
  partDone: 'klaar',
  partOpen: 'nog niet klaar',
  partOf: (number: string, party: string) => `${number}, deel van ${party}`,
  title: 'Acties',
  lead: (open: number, late: number, mine: { late: number; party: string } | null) => {
    if (!open) return 'Er lopen geen acties.'
    const whole = `${count(open, 'actie loopt', 'acties lopen')}.`
    if (!late) return `${whole} Niets is te laat.`
    const all = late === 1 ? ',' : ', allemaal'
    const own = mine?.late ? `${mine.late === late ? all : `, waarvan ${mine.late}`} van ${mine.party}` : ''
    return `${whole} ${late} ${late === 1 ? 'is' : 'zijn'} te laat${own}.`
  },
  search: 'Zoek in acties',
  show: 'Toon',
  all: 'Alle',
  of: (party: string) => `Van ${party}`,
  late: 'Te laat',
  done: 'Klaar',
  table: 'Acties',
  number: 'Nummer',
  what: 'Wat',
  who: 'Wie',
  when: 'Wanneer',
  state: 'Stand',
  groups: { late: 'Te laat', soon: 'Deze zes weken', later: 'Later of zonder datum', done: 'Klaar' },
  groupCount: (name: string, number: number) => `${name} (${number})`,
  nobody: 'Nog niemand',
  noDate: 'Geen datum',
  open: 'open',
  doneOn: (date: string) => `klaar op ${date}`,
  tentative: 'nog niet zeker',
  from: (meeting: string, date: string) => `Uit ${meeting}, ${date}`,
  because: (reason: string) => `Later veranderd of toegevoegd: ${reason}`,
  complete: 'Klaar',
  completeOwn: 'Uw deel is klaar',
  completing: 'Bezig',
  reopen: 'Zet terug',
  reopenOwn: 'Zet uw deel terug',
  undo: 'Ongedaan maken',
  press: (words: string, number: string, party?: string) =>
    `${words}: actie ${number}${party ? `, deel van ${party}` : ''}`,
  completed: (number: string, own: boolean) => `${own ? 'Uw deel van actie' : 'Actie'} ${number} is klaar.`,
  reopened: (number: string, own: boolean) => `${own ? 'Uw deel van actie' : 'Actie'} ${number} staat weer open.`,
  allDone: 'Toon alles wat klaar is',
  notAllDone: 'Er is meer klaar. Kies ‘Klaar’ en print dan.',
  emptyAll: 'Er zijn nog geen acties.',
  emptyAllHint: 'In een overleg legt de voorzitter of de secretaris acties vast. Die staan daarna hier.',
  notFoundFor: {
    zoek: (words: string) => `Geen acties gevonden voor ‘${words}’.`,
    partij: (party: string) => `${party} heeft geen open acties.`,
    persoon: (person: string) => `${person} heeft geen open acties op naam.`,
    stand: (standing: string) => (standing === 'Klaar' ? 'Er is nog niets klaar.' : 'Er is niets te laat.'),
    overleg: (meeting: string) => `Geen open acties uit het overleg van ${meeting}.`,
    tot: (date: string) => `Geen open acties tot en met ${date}.`,
  },
  notFoundAll: (filters: readonly string[]) => `Geen acties gevonden met ${list(filters)}.`,
  filterNames: {
    zoek: 'Tekst',
    partij: 'Partij',
    persoon: 'Persoon',
    stand: 'Stand',
    overleg: 'Overleg',
    tot: 'Tot en met',
  },
  filterAll: { partij: 'Alle partijen', persoon: 'Iedereen', overleg: 'Elk overleg' },
  unclear: {
    unknown: (word: string, value: string) => `Het filter ‘${word}=${value}’ kennen wij niet.`,
    unknownHint: (word: string) =>
      word === 'partij' ? 'Wij laten het weg. Misschien heeft de partij nu een andere naam.' : 'Wij laten het weg.',
    several: (value: string) => `Met ‘${value}’ kunt u meer dan één ding bedoelen.`,
    severalHint: 'Wij laten het weg. Kies wat u bedoelt.',
    drop: 'Haal het filter weg',
  },
  found: (number: number, more: boolean, standing: string) => {
    const kind = { 'te-laat': 'te laat', klaar: 'klaar' }[standing]
    const actions = kind ? count(number, 'actie', 'acties') : count(number, 'open actie', 'open acties')
    return `${more ? 'Meer dan ' : ''}${actions}${kind ? ` ${kind}` : ''}`
  },
  notThere: (number: string) => `Actie ${number} staat er niet, of u mag het niet zien.`,
  showAll: 'Toon alle acties',
}
