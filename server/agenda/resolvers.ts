import type { Context } from '../context.ts'
import type { AgendaItemResolvers, MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import type { MeetingRow } from '../meeting/table.ts'
import * as commands from './commands.ts'
import { closedItemsFor, progressOf } from './rules.ts'
import { loadAgendaItems, loadAgendasOf, loadContinuationsOf, loadHandedInFor, loadOutlinesOf } from './store.ts'

export const Mutation: MutationResolvers = {
  goToAgendaItem: (_root, { id, from }, ctx) => commands.goToAgendaItem(ctx, id, from),
  addAgendaItem: (_root, { input }, ctx) => commands.addAgendaItem(ctx, input),
  editAgendaItem: (_root, { input }, ctx) => commands.editAgendaItem(ctx, input),
  placeAgendaItem: (_root, { id, after }, ctx) => commands.placeAgendaItem(ctx, id, after),
  sendBackAgendaItem: (_root, { id, reason }, ctx) => commands.sendBackAgendaItem(ctx, id, reason),
  handInAgain: (_root, { id, to, newId }, ctx) =>
    to == null ? commands.handInAgain(ctx, id) : commands.handInElsewhere(ctx, id, to, newId),
  moveAgendaItem: (_root, { id, after }, ctx) => commands.moveAgendaItem(ctx, id, after ?? null),
  removeAgendaItem: (_root, { id }, ctx) => commands.removeAgendaItem(ctx, id),
  pauseAgendaItem: (_root, { id }, ctx) => commands.pauseAgendaItem(ctx, id),
  resumeAgendaItem: (_root, { id }, ctx) => commands.resumeAgendaItem(ctx, id),
}

export const AgendaItem: AgendaItemResolvers = {
  meeting: (item, _args, ctx) => ctx.loadsOf(item).sure(loadMeetings, item, ({ meetingId }) => meetingId),
  handedInBy: (item, _args, ctx) => ctx.loadsOf(item).one(loadParties, item, ({ handedInById }) => handedInById),
  continues: (item, _args, ctx) => ctx.loadsOf(item).one(loadAgendaItems, item, ({ continuesId }) => continuesId),
  continuedBy: (item, _args, ctx) =>
    whenThere(
      ctx.loadsOf(item).under(loadContinuationsOf, ({ beforeId }) => beforeId, item),
      ([next]) => next ?? null,
    ),
}

export const Meeting: MeetingResolvers = {
  currentItem: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).one(loadAgendaItems, meeting, ({ currentItemId }) => currentItemId),
  agenda: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAgendasOf, (item) => item.meetingId, meeting),
  closedItems: (meeting, _args, ctx) => {
    const { as } = ctx.scopes.of(meeting)
    return as === 'MEMBERS' ? whenThere(outline(ctx, meeting), (agenda) => closedItemsFor(as, agenda)) : []
  },
  meetingProgress: (meeting, _args, ctx) =>
    meeting.state === 'LIVE' ? whenThere(outline(ctx, meeting), (agenda) => progressOf(meeting, agenda)) : null,
  handedIn: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadHandedInFor, (item) => item.meetingId, meeting),
}

const outline = (ctx: Context, meeting: MeetingRow) =>
  ctx.loadsOf(meeting).under(loadOutlinesOf, (item) => item.meetingId, meeting)

export const AgendaItemResult = { __resolveType: resultType('AgendaItem') }
