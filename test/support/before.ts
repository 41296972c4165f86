import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { inject } from 'vitest'
import { isPostgres } from '../../server/db/columns.ts'
import { newId } from '../../server/lib/ids.ts'
import { projectRoot } from '../../server/lib/root.ts'
import { onServer } from './world.ts'

/** A database, on the engine of this run, as it was before the migration of this name, with rows of that time. */
export const databaseBefore = async (migration: string, rows: readonly string[]) => {
  const folder = migrationsBefore(migration)
  if (!isPostgres) {
    const file = join(mkdtempSync(join(tmpdir(), 'hub-before-')), 'hub.db')
    const db = new Database(file)
    migrateSqlite(overSqlite({ client: db }), { migrationsFolder: folder })
    for (const row of rows) db.exec(row)
    db.close()
    return file
  }
  const name = `before_${newId().replaceAll('-', '_')}`
  await onServer(`create database ${name}`)
  const url = `${inject('postgres')}/${name}`
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  await migratePostgres(overPostgres({ client: pool }), { migrationsFolder: folder })
  for (const row of rows) await pool.query(row)
  await pool.end()
  return url
}

const migrationsBefore = (migration: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-migrations-'))
  cpSync(join(projectRoot, 'migrations', isPostgres ? 'postgres' : 'sqlite'), folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith(`_${migration}`))
  if (at < 0) throw new Error(`there is no migration ${migration}`)
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }))
  return folder
}
