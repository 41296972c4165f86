import { on, type Reaction } from '../db/reactions.ts'
import { meetingCancelled, stopsCancel } from '../meeting/events.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { checkFates, decideFates } from './steps.ts'

const reactions: Reaction[] = [
  on(stopsCancel, 'an item that cannot go where it was said to', async (tx, scope, cancel) => [
    await checkFates(tx, scope, cancel),
  ]),
  on(meetingCancelled, 'its items go along, back or no further, as was chosen', decideFates),
]

export const carryover: Slice = { resolvers, reactions }
