import type Database from 'better-sqlite3'
import type pg from 'pg'
import { isPostgres } from '../../server/db/columns.ts'
import type { World } from './world.ts'

type Rows = { of: string; rows: string }[]

/**
 * Every row of the database, by table, in one statement: to ask the page and the lists before and after every act that
 * is refused took most of the time of such stories. Without the sessions, where every request writes that it came.
 */
export const rowsOf = async ({ hub }: World): Promise<Record<string, string>> => {
  const { $client } = hub.writer.connections.read.db as unknown as { $client: object }
  let read = readers.get($client)
  if (!read)
    readers.set($client, (read = isPostgres ? readerOf($client as pg.Pool) : readerIn($client as Database.Database)))
  return Object.fromEntries((await (await read)()).map(({ of, rows }) => [of, rows]))
}
const readers = new WeakMap<object, Promise<() => Promise<Rows>>>()

const readerIn = async (db: Database.Database) => {
  const columns = db.prepare<[string], string>('select name from pragma_table_info(?)').pluck()
  const tables = db.prepare<[], string>("select name from sqlite_master where type = 'table' and name <> 'session'")
  const all = tables
    .pluck()
    .all()
    .map((name) => {
      const row = columns
        .all(name)
        .map((column) => `quote("${column}")`)
        .join(` || ',' || `)
      return `select '${name}' as "of", coalesce(group_concat(${row}, char(10)), '') as rows from "${name}"`
    })
  const statement = db.prepare<[], Rows[number]>(all.join(' union all '))
  return async () => statement.all()
}

const readerOf = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'session'",
  )
  const all = rows.map(
    ({ name }) => `select '${name}' as "of", coalesce(string_agg(t::text, E'\\n'), '') as rows from "${name}" t`,
  )
  const statement = { name: 'every row', text: all.join(' union all ') }
  return async () => (await pool.query<Rows[number]>(statement)).rows
}
