import { loadActionsOfDecisions } from '../action/store.ts'
import { loadAgendaItems } from '../agenda/store.ts'
import { loadConsentRounds } from '../consent/store.ts'
import type { DecisionResolvers, MutationResolvers, QueryResolvers } from '../generated/schema.ts'
import { checkWords, checkYear, connectionOf, decodeCursor, pageSize } from '../lib/paging.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadMeetings } from '../meeting/store.ts'
import * as commands from './commands.ts'
import { decisionsOf, loadDecisions, loadSuperseding } from './store.ts'

export const Query: QueryResolvers = {
  decisions: async (_root, { samenwerkingsverbandId, filter, first, after }, ctx) => {
    const scope = ctx.scopes.in(samenwerkingsverbandId)
    const size = pageSize(first)
    checkWords(filter?.text)
    checkYear(filter?.year)
    const rows = scope ? await decisionsOf(ctx.reader, scope, filter ?? {}, size + 1, decodeCursor(after, 2)) : []
    return connectionOf(rows, size, (decision) => [decision.decidedAt, decision.id])
  },
}

export const Mutation: MutationResolvers = {
  recordDecision: (_root, { input }, ctx) => commands.recordDecision(ctx, input),
  hammerItem: (_root, { input }, ctx) => commands.hammerItem(ctx, input),
  editDecision: (_root, { input }, ctx) => commands.editDecision(ctx, input),
}

export const Decision: DecisionResolvers = {
  meeting: (decision, _args, ctx) => ctx.loadsOf(decision).sure(loadMeetings, decision, ({ meetingId }) => meetingId),
  agendaItem: (decision, _args, ctx) =>
    ctx.loadsOf(decision).one(loadAgendaItems, decision, ({ agendaItemId }) => agendaItemId),
  consentRound: (decision, _args, ctx) =>
    ctx.loadsOf(decision).one(loadConsentRounds, decision, ({ consentRoundId }) => consentRoundId),
  supersedes: (decision, _args, ctx) =>
    ctx.loadsOf(decision).one(loadDecisions, decision, ({ supersedesId }) => supersedesId),
  supersededBy: (decision, _args, ctx) =>
    whenThere(
      ctx.loadsOf(decision).under(loadSuperseding, ({ supersedesId }) => supersedesId, decision),
      ([later]) => later ?? null,
    ),
  actions: (decision, _args, ctx) =>
    ctx.loadsOf(decision).under(loadActionsOfDecisions, ({ decisionId }) => decisionId, decision),
}

export const DecisionResult = { __resolveType: resultType('Decision') }
