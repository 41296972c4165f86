import type { AgendaItemRow } from '../agenda/table.ts'
import { isOpen } from '../consent/rules.ts'
import type { ConsentRoundRow } from '../consent/table.ts'
import { checkLength } from '../lib/check.ts'
import { type Refusal, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** MI1: minutes are adopted at the item for it, in a live meeting. */
export const canAdopt = ({ adoptsMinutes, placement }: AgendaItemRow, { state }: MeetingRow) =>
  adoptsMinutes && placement === 'PLACED' && state === 'LIVE' ? null : wrongState('MI1')

/** MI2: those of the meeting before, while it is closed: once. Who says whose saw that those were not adopted yet. */
export const toAdopt = (previous: MeetingRow | null, seen: string | null | undefined): MeetingRow | Refusal =>
  previous?.state === 'CLOSED' && (seen == null || seen === previous.id) ? previous : wrongState('MI2')

/** MI3: what was changed in them is said in at most 2,000 characters, or they are adopted as they are. */
export const checkChanges = (changes: string | null | undefined): Refusal | null =>
  checkLength('changes', changes, 2000)

/** MI4: not while a consent of it is open: adopted minutes change no more, and nothing is decided there any more. */
export const areComplete = (consents: ConsentRoundRow[]) =>
  consents.some(isOpen) ? wrongState('MI4', 'consentRound') : null
