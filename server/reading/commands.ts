import { loadActionsOfMeetings } from '../action/store.ts'
import { isLive, isReadBackNow } from '../chair/rules.ts'
import type { Context } from '../context.ts'
import { type Tx, writeTo } from '../db/write.ts'
import { loadDecisionsOfMeetings } from '../decision/store.ts'
import { type SeenBy, widest } from '../lib/distribution.ts'
import type { Refusal } from '../lib/refusal.ts'
import { mayChair, sawCurrent } from '../meeting/rules.ts'
import { meetingById, saveMeeting } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import * as rules from './rules.ts'

export const readBack = (ctx: Context, meetingId: string, from: string | null | undefined) =>
  onMeeting(ctx, meetingId, async (tx, meeting) => {
    const recorded = await recordedNow(ctx, tx, meeting)
    const refusal =
      mayChair(ctx.membershipIn(meeting), meeting) ??
      isLive(meeting) ??
      sawCurrent(meeting, from) ??
      rules.hasSomethingToRead(recorded)
    if (refusal) return refusal
    if (meeting.readBackAt) return tx.unchanged('Meeting', meeting)
    const reading = await saveMeeting(tx, meeting, { readBackAt: tx.now })
    tx.announce('readBackBegun', [meetingTouched(reading, audienceOf(recorded))])
    return reading
  })

export const endReadBack = (ctx: Context, meetingId: string) =>
  onMeeting(ctx, meetingId, async (tx, meeting) => {
    const refusal = mayChair(ctx.membershipIn(meeting), meeting) ?? isLive(meeting)
    if (refusal) return refusal
    if (!meeting.readBackAt) return tx.unchanged('Meeting', meeting)
    const ended = await saveMeeting(tx, meeting, { readBackAt: null })
    tx.announce('readBackEnded', [meetingTouched(ended, audienceOf(await recordedNow(ctx, tx, meeting)))])
    return ended
  })

const recordedNow = async (ctx: Context, tx: Tx, meeting: MeetingRow): Promise<{ seenBy: SeenBy }[]> => {
  if (!meeting.currentItemId) return []
  const [scope, ids] = [ctx.scopes.of(meeting), [meeting.id]]
  const recorded = [
    ...(await loadDecisionsOfMeetings(tx, scope, ids)),
    ...(await loadActionsOfMeetings(tx, scope, ids)),
  ]
  return recorded.filter((one) => isReadBackNow(one, meeting))
}

/** A reading is announced to those who may see something of it. */
const audienceOf = (recorded: { seenBy: SeenBy }[]) => recorded.map(({ seenBy }) => seenBy).reduce(widest, 'SEATED')

const onMeeting = (
  ctx: Context,
  meetingId: string,
  fn: (tx: Tx, meeting: MeetingRow) => Promise<MeetingRow | Refusal>,
) => writeTo(ctx, 'meetingId', (reader) => meetingById(reader, ctx.scopes, meetingId), fn)
