import { nl } from '../../schema/nl.ts'
import { capital, count, list } from '../lib/words.ts'

export const copy = {
  head: 'Instemming',
  ask: 'Vraag instemming',
  asking: 'Bezig met vragen',
  hammer: 'Hamerstuk',
  opened: 'Instemming is gevraagd. De partijen kunnen antwoorden.',
  at: (item: string) => `Bij ${item}`,
  asked: (words: string) => `Er wordt instemming gevraagd: ${words}`,
  stillOpen: 'Er staat nog een instemming open. Bij het sluiten tellen wij de antwoorden die er dan zijn.',
  stillOpenHint: 'Zijn er partijen afwezig? Houd de instemming dan eerst open.',
  put: 'Dit wordt aan de partijen gevraagd',
  counted: 'Dit hebben de partijen geantwoord',
  wasAsked: 'De vraag was:',
  rest: (parties: number) => `De rest is akkoord (${parties})`,
  restSaid: (parties: number) =>
    `${count(parties, 'partij staat', 'partijen staan')} nu op akkoord. Klopt er een niet? Kies dan die partij.`,
  restUndone: 'De rest staat weer open.',
  undo: 'Ongedaan maken',
  writes: (party: string, choice: keyof typeof nl.voteChoice) =>
    `${party} schrijft ${choice === 'OBJECT' ? 'een bezwaar' : 'een opmerking'}.`,
  restWrites: (parties: readonly string[]) => `‘De rest’ is zonder ${list(parties)}: daar wordt nog geschreven.`,
  decide: 'Leg het besluit hierover vast',
  closeAnyway: 'Sluit toch en tel',
  closeAsks: 'Wacht u nog even? Sluit u nu, dan telt wat zij schrijven niet mee.',
  keepWaiting: 'Wacht nog even',
  objects: (party: string, why: string) => `${party} heeft bezwaar: ${why}`,
  lateOf: (party: string) => `Te laat bezwaar van ${party}`,
  lateSaid: (party: string, why: string) => `Te laat bezwaar van ${party}: ${why}`,
  lateHint: 'Dit kwam na de telling, en telt niet mee.',
  sendLate: 'Stuur dit nu naar de voorzitter',
  lateDone: 'Uw bezwaar staat nu bij de uitslag, als te laat bezwaar. De telling verandert daar niet van.',
  restAway: (parties: number) =>
    parties === 1
      ? '1 partij die nog moet antwoorden, zit niet aan tafel.'
      : `${parties} partijen die nog moeten antwoorden, zitten niet aan tafel.`,
  close: 'Sluit en tel',
  closing: 'Bezig met tellen',
  hold: 'Houd open voor wie er niet is',
  holdNow: 'Houd open',
  holdUntil: 'Tot en met welke dag kunnen partijen antwoorden?',
  holdHint:
    'Partijen die al hebben geantwoord, kunnen niets meer veranderen. De instemming sluit vanzelf als iedereen heeft geantwoord.',
  holdWrong: (days: number) => `Kies een dag, vandaag of later, hooguit ${days} dagen vooruit.`,
  move: 'Andere datum',
  withdraw: 'Trek in',
  cancel: 'Annuleer',
  heldUntil: (day: string) => `Open tot en met ${day}`,
  answers: 'Antwoord per partij',
  answerFor: (party: string) => `Antwoord voor ${party}`,
  noAnswer: 'nog open',
  silent: 'niet geantwoord',
  noVote: 'geen stem',
  notCounted: 'telt niet mee',
  left: 'niet aan tafel',
  yours: (party: string) => `Wat vindt ${party}?`,
  choose: (choice: keyof typeof nl.voteChoice) => capital(nl.voteChoice[choice]),
  remark: { AGREE_WITH_REMARK: 'Uw opmerking', OBJECT: 'Waarom heeft uw partij bezwaar?' },
  remarkMissing: { AGREE_WITH_REMARK: 'Vul uw opmerking in.', OBJECT: 'Vul in waarom. De reden komt in het verslag.' },
  send: 'Verstuur antwoord',
  sending: 'Bezig met versturen',
  said: (answer: string) => `Uw antwoord: ${answer}.`,
  saidBy: (person: string, answer: string) => `${person} antwoordde voor uw partij: ${answer}.`,
  replace: 'Verstuur, en vervang dat antwoord',
  saidFor: (party: string, answer: string) => `${party}: ${answer}.`,
  change: 'U kunt uw antwoord veranderen tot de voorzitter sluit.',
  fixed: 'Uw antwoord staat vast.',
  other: (person: string) => `${person} zit aan tafel en antwoordt voor uw partij.`,
  advice: 'Uw partij stemt niet mee; uw antwoord is een advies.',
  late: 'Uw antwoord kwam te laat; uw tekst staat hier nog.',
  lateAnswer: (answer: string) => `Uw antwoord kwam te laat: ${answer}.`,
  notTaken: 'De instemming neemt dit antwoord niet meer aan.',
  takenBack: 'De voorzitter heeft deze vraag ingetrokken.',
  wipe: 'Gooi deze tekst weg',
  wipeAnswer: 'Gezien',
  partyLeft: 'Deze partij doet niet meer mee, en antwoordt dus niet meer.',
  tooOften: 'Deze partij heeft haar antwoord al 20 keer veranderd. Vaker kan niet.',
  notAgreed:
    'Zo stemmen te weinig partijen in, dus dit kan geen hamerstuk zijn. Sluit en tel de instemming, en leg dan het besluit vast.',
  onlyHammer: 'Alleen wie de hamer heeft, doet dit.',
  noLine: 'Een bezwaar of opmerking kunt u nu al typen. U verstuurt die zelf als u weer verbonden bent.',
  waits: 'U bent weer verbonden. Uw tekst is nog niet verstuurd.',
  waitsHint: 'Druk op de knop om uw antwoord nu te geven.',
  notSent: 'Geen verbinding. Dit is niet verstuurd. Probeer het opnieuw.',
  agreeing: (parties: number) => (parties === 1 ? 'stemt in' : 'stemmen in'),
  objecting: (parties: number) => (parties === 1 ? 'bezwaar' : 'bezwaren'),
  abstaining: (parties: number) => (parties === 1 ? 'onthouding' : 'onthoudingen'),
  byWeight: (agree: number, object: number, all: number) =>
    [`naar gewicht ${agree} van ${all} voor`, object > 0 && `${object} tegen`].filter(Boolean).join(' en '),
  weighs: (weight: number) => `telt ${weight} keer`,
  /** `silence`: how those are called who said nothing. */
  tally: (agree: number, object: number, abstain: number, open: number, silence: string) =>
    [
      `${agree} voor`,
      object && count(object, 'bezwaar', 'bezwaren'),
      abstain && count(abstain, 'onthouding', 'onthoudingen'),
      open && `${open} ${silence}`,
    ]
      .filter(Boolean)
      .join(', '),
  tallyNames: (
    agree: number,
    object: readonly string[],
    abstain: readonly string[],
    open: readonly string[],
    silence: string,
  ) =>
    [
      count(agree, 'partij stemt in', 'partijen stemmen in'),
      object.length > 0 && `${count(object.length, 'bezwaar', 'bezwaren')}: ${list(object)}`,
      abstain.length > 0 && `${count(abstain.length, 'onthouding', 'onthoudingen')}: ${list(abstain)}`,
      open.length > 4 && `${open.length} ${silence}`,
      open.length > 0 && open.length <= 4 && `${capital(silence)}: ${list(open)}`,
    ]
      .filter(Boolean)
      .join('. ') + '.',
  result: nl.consentOutcome,
  before: (answers: readonly string[]) => `eerst ${answers.join(', daarna ')}`,
  news: (words: string) => `Instemming: ${words}.`,
  outcome: (result: keyof typeof nl.consentOutcome, words: string) =>
    `Instemming: ${nl.consentOutcome[result]}. ${words}.`,
} as const
