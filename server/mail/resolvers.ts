import type { AttendanceResolvers, MeetingResolvers, MutationResolvers } from '../generated/schema.ts'
import { whenThere } from '../lib/soon.ts'
import { samenwerkingsverbandOf } from '../samenwerkingsverband/store.ts'
import * as commands from './commands.ts'
import { askedAt, askedIn } from './rules.ts'
import { mailingOf } from './steps.ts'
import { loadAskedByMail, loadToldPlans } from './store.ts'

export const Mutation: MutationResolvers = {
  sendChanges: (_root, { meetingId, version }, ctx) => commands.sendChanges(ctx, meetingId, version),
}

export const Attendance: AttendanceResolvers = {
  mailedAt: (row, _args, ctx) =>
    askedIn(row) === null
      ? null
      : whenThere(
          ctx.loadsOf(row).under(loadAskedByMail, ({ attendanceId }) => attendanceId, row),
          askedAt,
        ),
}

export const Meeting: MeetingResolvers = {
  told: (meeting, _args, ctx) =>
    whenThere(
      ctx.loadsOf(meeting).under(loadToldPlans, ({ meetingId }) => meetingId, meeting),
      ([told]) => told ?? null,
    ),
  mailing: async (meeting, _args, ctx) =>
    mailingOf(ctx.reader, ctx.scopes.of(meeting), meeting, {
      place: await samenwerkingsverbandOf(ctx.reader, ctx.scopes, meeting),
      mailsFrom: ctx.joined.mailsFrom,
    }),
}
