import { on } from '../db/reactions.ts'
import { ranNoMore } from '../membership/events.ts'
import { liveMeetingOf, saveMeeting } from '../meeting/store.ts'
import { meetingChange } from '../meeting/table.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { holds } from './rules.ts'

export const chair: Slice = {
  resolvers,
  reactions: [
    on(ranNoMore, 'puts the hammer down', async (tx, scope, { personId }) => {
      const meeting = await liveMeetingOf(tx, scope)
      if (!holds(meeting, personId)) return []
      return [meetingChange(meeting, await saveMeeting(tx, meeting, { chairedById: null, chairAwaySince: null }))]
    }),
  ],
}
