import type { Announced } from '../db/announced.ts'
import type { Reader } from '../db/connection.ts'
import { on } from '../db/reactions.ts'
import type { Scope } from '../db/scope.ts'
import type { Tx } from '../db/write.ts'
import type { Soon } from '../lib/soon.ts'
import { meetingCalled } from './events.ts'
import type { MeetingRow } from './table.ts'

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
