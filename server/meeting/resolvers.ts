import { loadPersons } from '../auth/store.ts'
import type {
  MeetingResolvers,
  MutationResolvers,
  QueryResolvers,
  SamenwerkingsverbandResolvers,
} from '../generated/schema.ts'
import { connectionOf, decodeCursor, pageSize } from '../lib/paging.ts'
import { resultType } from '../lib/refusal.ts'
import { loadVenues } from '../venue/store.ts'
import * as commands from './commands.ts'
import { closedSince, meetingById, meetingsOf, nextMeetingOf } from './store.ts'

export const Query: QueryResolvers = {
  meeting: (_root, { id }, ctx) => meetingById(ctx.reader, ctx.scopes, id),
}

export const Mutation: MutationResolvers = {
  createMeeting: (_root, { input }, ctx) => commands.createMeeting(ctx, input),
  editMeeting: (_root, { input }, ctx) => commands.editMeeting(ctx, input),
  callMeeting: (_root, { id }, ctx) => commands.callMeeting(ctx, id),
  startMeeting: (_root, { id }, ctx) => commands.startMeeting(ctx, id),
  closeMeeting: (_root, { id, unfinished }, ctx) => commands.closeMeeting(ctx, id, unfinished ?? null),
  reopenMeeting: (_root, { id }, ctx) => commands.reopenMeeting(ctx, id),
  cancelMeeting: (_root, { id, items }, ctx) => commands.cancelMeeting(ctx, id, items ?? []),
}

export const Meeting: MeetingResolvers = {
  venue: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadVenues, meeting, ({ venueId }) => venueId),
  chairedBy: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadPersons, meeting, ({ chairedById }) => chairedById),
  ledBy: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadPersons, meeting, ({ ledById }) => ledById),
  notedBy: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadPersons, meeting, ({ notedById }) => notedById),
  revision: (meeting, _args, ctx) => ctx.revisionOf(meeting.samenwerkingsverbandId),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  nextMeeting: ({ id }, _args, ctx) =>
    nextMeetingOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), new Date().toISOString()),
  closedMeetings: ({ id }, { since }, ctx) =>
    closedSince(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id }), since),
  meetings: async ({ id }, { first, after }, ctx) => {
    const size = pageSize(first)
    const rows = await meetingsOf(
      ctx.reader,
      ctx.scopes.of({ samenwerkingsverbandId: id }),
      size + 1,
      decodeCursor(after, 2),
    )
    return connectionOf(rows, size, (meeting) => [meeting.startsAt, meeting.id])
  },
}

export const MeetingResult = { __resolveType: resultType('Meeting') }
