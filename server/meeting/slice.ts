import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadMeetings, meetingById } from './store.ts'
import { meetings, meetingTopic } from './table.ts'

export const meeting: Slice = {
  resolvers,
  entities: { Meeting: loadMeetings },
  tables: { Meeting: meetings },
  channels: {
    meetingChanged: async (reader, scopes, args) => {
      const found = await meetingById(reader, scopes, String(args.meetingId))
      return found && { name: meetingTopic(found.id), scope: scopes.of(found) }
    },
  },
}
