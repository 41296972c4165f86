import { loadAgendaItems } from '../agenda/store.ts'
import { loadConsentRounds } from '../consent/store.ts'
import type {
  AgendaItemResolvers,
  ConsentRoundResolvers,
  DecisionResolvers,
  MeetingResolvers,
  MutationResolvers,
  QueryResolvers,
  SamenwerkingsverbandResolvers,
} from '../generated/schema.ts'
import { checkWords, checkYear, connectionOf, decodeCursor, pageSize } from '../lib/paging.ts'
import { payToLook } from '../db/extent.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { searched } from '../lib/words.ts'
import { loadMeetings } from '../meeting/store.ts'
import * as commands from './commands.ts'
import {
  consentsUndecided,
  decisionsOf,
  extentOfDecisions,
  loadAwaiting,
  loadDecisions,
  loadDecisionsOfItems,
  loadDecisionsOfMeetings,
  loadDecisionsOfRounds,
  loadSuperseding,
} from './store.ts'

export const Query: QueryResolvers = {
  decisions: async (_root, { samenwerkingsverbandId, filter, first, after }, ctx) => {
    const scope = ctx.scopes.in(samenwerkingsverbandId)
    const size = pageSize(first)
    checkWords(filter?.text)
    checkYear(filter?.year)
    const searches = searched(filter?.text) !== ''
    // The rest is read from an index, in the order of the list.
    const looks = filter?.number == null && (searches || filter?.outcome)
    if (scope && looks) await payToLook(ctx, scope, extentOfDecisions, { searches })
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
}

export const Meeting: MeetingResolvers = {
  decisions: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).under(loadDecisionsOfMeetings, (decision) => decision.meetingId, meeting),
}

export const AgendaItem: AgendaItemResolvers = {
  decisions: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadDecisionsOfItems, (decision) => decision.agendaItemId, item, {
      load: loadDecisionsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
}

export const ConsentRound: ConsentRoundResolvers = {
  decision: (round, _args, ctx) =>
    whenThere(
      ctx.loadsOf(round).under(loadDecisionsOfRounds, ({ consentRoundId }) => consentRoundId, round),
      ([decision]) => decision ?? null,
    ),
  awaitsDecision: (round, _args, ctx) =>
    ctx.scopes.of(round).as === 'CHAIR' &&
    whenThere(
      ctx.loadsOf(round).under(loadAwaiting, ({ id }) => id, round),
      (awaiting) => awaiting.length > 0,
    ),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  consentsUndecided: ({ id }, _args, ctx) => {
    const scope = ctx.scopes.of({ samenwerkingsverbandId: id })
    return scope.as === 'CHAIR' ? consentsUndecided(ctx.reader, scope) : []
  },
}

export const DecisionResult = { __resolveType: resultType('Decision') }
