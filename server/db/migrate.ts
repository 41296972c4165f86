import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { StartError } from '../lib/errors.ts'
import { isPostgres } from './columns.ts'
import { newEpoch, renewEpoch } from './epoch.ts'
import { copyDatabase } from './file/copy.ts'
import { makePrivate, narrowBeside, placeOf } from './file/files.ts'
import { Mark, refuseReplaced } from './file/mark.ts'
import { dropSecondNames } from './file/swap.ts'
import { renewIfMoved } from './home.ts'
import { copyBefore, copyName, doneIn, hasTable, migrationFolder, migrationsToDo, thisHub } from './line.ts'
import { lockMigration } from './lock.ts'
import { connectPostgres, refuseLentConnections } from './postgres.ts'
import { connectSqlite, leaveLogToHub } from './sqlite.ts'
import { untilItAnswers } from './waiting.ts'

/**
 * `copied`: the copy of the file that was made before a migration touched it. `isOther`: it went back, is another
 * database, or was changed by something else.
 */
type Opened = { copied: string | null; isOther: boolean }

/**
 * Brings the database up to date and opens it. A server gives it a new epoch unless it provably is the one that the
 * last server left; a command beside it leaves that to the server.
 */
export const openDatabase = async (url: string, by: 'server' | 'command' = 'command') => {
  if (isPostgres) return { ...(await migrateOverPostgres(url)), connections: connectPostgres(url) }
  const file = placeOf(url)
  refuseReplaced(file)
  if (by === 'command') return { copied: await migrateFile(file), isOther: false, connections: connectSqlite(file) }
  const mark = new Mark(file)
  const opened = await openMarked(file, mark)
  return { ...opened, connections: connectSqlite(file, mark) }
}

const openMarked = async (file: string, mark: Mark): Promise<Opened> => {
  const left = mark.found()
  mark.lift()
  try {
    return { copied: await migrateFile(file, left !== 'same'), isOther: left === 'other' }
  } finally {
    // Also where it was refused: what this hub did to it is known.
    if (left === 'same') mark.set()
  }
}

// Migrates on a connection of its own with foreign keys off, for drizzle-kit rebuilds tables, and a DROP TABLE would
// delete their children.
const migrateFile = async (file: string, renews = false) => {
  makePrivate(file)
  // Two processes may begin on one new database, and drizzle asks before it locks what is to be done.
  const lock = await lockMigration(file)
  try {
    return await migrateLocked(file, renews)
  } finally {
    lock.release()
  }
}

const migrateLocked = async (file: string, renews: boolean) => {
  dropSecondNames(file)
  const found = statSync(file)
  if (found.isFile() && found.nlink > 1)
    throw new StartError(
      `${file} has a second name (a hard link), and SQLite would keep a log beside each of them; ` +
        "remove one, and make copies with 'hub backup'",
    )
  narrowBeside(file)
  const db = new Database(file, { timeout: 5000 })
  try {
    leaveLogToHub(db)
    const toDo = migrationsToDo('sqlite', doneIn(db), () => copyBefore(file))
    db.pragma('journal_mode = WAL')
    db.pragma('foreign_keys = OFF')
    const copied = toDo && hasTable(db, '__drizzle_migrations') ? copyName(file, 'before') : null
    if (copied) await copyDatabase(file, copied)
    if (toDo) migrateSqlite(overSqlite({ client: db }), { migrationsFolder: migrationFolder('sqlite') })
    if ((db.pragma('foreign_key_check') as unknown[]).length)
      throw new StartError(
        `${file} has rows that point at nothing (foreign_key_check); put a copy back with 'hub restore COPY'`,
      )
    db.prepare('insert or ignore into installation (id, epoch) values (1, ?)').run(newEpoch())
    if (toDo) db.prepare('update installation set migrated_by = ? where id = 1').run(thisHub('sqlite'))
    if (renews) renewEpoch(db)
    return copied
  } finally {
    db.close()
  }
}

const migrateOverPostgres = async (url: string): Promise<Opened> => {
  await untilItAnswers(url)
  await refuseLentConnections(url)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    const db = overPostgres({ client: pool })
    // Two processes may start at once: one migrates, the other waits; a minute if the first is frozen in the midst.
    await pool.query('set idle_in_transaction_session_timeout = 60000')
    await pool.query('select pg_advisory_lock(716253)')
    const { times, by } = await doneInPostgres(pool)
    const toDo = migrationsToDo('postgres', { times, by }, () => null)
    await migratePostgres(db, { migrationsFolder: migrationFolder('postgres') })
    await pool.query('insert into installation (id, epoch) values (1, $1) on conflict do nothing', [newEpoch()])
    if (toDo) await pool.query('update installation set migrated_by = $1 where id = 1', [thisHub('postgres')])
    return { copied: null, isOther: await renewIfMoved({ db }) }
  } finally {
    await pool.end()
  }
}

const doneInPostgres = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ done: string | null; signed: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') as done, exists (select from pg_attribute
       where attrelid = to_regclass('installation') and attname = 'migrated_by' and not attisdropped) as signed`,
  )
  if (!rows[0]?.done) return { times: [], by: null }
  const done = await pool.query<{ created_at: string }>('select created_at from drizzle.__drizzle_migrations')
  const signed = rows[0].signed
    ? await pool.query<{ migrated_by: string | null }>('select migrated_by from installation where id = 1')
    : null
  return {
    times: done.rows.map(({ created_at }) => Number(created_at)),
    by: signed?.rows[0]?.migrated_by ?? null,
  }
}
