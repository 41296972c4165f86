import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * The file that a path leads to over links, also one that is not there yet. What lies beside a database lies beside
 * this: SQLite keeps its log here.
 */
export const realFile = (path: string, steps = 40): string => {
  if (existsSync(path)) return realpathSync(path)
  const folder = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path)
  const file = join(folder, basename(path))
  const isLink = steps > 0 && lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
  return isLink ? realFile(resolve(folder, readlinkSync(file)), steps - 1) : file
}

/**
 * The locks beside a database: of the hub that serves it, and of whoever brings it up to date. Two databases with other
 * names in one folder have their own.
 */
export const locksOf = (database: string) => {
  const own = basename(database) === 'hub.db' ? '' : `${basename(database)}.`
  return { serves: join(dirname(database), `${own}lock.db`), migrates: join(dirname(database), `${own}migrating.db`) }
}
