import { canGoTo, isCurrent } from '../agenda/rules.ts'
import type { AgendaItemRow } from '../agenda/table.ts'
import type { ConsentOutcome, ConsentRule, Distribution, VoteChoice } from '../generated/schema.ts'
import { checkLength, checkText } from '../lib/check.ts'
import { strictest } from '../lib/distribution.ts'
import { must } from '../lib/must.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { isPartyOn } from '../party/rules.ts'
import type { PartyRow } from '../party/table.ts'
import type { ConsentRoundRow, VoteRow } from './table.ts'

const sixtyDays = 60 * 24 * 3_600_000

/** CS1: a proposal that is put to the parties has a text of 1 to 2,000 characters. */
export const checkProposal = (text: string) => checkText('input.text', text, 2000)

/** CS2: consent is asked at the current item of a live meeting, unless it is postponed; one at a time at an item. */
export const canOpen = (item: AgendaItemRow, meeting: MeetingRow, rounds: ConsentRoundRow[]) => {
  if (rounds.some(isOpen)) return wrongState('CS2', 'consentRound')
  return isCurrent(item, meeting) ? canGoTo(item) : wrongState('CS2')
}
export const isOpen = ({ roundState }: Pick<ConsentRoundRow, 'roundState'>) =>
  roundState === 'OPEN' || roundState === 'HELD_OPEN'

/**
 * CS3: parties answer, and change their answer, while a consent is open. While it is held open, only parties that had
 * not answered do, once, before the deadline.
 */
export const canVote = ({ roundState, openUntil }: ConsentRoundRow, { choice }: VoteRow, now: string) =>
  roundState === 'OPEN' || (roundState === 'HELD_OPEN' && !isPast(openUntil, now) && choice === null)
    ? null
    : wrongState('CS3')
const isPast = (openUntil: string | null, now: string) => openUntil !== null && openUntil <= now

/** CS4: an objection gives its reason; a remark has at most 1,000 characters. */
export const checkRemark = (choice: VoteChoice, remark: string | null | undefined) =>
  choice === 'OBJECT' ? checkText('remark', remark, 1000) : checkLength('remark', remark, 1000)

/** CS5: only an open consent is held open, closed or withdrawn. */
export const canLead = (round: ConsentRoundRow) => (isOpen(round) ? null : wrongState('CS5'))

/** CS6: a consent is held open for parties that still have to answer, until a moment within 60 days. */
export const canHold = (votes: Counted[], until: string, now: string): Refusal | null => {
  if (!tallyOf(votes).open) return wrongState('CS6')
  const ahead = Date.parse(until) - Date.parse(now)
  return ahead > 0 && ahead <= sixtyDays ? null : refuse('INVALID', 'until')
}

/** CS7: a consent that is held open closes by itself at the deadline, or when no party has to answer any more. */
export const isDue = ({ roundState, openUntil }: ConsentRoundRow, votes: Counted[], now: string) =>
  roundState === 'HELD_OPEN' && (isPast(openUntil, now) || !tallyOf(votes).open)

/** CS8: a party counts if it votes and still takes part on the day of the count. */
export const countsOn = (party: PartyRow, day: string) => party.votes && isPartyOn(party, day)

/** The parts of a vote that are counted. */
export type Counted = Pick<VoteRow, 'counts' | 'weight' | 'choice'>

/**
 * CS9: each party counts once, with its weight. A party that does not vote never matters, and one that abstains stands
 * in nobody's way.
 */
export const tallyOf = (votes: readonly Counted[]) => {
  const tally = { agree: 0, object: 0, abstain: 0, open: 0, all: 0 }
  for (const { counts, weight, choice } of votes) {
    if (!counts) continue
    tally.all += weight
    tally[choice === null ? 'open' : kinds[choice]] += weight
  }
  return tally
}
const kinds = { AGREE: 'agree', AGREE_WITH_REMARK: 'agree', OBJECT: 'object', ABSTAIN: 'abstain' } as const

/**
 * CS10: UNANIMOUS: all answered, nobody objects, somebody agrees. MAJORITY: those that agree weigh more than half of
 * all. ADVISORY: they weigh more than those that object.
 */
export const resultOf = (rule: ConsentRule, votes: readonly Counted[]): ConsentOutcome =>
  agreed[rule](tallyOf(votes)) ? 'AGREED' : 'NOT_AGREED'
const agreed: Record<ConsentRule, (tally: ReturnType<typeof tallyOf>) => boolean> = {
  UNANIMOUS: ({ agree, object, open }) => agree > 0 && !object && !open,
  MAJORITY: ({ agree, all }) => agree * 2 > all,
  ADVISORY: ({ agree, object }) => agree > object,
}

/**
 * CS11: the hammer falls at the current item of a live meeting, unless it is postponed, if no party that counts
 * objects, one that counts is there, and the parties agree by the rule. `votes` are the answers under the hammer.
 */
export const canHammer = (
  item: AgendaItemRow,
  meeting: MeetingRow,
  rule: ConsentRule,
  votes: Counted[],
  sits: boolean,
) => {
  if (!sits || tallyOf(votes).object || !isCurrent(item, meeting)) return wrongState('CS11')
  return canGoTo(item) ?? (resultOf(rule, votes) === 'AGREED' ? null : wrongState('CS11', 'result'))
}

/** CS12: under the hammer a silent party that is there agrees; a silent one that is not there does not count. */
export const hammered = <Vote extends Counted>(vote: Vote, isThere: boolean): Vote => {
  if (!vote.counts || vote.choice !== null) return vote
  return isThere ? { ...vote, choice: 'AGREE' } : { ...vote, counts: false }
}

/**
 * CS13: when the meeting closes, an open consent with at least one answer is counted as it stands; one without answers
 * is withdrawn.
 */
export const isCountedAtTheClose = (votes: readonly Counted[]) =>
  votes.some(({ counts, choice }) => counts && choice !== null)

/** CS15: a party answers up to and including its last day. */
export const stillAnswers = (party: PartyRow | undefined, day: string) =>
  party && isPartyOn(party, day) ? null : wrongState('CS15', 'partyId')

/**
 * CS16: a party changes its answer at most 20 times in one consent, for each earlier answer stays on record and is sent
 * along.
 */
export const mayChangeAgain = (earlier: unknown[]) => (earlier.length < 20 ? null : wrongState('CS16', 'choice'))

/**
 * CS17: the hammer puts the text of the decision to the parties, or the title of the item where fewer people may see
 * the decision than the item.
 */
export const hammeredWords = ({ title, seenBy }: AgendaItemRow, words: string, distribution: Distribution) =>
  strictest(seenBy, distribution) === seenBy ? words : title

/**
 * CS18: the last consent of an item that was not withdrawn awaits a decision: while it is open or held open, and once
 * it was counted, until something is decided at the item.
 */
export const undecidedOf = (
  rounds: ConsentRoundRow[],
  decisions: { consentRoundId: string | null; decidedAt: string }[],
) => {
  const last = lastAsked(rounds)
  if (!last || isOpen(last)) return last ?? null
  const closedAt = must(last.closedAt, 'a consent that is not open was closed')
  return decisions.some(({ consentRoundId, decidedAt }) => consentRoundId === last.id || decidedAt >= closedAt)
    ? null
    : last
}
export const lastAsked = (rounds: ConsentRoundRow[]) => rounds.findLast(({ roundState }) => roundState !== 'WITHDRAWN')

/** CS19: the rest agrees in one act while the table answers: not in what is held open for parties that are away. */
export const canAgreeForRest = ({ roundState }: ConsentRoundRow) =>
  roundState === 'OPEN' ? null : wrongState('CS19', 'consentRoundId')

/** CS20: the rest are the parties that count, sit at the table, said nothing, and are not writing an answer. */
export const isOfTheRest = (vote: Counted & Writing, isThere: boolean, now: string) =>
  vote.counts && vote.choice === null && isThere && !isWriting(vote, now)

type Writing = Pick<VoteRow, 'writingAt'>

/** CS21: a party that writes an answer is waited for during three minutes from the last time it said so. */
export const isWriting = ({ writingAt }: Writing, now: string) =>
  writingAt !== null && Date.parse(now) - Date.parse(writingAt) < writingWaits
const writingWaits = 3 * 60_000

/** CS22: only an answer with words is written. */
export const checkWriting = (choice: VoteChoice | null | undefined) =>
  choice == null || choice === 'AGREE_WITH_REMARK' || choice === 'OBJECT' ? null : refuse('INVALID', 'choice')

/** CS23: no hammer falls while a party that counts writes an answer. */
export const canHammerNow = (votes: readonly (Counted & Writing)[], now: string) =>
  votes.some((vote) => vote.counts && isWriting(vote, now)) ? wrongState('CS23', 'writing') : null

/** CS24: what one press made of the rest is taken back of parties that said nothing themselves since. */
export const agreedAsRest = ({ choice, remark, personId }: VoteRow, earlier: unknown[], by: string | null) =>
  choice === 'AGREE' && remark === null && personId === by && earlier.length === 0

/**
 * CS25: an objection that comes after the count stands beside the result while the meeting is live, unless the party
 * objected in time.
 */
export const canObjectLate = ({ roundState }: ConsentRoundRow, { choice }: VoteRow, { state }: MeetingRow) =>
  roundState === 'CLOSED' && state === 'LIVE' && choice !== 'OBJECT' ? null : wrongState('CS25')
