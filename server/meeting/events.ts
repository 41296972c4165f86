import { event, on } from '../db/reactions.ts'
import type { Reader } from '../db/connection.ts'
import type { Scope } from '../db/scope.ts'
import type { Announced, Tx } from '../db/write.ts'
import type { Soon } from '../lib/soon.ts'
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

/** For the children of a meeting that everybody sees who sees the meeting: one line in the reactions of the child. */
export const followsMeeting = <Row extends { seenBy: MeetingRow['seenBy'] }>(child: {
  load: (reader: Reader, scope: Scope, meetingIds: readonly string[]) => Soon<Row[]>
  save: (tx: Tx, row: Row, change: Pick<Row, 'seenBy'>) => Promise<Row>
  change: (before: Row, after: Row) => Announced
}) =>
  on(meetingCalled, 'is seen by the members too', async (tx, scope, { meeting: { id, seenBy } }) => {
    const told: Announced[] = []
    for (const row of await child.load(tx, scope, [id]))
      told.push(child.change(row, await child.save(tx, row, { seenBy })))
    return told
  })
