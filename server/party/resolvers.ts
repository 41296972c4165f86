import type { PartyResolvers, SeatResolvers, VenueResolvers } from '../generated/schema.ts'
import { whenThere } from '../lib/soon.ts'
import { loadContacts, loadParties } from './store.ts'

export const Party: PartyResolvers = {
  seat: (party, _args, ctx) =>
    whenThere(
      ctx.loadsOf(party).under(loadContacts, ({ partyId }) => partyId, party),
      (sitting) => (sitting.length ? sitting : null),
    ),
}

export const Seat: SeatResolvers = {
  first: (sitting) => sitting.find((contact) => contact.position === 'FIRST')?.person ?? null,
  second: (sitting) => sitting.find((contact) => contact.position === 'SECOND')?.person ?? null,
}

export const Venue: VenueResolvers = {
  party: (venue, _args, ctx) => ctx.loadsOf(venue).one(loadParties, venue, ({ partyId }) => partyId),
}
