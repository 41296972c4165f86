import { isCurrent } from '../agenda/rules.ts'
import type { AgendaItemRow } from '../agenda/table.ts'
import { checkLength } from '../lib/check.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { conflict, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** CH1: the hammer changes hands, records are read back and the screen is turned in a live meeting only. */
export const isLive = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('CH1'))

/** CH2: a person who takes the hammer saw who held it: `from` is that holder; null: nobody; left out: not said. */
export const sawChair = (meeting: MeetingRow, from: string | null | undefined) =>
  from === undefined || from === meeting.chairedById ? null : conflict('Meeting', meeting, 'from')

/**
 * CH3: the holder of the hammer is away from the moment the last socket closes until the next one opens. A holder with
 * a socket is there, whatever was written before.
 */
export const presenceOf = (
  { chairAwaySince }: MeetingRow,
  isHere: boolean,
  hasLeft: boolean,
): 'BACK' | 'AWAY' | null => {
  if (isHere) return chairAwaySince ? 'BACK' : null
  return hasLeft && !chairAwaySince ? 'AWAY' : null
}

/** CH5: a draft is shown at the current item of a live meeting only, and is no longer than a decision may be. */
export const canShow = (item: AgendaItemRow, meeting: MeetingRow) =>
  isCurrent(item, meeting) ? null : wrongState('CH5')
export const checkDraft = (text: string | null | undefined) => checkLength('text', text, 2000)

/**
 * CH6: recording a decision ends the draft of its item. A decision that fewer people may see than the item leaves the
 * draft, which is another text.
 */
export const endsDraft = (item: AgendaItemRow, recorded: { seenBy: SeenBy }) =>
  item.draft !== null && recorded.seenBy === item.seenBy

/**
 * CH7: a decision or action that was recorded while another item was current waits to be read back, until there was a
 * reading and the meeting went on, or it closes.
 */
export const waitsToBeRead = (agendaItemId: string | null, { state, currentItemId }: MeetingRow) =>
  state === 'LIVE' && agendaItemId !== currentItemId
export const isReadBackNow = ({ agendaItemId, unread }: Recorded, { currentItemId }: MeetingRow) =>
  unread || agendaItemId === currentItemId
type Recorded = { agendaItemId: string | null; unread: boolean }

/** CH8: the hammer is held by a chair or secretary; nobody holds it once its holder is not one any more. */
export const holds = (meeting: MeetingRow | null, personId: string): meeting is MeetingRow =>
  meeting?.chairedById === personId
