import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './file/files.ts'

/**
 * Writes down in a folder where the hub runs, for commands beside it. On PostgreSQL several may run: the last one that
 * started counts. Returns what takes it away again.
 */
export const writeAddress = (dataDir: string, address: string) => {
  const file = addressFile(dataDir)
  makeFolder(dataDir)
  // A file that is there keeps its mode.
  rmSync(file, { force: true })
  writeFileSync(file, address, { mode: 0o600 })
  return () => {
    if (addressIn(dataDir) === address) rmSync(file, { force: true })
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
