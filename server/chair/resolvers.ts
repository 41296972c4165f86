import type { MutationResolvers } from '../generated/schema.ts'
import { must } from '../lib/must.ts'
import { tooManyRequests } from '../lib/per-minute.ts'
import { noteSecurity } from '../lib/security.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  takeChair: (_root, { meetingId, from }, ctx) => commands.takeChair(ctx, meetingId, from),
  showDraft: (_root, { agendaItemId, text }, ctx) => {
    // Not a refusal: neither the item nor the role is wrong, and only a script types this fast.
    const person = must(ctx.by, 'an act needs a sign-in')
    if (!ctx.drafts.allows(person)) {
      noteSecurity('limit-reached', { where: '/graphql', limit: 'drafts', person })
      throw tooManyRequests('what is being recorded is shown too often')
    }
    return commands.showDraft(ctx, agendaItemId, text)
  },
}
