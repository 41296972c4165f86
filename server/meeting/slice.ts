import { on } from '../db/reactions.ts'
import type { Slice } from '../slice.ts'
import { venueChanged } from '../venue/events.ts'
import * as resolvers from './resolvers.ts'
import { loadMeetings, meetingById, meetingsAhead } from './store.ts'
import { meetings, meetingTopic, meetingTouched } from './table.ts'

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
  reactions: [
    on(venueChanged, 'tells the meetings ahead in that room', async (tx, scope, venue) =>
      (await meetingsAhead(tx, scope))
        .filter(({ venueId }) => venueId === venue.id)
        .map((ahead) => meetingTouched(ahead, ahead.seenBy)),
    ),
  ],
}
