import { eq, getTableColumns, type Placeholder, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Soon } from '../lib/soon.ts'
import { isPostgres } from './columns.ts'

export type Db = NodePgDatabase

/**
 * The connection that a store reads with: the read connection, or the transaction of write(). Statements are prepared
 * per `db`. `read` hears of every statement how many rows it gave.
 */
export type Reader = { readonly db: Db; readonly read?: (rows: number) => void }

export type Connections = {
  read: Reader
  /**
   * Runs `fn` in a transaction on a connection for writing, and commits if `keep` says so. Only write() calls it. `of`:
   * the samenwerkingsverband that it writes to; null: none.
   */
  transaction<T>(of: string | null, fn: (db: Db) => Promise<T>, keep: (result: T) => boolean): Promise<T>
  /** Waits for a row that another process has locked; null where the engine locks the whole file. */
  atRow: (<T>(lock: () => Promise<T>) => Promise<T>) | null
  /** Calls `ring` within a second after a commit, in this process or another. */
  watch(ring: () => void): void
  close(): Promise<void>
}

type Preparable<Result> = { prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Result> } }
export type Placeholders<Args> = { [K in keyof Args & string]: Placeholder<K, Args[K]> }

/**
 * A statement that is prepared once per connection. Its arguments are typed; drizzle's own execute takes any record.
 */
export const prepared =
  <Args extends Record<string, unknown>>() =>
  <Result>(name: string, build: (db: Db, p: Placeholders<Args>) => Preparable<Result>) => {
    const perConnection = new WeakMap<Db, ReturnType<Preparable<Result>['prepare']>>()
    const holes = new Proxy({}, { get: (_, key) => sql.placeholder(String(key)) }) as Placeholders<Args>
    return ({ db, read }: Reader, args: Args): Soon<Result> => {
      let statement = perConnection.get(db)
      if (!statement) perConnection.set(db, (statement = build(db, holes).prepare(name)))
      const result = statement.execute(isPostgres ? withoutNul(args) : args)
      // better-sqlite3 has the rows already; drizzle wraps them in a promise.
      const told = (rows: Result) => {
        read?.(Array.isArray(rows) ? rows.length : 0)
        return together(rows)
      }
      return 'sync' in result ? told((result as unknown as { sync(): Result }).sync()) : result.then(told)
    }
  }

/** Whether an argument of a statement is there. */
export type Has<Args> = (name: keyof Args) => boolean

/** How many kinds of one statement are kept prepared. */
const mostKinds = 32

/**
 * A statement that is built from the arguments that are there: it says nothing about those that are not, so that each
 * kind gets a plan of its own. Kinds beyond the first are prepared each time, or a stranger could fill the memory of
 * the database with rare ones.
 */
export const preparedFor =
  <Args extends Record<string, unknown>>() =>
  <Result>(name: string, build: (db: Db, p: Placeholders<Required<Args>>, has: Has<Args>) => Preparable<Result>) => {
    const kinds = new Map<string, (reader: Reader, args: Args) => Soon<Result>>()
    return (reader: Reader, args: Args): Soon<Result> => {
      const there = new Set(Object.keys(args).filter((key) => args[key] !== undefined))
      const key = [...there].sort().join()
      const known = kinds.get(key)
      if (known) return known(reader, args)
      const isKept = kinds.size < mostKinds
      const kind = prepared<Args>()(isKept ? `${name}_${kinds.size}` : '', (db, p) =>
        build(db, p as Placeholders<Required<Args>>, (one) => there.has(one as string)),
      )
      if (isKept) kinds.set(key, kind)
      return kind(reader, args)
    }
  }

/**
 * PostgreSQL refuses a text with NUL even in a search, where SQLite finds nothing. No kept text has a NUL
 * (graph/door.ts), so replacing it gives a text that matches nothing either.
 */
const withoutNul = (args: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(nulReplaced) : nulReplaced(value),
    ]),
  )
const nulReplaced = (value: unknown) =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value

const batch = Symbol('the rows that came with this one')

/**
 * Marks rows that came together: a read across a table for one of them is soon wanted for all. The mark is on the row
 * itself, for the garbage collection of a WeakMap took a sixth of a request.
 */
export const together = <Result>(rows: Result): Result => {
  if (Array.isArray(rows) && rows.length > 1) for (const row of rows) (row as Batched)[batch] = rows as object[]
  return rows
}
type Batched = { [batch]?: readonly object[] }

/** The rows that came with this one, itself included. A copy of a row has the mark too, but came alone. */
export const siblingsOf = <Row extends object>(row: Row): readonly Row[] => {
  const rows = (row as Batched)[batch] as readonly Row[] | undefined
  return rows?.includes(row) ? rows : [row]
}

/** Every column of a table as a placeholder, for a prepared insert or update. */
export const everyColumn = <T extends PgTable>(of: T) =>
  Object.fromEntries(
    Object.keys(getTableColumns(of)).map((key) => [key, sql.placeholder(key)]),
  ) as unknown as T['$inferInsert']

/** A prepared insert of a whole row. */
export const insertInto = <T extends PgTable>(name: string, of: T) =>
  prepared<T['$inferSelect']>()(name, (db) => db.insert(of).values(everyColumn(of)))

/**
 * A prepared update of a whole row by its id. The id itself is not set, or SQLite would look for it in every table that
 * refers to it, row by row without an index (622 µs for a meeting beside 10,000 answers, against 1).
 */
export const updateById = <T extends PgTable & { id: PgColumn }>(name: string, of: T) =>
  prepared<T['$inferSelect']>()(name, (db, p) => {
    const { id: _id, ...rest } = everyColumn(of) as Record<string, unknown>
    return db
      .update(of)
      .set(rest as T['$inferInsert'])
      .where(eq(of.id, (p as unknown as { id: Placeholder }).id))
  })
