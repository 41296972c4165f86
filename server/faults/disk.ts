import { accessSync, constants, existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, relative, resolve } from 'node:path'
import { codeOf } from './causes.ts'

/** What a fault of a file or a folder means; null: nothing that an administrator could mend. */
export const whyNoDisk = (fault: Error, dataDir: string): string | null => {
  const { path = '', syscall, dest } = fault as NodeJS.ErrnoException & { dest?: string }
  if (!syscall || syscall === 'connect' || syscall === 'listen') return null
  const of = path || dest
  return of ? whyNoPath(codeOf(fault), of, dataDir) : codeOf(fault) === 'ENOSPC' ? full(dataDir) : null
}

/** `code`: of the system, like EACCES. */
export const whyNoPath = (code: string, path: string, dataDir: string) => {
  const isOurs = isWithin(path, dataDir)
  const otherwise = isOurs ? ', or set DATA_DIR to another folder' : ''
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `${path} is not for ${user()}, who runs the hub; let that user read and write it${otherwise}`
    case 'EROFS':
      return `${path} lies on a disk that is read-only; mount it so that it can be written${otherwise}`
    case 'EEXIST':
    case 'ENOTDIR':
      return isOurs ? `DATA_DIR must be a folder, and ${firstThatIs(path)} is none; set it to another one` : null
    case 'ENOENT':
      return isOurs
        ? (whyNotMade(path, dataDir) ?? `${path} cannot be made or is gone; look whether its disk is there${otherwise}`)
        : null
    case 'EISDIR':
      return isOurs ? `${path} is a folder, where the hub keeps a file; move it away${otherwise}` : null
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return isOurs ? 'DATA_DIR is a path that this machine cannot follow; set it to another one' : null
    case 'ENOSPC':
    case 'EDQUOT':
      return full(path)
    case 'EIO':
      return `the disk of ${path} fails; look at it before anything else${otherwise}`
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open; let the user that runs the hub open more of them (ulimit -n)'
    default:
      return null
  }
}

export const full = (path: string) => `the disk of ${path} is full; make room there`

/** What stands in the way of a path below it. */
const firstThatIs = (path: string): string =>
  existsSync(path) || path === dirname(path) ? path : firstThatIs(dirname(path))

/** Making a folder and those above it ends in ENOENT, whatever keeps the first of them from being made. */
const whyNotMade = (path: string, dataDir: string): string | null => {
  const above = dirname(resolve(path))
  if (!existsSync(above)) return above === dirname(above) ? null : whyNotMade(above, dataDir)
  try {
    accessSync(above, constants.W_OK)
    return null
  } catch (fault) {
    return whyNoPath(codeOf(fault), above, dataDir)
  }
}

const isWithin = (path: string, folder: string) => {
  const [to, from] = [relative(resolve(folder), resolve(path)), relative(resolve(path), resolve(folder))]
  // Also a folder above, which a start makes along the way.
  return !to.startsWith('..') || !from.startsWith('..')
}

const user = () => {
  try {
    return `user '${userInfo().username}'`
  } catch {
    // A container may run under a number that has no name.
    return `user ${process.getuid?.() ?? ''}`
  }
}
