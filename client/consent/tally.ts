import type { ConsentOnPageFragment as Consent, VoteChoice } from '../graph/generated/graphql.ts'
import { capital } from '../lib/words.ts'
import { shortName } from '../party/short-name.ts'
import { copy } from './copy.ts'

export type { ConsentOnPageFragment as Consent } from '../graph/generated/graphql.ts'
export type Vote = Consent['partyVotes'][number]

export const isOpen = ({ roundState }: Consent) => roundState === 'OPEN' || roundState === 'HELD_OPEN'

/** The table answers now: the room sees it, and nothing else under the item. */
export const isAsked = ({ roundState }: Consent) => roundState === 'OPEN'

/** So long a party that says that it writes an answer is waited for, as the server does. */
const writingWaits = 3 * 60_000

/** The parties that write an answer with words. Chair and secretary alone are told. */
export const writersIn = ({ partyVotes }: Consent, now: number) =>
  partyVotes.filter(({ writing, writingAt }) => writing && writingAt && now - Date.parse(writingAt) < writingWaits)

/** A party may still give this answer, or another: what is held open takes none a second time. */
export const takesAnswer = ({ roundState }: Consent, { choice }: Vote) =>
  roundState === 'OPEN' || (roundState === 'HELD_OPEN' && !choice)

/** Somebody else gave this answer, such as the chair with the rest. */
export const isAnsweredByOther = ({ choice, person }: Vote, personId: string) =>
  !!choice && !!person && person.id !== personId

/** The word for a party that said nothing: it may still answer, or no longer. */
export const silence = (consent: Consent) => (isOpen(consent) ? copy.noAnswer : copy.silent)

/** How a vote is counted; null: not yet. */
export const kindOf = (choice: VoteChoice | null | undefined) =>
  choice === 'OBJECT' ? 'against' : choice === 'ABSTAIN' ? 'abstain' : choice ? 'for' : null

/** Parties that vote, each once. */
export const tallyOf = ({ partyVotes }: Consent) => {
  const counted = partyVotes.filter(({ counts }) => counts)
  const of = (kind: ReturnType<typeof kindOf>) => counted.filter(({ choice }) => kindOf(choice) === kind)
  return { counted, agree: of('for'), object: of('against'), abstain: of('abstain'), open: of(null) }
}

/** '10 voor, 1 bezwaar, 2 nog open' */
export const tallyWords = (consent: Consent) => {
  const { agree, object, abstain, open } = tallyOf(consent)
  const words = copy.tally(agree.length, object.length, abstain.length, open.length, silence(consent))
  return [words, weightWords(consent)].filter(Boolean).join('; ')
}

/** 'naar gewicht 12 van 15 voor'; null where every party counts as heavily. */
export const weightWords = (consent: Consent) => {
  const { counted, agree, object } = tallyOf(consent)
  if (counted.every(({ weight }) => weight === 1)) return null
  return copy.byWeight(weightOf(agree), weightOf(object), weightOf(counted))
}
const weightOf = (votes: readonly Vote[]) => votes.reduce((sum, { weight }) => sum + weight, 0)

/** '10 partijen stemmen in. 1 bezwaar: Tiel. nog open: Culemborg en Buren.' */
export const tallyNames = (consent: Consent) => {
  const { agree, object, abstain, open } = tallyOf(consent)
  const names = (votes: Vote[]) => votes.map(({ party }) => shortName(party.name))
  const words = copy.tallyNames(agree.length, names(object), names(abstain), names(open), silence(consent))
  const weight = weightWords(consent)
  return weight ? `${words} ${capital(weight)}.` : words
}
