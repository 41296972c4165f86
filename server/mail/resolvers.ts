import type { AttendanceResolvers } from '../generated/schema.ts'
import { whenThere } from '../lib/soon.ts'
import { askedAt, askedIn } from './rules.ts'
import { loadAskedByMail } from './store.ts'

export const Attendance: AttendanceResolvers = {
  mailedAt: (row, _args, ctx) =>
    askedIn(row) === null
      ? null
      : whenThere(
          ctx.loadsOf(row).under(loadAskedByMail, ({ attendanceId }) => attendanceId, row),
          askedAt,
        ),
}
