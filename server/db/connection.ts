import { eq, getTableColumns, type Placeholder, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

export type Db = NodePgDatabase

/** What a store reads with: the read connection, or the transaction of write(). Statements are prepared per `db`. */
export type Reader = { readonly db: Db }

export type Connections = {
  read: Reader
  /** Opens a transaction on a connection for writing; commits where `keep` says so. Only write() calls it. */
  transaction<T>(fn: (db: Db) => Promise<T>, keep: (result: T) => boolean): Promise<T>
  /** Calls `ring` soon after somebody committed, here or in another process; at most a second later. */
  watch(ring: () => void): void
  /** Copies the database to a file while it runs; null where the engine has tools of its own for that. */
  backup: ((file: string) => Promise<void>) | null
  close(): Promise<void>
}

type Preparable<Result> = { prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Result> } }
export type Placeholders<Args> = { [K in keyof Args & string]: Placeholder<K, Args[K]> }

/** One statement, prepared once per connection; its arguments are typed (drizzle's own execute takes any record). */
export const prepared =
  <Args extends Record<string, unknown>>() =>
  <Result>(name: string, build: (db: Db, p: Placeholders<Args>) => Preparable<Result>) => {
    const perConnection = new WeakMap<Db, ReturnType<Preparable<Result>['prepare']>>()
    const holes = new Proxy({}, { get: (_, key) => sql.placeholder(String(key)) }) as Placeholders<Args>
    return async ({ db }: Reader, args: Args): Promise<Result> => {
      let statement = perConnection.get(db)
      if (!statement) perConnection.set(db, (statement = build(db, holes).prepare(name)))
      return statement.execute(args)
    }
  }

/** Every column of a table as a placeholder, for a prepared insert or update. */
export const everyColumn = <T extends PgTable>(of: T) =>
  Object.fromEntries(Object.keys(getTableColumns(of)).map((key) => [key, sql.placeholder(key)])) as unknown as T['$inferInsert']

/** A prepared insert of a whole row. */
export const insertInto = <T extends PgTable>(name: string, of: T) =>
  prepared<T['$inferSelect']>()(name, (db) => db.insert(of).values(everyColumn(of)))

/** A prepared update of a whole row by its id. */
export const updateById = <T extends PgTable & { id: PgColumn }>(name: string, of: T) =>
  prepared<T['$inferSelect']>()(name, (db, p) =>
    db
      .update(of)
      .set(everyColumn(of))
      .where(eq(of.id, (p as unknown as { id: Placeholder }).id)),
  )
