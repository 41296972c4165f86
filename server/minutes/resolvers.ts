import type { MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import { whenThere } from '../lib/soon.ts'
import { loadAdoptedIn, loadPrevious } from '../meeting/store.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  adoptMinutes: (_root, args, ctx) => commands.adoptMinutes(ctx, args),
}

export const Meeting: Pick<MeetingResolvers, 'previous' | 'adopted'> = {
  previous: (meeting, _args, ctx) =>
    whenThere(
      ctx.loadsOf(meeting).under(loadPrevious, ({ beforeId }) => beforeId, meeting),
      ([previous]) => previous ?? null,
    ),
  adopted: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).under(loadAdoptedIn, ({ adoptedInId }) => adoptedInId, meeting),
}
