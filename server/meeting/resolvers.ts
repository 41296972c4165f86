import { loadActionsOfMeetings } from '../action/store.ts'
import { loadAgendaItems, loadAgendasOf, loadHandedInFor } from '../agenda/store.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import { loadPersons } from '../auth/store.ts'
import { isReadNow } from '../chair/rules.ts'
import { loadConsentRoundsOfMeetings } from '../consent/store.ts'
import { loadDecisionsOfMeetings } from '../decision/store.ts'
import type { Context } from '../context.ts'
import type { MeetingResolvers, MutationResolvers, QueryResolvers } from '../generated/schema.ts'
import { resultType } from '../lib/refusal.ts'
import { whenThere } from '../lib/soon.ts'
import { loadVenues } from '../party/store.ts'
import { loadSeries } from '../series/store.ts'
import { loadQuestionsOfMeetings } from '../question/store.ts'
import * as commands from './commands.ts'
import { meetingById } from './store.ts'
import type { MeetingRow } from './table.ts'

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
  cancelMeeting: (_root, { id }, ctx) => commands.cancelMeeting(ctx, id),
  goToAgendaItem: (_root, { id, from }, ctx) => commands.goToAgendaItem(ctx, id, from),
}

export const Meeting: MeetingResolvers = {
  venue: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadVenues, meeting, ({ venueId }) => venueId),
  series: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadSeries, meeting, ({ seriesId }) => seriesId),
  currentItem: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).one(loadAgendaItems, meeting, ({ currentItemId }) => currentItemId),
  chairedBy: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadPersons, meeting, ({ chairedById }) => chairedById),
  ledBy: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadPersons, meeting, ({ ledById }) => ledById),
  notedBy: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadPersons, meeting, ({ notedById }) => notedById),
  readBackAt: (meeting, _args, ctx) =>
    meeting.readBackAt && whenThere(seesRecorded(meeting, ctx), (sees) => (sees ? meeting.readBackAt : null)),
  agenda: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAgendasOf, (item) => item.meetingId, meeting),
  handedIn: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadHandedInFor, (item) => item.meetingId, meeting),
  decisions: (meeting, _args, ctx) => decisionsOf(meeting, ctx),
  actions: (meeting, _args, ctx) => actionsOf(meeting, ctx),
  consentRounds: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).under(loadConsentRoundsOfMeetings, (round) => round.meetingId, meeting),
  questions: (meeting, _args, ctx) =>
    ctx.loadsOf(meeting).under(loadQuestionsOfMeetings, (question) => question.meetingId, meeting),
  attendance: (meeting, _args, ctx) => ctx.loadsOf(meeting).under(loadAttendanceOf, (row) => row.meetingId, meeting),
  revision: (meeting, _args, ctx) => ctx.revisionOf(meeting.samenwerkingsverbandId),
}

const decisionsOf = (meeting: MeetingRow, ctx: Context) =>
  ctx.loadsOf(meeting).under(loadDecisionsOfMeetings, (decision) => decision.meetingId, meeting)
const actionsOf = (meeting: MeetingRow, ctx: Context) =>
  ctx.loadsOf(meeting).under(loadActionsOfMeetings, (action) => action.meetingId, meeting)

/** Whether this scope may see something of what is read back: else it is not told that it is. */
const seesRecorded = (meeting: MeetingRow, ctx: Context) =>
  whenThere(decisionsOf(meeting, ctx), (decisions) =>
    whenThere(actionsOf(meeting, ctx), (actions) => [...decisions, ...actions].some((one) => isReadNow(one, meeting))),
  )

export const MeetingResult = { __resolveType: resultType('Meeting') }
