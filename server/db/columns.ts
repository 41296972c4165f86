import { count, type SQL, sql } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import { config } from '../config.ts'

/** The only place that knows the dialect. The types are PostgreSQL's, which are async and so hold on both engines. */
export const isPostgres = /^postgres(ql)?:\/\//.test(config.databaseUrl)

export const table = (isPostgres ? pg.pgTable : sqlite.sqliteTable) as typeof pg.pgTable
export const text = (isPostgres ? pg.text : sqlite.text) as typeof pg.text
export const integer = (isPostgres ? pg.integer : sqlite.integer) as typeof pg.integer
export const index = (isPostgres ? pg.index : sqlite.index) as typeof pg.index
export const uniqueIndex = (isPostgres ? pg.uniqueIndex : sqlite.uniqueIndex) as typeof pg.uniqueIndex
export const primaryKey = isPostgres ? pg.primaryKey : sqlite.primaryKey
export type Table = pg.PgTable
export type TableWithId = Table & { id: pg.PgColumn }
/** The type of a column, for a table that refers to itself. */
export type Column = pg.AnyPgColumn
/** drizzle's own would write a null from a placeholder as false on SQLite. */
const sqliteBoolean = sqlite.customType<{ data: boolean; driverData: number | null }>({
  dataType: () => 'integer',
  toDriver: (value) => (value === null ? null : Number(value)),
  fromDriver: (value) => value === 1,
})
export const boolean = (isPostgres ? pg.boolean : sqliteBoolean) as typeof pg.boolean

/** For an index of the rows in which the column is null. */
export const isEmpty = (column: pg.PgColumn): SQL => sql`${column} is null`
/** For an index of the few rows in which the column is not null. */
export const isFilled = (column: pg.PgColumn): SQL => sql`${column} is not null`

/** A date, where none comes last. For an index too: drizzle-kit cuts an expression at a comma. */
export const lastWhereEmpty = (date: pg.PgColumn): SQL =>
  sql`(case when ${date} is null then '9999-12-31' else ${date} end)`

/** `column in ids` with one placeholder, so that the statement can be prepared; its value is made by idList(). */
export const oneOf = (column: pg.PgColumn, ids: unknown): SQL =>
  isPostgres ? sql`${column} = any(${ids})` : sql`${column} in (select value from json_each(${ids}))`

/**
 * A column or expression by which SQLite is not to look up or order. It has no statistics here, and would rather walk a
 * whole list in its order than take the few rows of another index and sort them. PostgreSQL knows how many there are.
 */
export const aside = (of: pg.PgColumn | SQL): SQL => (isPostgres ? sql`${of}` : sql`+${of}`)

/**
 * Whether number and text hold these words, which searched() gives. PostgreSQL's strpos() takes the square of the time
 * for words that almost come back to themselves, so long ones go to its expressions, which do not.
 */
export const holds = (number: pg.PgColumn, of: pg.PgColumn, words: unknown): SQL =>
  isPostgres
    ? sql`case when length(${words}::text) > 20
        then lower(${number} || ' ' || ${of}) ~ ('***=' || ${words}::text)
        else strpos(lower(${number} || ' ' || ${of}), ${words}::text) > 0 end`
    : sql`holds(${number}, ${of}, ${words})`

/** How much there is in these rows to search, as an Extent. */
export const extent = (number: pg.PgColumn, of: pg.PgColumn) => ({
  rows: count(),
  bytes: sql`coalesce(sum(octet_length(${number}) + octet_length(${of}) + 1), 0)`.mapWith(Number),
})

/** The value of a oneOf() placeholder. */
export const idList = (ids: readonly string[]): string[] =>
  isPostgres ? [...ids] : (JSON.stringify(ids) as unknown as string[])
