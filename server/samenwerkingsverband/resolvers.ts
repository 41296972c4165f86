import type { MutationResolvers, QueryResolvers, SamenwerkingsverbandResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import * as commands from './commands.ts'
import { samenwerkingsverbandBySlug } from './store.ts'

export const Query: QueryResolvers = {
  viewer: (_root, _args, ctx) => ctx.viewer,
  samenwerkingsverband: (_root, { slug }, ctx) => samenwerkingsverbandBySlug(ctx.reader, ctx.scopes, slug),
}

export const Mutation: MutationResolvers = {
  editSamenwerkingsverband: (_root, { input }, ctx) => commands.editSamenwerkingsverband(ctx, input),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  revision: ({ id }, _args, ctx) => ctx.revisionOf(id),
}

export const SamenwerkingsverbandResult = { __resolveType: resultType('Samenwerkingsverband') }
