import type { MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import * as commands from './commands.ts'
import { loadCarryOver } from './store.ts'

export const Mutation: MutationResolvers = {
  postponeAgendaItem: (_root, { id, to, newId }, ctx) => commands.postponeAgendaItem(ctx, id, to, newId),
  repeatAgendaItem: (_root, { id, to, newId }, ctx) => commands.repeatAgendaItem(ctx, id, to, newId),
  dismissCarryOver: (_root, { meetingId, itemId, back }, ctx) =>
    commands.dismissCarryOver(ctx, meetingId, itemId, back ?? false),
}

export const Meeting: Pick<MeetingResolvers, 'carryOver'> = {
  carryOver: (meeting, _args, ctx) =>
    ctx.scopes.of(meeting).as === 'CHAIR'
      ? ctx.loadsOf(meeting).under(loadCarryOver, ({ meetingId }) => meetingId, meeting)
      : [],
}
