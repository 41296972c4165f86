import { loadActionsOfMeetings } from '../action/store.ts'
import { loadAgendaItems, loadAgendasOf } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import { loadDecisionsOfMeetings } from '../decision/store.ts'
import type { AttendanceResolvers, MeetingResolvers, MutationResolvers, QueryResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadParties, loadVenues } from '../party/store.ts'
import * as commands from './commands.ts'
import { loadAttendanceOf, loadMeetings, meetingById } from './store.ts'

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
  setAttendance: (_root, { input }, ctx) => commands.setAttendance(ctx, input),
}

export const Meeting: MeetingResolvers = {
  venue: (meeting, _args, ctx) => (meeting.venueId ? ctx.loads.one(loadVenues, ctx.scopes.of(meeting), meeting.venueId) : null),
  currentItem: (meeting, _args, ctx) =>
    meeting.currentItemId ? ctx.loads.one(loadAgendaItems, ctx.scopes.of(meeting), meeting.currentItemId) : null,
  agenda: (meeting, _args, ctx) => ctx.loads.under(loadAgendasOf, (item) => item.meetingId, ctx.scopes.of(meeting), meeting.id),
  decisions: (meeting, _args, ctx) => ctx.loads.under(loadDecisionsOfMeetings, (decision) => decision.meetingId, ctx.scopes.of(meeting), meeting.id),
  actions: (meeting, _args, ctx) => ctx.loads.under(loadActionsOfMeetings, (action) => action.meetingId, ctx.scopes.of(meeting), meeting.id),
  attendance: (meeting, _args, ctx) => ctx.loads.under(loadAttendanceOf, (row) => row.meetingId, ctx.scopes.of(meeting), meeting.id),
  revision: (meeting, _args, ctx) => ctx.revisionOf(meeting.samenwerkingsverbandId),
}

export const Attendance: AttendanceResolvers = {
  meeting: async (row, _args, ctx) => (await ctx.loads.one(loadMeetings, ctx.scopes.of(row), row.meetingId))!,
  party: async (row, _args, ctx) => (await ctx.loads.one(loadParties, ctx.scopes.of(row), row.partyId))!,
  person: (row, _args, ctx) => (row.personId ? ctx.loads.one(loadPersons, ctx.scopes.of(row), row.personId) : null),
}

export const MeetingResult = { __resolveType: resultType('Meeting') }
export const AttendanceResult = { __resolveType: resultType('Attendance') }
