import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { StartError } from '../lib/errors.ts'
import { limits } from '../limits.ts'
import { locksOf } from '../lib/paths.ts'
import { makePrivate, placeOf } from './file/files.ts'

type Lock = { release(): void }

/** Refuses a second server on one database, whatever links lead to it. */
export const lockDatabase = (url: string): Lock | null => lockFile(locksOf(placeOf(url)).serves)

/** Refuses a second process that works in a folder. */
export const lockFolder = (folder: string): Lock | null => lockFile(join(folder, 'lock.db'))

/** Waits until nobody else brings this database up to date. */
export const lockMigration = async (file: string): Promise<Lock> => {
  const until = performance.now() + limits.start.migration
  for (;;) {
    const lock = lockFile(locksOf(file).migrates)
    if (lock) return lock
    if (performance.now() > until)
      throw new StartError(`another process brings ${file} up to date, and has not ended yet; try again when it has`)
    await pause(50)
  }
}

/** The lock dies with its process, also after kill -9. */
const lockFile = (file: string): Lock | null => {
  makePrivate(file)
  const db = new Database(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (fault) {
    db.close()
    if ((fault as { code?: string }).code === 'SQLITE_BUSY') return null
    throw fault
  }
  return { release: () => void db.close() }
}
