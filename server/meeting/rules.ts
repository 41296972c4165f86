import { mayRun } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import { checkEdited, checkText, checkVersionOf } from '../lib/check.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { MeetingRow } from './table.ts'

const quarter = 15 * 60_000

/** M1: a meeting has a title of 1 to 200 characters. */
export const checkTitle = (title: string) => checkText('input.title', title, 200)
export const checkEditedTitle = (title: string | null | undefined) => checkEdited('input.title', title, 200)

/** M2: a meeting ends after it starts, and lasts a week at most. */
export const checkTimes = (startsAt: string, endsAt: string): Refusal | null => {
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  return length > 0 && length <= 7 * 24 * 3_600_000 ? null : refuse('INVALID', 'input.endsAt')
}

/** M3: what is planned (title, time, place) changes before the meeting is live only. */
export const canEdit = (meeting: MeetingRow) => (isPlanned(meeting) ? null : wrongState('M3'))
export const isPlanned = ({ state }: MeetingRow) => state === 'DRAFT' || state === 'CALLED'

/** M4: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Meeting')

/** M5: a meeting is called once, from DRAFT. */
export const canCall = ({ state }: MeetingRow) => (state === 'DRAFT' ? null : wrongState('M5'))

/** M6: a meeting starts once, after it was called. */
export const canStart = ({ state }: MeetingRow) => (state === 'CALLED' ? null : wrongState('M6'))

/** M7: one meeting of a samenwerkingsverband is live at a time. */
export const noOtherLive = (live: MeetingRow | null) => (live ? wrongState('M7') : null)

/** M8: what is live is closed, once. */
export const canClose = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('M8'))

/** M9: a close by mistake is undone within 15 minutes. */
export const canReopen = ({ state, closedAt }: MeetingRow, now: string) =>
  state === 'CLOSED' && closedAt && Date.parse(now) - Date.parse(closedAt) <= quarter ? null : wrongState('M9')

/** M10: a meeting is called off before it is live only. */
export const canCancel = (meeting: MeetingRow) => (isPlanned(meeting) ? null : wrongState('M10'))

/** M11: people go from item to item in a live meeting only. */
export const canGoTo = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('M11'))

/** M12: who moves the meeting saw where it is: `from` is the current item; null: none; left out: not said. */
export const sawCurrent = (meeting: MeetingRow, from: string | null | undefined) =>
  from === undefined || from === meeting.currentItemId ? null : conflict('Meeting', meeting, 'from')

/** What was recorded at an item is not read back at another one. */
export const atNoItem = { currentItemId: null, readBackAt: null }

/** M13: who holds the hammer moves the meeting; while nobody does, whoever may run it. */
export const mayChair = (membership: MembershipRow, { chairedById }: MeetingRow): Refusal | null =>
  mayRun(membership) ??
  (chairedById === null || chairedById === membership.personId ? null : refuse('NOT_ALLOWED', 'chairedBy'))

/** M14: what is said to be unfinished at the close is the current item. */
export const sawUnfinished = (meeting: MeetingRow, unfinished: string | null) =>
  unfinished === null || unfinished === meeting.currentItemId ? null : conflict('Meeting', meeting, 'unfinished')

/**
 * M15: who said to come on one day has not said so of another: a called meeting that moves to another calendar day asks
 * all seats anew.
 */
export const isOnAnotherDay = (before: MeetingRow, after: MeetingRow) =>
  before.state === 'CALLED' && amsterdamDate(before.startsAt) !== amsterdamDate(after.startsAt)

/**
 * M16: the minutes name who held the hammer at the close, and the secretary who did not; of several secretaries nobody
 * is guessed.
 */
export const secretaryBeside = (memberships: readonly MembershipRow[], chairId: string | null) => {
  const [secretary, ...more] = memberships.filter(({ role, personId }) => role === 'SECRETARY' && personId !== chairId)
  return secretary && !more.length ? secretary.personId : null
}

/**
 * D6: a reason is kept once the meeting is closed; before, none is asked. One that is there stays when the meeting is
 * opened again.
 */
export const keptReason = ({ state }: MeetingRow, reason: string | null | undefined) =>
  state === 'LIVE' ? null : (reason?.trim() ?? null)
