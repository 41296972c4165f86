import type { AgendaItemRow } from '../agenda/table.ts'
import { noneOpen } from '../consent/rules.ts'
import { checkLength } from '../lib/check.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** MI1: minutes are adopted at the item for it, in a live meeting. */
export const canAdopt = ({ adoptsMinutes, placement }: AgendaItemRow, { state }: MeetingRow) =>
  adoptsMinutes && placement === 'PLACED' && state === 'LIVE' ? null : refuse('WRONG_STATE')

/** MI2: those of the meeting before, while it is closed: once. Who says whose saw that those were not adopted yet. */
export const canBeAdopted = (previous: MeetingRow | null, seen: string | null | undefined): previous is MeetingRow =>
  previous?.state === 'CLOSED' && (seen == null || seen === previous.id)

/** MI3: what was changed in them is said in at most 2,000 characters, or they are adopted as they are. */
export const checkChanges = (changes: string | null | undefined): Refusal | null =>
  checkLength('changes', changes, 2000)

/** MI4: not while a consent of it is open: adopted minutes change no more, and nothing is decided there any more. */
export const areComplete = noneOpen
