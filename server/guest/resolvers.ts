import type { GuestResolvers, MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'
import { loadGuestsOf } from './store.ts'

export const Mutation: MutationResolvers = {
  addGuest: (_root, { input }, ctx) => commands.addGuest(ctx, input),
  removeGuest: (_root, { id, reason }, ctx) => commands.removeGuest(ctx, id, reason),
}

export const Meeting: MeetingResolvers = {
  guests: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadGuestsOf, (guest) => guest.meetingId, meeting),
}

export const Guest: GuestResolvers = {
  meeting: (guest, _args, ctx) => ctx.loadsOf(guest).sure(loadMeetings, guest, ({ meetingId }) => meetingId),
  broughtBy: (guest, _args, ctx) => ctx.loadsOf(guest).one(loadParties, guest, ({ partyId }) => partyId),
}

export const GuestResult = { __resolveType: resultType('Guest') }
