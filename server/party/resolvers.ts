import type { PartyResolvers, SeatResolvers, VenueResolvers } from '../generated/schema.ts'
import { loadContacts, loadParties } from './store.ts'

export const Party: PartyResolvers = {
  seat: async (party, _args, ctx) => {
    const sitting = await ctx.loads.under(loadContacts, (contact) => contact.partyId, ctx.scopes.of(party), party.id)
    return sitting.length ? sitting : null
  },
}

export const Seat: SeatResolvers = {
  first: (sitting) => sitting.find((contact) => contact.position === 'FIRST')?.person ?? null,
  second: (sitting) => sitting.find((contact) => contact.position === 'SECOND')?.person ?? null,
}

export const Venue: VenueResolvers = {
  party: (venue, _args, ctx) => (venue.partyId ? ctx.loads.one(loadParties, ctx.scopes.of(venue), venue.partyId) : null),
}
