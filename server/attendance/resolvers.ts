import { loadAgendaItems } from '../agenda/store.ts'
import { loadPersons } from '../auth/store.ts'
import type { AttendanceResolvers, MutationResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { loadMeetings } from '../meeting/store.ts'
import { loadParties } from '../party/store.ts'
import * as commands from './commands.ts'

export const Mutation: MutationResolvers = {
  setAttendance: (_root, { input }, ctx) => commands.setAttendance(ctx, input),
  raiseHand: (_root, { meetingId, partyId }, ctx) => commands.raiseHand(ctx, meetingId, partyId),
  lowerHand: (_root, { meetingId, partyId }, ctx) => commands.lowerHand(ctx, meetingId, partyId),
  giveFloor: (_root, { meetingId, partyId }, ctx) => commands.giveFloor(ctx, meetingId, partyId),
}

export const Attendance: AttendanceResolvers = {
  meeting: (row, _args, ctx) => ctx.loadsOf(row).sure(loadMeetings, row, ({ meetingId }) => meetingId),
  party: (row, _args, ctx) => ctx.loadsOf(row).sure(loadParties, row, ({ partyId }) => partyId),
  person: (row, _args, ctx) => ctx.loadsOf(row).one(loadPersons, row, ({ personId }) => personId),
  spokeAt: (row, _args, ctx) => ctx.loadsOf(row).one(loadAgendaItems, row, ({ spokeAtId }) => spokeAtId),
}

export const AttendanceResult = { __resolveType: resultType('Attendance') }
