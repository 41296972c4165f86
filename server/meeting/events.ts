import { event, on } from '../db/reactions.ts'
import type { Reader } from '../db/connection.ts'
import type { Scope } from '../db/scope.ts'
import type { Announced, Tx } from '../db/write.ts'
import type { Soon } from '../lib/soon.ts'
import type { MeetingRow } from './table.ts'

type Changed = { before: MeetingRow; meeting: MeetingRow }

export const meetingCreated = event<MeetingRow>('meetingCreated')
/** Title, time or place. */
export const meetingEdited = event<Changed>('meetingEdited')
/** The members see it from now on, and what hangs under it. */
export const meetingCalled = event<Changed>('meetingCalled')
export const meetingStarted = event<Changed>('meetingStarted')
/** `unfinished`: the current item stays open. */
export const meetingClosed = event<Changed & { unfinished: boolean }>('meetingClosed')
export const meetingReopened = event<Changed>('meetingReopened')
export const meetingCancelled = event<Changed>('meetingCancelled')
/** What was recorded waits to be read back no more: it was found right, or the meeting is over. */
export const readingOver = event<MeetingRow>('readingOver')

/** What hangs under a meeting and is seen by who sees that: one line in the reactions of the child. */
export const followsMeeting = <Row extends { seenBy: MeetingRow['seenBy'] }>(child: {
  load: (reader: Reader, scope: Scope, meetingIds: readonly string[]) => Soon<Row[]>
  save: (tx: Tx, row: Row, change: Pick<Row, 'seenBy'>) => Promise<Row>
  change: (before: Row, after: Row) => Announced
}) =>
  on(meetingCalled, async (tx, scope, { meeting: { id, seenBy } }) => {
    const told: Announced[] = []
    for (const row of await child.load(tx, scope, [id]))
      told.push(child.change(row, await child.save(tx, row, { seenBy })))
    return told
  })
