import { checkEdited, checkText } from '../lib/check.ts'
import type { Distribution } from '../generated/schema.ts'
import { conflict, refuse } from '../lib/refusal.ts'
import { amsterdamDate } from '../lib/dates.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { DecisionRow } from './table.ts'

/** D1: a decision has a text of 1 to 2,000 characters. */
export const checkDecisionText = (text: string) => checkText('input.text', text, 2000)
export const checkEditedText = (text: string | null | undefined) => checkEdited('input.text', text, 2000)

/** D2: what comes of a meeting is recorded while it is live; what was forgotten, after the close, with a reason of 1 to 500 characters. */
export const canRecord = ({ state }: MeetingRow, reason: string | null | undefined) => {
  if (state === 'LIVE') return null
  return state === 'CLOSED' && reason != null ? checkText('input.reason', reason, 500) : refuse('WRONG_STATE')
}

/** D3: what was recorded changes while the meeting is live; after the close with a reason of 1 to 500 characters; once adopted, never. */
export const canCorrect = ({ state }: MeetingRow, reason: string | null | undefined) => {
  if (state === 'LIVE') return null
  return state === 'CLOSED' ? checkText('input.reason', reason, 500) : refuse('WRONG_STATE')
}

/** D4: an edit is based on the version that is there now. */
export const checkVersion = (decision: DecisionRow, version: number) =>
  decision.version === version ? null : conflict('Decision', decision, 'input.version')

/** D5: numbers are given once and stay; what only the seated see counts in a row of its own, so that the open row has no gap. */
export const seriesOf = (seenBy: Distribution, at: string) => (seenBy === 'SEATED' ? 'V' : amsterdamDate(at).slice(0, 4))
export const numberOf = (series: string, serial: number) => (series === 'V' ? `V${serial}` : `${series}-${String(serial).padStart(2, '0')}`)

/** D6: a reason is kept once the meeting is closed; before, none is asked. One that is there stays when the meeting is opened again. */
export const keptReason = ({ state }: MeetingRow, reason: string | null | undefined) => (state === 'LIVE' ? null : (reason?.trim() ?? null))
