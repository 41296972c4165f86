import { loadActionsOfItems } from '../action/store.ts'
import { loadDecisionsOfItems } from '../decision/store.ts'
import type { AgendaItemResolvers, MutationResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  addAgendaItem: (_root, { input }, ctx) => commands.addAgendaItem(ctx, input),
  editAgendaItem: (_root, { input }, ctx) => commands.editAgendaItem(ctx, input),
  moveAgendaItem: (_root, { id, after }, ctx) => commands.moveAgendaItem(ctx, id, after ?? null),
  removeAgendaItem: (_root, { id }, ctx) => commands.removeAgendaItem(ctx, id),
  pauseAgendaItem: (_root, { id }, ctx) => commands.pauseAgendaItem(ctx, id),
  resumeAgendaItem: (_root, { id }, ctx) => commands.resumeAgendaItem(ctx, id),
}

export const AgendaItem: AgendaItemResolvers = {
  meeting: async (item, _args, ctx) => (await ctx.loads.one(loadMeetings, ctx.scopes.of(item), item.meetingId))!,
  handedInBy: (item, _args, ctx) => (item.handedInById ? ctx.loads.one(loadParties, ctx.scopes.of(item), item.handedInById) : null),
  decisions: (item, _args, ctx) => ctx.loads.under(loadDecisionsOfItems, (decision) => decision.agendaItemId, ctx.scopes.of(item), item.id),
  actions: (item, _args, ctx) => ctx.loads.under(loadActionsOfItems, (action) => action.agendaItemId, ctx.scopes.of(item), item.id),
}

export const AgendaItemResult = { __resolveType: resultType('AgendaItem') }
