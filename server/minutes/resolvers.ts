import type { MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import { whenThere } from '../lib/soon.ts'
import { loadPrevious } from '../meeting/store.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  adoptMinutes: (_root, { agendaItemId, changes }, ctx) => commands.adoptMinutes(ctx, agendaItemId, changes),
}

export const Meeting: Pick<MeetingResolvers, 'previous'> = {
  previous: (meeting, _args, ctx) =>
    whenThere(
      ctx.loadsOf(meeting).under(loadPrevious, ({ beforeId }) => beforeId, meeting),
      ([previous]) => previous ?? null,
    ),
}
