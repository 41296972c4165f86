import { index, integer, table, text } from '../db/columns.ts'
import { type Announced, changeOf, seenAs } from '../db/write.ts'
import type { SeenBy } from '../lib/distribution.ts'
import { inSamenwerkingsverband, samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'
import { agendaTemplates } from '../template/table.ts'

export const meetingSeries = table(
  'meeting_series',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    title: text('title').notNull(),
    everyWeeks: integer('every_weeks').notNull(),
    /** 1 is Monday, 7 is Sunday. */
    weekday: integer('weekday').notNull(),
    /** Time on the clock in Europe/Amsterdam, HH:MM. */
    startTime: text('start_time').notNull(),
    minutes: integer('minutes').notNull(),
    /** The template of its standing items. */
    templateId: text('template_id').references(() => agendaTemplates.id),
    endedAt: text('ended_at'),
    version: integer('version').notNull(),
  },
  (t) => [index('meeting_series_samenwerkingsverband').on(t.samenwerkingsverbandId)],
)
export type MeetingSeriesRow = typeof meetingSeries.$inferSelect

/** A holiday of the schools, as the secretary entered it or a file gave it. */
export const schoolHolidays = table(
  'school_holiday',
  {
    id: text('id').primaryKey(),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => samenwerkingsverbanden.id),
    name: text('name').notNull(),
    firstOn: text('first_on').notNull(),
    /** The last day of it. */
    lastOn: text('last_on').notNull(),
  },
  (t) => [index('school_holiday_samenwerkingsverband').on(t.samenwerkingsverbandId, t.firstOn)],
)
export type SchoolHolidayRow = typeof schoolHolidays.$inferSelect

export const seriesChange = (before: MeetingSeriesRow | null, after: MeetingSeriesRow): Announced =>
  changeOf('MeetingSeries', inSamenwerkingsverband, seenAs('MEMBERS', before), seenAs('MEMBERS', after))

/** The series as parent: its meetings changed, for the audience of those. */
export const seriesTouched = (series: MeetingSeriesRow, audience: SeenBy): Announced => ({
  ...seriesChange(series, series),
  audience,
})

export const schoolHolidayChange = (before: SchoolHolidayRow | null, after: SchoolHolidayRow | null): Announced =>
  changeOf('SchoolHoliday', inSamenwerkingsverband, seenAs('MEMBERS', before), seenAs('MEMBERS', after))
