const count = (number: number, one: string, more: string) => (number === 1 ? `1 ${one}` : `${number} ${more}`)
const list = (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names)

export const copy = {
  head: 'Instemming',
  ask: 'Vraag instemming',
  asking: 'Bezig met vragen',
  hammer: 'Hamerstuk',
  hammering: 'Bezig met vastleggen',
  hammered: (number: string) => `Besluit ${number} is als hamerstuk vastgelegd.`,
  opened: 'Instemming is gevraagd. De partijen kunnen antwoorden.',
  at: (item: string) => `Bij ${item}`,
  put: 'Dit wordt aan de partijen gevraagd',
  rule: { UNANIMOUS: 'Iedereen moet instemmen', MAJORITY: 'Meer dan de helft moet instemmen', ADVISORY: 'Peiling: meer voor dan tegen' },
  ruleField: 'Hoe telt instemming bij dit punt?',
  close: 'Sluit en tel',
  closing: 'Bezig met tellen',
  hold: 'Houd open voor wie er niet is',
  holdNow: 'Houd open',
  holdUntil: 'Tot en met welke dag kunnen partijen antwoorden?',
  holdHint: 'Partijen die al antwoordden, veranderen dan niets meer. De instemming sluit vanzelf als iedereen antwoordde.',
  holdWrong: 'Kies een dag, vandaag of later, hooguit 60 dagen vooruit.',
  move: 'Andere datum',
  withdraw: 'Trek in',
  cancel: 'Annuleer',
  heldUntil: (day: string) => `Open tot en met ${day}`,
  answers: 'Antwoord per partij',
  answerFor: (party: string) => `Antwoord voor ${party}`,
  noAnswer: 'nog open',
  noVote: 'geen stem',
  notCounted: 'telt niet mee',
  left: 'niet aan tafel',
  yours: (party: string) => `Wat vindt ${party}?`,
  choose: { AGREE: 'Akkoord', AGREE_WITH_REMARK: 'Akkoord met opmerking', OBJECT: 'Bezwaar', ABSTAIN: 'Onthouding' },
  remark: { AGREE_WITH_REMARK: 'Uw opmerking', OBJECT: 'Waarom heeft uw partij bezwaar?' },
  remarkMissing: { AGREE_WITH_REMARK: 'Vul uw opmerking in.', OBJECT: 'Vul in waarom. De reden komt in het verslag.' },
  send: 'Verstuur antwoord',
  sending: 'Bezig met versturen',
  said: (answer: string) => `Uw antwoord: ${answer}.`,
  saidFor: (party: string, answer: string) => `${party}: ${answer}.`,
  change: 'U kunt uw antwoord veranderen tot de voorzitter sluit.',
  fixed: 'Uw antwoord staat vast.',
  other: (person: string) => `${person} zit aan tafel en antwoordt voor uw partij.`,
  onlyHammer: 'Alleen wie de hamer heeft, doet dit.',
  notSent: 'Geen verbinding. Dit is niet verstuurd. Probeer het opnieuw.',
  tally: (agree: number, object: number, abstain: number, open: number) =>
    [
      `${agree} voor`,
      object && count(object, 'bezwaar', 'bezwaren'),
      abstain && count(abstain, 'onthouding', 'onthoudingen'),
      open && `${open} nog open`,
    ]
      .filter(Boolean)
      .join(', '),
  tallyNames: (agree: number, object: readonly string[], abstain: readonly string[], open: readonly string[]) =>
    [
      count(agree, 'partij stemt in', 'partijen stemmen in'),
      object.length > 0 && `${count(object.length, 'bezwaar', 'bezwaren')}: ${list(object)}`,
      abstain.length > 0 && `${count(abstain.length, 'onthouding', 'onthoudingen')}: ${list(abstain)}`,
      open.length > 0 && (open.length > 4 ? `${open.length} nog open` : `nog open: ${list(open)}`),
    ]
      .filter(Boolean)
      .join('. ') + '.',
  result: { AGREED: 'ingestemd', NOT_AGREED: 'niet ingestemd' },
  before: (answers: readonly string[]) => `eerst ${answers.join(', daarna ')}`,
  screenIn: (answered: number, all: number) => `${answered} van ${all} antwoorden zijn binnen`,
  news: (words: string) => `Instemming: ${words}.`,
} as const
