import { loadAgendaItems } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import type { PersonRow } from '../auth/table.ts'
import type { ActionResolvers, MutationResolvers, PartyKind, QueryResolvers } from '../generated/schema.ts'
import { checkWords, connectionOf, decodeCursor, pageSize } from '../lib/paging.ts'
import { resultType } from '../lib/refusal.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import type { PartyRow } from '../party/table.ts'
import * as commands from './commands.ts'
import { actionCursor, actionsOf, loadOwners } from './store.ts'

export const Query: QueryResolvers = {
  actions: async (_root, { samenwerkingsverbandId, filter, first, after }, ctx) => {
    const scope = ctx.scopes.in(samenwerkingsverbandId)
    const size = pageSize(first)
    checkWords(filter?.text)
    const rows = scope ? await actionsOf(ctx.reader, scope, filter ?? {}, size + 1, decodeCursor(after, 3)) : []
    return connectionOf(rows, size, actionCursor)
  },
}

export const Mutation: MutationResolvers = {
  recordAction: (_root, { input }, ctx) => commands.recordAction(ctx, input),
  editAction: (_root, { input }, ctx) => commands.editAction(ctx, input),
  assignAction: (_root, { id, owners }, ctx) => commands.assignAction(ctx, id, owners),
  completeAction: (_root, { id }, ctx) => commands.completeAction(ctx, id),
  reopenAction: (_root, { id }, ctx) => commands.reopenAction(ctx, id),
}

/** An owner whose party or person is still to be loaded. */
export type OwnerParts = { party: Promise<PartyRow | null> | null; person: Promise<PersonRow | null> | null; partyKind: PartyKind | null }

export const Action: ActionResolvers = {
  owners: async (action, _args, ctx) => {
    const scope = ctx.scopes.of(action)
    const owners = await ctx.loads.under(loadOwners, (owner) => owner.actionId, scope, action.id)
    return owners.map(({ partyId, personId, partyKind }) => ({
      party: partyId ? ctx.loads.one(loadParties, scope, partyId) : null,
      person: personId ? ctx.loads.one(loadPersons, scope, personId) : null,
      partyKind,
    }))
  },
  meeting: async (action, _args, ctx) => (await ctx.loads.one(loadMeetings, ctx.scopes.of(action), action.meetingId))!,
  agendaItem: (action, _args, ctx) => (action.agendaItemId ? ctx.loads.one(loadAgendaItems, ctx.scopes.of(action), action.agendaItemId) : null),
}

export const ActionResult = { __resolveType: resultType('Action') }
