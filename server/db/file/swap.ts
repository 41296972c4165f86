import {
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { CommandError } from '../../lib/errors.ts'
import { copyName } from '../line.ts'
import { syncToDisk } from './files.ts'
import { Mark } from './mark.ts'

/**
 * Puts a checked copy in the place of a database that no hub uses, and returns where what was there is kept; null:
 * nothing was there. Killed at any moment, the old database is there whole, or the new one.
 */
export const putInPlace = (copy: string, database: string): string | null => {
  const mark = new Mark(database)
  const isReplaced = mark.found() === 'replaced'
  mark.lift()
  const kept = existsSync(database) ? copyName(database, 'replaced') : null
  if (!kept || isReplaced || !foldLog(database)) moveLog(database, kept ?? copyName(database, 'replaced'))
  if (kept) keep(database, kept)
  belongAs(copy, kept ?? dirname(database))
  renameSync(copy, database)
  syncToDisk(dirname(database))
  return kept
}

/**
 * Writes the log into the old database and takes it away, so that one file holds all of it and no log is left for the
 * new one: SQLite would write it into that. False: the old database is damaged.
 */
const foldLog = (database: string) => {
  try {
    // Only looks: closing a damaged database that was opened for writing would take its log away.
    withDatabase(database, { readonly: true }, (db) => db.pragma('schema_version'))
    // Works only while nobody else has the database open.
    withDatabase(database, {}, (db) => db.pragma('journal_mode = DELETE'))
    return true
  } catch (fault) {
    if (/^SQLITE_BUSY/.test((fault as { code?: string }).code ?? ''))
      throw new CommandError('another command has the database open; wait until it has ended, and restore again')
    return false
  }
}

const withDatabase = (file: string, how: Database.Options, use: (db: Database.Database) => void) => {
  const db = new Database(file, { ...how, timeout: 0 })
  try {
    use(db)
  } finally {
    db.close()
  }
}

/** The log of a damaged database, or one that is not of this database, is kept as it is. */
const moveLog = (database: string, kept: string) => {
  for (const end of ['-wal', '-shm', '-journal'])
    if (existsSync(`${database}${end}`)) renameSync(`${database}${end}`, `${kept}${end}`)
}

// A second name, not a rename: a hub that is started in between would make an empty database.
const keep = (database: string, kept: string) => {
  try {
    linkSync(database, kept)
  } catch {
    copyFileSync(database, kept)
    syncToDisk(kept)
  }
}

/**
 * A restore that was killed leaves the present database under a second name too. It is no copy, and opening it under
 * that name would give it a second log.
 */
export const dropSecondNames = (database: string) => {
  const { ino, dev } = statSync(database)
  const folder = dirname(database)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(database)}.replaced-`)) continue
    const found = lstatSync(join(folder, name))
    if (found.ino === ino && found.dev === dev) rmSync(join(folder, name))
  }
}

/** A restore by root leaves the file to the user of the hub. */
const belongAs = (file: string, other: string) => {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(other)
  chownSync(file, uid, gid)
}
