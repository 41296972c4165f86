import { event, inquiry } from '../db/reactions.ts'
import type { CancelledItemInput } from '../generated/schema.ts'
import type { Refusal } from '../lib/refusal.ts'
import type { MeetingRow } from './table.ts'

type Fates = readonly CancelledItemInput[]
/** The start of another meeting, and whether it comes before or after the one that is asked about. */
export type Tied = { startsAt: string; comes: 'BEFORE' | 'AFTER' }
type Changed = { before: MeetingRow; meeting: MeetingRow }

/** A draft was made. */
export const meetingCreated = event<MeetingRow>('meetingCreated')
/** Its title, time or place changed. */
export const meetingEdited = event<Changed>('meetingEdited')
/** The members see the meeting from now on. Whatever belongs to it has to follow. */
export const meetingCalled = event<Changed>('meetingCalled')
/** The meeting is live. */
export const meetingStarted = event<Changed>('meetingStarted')
/** The meeting is over. `unfinished`: the current item goes along to a later meeting. */
export const meetingClosed = event<Changed & { unfinished: boolean }>('meetingClosed')
/** The close was undone: the meeting is live again. */
export const meetingReopened = event<Changed>('meetingReopened')
/** The meeting was called off. `items`: what becomes of its items; the others wait for the next meeting. */
export const meetingCancelled = event<Changed & { items: Fates }>('meetingCancelled')
/** Nothing waits to be read back any more: the room found it right, or the meeting is over. */
export const readingOver = event<MeetingRow>('readingOver')
/** What forbids that these items go where the person who calls the meeting off wants them to. */
export const stopsCancel = inquiry<{ meeting: MeetingRow; items: Fates }, Refusal>('stopsCancel')
/** The meetings that have to stay before or after this one (M17). */
export const tiedTo = inquiry<MeetingRow, Tied>('tiedTo')
