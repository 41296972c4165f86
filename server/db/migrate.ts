import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { StartError } from '../lib/errors.ts'
import { isPostgres } from './columns.ts'
import { newEpoch, renewEpoch } from './epoch.ts'
import { copyDatabase } from './file/copy.ts'
import { makePrivate, narrowBeside, placeOf } from './file/files.ts'
import { Mark, refuseReplaced } from './file/mark.ts'
import { dropSecondNames } from './file/swap.ts'
import { copyBefore, copyName, doneIn, hasTable, migrationFolder, migrationsToDo, thisHub } from './line.ts'
import { lockMigration } from './lock.ts'
import { connectSqlite, leaveLogToHub } from './sqlite.ts'

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
  // Loaded only here: on a file, nothing needs the driver of PostgreSQL, which is a third of the start of a command.
  if (isPostgres) return (await import('./open-postgres.ts')).openPostgres(url)
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
