import { loadAgendaItems } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import type { AttendanceResolvers, MeetingResolvers, MutationResolvers, SittingResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'
import { loadAttendanceOf, loadEarlier, loadExcused } from './store.ts'

export const Mutation: MutationResolvers = {
  setAttendance: (_root, { input }, ctx) => commands.setAttendance(ctx, input),
  excuseContact: (_root, args, ctx) => commands.excuseContact(ctx, args),
  seatExpected: (_root, { meetingId, partyIds }, ctx) => commands.seatExpected(ctx, meetingId, partyIds),
  unseat: (_root, { meetingId, seats }, ctx) => commands.unseat(ctx, meetingId, seats),
  markArrival: (_root, args, ctx) => commands.markArrival(ctx, args),
  markDeparture: (_root, args, ctx) => commands.markDeparture(ctx, args),
  raiseHand: (_root, { meetingId, partyId }, ctx) => commands.raiseHand(ctx, meetingId, partyId),
  lowerHand: (_root, { meetingId, partyId }, ctx) => commands.lowerHand(ctx, meetingId, partyId),
  giveFloor: (_root, { meetingId, partyId }, ctx) => commands.giveFloor(ctx, meetingId, partyId),
}

export const Attendance: AttendanceResolvers = {
  meeting: (row, _args, ctx) => ctx.loadsOf(row).sure(loadMeetings, row, ({ meetingId }) => meetingId),
  party: (row, _args, ctx) => ctx.loadsOf(row).sure(loadParties, row, ({ partyId }) => partyId),
  votes: (row, _args, ctx) =>
    row.votes ??
    whenThere(
      ctx.loadsOf(row).sure(loadParties, row, ({ partyId }) => partyId),
      ({ votes }) => votes,
    ),
  person: (row, _args, ctx) => ctx.loadsOf(row).one(loadPersons, row, ({ personId }) => personId),
  replaces: (row, _args, ctx) => ctx.loadsOf(row).one(loadPersons, row, ({ replacesId }) => replacesId),
  excused: (row, _args, ctx) =>
    whenThere(
      ctx.loadsOf(row).under(loadExcused, ({ attendanceId }) => attendanceId, row),
      (excused) => excused.map(({ person }) => person),
    ),
  earlier: (row, _args, ctx) => ctx.loadsOf(row).under(loadEarlier, ({ attendanceId }) => attendanceId, row),
  spokeAt: (row, _args, ctx) => ctx.loadsOf(row).one(loadAgendaItems, row, ({ spokeAtId }) => spokeAtId),
}

export const Sitting: SittingResolvers = {
  person: (sitting, _args, ctx) => ctx.loadsOf(sitting).one(loadPersons, sitting, ({ personId }) => personId),
  replaces: (sitting, _args, ctx) => ctx.loadsOf(sitting).one(loadPersons, sitting, ({ replacesId }) => replacesId),
}

export const Meeting: MeetingResolvers = {
  attendance: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAttendanceOf, (row) => row.meetingId, meeting),
}

export const AttendanceResult = { __resolveType: resultType('Attendance') }
