import { mayAnswerFor, maySpeakFor } from '../attendance/rules.ts'
import type { AttendanceRow } from '../attendance/table.ts'
import type { MembershipRow } from '../auth/table.ts'
import type { AnswerQuestionInput, EditPartyQuestionInput } from '../generated/schema.ts'
import { checkEdited, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { PartyRow } from '../party/table.ts'
import type { PartyAnswerRow, PartyQuestionRow } from './table.ts'

/** QU1: a question has a text of 1 to 2,000 characters, and so has an answer. */
export const checkWords = (text: string) => checkText('input.text', text, 2000)
export const checkEditedWords = (text: string | null | undefined) => checkEdited('input.text', text, 2000)

/** QU2: questions are put, changed and taken back until the meeting is closed. */
export const canAsk = ({ state }: MeetingRow) =>
  state === 'DRAFT' || state === 'CALLED' || state === 'LIVE' ? null : wrongState('QU2')

/** QU3: an item has at most 20 questions. */
export const hasRoom = (questions: PartyQuestionRow[]) => checkRoom(questions, 20, 'input.agendaItemId')

/** QU4: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('PartyQuestion')

/** QU5: a question that was answered keeps its text and the parties that it asks; its date may still change. */
export const canReword = (input: EditPartyQuestionInput, answers: PartyAnswerRow[]) => {
  const changed = (['text', 'kindId', 'partyKind'] as const).find((field) => input[field] !== undefined)
  return answers.length && changed ? wrongState('QU5', `input.${changed}`) : null
}

/** QU6: a question is taken back as long as nobody answered. */
export const canTakeBack = (answers: PartyAnswerRow[]) => (answers.length ? wrongState('QU6') : null)

/** QU7: questions are answered from the moment the meeting is called until it is closed. */
export const canAnswer = ({ state }: MeetingRow) => (state === 'CALLED' || state === 'LIVE' ? null : wrongState('QU7'))

/** QU8: a party answers that has a seat at this meeting and is of the kind that is asked. */
export const isAsked = ({ kindId }: PartyQuestionRow, party: PartyRow | null, seat: AttendanceRow | undefined) =>
  party && seat && (kindId === null || kindId === party.kindId) ? null : refuse('NOT_FOUND', 'input.partyId')

/**
 * QU9: before the meeting either contact answers for the party, in the meeting the one who sits there; chair and
 * secretary answer for all.
 */
export const mayAnswer = (
  membership: MembershipRow,
  meeting: MeetingRow,
  partyId: string,
  seat: AttendanceRow | undefined,
): Refusal | null => (seat ? maySpeakFor(membership, seat, meeting) : mayAnswerFor(membership, partyId))

/**
 * QU10: an answer is based on the one that is there now; the first on none. Of two contacts who answer at once, the
 * later one is shown the answer of the other.
 */
export const checkAnswered = checkVersionOf('PartyAnswer')

/** QU11: an answer that became an action stays a promise. */
export const keepsPromise = (answer: PartyAnswerRow | null, { commitment }: AnswerQuestionInput) =>
  answer?.actionId && !commitment ? wrongState('QU11', 'input.commitment') : null

/** QU12: an action is made of a promise, once. */
export const canBecomeAction = (answer: PartyAnswerRow) => {
  if (answer.actionId) return conflict('PartyAnswer', answer, 'input.answerId')
  return answer.commitment ? null : wrongState('QU12', 'input.answerId')
}

/** Tells whether the party gave the same answer already. */
export const saysTheSame = (answer: PartyAnswerRow, { text, commitment }: AnswerQuestionInput) =>
  answer.text === text.trim() && answer.commitment === commitment
