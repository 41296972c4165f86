import type { MutationResolvers } from '../generated/schema.ts'
import { must } from '../lib/must.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  takeChair: (_root, { meetingId, from }, ctx) => commands.takeChair(ctx, meetingId, from),
  showDraft: (_root, { agendaItemId, text }, ctx) => {
    // Not a refusal: neither the item nor the role is wrong, and only a script types this fast.
    ctx.counts.spend('draft', must(ctx.by, 'an act needs a sign-in'), ctx.asker)
    return commands.showDraft(ctx, agendaItemId, text)
  },
  turnScreen: (_root, { meetingId, back }, ctx) => commands.turnScreen(ctx, meetingId, back ?? false),
}
