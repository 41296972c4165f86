import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { projectRoot } from '../lib/root.ts'
import { newId } from '../lib/ids.ts'
import { isPostgres } from './columns.ts'
import { connectPostgres, refuseLentConnections } from './postgres.ts'
import { connectSqlite } from './sqlite.ts'
import { untilItAnswers } from './waiting.ts'

/**
 * Brings the database up to date and opens it. `copied`: the copy of the file that was made before a migration touched
 * it.
 */
export const openDatabase = async (url: string) => {
  const copied = await (isPostgres ? migrateOverPostgres(url) : migrateFile(url))
  return { connections: isPostgres ? connectPostgres(url) : connectSqlite(url), copied }
}

// Migrates on a connection of its own with foreign keys off, for drizzle-kit rebuilds tables, and a DROP TABLE would
// delete their children.
const migrateFile = (file: string) => {
  mkdirSync(dirname(file), { recursive: true })
  const db = new Database(file, { timeout: 5000 })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('foreign_keys = OFF')
    const pending = pendingMigrations(db)
    const copied = pending && hasMigrations(db) ? copyBefore(db, file) : null
    if (pending) migrateSqlite(overSqlite({ client: db }), { migrationsFolder: folder('sqlite') })
    if ((db.pragma('foreign_key_check') as unknown[]).length)
      throw new Error('the database has rows that point at nothing (foreign_key_check)')
    db.prepare('insert or ignore into installation (id, epoch) values (1, ?)').run(newEpoch())
    return copied
  } finally {
    db.close()
  }
}

const migrateOverPostgres = async (url: string) => {
  await untilItAnswers(url)
  await refuseLentConnections(url)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    // Two processes may start at once: one migrates, the other waits; a minute if the first is frozen in the midst.
    await pool.query('set idle_in_transaction_session_timeout = 60000')
    await pool.query('select pg_advisory_lock(716253)')
    await migratePostgres(overPostgres({ client: pool }), { migrationsFolder: folder('postgres') })
    await pool.query('insert into installation (id, epoch) values (1, $1) on conflict do nothing', [newEpoch()])
    return null
  } finally {
    await pool.end()
  }
}

/** A copy is another database, so it gets another epoch: a revision of the one says nothing in the other. */
export const giveNewEpoch = (file: string) => {
  const db = new Database(file)
  db.prepare('update installation set epoch = ?').run(newEpoch())
  db.close()
}

const folder = (engine: string) => join(projectRoot, 'migrations', engine)
const newEpoch = () => newId().slice(-12)

const hasMigrations = (db: Database.Database) =>
  db.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get() !== undefined

const pendingMigrations = (db: Database.Database) => {
  const journal = JSON.parse(readFileSync(join(folder('sqlite'), 'meta', '_journal.json'), 'utf8')) as {
    entries: unknown[]
  }
  const done = hasMigrations(db)
    ? (db.prepare('select count(*) as n from __drizzle_migrations').get() as { n: number }).n
    : 0
  return done < journal.entries.length
}

const copyBefore = (db: Database.Database, file: string) => {
  db.pragma('wal_checkpoint(TRUNCATE)')
  const copy = `${file}.before-${new Date().toISOString().replaceAll(':', '.')}`
  if (!existsSync(copy)) copyFileSync(file, copy)
  return copy
}
