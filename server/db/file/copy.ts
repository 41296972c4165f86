import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { CommandError } from '../../lib/errors.ts'
import { hasTable } from '../line.ts'
import { lockFolder } from '../lock.ts'
import { renewEpoch } from '../epoch.ts'
import { makePrivate, syncToDisk } from './files.ts'

/** Copies a SQLite database that may be in use to a file, which is there whole or not at all. */
export const copyDatabase = (from: string, to: string) =>
  withCopy(from, dirname(to), (copy) => {
    renameSync(copy, to)
    syncToDisk(dirname(to))
  })

const prefix = '.hub-copy-'

/**
 * Copies a database to a folder of its own below `folder`, brings it to one checked file without a log, synced and
 * with an epoch of its own, and gives that to `use`, which may rename it. What is left of it then is removed.
 */
export const withCopy = async <T>(
  from: string,
  folder: string,
  use: (copy: string) => T,
  prepare: (db: Database.Database) => void = () => {},
): Promise<T> => {
  let lock: ReturnType<typeof lockFolder> = null
  let own: string | null = null
  try {
    removeLeftovers(folder)
    own = mkdtempSync(join(folder, prefix))
    lock = lockFolder(own)
    const copy = join(own, 'copy.db')
    makePrivate(copy)
    await copyPages(from, copy)
    finish(copy, prepare)
    syncToDisk(copy)
    return use(copy)
  } catch (fault) {
    const told = toldOf(fault)
    throw told ? new CommandError(`${told} (${folder}); nothing was left there`) : fault
  } finally {
    lock?.release()
    if (own) rmSync(own, { recursive: true, force: true })
  }
}

/**
 * All pages in one step: SQLite begins again with a copy in steps at every commit of another connection, so that it
 * never ends while people work. A step reads one state of the database and holds up no act.
 */
const copyPages = async (from: string, to: string) => {
  const source = new Database(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to, { progress: () => everyPage })
  } finally {
    source.close()
  }
}
const everyPage = 0x7fff_ffff

const finish = (copy: string, prepare: (db: Database.Database) => void) => {
  const db = new Database(copy)
  try {
    // Without a log of its own a copy is one file, also where it is put back by hand.
    db.pragma('journal_mode = DELETE')
    prepare(db)
    const found = db.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new CommandError(`the copy is damaged, as is what it was made of: ${String(found)}`)
    // A database that is copied before its first migration has no epoch yet.
    if (hasTable(db, 'installation')) renewEpoch(db)
  } finally {
    db.close()
  }
}

/** A copy that was killed leaves its folder; the lock in it died with the process. */
const removeLeftovers = (folder: string) => {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue
    const left = join(folder, name)
    const lock = lockFolder(left)
    if (!lock) continue
    lock.release()
    rmSync(left, { recursive: true, force: true })
  }
}

/** What went wrong with the disk, for a person; undefined: something else. */
const toldOf = (fault: unknown) => {
  const { code = '' } = fault as { code?: string }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code)) return 'the disk is full'
  if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY\w*)$/.test(code)) return 'the folder cannot be written'
  return /^(EIO|EFBIG|SQLITE_IOERR\w*)$/.test(code) ? `the disk does not take it (${code})` : undefined
}
