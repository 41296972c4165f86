import { loadActionsOfItems, loadActionsOfMeetings } from '../action/store.ts'
import { loadConsentRoundsOfItems, loadConsentRoundsOfMeetings } from '../consent/store.ts'
import { loadDecisionsOfItems, loadDecisionsOfMeetings } from '../decision/store.ts'
import type { AgendaItemResolvers, MutationResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadChairNotesOfItems } from '../note/store.ts'
import { loadParties } from '../party/store.ts'
import { loadQuestionsOfItems, loadQuestionsOfMeetings } from '../question/store.ts'
import * as commands from './commands.ts'
import { loadAgendaItems, loadContinuationsOf } from './store.ts'

export const Mutation: MutationResolvers = {
  addAgendaItem: (_root, { input }, ctx) => commands.addAgendaItem(ctx, input),
  editAgendaItem: (_root, { input }, ctx) => commands.editAgendaItem(ctx, input),
  placeAgendaItem: (_root, { id, after }, ctx) => commands.placeAgendaItem(ctx, id, after),
  sendBackAgendaItem: (_root, { id, reason }, ctx) => commands.sendBackAgendaItem(ctx, id, reason),
  handInAgain: (_root, { id }, ctx) => commands.handInAgain(ctx, id),
  moveAgendaItem: (_root, { id, after }, ctx) => commands.moveAgendaItem(ctx, id, after ?? null),
  removeAgendaItem: (_root, { id }, ctx) => commands.removeAgendaItem(ctx, id),
  pauseAgendaItem: (_root, { id }, ctx) => commands.pauseAgendaItem(ctx, id),
  resumeAgendaItem: (_root, { id }, ctx) => commands.resumeAgendaItem(ctx, id),
}

export const AgendaItem: AgendaItemResolvers = {
  meeting: (item, _args, ctx) => ctx.loadsOf(item).sure(loadMeetings, item, ({ meetingId }) => meetingId),
  handedInBy: (item, _args, ctx) => ctx.loadsOf(item).one(loadParties, item, ({ handedInById }) => handedInById),
  consentRounds: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadConsentRoundsOfItems, (round) => round.agendaItemId, item, {
      load: loadConsentRoundsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
  continues: (item, _args, ctx) => ctx.loadsOf(item).one(loadAgendaItems, item, ({ continuesId }) => continuesId),
  continuedBy: (item, _args, ctx) =>
    whenThere(
      ctx.loadsOf(item).under(loadContinuationsOf, ({ continuesId }) => continuesId, item),
      ([next]) => next ?? null,
    ),
  decisions: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadDecisionsOfItems, (decision) => decision.agendaItemId, item, {
      load: loadDecisionsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
  actions: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadActionsOfItems, (action) => action.agendaItemId, item, {
      load: loadActionsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
  questions: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadQuestionsOfItems, (question) => question.agendaItemId, item, {
      load: loadQuestionsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
  chairNote: (item, _args, ctx) =>
    whenThere(
      ctx.loadsOf(item).under(loadChairNotesOfItems, ({ agendaItemId }) => agendaItemId, item),
      ([note = null]) => note,
    ),
}

export const AgendaItemResult = { __resolveType: resultType('AgendaItem') }
