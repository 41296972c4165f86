import type { MutationResolvers, SamenwerkingsverbandResolvers, VenueResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'
import { closedVenuesOf, venuesOf } from './store.ts'

export const Mutation: MutationResolvers = {
  addVenue: (_root, { input }, ctx) => commands.addVenue(ctx, input),
  editVenue: (_root, { input }, ctx) => commands.editVenue(ctx, input),
  closeVenue: (_root, { id, back }, ctx) => commands.closeVenue(ctx, id, back ?? false),
}

export const Venue: VenueResolvers = {
  party: (venue, _args, ctx) => ctx.loadsOf(venue).one(loadParties, venue, ({ partyId }) => partyId),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  closedVenues: ({ id }, _args, ctx) => closedVenuesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  venues: ({ id }, _args, ctx) => venuesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
}

export const VenueResult = { __resolveType: resultType('Venue') }
