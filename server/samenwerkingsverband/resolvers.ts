import type {
  InstallationResolvers,
  MutationResolvers,
  QueryResolvers,
  SamenwerkingsverbandResolvers,
  ViewerResolvers,
} from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import * as commands from './commands.ts'
import type { SamenwerkingsverbandRow } from './table.ts'
import { everySamenwerkingsverband, samenwerkingsverbandBySlug } from './store.ts'

export const Query: QueryResolvers = {
  viewer: (_root, _args, ctx) => ctx.viewer,
  // Nothing but that they are there.
  installation: (_root, _args, ctx) => (ctx.viewer?.person.admin ? {} : null),
  samenwerkingsverband: (_root, { slug }, ctx) => samenwerkingsverbandBySlug(ctx.reader, ctx.scopes, slug),
}

export const Mutation: MutationResolvers = {
  foundSamenwerkingsverband: (_root, { input }, ctx) => commands.foundSamenwerkingsverband(ctx, input),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  revision: ({ id }, _args, ctx) => ctx.revisionOf(id),
}

export const Viewer: ViewerResolvers = { admin: ({ person }) => person.admin }

/** The fields of the installation cross tables; nothing stands behind it. */
export type InstallationParent = object
export const Installation: InstallationResolvers = {
  samenwerkingsverbanden: (_installation, _args, ctx) => everySamenwerkingsverband(ctx.reader),
}

export const SamenwerkingsverbandResult = { __resolveType: resultType('Samenwerkingsverband') }
/** What who installed the hub knows of a samenwerkingsverband: that it is there. */
export type RegistrationParent = SamenwerkingsverbandRow
export const RegistrationResult = { __resolveType: resultType('Registration') }
