import type { InstallationResolvers, MutationResolvers, QueryResolvers, ViewerResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { everySamenwerkingsverband } from '../samenwerkingsverband/store.ts'
import type { SamenwerkingsverbandRow } from '../samenwerkingsverband/table.ts'
import * as commands from './commands.ts'

export const Query: QueryResolvers = {
  installation: (_root, _args, ctx) => (ctx.viewer?.person.admin ? {} : null),
}

export const Mutation: MutationResolvers = {
  foundSamenwerkingsverband: (_root, { input }, ctx) => commands.foundSamenwerkingsverband(ctx, input),
}

export const Viewer: ViewerResolvers = { admin: ({ person }) => person.admin }

/** Nothing stands behind the installation: its fields read tables. */
export type InstallationParent = object
export const Installation: InstallationResolvers = {
  samenwerkingsverbanden: (_installation, _args, ctx) => everySamenwerkingsverband(ctx.reader),
}

/** A samenwerkingsverband as the beheerder knows it: that it exists, and nothing of what is in it. */
export type RegistrationParent = SamenwerkingsverbandRow
export const RegistrationResult = { __resolveType: resultType('Registration') }
