import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartError } from '../../lib/errors.ts'
import { log } from '../../lib/log.ts'
import { realFile } from '../../lib/paths.ts'

/** Makes a folder that only the user of the hub can enter; one that is there stays as it is. */
export const makeFolder = (folder: string) => void mkdirSync(folder, { recursive: true, mode: 0o700 })

/** Makes the folder that the settings name, and returns the database that belongs in it, which may lie elsewhere. */
export const placeOf = (url: string) => {
  makeFolder(dirname(url))
  const file = realFile(url)
  // Not made here: a disk may not be mounted.
  if (!existsSync(dirname(file)))
    throw new StartError(`${url} is a link to ${file}, and the folder of that is not there; look whether its disk is`)
  return file
}

/**
 * Makes sure that a file is there and that only its owner reads and writes it, whatever the umask. SQLite gives its log
 * and its shared memory the mode of the database.
 */
export const makePrivate = (file: string) => {
  // A file that is there is not opened: its closing would end the locks that SQLite holds on it in this process.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  narrow(file)
}

/** Takes a file, its log and its copies beside it away from everybody but their owner. */
export const narrowBeside = (file: string) => {
  const folder = dirname(file)
  for (const name of readdirSync(folder))
    if (name.startsWith(basename(file)) && lstatSync(join(folder, name)).isFile()) narrow(join(folder, name))
}

const narrow = (file: string) => {
  try {
    if (statSync(file).mode & 0o077) chmodSync(file, 0o600)
  } catch (fault) {
    // A file of another user stays as it is: a volume may belong to a group.
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') throw fault
    log.warn({ file }, 'others can read this file, and the hub may not change that')
  }
}

/** Waits until a file, or the names in a folder, are on disk. */
export const syncToDisk = (path: string) => {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } catch (fault) {
    // Some systems sync no folders.
    if (!statSync(path).isDirectory()) throw fault
  } finally {
    closeSync(descriptor)
  }
}
