import type { KindResolvers, MutationResolvers, SamenwerkingsverbandResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadSamenwerkingsverbanden } from '../samenwerkingsverband/store.ts'
import * as commands from './commands.ts'
import { kindsOf } from './store.ts'

export const Mutation: MutationResolvers = {
  addKind: (_root, { input }, ctx) => commands.addKind(ctx, input),
  editKind: (_root, { input }, ctx) => commands.editKind(ctx, input),
  moveKind: (_root, { input }, ctx) => commands.moveKind(ctx, input.id, input.after ?? null),
  removeKind: (_root, { input }, ctx) => commands.removeKind(ctx, input.id),
}

export const Kind: KindResolvers = {
  samenwerkingsverband: (kind, _args, ctx) =>
    ctx.loadsOf(kind).sure(loadSamenwerkingsverbanden, kind, ({ samenwerkingsverbandId }) => samenwerkingsverbandId),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  kinds: ({ id }, _args, ctx) => kindsOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
}

export const KindResult = { __resolveType: resultType('Kind') }
