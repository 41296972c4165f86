import { loadPersons, membersAtTable, membershipsIn } from '../auth/store.ts'
import type { MembershipResolvers, MutationResolvers, SamenwerkingsverbandResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadParties } from '../party/store.ts'
import { loadSamenwerkingsverbanden } from '../samenwerkingsverband/store.ts'
import * as commands from './commands.ts'
import { isReachedBy } from './rules.ts'

export const Mutation: MutationResolvers = {
  inviteMember: (_root, { input }, ctx) => commands.inviteMember(ctx, input),
  changeRole: (_root, { input }, ctx) => commands.changeRole(ctx, input),
  givePhone: (_root, { id, phone }, ctx) => commands.givePhone(ctx, id, phone || null),
  endMembership: (_root, { id }, ctx) => commands.endMembership(ctx, id),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  members: ({ id }, _args, ctx) => membershipsIn(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  atTable: ({ id }, _args, ctx) => membersAtTable(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
}

export const Membership: MembershipResolvers = {
  samenwerkingsverband: (membership, _args, ctx) =>
    ctx
      .loadsOf(membership)
      .sure(loadSamenwerkingsverbanden, membership, ({ samenwerkingsverbandId }) => samenwerkingsverbandId),
  person: (membership, _args, ctx) => ctx.loadsOf(membership).sure(loadPersons, membership, ({ personId }) => personId),
  email: (membership, _args, ctx) =>
    isReachedBy(ctx.scopes.of(membership).as, membership)
      ? whenThere(
          ctx.loadsOf(membership).sure(loadPersons, membership, ({ personId }) => personId),
          ({ email }) => email,
        )
      : null,
  phone: (membership, _args, ctx) =>
    isReachedBy(ctx.scopes.of(membership).as, membership) && membership.role !== 'READER' ? membership.phone : null,
  party: (membership, _args, ctx) => ctx.loadsOf(membership).one(loadParties, membership, ({ partyId }) => partyId),
}

export const MembershipResult = { __resolveType: resultType('Membership') }
