import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { projectRoot } from '../../server/lib/root.ts'

/** The migrations of SQLite, as drizzle-kit writes them. */
export const migrations = join(projectRoot, 'migrations', 'sqlite')
type Journal = { entries: { idx: number; tag: string; when: number }[] }
export const journalIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
export const { entries } = journalIn(migrations)

export const newFile = () => join(mkdtempSync(join(tmpdir(), 'hub-migrate-')), 'hub.db')
export const onFile = <T>(file: string, use: (db: Database.Database) => T): T => {
  const db = new Database(file)
  try {
    return use(db)
  } finally {
    db.close()
  }
}

/** A file as it was after the first `done` migrations. */
export const migratedBy = (done: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-migrations-'))
  cpSync(migrations, folder, { recursive: true })
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ ...journalIn(folder), entries: entries.slice(0, done) }),
  )
  const file = newFile()
  onFile(file, (db) => migrate(drizzle({ client: db }), { migrationsFolder: folder }))
  return file
}
