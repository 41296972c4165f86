import { checkEdited, checkText, checkVersionOf } from '../lib/check.ts'
import type { DecisionOutcome, Distribution, Purpose } from '../generated/schema.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import type { ConsentRoundRow } from '../consent/table.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { DecisionRow } from './table.ts'

/** D1: a decision has a text of 1 to 2,000 characters. */
export const checkDecisionText = (text: string) => checkText('input.text', text, 2000)
export const checkEditedText = (text: string | null | undefined) => checkEdited('input.text', text, 2000)

/**
 * D2: decisions and actions are recorded while the meeting is live; a forgotten one is recorded after the close, with a
 * reason of 1 to 500 characters.
 */
export const canRecord = ({ state }: MeetingRow, reason: string | null | undefined) => {
  if (state === 'LIVE') return null
  return state === 'CLOSED' && reason != null ? checkText('input.reason', reason, 500) : wrongState('D2')
}

/**
 * D3: decisions and actions are edited while the meeting is live, after the close with a reason of 1 to 500 characters,
 * and never once the minutes are adopted.
 */
export const canCorrect = ({ state }: MeetingRow, reason: string | null | undefined) => {
  if (state === 'LIVE') return null
  return state === 'CLOSED' ? checkText('input.reason', reason, 500) : wrongState('D3')
}

/** D4: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Decision')

/**
 * D5: numbers are given once and stay. Decisions that only the seated see are numbered in a series of their own, so
 * that the open series has no gap.
 */
export const seriesOf = (seenBy: Distribution, at: string) =>
  seenBy === 'SEATED' ? 'V' : amsterdamDate(at).slice(0, 4)
export const numberOf = (series: string, serial: number) =>
  series === 'V' ? `V${serial}` : `${series}-${String(serial).padStart(2, '0')}`

/** D7: a decision rests on a closed consent of its own item, on which no other decision rests. */
export const canRestOn = (
  itemId: string | null,
  round: ConsentRoundRow | null,
  resting: DecisionRow | undefined,
  own: string | null,
): Refusal | null => {
  if (!round || round.agendaItemId !== itemId) return refuse('NOT_FOUND', 'input.consentRoundId')
  return round.roundState === 'CLOSED' && (!resting || resting.id === own)
    ? null
    : wrongState('D7', 'input.consentRoundId')
}

/** D8: a decision supersedes an earlier one that no other decision superseded; both stay, and name each other. */
export const canSupersede = (
  earlier: DecisionRow | null,
  later: DecisionRow | undefined,
  own: { id: string | null; decidedAt: string },
): Refusal | null => {
  if (!earlier) return refuse('NOT_FOUND', 'input.supersedesId')
  // A new decision has no id yet, and every other one is earlier.
  if (own.id && (earlier.id === own.id || earlier.decidedAt >= own.decidedAt))
    return refuse('INVALID', 'input.supersedesId')
  return !later || later.id === own.id ? null : wrongState('D8', 'input.supersedesId')
}

/** D9: a hamerstuk without an outcome takes the usual one for the purpose of its item. */
export const usualOutcome: Record<Purpose, DecisionOutcome> = {
  DECIDE: 'ADOPTED',
  ADVISE: 'ADVICE_POSITIVE',
  INFORM: 'NOTED',
  DISCUSS: 'ADOPTED',
}
