import { loadAgendaItems } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import { loadDecisions } from '../decision/store.ts'
import type {
  ActionProgressResolvers,
  ActionResolvers,
  AgendaItemResolvers,
  DecisionResolvers,
  MeetingResolvers,
  MutationResolvers,
  OwnerResolvers,
  PartyAnswerResolvers,
  QueryResolvers,
} from '../generated/schema.ts'
import { checkWords, connectionOf, decodeCursor, pageSize } from '../lib/paging.ts'
import { payToLook } from '../db/extent.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadKinds } from '../kind/store.ts'
import { searched } from '../lib/words.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'
import {
  actionCursor,
  actionsLastDone,
  actionsOf,
  doneCursor,
  extentOfActions,
  loadActions,
  loadActionsOfDecisions,
  loadActionsOfItems,
  loadActionsOfMeetings,
  loadOwners,
  loadProgress,
} from './store.ts'

export const Query: QueryResolvers = {
  actions: async (_root, { samenwerkingsverbandId, filter, order, first, after }, ctx) => {
    const scope = ctx.scopes.in(samenwerkingsverbandId)
    const size = pageSize(first)
    checkWords(filter?.text)
    // One with a number is found without looking through the others.
    if (scope && filter?.number == null)
      await payToLook(ctx, scope, extentOfActions, {
        searches: searched(filter?.text) !== '',
        // Of a party: its ticks, and the owners.
        lookups: (filter?.partyId ? 2 : 0) + (filter?.personId ? 1 : 0),
      })
    const place = decodeCursor(after, 3)
    if (order === 'COMPLETED') {
      const rows = scope ? await actionsLastDone(ctx.reader, scope, filter ?? {}, size + 1, place) : []
      return connectionOf(rows, size, doneCursor)
    }
    const rows = scope ? await actionsOf(ctx.reader, scope, filter ?? {}, size + 1, place) : []
    return connectionOf(rows, size, actionCursor)
  },
}

export const Mutation: MutationResolvers = {
  recordAction: (_root, { input }, ctx) => commands.recordAction(ctx, input),
  makeActionOfAnswer: (_root, { input }, ctx) => commands.makeActionOfAnswer(ctx, input),
  editAction: (_root, { input }, ctx) => commands.editAction(ctx, input),
  assignAction: (_root, { id, owners }, ctx) => commands.assignAction(ctx, id, owners),
  completeAction: (_root, { id, partyId }, ctx) => commands.completeAction(ctx, id, partyId),
  reopenAction: (_root, { id, partyId }, ctx) => commands.reopenAction(ctx, id, partyId),
}

export const Action: ActionResolvers = {
  owners: (action, _args, ctx) => ctx.loadsOf(action).under(loadOwners, ({ actionId }) => actionId, action),
  progress: (action, _args, ctx) => ctx.loadsOf(action).under(loadProgress, ({ actionId }) => actionId, action),
  meeting: (action, _args, ctx) => ctx.loadsOf(action).sure(loadMeetings, action, ({ meetingId }) => meetingId),
  agendaItem: (action, _args, ctx) =>
    ctx.loadsOf(action).one(loadAgendaItems, action, ({ agendaItemId }) => agendaItemId),
  decision: (action, _args, ctx) => ctx.loadsOf(action).one(loadDecisions, action, ({ decisionId }) => decisionId),
}

export const Meeting: MeetingResolvers = {
  actions: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).under(loadActionsOfMeetings, (action) => action.meetingId, meeting),
}

export const AgendaItem: AgendaItemResolvers = {
  actions: (item, _args, ctx) =>
    ctx.loadsOf(item).under(loadActionsOfItems, (action) => action.agendaItemId, item, {
      load: loadActionsOfMeetings,
      idOf: ({ meetingId }) => meetingId,
      parentOf: ({ meetingId }) => meetingId,
    }),
}

export const Decision: DecisionResolvers = {
  actions: (decision, _args, ctx) =>
    ctx.loadsOf(decision).under(loadActionsOfDecisions, ({ decisionId }) => decisionId, decision),
}

export const PartyAnswer: PartyAnswerResolvers = {
  action: (answer, _args, ctx) => ctx.loadsOf(answer).one(loadActions, answer, ({ actionId }) => actionId),
}

export const Owner: OwnerResolvers = {
  party: (owner, _args, ctx) => ctx.loadsOf(owner).one(loadParties, owner, ({ partyId }) => partyId),
  kind: (owner, _args, ctx) => ctx.loadsOf(owner).one(loadKinds, owner, ({ kindId }) => kindId),
  partyKind: (owner, _args, ctx) =>
    whenThere(
      ctx.loadsOf(owner).one(loadKinds, owner, ({ kindId }) => kindId),
      (kind) => kind?.legacy ?? null,
    ),
  person: (owner, _args, ctx) => ctx.loadsOf(owner).one(loadPersons, owner, ({ personId }) => personId),
}

export const ActionProgress: ActionProgressResolvers = {
  party: (part, _args, ctx) => ctx.loadsOf(part).sure(loadParties, part, ({ partyId }) => partyId),
  completedAt: ({ completedAt }) => completedAt,
}

export const ActionResult = { __resolveType: resultType('Action') }
