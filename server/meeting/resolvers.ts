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
  raiseHand: (_root, { meetingId, partyId }, ctx) => commands.raiseHand(ctx, meetingId, partyId),
  lowerHand: (_root, { meetingId, partyId }, ctx) => commands.lowerHand(ctx, meetingId, partyId),
  giveFloor: (_root, { meetingId, partyId }, ctx) => commands.giveFloor(ctx, meetingId, partyId),
}

export const Meeting: MeetingResolvers = {
  venue: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadVenues, meeting, ({ venueId }) => venueId),
  currentItem: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadAgendaItems, meeting, ({ currentItemId }) => currentItemId),
  agenda: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAgendasOf, (item) => item.meetingId, meeting),
  decisions: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadDecisionsOfMeetings, (decision) => decision.meetingId, meeting),
  actions: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadActionsOfMeetings, (action) => action.meetingId, meeting),
  attendance: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAttendanceOf, (row) => row.meetingId, meeting),
  revision: (meeting, _args, ctx) => ctx.revisionOf(meeting.samenwerkingsverbandId),
}

export const Attendance: AttendanceResolvers = {
  meeting: (row, _args, ctx) => ctx.loadsOf(row).sure(loadMeetings, row, ({ meetingId }) => meetingId),
  party: (row, _args, ctx) => ctx.loadsOf(row).sure(loadParties, row, ({ partyId }) => partyId),
  person: (row, _args, ctx) => ctx.loadsOf(row).one(loadPersons, row, ({ personId }) => personId),
  spokeAt: (row, _args, ctx) => ctx.loadsOf(row).one(loadAgendaItems, row, ({ spokeAtId }) => spokeAtId),
}

export const MeetingResult = { __resolveType: resultType('Meeting') }
export const AttendanceResult = { __resolveType: resultType('Attendance') }
