import type { AgendaItemRow } from '../agenda/table.ts'
import { isOpen } from '../consent/rules.ts'
import type { ConsentRoundRow } from '../consent/table.ts'
import { checkLength } from '../lib/check.ts'
import { type Refusal, wrongState } from '../lib/refusal.ts'
import { minutesTitle, namesADay } from '../../schema/titles.ts'
import type { MeetingRow } from '../meeting/table.ts'

/** MI1: minutes are adopted at the item for it, in a live meeting. */
export const canAdopt = ({ adoptsMinutes, placement }: AgendaItemRow, { state }: MeetingRow) =>
  adoptsMinutes && placement === 'PLACED' && state === 'LIVE' ? null : wrongState('MI1')

/**
 * MI2: the minutes of the meeting before are adopted while it is CLOSED, once. A person who names that meeting saw that
 * its minutes were not adopted yet.
 */
export const toAdopt = (previous: MeetingRow | null, seen: string | null | undefined): MeetingRow | Refusal =>
  previous?.state === 'CLOSED' && (seen == null || seen === previous.id) ? previous : wrongState('MI2')

/** MI3: minutes are adopted as they are, or with their changes in at most 2,000 characters. */
export const checkChanges = (changes: string | null | undefined): Refusal | null =>
  checkLength('changes', changes, 2000)

/**
 * MI4: minutes are not adopted while a consent of their meeting is open: after the adoption nothing is decided there
 * any more.
 */
export const areComplete = (consents: ConsentRoundRow[]) =>
  consents.some(isOpen) ? wrongState('MI4', 'consentRound') : null

/**
 * MI5: the item that adopts minutes is named after the meeting just before its own, as long as its title names a day or
 * no meeting at all; it follows when another meeting comes before its own. `before`: the meeting just before in its
 * series and those outside a series since then; the minutes of the first that are not adopted yet are meant.
 */
export const titleFor = (
  { title, adoptsMinutes }: Pick<AgendaItemRow, 'title' | 'adoptsMinutes'>,
  before: readonly MeetingRow[],
) =>
  adoptsMinutes && (namesADay(title) || title === minutesTitle(null))
    ? minutesTitle((before.find(({ state }) => state !== 'ADOPTED') ?? before[0])?.startsAt ?? null)
    : title
