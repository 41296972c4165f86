import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeFolder, makePrivate } from './file/files.ts'

type Lock = {
  /** Writes down the address of the hub that runs on this folder, for commands beside it. */
  foundAt(address: string): void
  release(): void
}

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
  return {
    foundAt: (address) => {
      makePrivate(addressFile(dataDir))
      writeFileSync(addressFile(dataDir), address)
    },
    release: () => {
      rmSync(addressFile(dataDir), { force: true })
      db.close()
    },
  }
}

/** The address of the hub that runs on this folder; null: none runs. */
export const addressIn = (dataDir: string) => {
  try {
    return readFileSync(addressFile(dataDir), 'utf8')
  } catch {
    return null
  }
}

const addressFile = (dataDir: string) => join(dataDir, 'address')
