import { isCurrent } from '../agenda/rules.ts'
import type { AgendaItemRow } from '../agenda/table.ts'
import { checkLength } from '../lib/check.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { conflict, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** CH1: the hammer goes from hand to hand, and what was recorded is read back, in a live meeting only. */
export const isLive = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('CH1'))

/** CH2: who takes the hammer saw who holds it: `from` is that person; null: nobody; left out: not said. */
export const sawChair = (meeting: MeetingRow, from: string | null | undefined) =>
  from === undefined || from === meeting.chairedById ? null : conflict('Meeting', meeting, 'from')

/**
 * CH3: who holds the hammer is away from when the last socket closes until the next one opens; who has one is not away,
 * whatever was written.
 */
export const presenceOf = (
  { chairAwaySince }: MeetingRow,
  isHere: boolean,
  hasLeft: boolean,
): 'BACK' | 'AWAY' | null => {
  if (isHere) return chairAwaySince ? 'BACK' : null
  return hasLeft && !chairAwaySince ? 'AWAY' : null
}

/**
 * CH5: what is being recorded is shown at the current item of a live meeting only, with at most as many characters as a
 * decision has.
 */
export const canShow = (item: AgendaItemRow, meeting: MeetingRow) =>
  isCurrent(item, meeting) ? null : wrongState('CH5')
export const checkDraft = (text: string | null | undefined) => checkLength('text', text, 2000)

/**
 * CH6: what was being recorded is gone once it is recorded; a decision that fewer people may see leaves it, for it is
 * another one.
 */
export const endsDraft = (item: AgendaItemRow, recorded: { seenBy: SeenBy }) =>
  item.draft !== null && recorded.seenBy === item.seenBy

/**
 * CH7: what was recorded in a live meeting at another item than the current one waits to be read, until something is
 * read and the meeting goes on, or it closes.
 */
export const waitsToBeRead = (agendaItemId: string | null, { state, currentItemId }: MeetingRow) =>
  state === 'LIVE' && agendaItemId !== currentItemId
export const isReadBackNow = ({ agendaItemId, unread }: Recorded, { currentItemId }: MeetingRow) =>
  unread || agendaItemId === currentItemId
type Recorded = { agendaItemId: string | null; unread: boolean }
