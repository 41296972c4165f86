import { on } from '../db/reactions.ts'
import { meetingCancelled, meetingCreated, meetingEdited } from '../meeting/events.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { nameAnew } from './steps.ts'

export const minutes: Slice = {
  resolvers,
  reactions: [
    on(meetingCreated, 'names the items that adopt minutes after the meeting before theirs', nameAnew),
    on(
      meetingEdited,
      'names them anew where the order of the meetings changed',
      async (tx, scope, { before, meeting }) => (before.startsAt === meeting.startsAt ? [] : nameAnew(tx, scope)),
    ),
    on(meetingCancelled, 'names them anew', nameAnew),
  ],
}
