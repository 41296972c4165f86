import { loadPersons, membershipsIn } from '../auth/store.ts'
import { consentsHeldOpen, consentsUndecided } from '../consent/store.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { connectionOf, decodeCursor, pageSize } from '../lib/paging.ts'
import type {
  InstallationResolvers,
  MembershipResolvers,
  MutationResolvers,
  QueryResolvers,
  SamenwerkingsverbandResolvers,
  ViewerResolvers,
} from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { meetingsOf, nextMeetingOf } from '../meeting/store.ts'
import { closedVenuesOf, formerParties, loadParties, partiesOn, venuesOf } from '../party/store.ts'
import { schoolHolidaysOf, seriesOf } from '../series/store.ts'
import { templatesOf } from '../template/store.ts'
import * as commands from './commands.ts'
import { everySamenwerkingsverband, loadSamenwerkingsverbanden, samenwerkingsverbandBySlug } from './store.ts'

export const Query: QueryResolvers = {
  viewer: (_root, _args, ctx) => ctx.viewer,
  // Nothing but that they are there.
  installation: (_root, _args, ctx) => (ctx.viewer?.person.admin ? {} : null),
  samenwerkingsverband: (_root, { slug }, ctx) => samenwerkingsverbandBySlug(ctx.reader, ctx.scopes, slug),
}

export const Mutation: MutationResolvers = {
  inviteMember: (_root, { input }, ctx) => commands.inviteMember(ctx, input),
  changeRole: (_root, { input }, ctx) => commands.changeRole(ctx, input),
  endMembership: (_root, { id }, ctx) => commands.endMembership(ctx, id),
  foundSamenwerkingsverband: (_root, { input }, ctx) => commands.foundSamenwerkingsverband(ctx, input),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  parties: ({ id }, _args, ctx) =>
    partiesOn(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), amsterdamDate(new Date())),
  formerParties: ({ id }, _args, ctx) =>
    formerParties(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), amsterdamDate(new Date())),
  members: ({ id }, _args, ctx) => membershipsIn(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  meetingSeries: ({ id }, _args, ctx) => seriesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  schoolHolidays: ({ id }, _args, ctx) => schoolHolidaysOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  templates: ({ id }, _args, ctx) => templatesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  closedVenues: ({ id }, _args, ctx) => closedVenuesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  venues: ({ id }, _args, ctx) => venuesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  nextMeeting: ({ id }, _args, ctx) =>
    nextMeetingOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), new Date().toISOString()),
  consentsHeldOpen: ({ id }, _args, ctx) => consentsHeldOpen(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  consentsUndecided: ({ id }, _args, ctx) => {
    const scope = ctx.scopes.of({ samenwerkingsverbandId: id })
    return scope.as === 'CHAIR' ? consentsUndecided(ctx.reader, scope) : []
  },
  meetings: async ({ id }, { first, after }, ctx) => {
    const size = pageSize(first)
    const rows = await meetingsOf(
      ctx.reader,
      ctx.scopes.of({ samenwerkingsverbandId: id }),
      size + 1,
      decodeCursor(after, 2),
    )
    return connectionOf(rows, size, (meeting) => [meeting.startsAt, meeting.id])
  },
  revision: ({ id }, _args, ctx) => ctx.revisionOf(id),
}

export const Viewer: ViewerResolvers = { admin: ({ person }) => person.admin }

export const Installation: InstallationResolvers = {
  samenwerkingsverbanden: (_installation, _args, ctx) => everySamenwerkingsverband(ctx.reader),
}

export const Membership: MembershipResolvers = {
  samenwerkingsverband: (membership, _args, ctx) =>
    ctx
      .loadsOf(membership)
      .sure(loadSamenwerkingsverbanden, membership, ({ samenwerkingsverbandId }) => samenwerkingsverbandId),
  person: (membership, _args, ctx) => ctx.loadsOf(membership).sure(loadPersons, membership, ({ personId }) => personId),
  email: (membership, _args, ctx) =>
    ctx.scopes.of(membership).as === 'CHAIR'
      ? whenThere(
          ctx.loadsOf(membership).sure(loadPersons, membership, ({ personId }) => personId),
          ({ email }) => email,
        )
      : null,
  party: (membership, _args, ctx) => ctx.loadsOf(membership).one(loadParties, membership, ({ partyId }) => partyId),
}

export const SamenwerkingsverbandResult = { __resolveType: resultType('Samenwerkingsverband') }
export const MembershipResult = { __resolveType: resultType('Membership') }
export const RegistrationResult = { __resolveType: resultType('Registration') }
