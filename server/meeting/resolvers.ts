import { loadActionsOfMeetings } from '../action/store.ts'
import { loadAgendaItems, loadAgendasOf, loadHandedInFor } from '../agenda/store.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import { loadPersons } from '../auth/store.ts'
import { loadDecisionsOfMeetings } from '../decision/store.ts'
import type { MeetingResolvers, MutationResolvers, QueryResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadVenues } from '../party/store.ts'
import * as commands from './commands.ts'
import { meetingById } from './store.ts'

export const Query: QueryResolvers = {
  meeting: (_root, { id }, ctx) => meetingById(ctx.reader, ctx.scopes, id),
}

export const Mutation: MutationResolvers = {
  createMeeting: (_root, { input }, ctx) => commands.createMeeting(ctx, input),
  editMeeting: (_root, { input }, ctx) => commands.editMeeting(ctx, input),
  callMeeting: (_root, { id }, ctx) => commands.callMeeting(ctx, id),
  startMeeting: (_root, { id }, ctx) => commands.startMeeting(ctx, id),
  closeMeeting: (_root, { id }, ctx) => commands.closeMeeting(ctx, id),
  reopenMeeting: (_root, { id }, ctx) => commands.reopenMeeting(ctx, id),
  cancelMeeting: (_root, { id }, ctx) => commands.cancelMeeting(ctx, id),
  goToAgendaItem: (_root, { id, from }, ctx) => commands.goToAgendaItem(ctx, id, from),
}

export const Meeting: MeetingResolvers = {
  venue: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadVenues, meeting, ({ venueId }) => venueId),
  currentItem: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadAgendaItems, meeting, ({ currentItemId }) => currentItemId),
  chairedBy: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadPersons, meeting, ({ chairedById }) => chairedById),
  agenda: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAgendasOf, (item) => item.meetingId, meeting),
  handedIn: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadHandedInFor, (item) => item.meetingId, meeting),
  decisions: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadDecisionsOfMeetings, (decision) => decision.meetingId, meeting),
  actions: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadActionsOfMeetings, (action) => action.meetingId, meeting),
  attendance: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAttendanceOf, (row) => row.meetingId, meeting),
  revision: (meeting, _args, ctx) => ctx.revisionOf(meeting.samenwerkingsverbandId),
}

export const MeetingResult = { __resolveType: resultType('Meeting') }
