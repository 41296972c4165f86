import { event } from '../db/reactions.ts'
import type { MeetingRow } from './table.ts'

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
/** The meeting was called off. */
export const meetingCancelled = event<Changed>('meetingCancelled')
/** Nothing waits to be read back any more: the room found it right, or the meeting is over. */
export const readingOver = event<MeetingRow>('readingOver')
