import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { locksOf, realFile } from '../lib/paths.ts'
import { codeOf } from './causes.ts'
import { full, whyNoPath } from './disk.ts'

type Place = { dataDir: string; databaseUrl: string }

const putBack = "put a copy back with 'hub restore COPY'"

/** What a fault of SQLite means; null: nothing that an administrator could mend. */
export const whyNoFile = (fault: Error, { dataDir, databaseUrl: file }: Place): string | null => {
  const code = codeOf(fault)
  const is = (...names: string[]) => names.some((name) => code.startsWith(`SQLITE_${name}`))
  if (is('NOTADB', 'CORRUPT')) {
    const strange = Object.values(locksOf(realFile(file))).find((lock) => existsSync(lock) && !isDatabase(lock))
    if (strange !== undefined) return `${strange} is no file of the hub; remove it`
    return isDatabase(file)
      ? `the database ${file} is damaged; keep a copy of it as it is, and ${putBack}`
      : `${file} is no SQLite database; move it away, and ${putBack}, or set DATA_DIR to another folder`
  }
  if (is('FULL')) return full(dataDir)
  // SQLite rolls back by itself where the disk fails it; drizzle then fails to, and tells that instead.
  if (/no transaction is active/.test(fault.message))
    return `the disk of ${dataDir} is full or fails, and nothing was changed; make room there, or look at it`
  if (is('BUSY', 'LOCKED'))
    return (
      `another process keeps ${file} locked; ` +
      'let it end (a hub command, a program that looks into the file), and try again'
    )
  if (is('IOERR', 'PROTOCOL', 'NOLFS'))
    return (
      `the disk of ${dataDir} does not do what SQLite needs (${code}); ` +
      'look whether it is full, fails, or is a folder of another machine, and set DATA_DIR to a folder on ' +
      'a disk of this one'
    )
  if (is('READONLY', 'CANTOPEN', 'PERM', 'AUTH') || /directory does not exist/.test(fault.message))
    return (
      whatStands(dataDir, file) ??
      `${file} cannot be opened for writing (${code}); ` +
        'let the user that runs the hub read and write it, or set DATA_DIR to another folder'
    )
  return null
}

/** SQLite says only that it cannot open or write a file, so this looks why. */
const whatStands = (dataDir: string, file: string) => {
  for (const folder of [dirname(file), dataDir])
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return whyNoPath('ENOTDIR', folder, dataDir)
  const beside = [file, `${file}-wal`, `${file}-shm`, ...Object.values(locksOf(realFile(file)))]
  for (const path of [dataDir, ...beside.filter(existsSync)])
    try {
      if (path !== dataDir && statSync(path).isDirectory()) return whyNoPath('EISDIR', path, dataDir)
      accessSync(path, constants.R_OK | constants.W_OK)
    } catch (fault) {
      return whyNoPath(codeOf(fault), path, dataDir)
    }
  return null
}

/** An empty file is a database too: an empty one. */
const isDatabase = (file: string) => {
  if (!existsSync(file) || statSync(file).size === 0) return true
  const begin = Buffer.alloc(16)
  const opened = openSync(file, 'r')
  try {
    readSync(opened, begin)
  } finally {
    closeSync(opened)
  }
  return begin.toString('latin1') === 'SQLite format 3\0'
}
