import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope, Scopes } from '../db/scope.ts'
import { idList, oneOf } from '../db/columns.ts'
import { insertInto, prepared, type Reader, updateById } from '../db/connection.ts'
import type { Tx } from '../db/write.ts'
import { type MeetingSeriesRow, meetingSeries, type SchoolHolidayRow, schoolHolidays } from './table.ts'

export const seriesById = async (reader: Reader, scopes: Scopes, id: string) =>
  here(scopes, (await byId(reader, { id }))[0])
export const loadSeries = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  byIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) })
/** The series that go on first, then by title. */
export const seriesOf = (reader: Reader, scope: Scope) =>
  inOrder(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId })
/** The series that take their standing items from this template. */
export const seriesWith = (reader: Reader, scope: Scope, templateId: string) =>
  withTemplate(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, templateId })
export const addSeries = async (tx: Tx, row: MeetingSeriesRow) => (await insertSeries(tx, row), row)
export const saveSeries = async (
  tx: Tx,
  series: MeetingSeriesRow,
  change: Partial<MeetingSeriesRow>,
): Promise<MeetingSeriesRow> => {
  const saved = { ...series, ...change }
  await updateSeries(tx, saved)
  return saved
}

export const schoolHolidayById = async (reader: Reader, scopes: Scopes, id: string) =>
  here(scopes, (await holidayById(reader, { id }))[0])
export const loadSchoolHolidays = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  holidaysByIds(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId, ids: idList(ids) })
/** By day. */
export const schoolHolidaysOf = (reader: Reader, scope: Scope) =>
  holidaysOf(reader, { samenwerkingsverbandId: scope.samenwerkingsverbandId })
export const addSchoolHoliday = async (tx: Tx, row: SchoolHolidayRow) => (await insertHoliday(tx, row), row)
export const dropSchoolHoliday = async (tx: Tx, { id }: SchoolHolidayRow) => void (await dropHoliday(tx, { id }))

/** The row, if it is in a samenwerkingsverband of these scopes, in which all roles may see it. */
const here = <Row extends { samenwerkingsverbandId: string }>(scopes: Scopes, row: Row | undefined) =>
  row && scopes.in(row.samenwerkingsverbandId) ? row : null

const byId = prepared<{ id: string }>()('series_by_id', (db, p) =>
  db.select().from(meetingSeries).where(eq(meetingSeries.id, p.id)),
)
const byIds = prepared<{ samenwerkingsverbandId: string; ids: string[] }>()('series_by_ids', (db, p) =>
  db
    .select()
    .from(meetingSeries)
    .where(and(eq(meetingSeries.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(meetingSeries.id, p.ids))),
)
const inOrder = prepared<{ samenwerkingsverbandId: string }>()('series_of', (db, p) =>
  db
    .select()
    .from(meetingSeries)
    .where(eq(meetingSeries.samenwerkingsverbandId, p.samenwerkingsverbandId))
    .orderBy(sql`${meetingSeries.endedAt} is not null`, asc(meetingSeries.title), asc(meetingSeries.id)),
)
const withTemplate = prepared<{ samenwerkingsverbandId: string; templateId: string }>()(
  'series_with_template',
  (db, p) =>
    db
      .select()
      .from(meetingSeries)
      .where(
        and(
          eq(meetingSeries.samenwerkingsverbandId, p.samenwerkingsverbandId),
          eq(meetingSeries.templateId, p.templateId),
        ),
      ),
)
const insertSeries = insertInto('insert_series', meetingSeries)
const updateSeries = updateById('update_series', meetingSeries)
const holidayById = prepared<{ id: string }>()('school_holiday_by_id', (db, p) =>
  db.select().from(schoolHolidays).where(eq(schoolHolidays.id, p.id)),
)
const holidaysByIds = prepared<{ samenwerkingsverbandId: string; ids: string[] }>()('school_holidays_by_ids', (db, p) =>
  db
    .select()
    .from(schoolHolidays)
    .where(and(eq(schoolHolidays.samenwerkingsverbandId, p.samenwerkingsverbandId), oneOf(schoolHolidays.id, p.ids))),
)
const holidaysOf = prepared<{ samenwerkingsverbandId: string }>()('school_holidays_of', (db, p) =>
  db
    .select()
    .from(schoolHolidays)
    .where(eq(schoolHolidays.samenwerkingsverbandId, p.samenwerkingsverbandId))
    .orderBy(asc(schoolHolidays.firstOn), asc(schoolHolidays.id)),
)
const insertHoliday = insertInto('insert_school_holiday', schoolHolidays)
const dropHoliday = prepared<{ id: string }>()('drop_school_holiday', (db, p) =>
  db.delete(schoolHolidays).where(eq(schoolHolidays.id, p.id)),
)
