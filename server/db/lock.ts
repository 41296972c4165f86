import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeFolder, makePrivate } from './file/files.ts'

type Lock = { release(): void }

/** Refuses a second server on one folder. The lock dies with its process, also after kill -9. */
export const lockFolder = (dataDir: string): Lock | null => {
  const file = join(dataDir, 'lock.db')
  makeFolder(dataDir)
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
