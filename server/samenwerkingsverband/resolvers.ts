import { amsterdamDate } from '../lib/dates.ts'
import { connectionOf, decodeCursor, pageSize } from '../lib/paging.ts'
import type { MembershipResolvers, QueryResolvers, SamenwerkingsverbandResolvers, ViewerResolvers } from '../generated/schema.ts'
import { meetingsOf, nextMeetingOf } from '../meeting/store.ts'
import { loadParties, partiesOn, venuesOf } from '../party/store.ts'
import { samenwerkingsverbandById, samenwerkingsverbandBySlug } from './store.ts'

export const Query: QueryResolvers = {
  viewer: (_root, _args, ctx) => ctx.viewer,
  samenwerkingsverband: (_root, { slug }, ctx) => samenwerkingsverbandBySlug(ctx.reader, ctx.scopes, slug),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  parties: ({ id }, _args, ctx) => partiesOn(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), amsterdamDate(new Date())),
  venues: ({ id }, _args, ctx) => venuesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  nextMeeting: ({ id }, _args, ctx) => nextMeetingOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), new Date().toISOString()),
  meetings: async ({ id }, { first, after }, ctx) => {
    const size = pageSize(first)
    const rows = await meetingsOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), size + 1, decodeCursor(after, 2))
    return connectionOf(rows, size, (meeting) => [meeting.startsAt, meeting.id])
  },
  revision: ({ id }, _args, ctx) => ctx.revisionOf(id),
}

export const Viewer: ViewerResolvers = {}

export const Membership: MembershipResolvers = {
  samenwerkingsverband: async (membership, _args, ctx) => {
    const found = await samenwerkingsverbandById(ctx.reader, ctx.scopes, membership.samenwerkingsverbandId)
    if (!found) throw new Error('a membership of nothing')
    return found
  },
  party: (membership, _args, ctx) => ctx.loadsOf(membership).one(loadParties, membership, ({ partyId }) => partyId),
}
