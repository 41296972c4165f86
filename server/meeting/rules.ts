import { mayRun } from '../auth/rules.ts'
import type { MembershipRow } from '../auth/table.ts'
import { checkEdited, checkText, checkVersionOf } from '../lib/check.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import type { Tied } from './events.ts'
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

/** M3: the plan of a meeting (title, time, place) changes only before it is live. */
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

/** M8: a live meeting is closed, once. */
export const canClose = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('M8'))

/** M9: a close by mistake is undone within 15 minutes. */
export const canReopen = ({ state, closedAt }: MeetingRow, now: string) =>
  state === 'CLOSED' && closedAt && Date.parse(now) - Date.parse(closedAt) <= quarter ? null : wrongState('M9')

/** M10: a meeting is cancelled only before it is live. */
export const canCancel = (meeting: MeetingRow) => (isPlanned(meeting) ? null : wrongState('M10'))

/** M11: only a live meeting goes from item to item. */
export const canGoTo = ({ state }: MeetingRow) => (state === 'LIVE' ? null : wrongState('M11'))

/** M12: a person who moves the meeting saw where it is: `from` is the current item; null: none; left out: not said. */
export const sawCurrent = (meeting: MeetingRow, from: string | null | undefined) =>
  from === undefined || from === meeting.currentItemId ? null : conflict('Meeting', meeting, 'from')

/** Leaving an item also ends its reading back. */
export const atNoItem = { currentItemId: null, readBackAt: null }

/** M13: the holder of the hammer moves the meeting; while nobody holds it, chair and secretary do. */
export const mayChair = (membership: MembershipRow, { chairedById }: MeetingRow): Refusal | null =>
  mayRun(membership) ??
  (chairedById === null || chairedById === membership.personId ? null : refuse('NOT_ALLOWED', 'chairedBy'))

/** M14: only the current item is left unfinished at the close. */
export const sawUnfinished = (meeting: MeetingRow, unfinished: string | null) =>
  unfinished === null || unfinished === meeting.currentItemId ? null : conflict('Meeting', meeting, 'unfinished')

/**
 * M15: a called meeting that moves to another calendar day asks all seats anew, for an answer was about its own day.
 */
export const isOnAnotherDay = (before: MeetingRow, after: MeetingRow) =>
  before.state === 'CALLED' && amsterdamDate(before.startsAt) !== amsterdamDate(after.startsAt)

/**
 * M16: the minutes name the holder of the hammer at the close, and the secretary if that is another person; of several
 * secretaries none is guessed.
 */
export const secretaryBeside = (memberships: readonly MembershipRow[], chairId: string | null) => {
  const [secretary, ...more] = memberships.filter(({ role, personId }) => role === 'SECRETARY' && personId !== chairId)
  return secretary && !more.length ? secretary.personId : null
}

/**
 * M17: a meeting does not move to before a meeting whose items it continues, nor to after one that continues its own.
 */
export const staysBetween = ({ startsAt: before }: MeetingRow, startsAt: string, tied: readonly Tied[]) =>
  startsAt === before ||
  tied.every((other) => (other.comes === 'BEFORE' ? other.startsAt < startsAt : other.startsAt > startsAt))
    ? null
    : wrongState('M17', 'input.startsAt')

/** M18: a meeting that is opened again is at the item that it was at when it closed. */
export const whereItWas = ({ leftItemId }: MeetingRow) => ({ currentItemId: leftItemId, leftItemId: null })

/** The planned meeting that comes next after this one, in its own series if there is one; null: none. */
export const nextAfter = (meeting: MeetingRow, all: readonly MeetingRow[]) => {
  const after = all.filter((one) => isPlanned(one) && isBefore(meeting, one)).sort((a, b) => (isBefore(a, b) ? -1 : 1))
  return after.find(({ seriesId }) => seriesId !== null && seriesId === meeting.seriesId) ?? after[0] ?? null
}
export const isBefore = (one: MeetingRow, other: MeetingRow) =>
  one.startsAt === other.startsAt ? one.id < other.id : one.startsAt < other.startsAt

/**
 * D6: a reason is kept once the meeting is closed; before that none is asked. It stays when the meeting is reopened.
 */
export const keptReason = ({ state }: MeetingRow, reason: string | null | undefined) =>
  state === 'LIVE' ? null : (reason?.trim() ?? null)
