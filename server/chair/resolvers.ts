import type { MutationResolvers } from '../generated/schema.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  takeChair: (_root, { meetingId, from }, ctx) => commands.takeChair(ctx, meetingId, from),
  readBack: (_root, { meetingId, from }, ctx) => commands.readBack(ctx, meetingId, from),
  endReadBack: (_root, { meetingId }, ctx) => commands.endReadBack(ctx, meetingId),
  showDraft: (_root, { agendaItemId, text }, ctx) => commands.showDraft(ctx, agendaItemId, text),
}
