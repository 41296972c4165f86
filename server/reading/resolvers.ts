import { loadActionsOfMeetings } from '../action/store.ts'
import { isReadBackNow } from '../chair/rules.ts'
import type { Context } from '../context.ts'
import { loadDecisionsOfMeetings } from '../decision/store.ts'
import type { MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import { whenThere } from '../lib/soon.ts'
import type { MeetingRow } from '../meeting/table.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  readBack: (_root, { meetingId, from }, ctx) => commands.readBack(ctx, meetingId, from),
  endReadBack: (_root, { meetingId }, ctx) => commands.endReadBack(ctx, meetingId),
}

export const Meeting: MeetingResolvers = {
  readBackAt: (meeting, _args, ctx) =>
    meeting.readBackAt && whenThere(seesRecorded(meeting, ctx), (sees) => (sees ? meeting.readBackAt : null)),
}

/** Whether this scope may see something that is read back; if not, it is not told of the reading. */
const seesRecorded = (meeting: MeetingRow, ctx: Context) =>
  whenThere(
    ctx.loadsOf(meeting).under(loadDecisionsOfMeetings, (decision) => decision.meetingId, meeting),
    (decisions) =>
      whenThere(
        ctx.loadsOf(meeting).under(loadActionsOfMeetings, (action) => action.meetingId, meeting),
        (actions) => [...decisions, ...actions].some((one) => isReadBackNow(one, meeting)),
      ),
  )
