import type { Reaction } from '../db/reactions.ts'
import { followsMeeting } from '../meeting/events.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadGuests, loadGuestsOf, saveGuest } from './store.ts'
import { guestChange, guests } from './table.ts'

const reactions: Reaction[] = [followsMeeting({ load: loadGuestsOf, save: saveGuest, change: guestChange })]

export const guest: Slice = { resolvers, reactions, entities: { Guest: loadGuests }, tables: { Guest: guests } }
