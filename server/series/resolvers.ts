import { runs } from '../auth/rules.ts'
import { together } from '../db/connection.ts'
import type {
  MeetingResolvers,
  MeetingSeriesResolvers,
  MutationResolvers,
  PlanProposalResolvers,
  QueryResolvers,
  SamenwerkingsverbandResolvers,
} from '../generated/schema.ts'
import { amsterdamDate, amsterdamInstant, daysAfter, mondayOf } from '../../schema/dates.ts'
import { checkPeriod } from '../lib/paging.ts'
import { resultType } from '../lib/refusal.ts'
import { meetingById, meetingsBetween } from '../meeting/store.ts'
import { loadParties, partiesOn } from '../party/store.ts'
import { loadTemplates } from '../template/store.ts'
import { everyVenueOf, loadVenues } from '../venue/store.ts'
import * as commands from './commands.ts'
import { conflictsOf, lendersOf, plan } from './rules.ts'
import { loadSeries, schoolHolidaysOf, seriesById, seriesOf } from './store.ts'

export const Query: QueryResolvers = {
  plan: async (_root, { seriesId, from, until }, ctx) => {
    checkPeriod(from, until, 731)
    const series = await seriesById(ctx.reader, ctx.scopes, seriesId)
    if (!series || !runs(ctx.membershipIn(series)) || series.endedAt) return []
    const scope = ctx.scopes.of(series)
    const [meetings, schoolHolidays, venues, parties] = await Promise.all([
      meetingsBetween(ctx.reader, scope, '', '9999'),
      schoolHolidaysOf(ctx.reader, scope),
      everyVenueOf(ctx.reader, scope),
      partiesOn(ctx.reader, scope, amsterdamDate(new Date())),
    ])
    return together(
      plan(series, { meetings, schoolHolidays }, { lenders: lendersOf(parties, venues), venues }, from, until),
    )
  },
  planConflicts: async (_root, { samenwerkingsverbandId, startsAt, endsAt, venueId, meetingId, seriesId }, ctx) => {
    const scope = ctx.scopes.in(samenwerkingsverbandId)
    if (!scope) return []
    checkPeriod(startsAt, endsAt, 7)
    // Whole weeks, for a meeting in the same week is a conflict too.
    const [from, until] = [mondayOf(amsterdamDate(startsAt)), daysAfter(mondayOf(amsterdamDate(endsAt)), 7)]
    const meetings = await meetingsBetween(
      ctx.reader,
      scope,
      amsterdamInstant(from, '00:00'),
      amsterdamInstant(until, '00:00'),
    )
    const meeting = meetingId ? await meetingById(ctx.reader, ctx.scopes, meetingId) : null
    return conflictsOf(
      { startsAt, endsAt, venueId: venueId ?? null, seriesId: seriesId ?? meeting?.seriesId ?? null },
      {
        meetings: meetings.filter(({ id }) => id !== meetingId),
        schoolHolidays: await schoolHolidaysOf(ctx.reader, scope),
      },
    )
  },
}

export const Mutation: MutationResolvers = {
  createSeries: (_root, { input }, ctx) => commands.createSeries(ctx, input),
  editSeries: (_root, { input }, ctx) => commands.editSeries(ctx, input),
  endSeries: (_root, { id }, ctx) => commands.endSeries(ctx, id),
  planMeetings: (_root, { input }, ctx) => commands.planMeetings(ctx, input),
  swapHosts: (_root, { meetingId, withMeetingId, from }, ctx) =>
    commands.swapHosts(ctx, meetingId, withMeetingId, from),
  addSchoolHoliday: (_root, { input }, ctx) => commands.addSchoolHoliday(ctx, input),
  removeSchoolHoliday: (_root, { id }, ctx) => commands.removeSchoolHoliday(ctx, id),
}

export const MeetingSeries: MeetingSeriesResolvers = {
  template: (series, _args, ctx) => ctx.loadsOf(series).one(loadTemplates, series, ({ templateId }) => templateId),
}

export const PlanProposal: PlanProposalResolvers = {
  host: (proposal, _args, ctx) => ctx.loadsOf(proposal).one(loadParties, proposal, ({ hostId }) => hostId),
  venue: (proposal, _args, ctx) => ctx.loadsOf(proposal).one(loadVenues, proposal, ({ venueId }) => venueId),
}

export const SeriesResult = { __resolveType: resultType('MeetingSeries') }
export const SchoolHolidayResult = { __resolveType: resultType('SchoolHoliday') }

export const Meeting: MeetingResolvers = {
  series: (meeting, _args, ctx) => ctx.loadsOf(meeting).one(loadSeries, meeting, ({ seriesId }) => seriesId),
}

export const Samenwerkingsverband: SamenwerkingsverbandResolvers = {
  meetingSeries: ({ id }, _args, ctx) => seriesOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
  schoolHolidays: ({ id }, _args, ctx) => schoolHolidaysOf(ctx.reader, ctx.scopes.of({ samenwerkingsverbandId: id })),
}
