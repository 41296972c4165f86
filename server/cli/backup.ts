import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Config } from '../config.ts'
import { isPostgres } from '../db/columns.ts'
import { copyDatabase } from '../db/file/copy.ts'
import { refuseReplaced } from '../db/file/mark.ts'
import { CommandError, UsageError } from '../lib/errors.ts'
import { locksOf, realFile } from '../lib/paths.ts'

/** Copies the SQLite database as it is, also beside a hub that runs or is newer. */
export const backup = async (config: Config, file: string, replaces: boolean) => {
  if (isPostgres) throw new UsageError('PostgreSQL has pg_dump for that')
  const database = realFile(config.databaseUrl)
  // The folder is not made here: if its disk is not mounted, the copy would land on the wrong one.
  if (!existsSync(dirname(file))) throw new UsageError(`the folder ${dirname(file)} is not there; make it first`)
  if (!existsSync(database)) throw new CommandError(`there is no database in ${config.dataDir} yet`)
  if (isOfHub(database, file)) throw new UsageError(`${file} is a file of the hub itself; give the copy another name`)
  const there = lstatSync(file, { throwIfNoEntry: false })
  if (there && !replaces) throw new UsageError(`${file} is there already; --replace puts the new copy in its place`)
  if (there && !there.isFile()) throw new UsageError(`${file} is not a file`)
  refuseReplaced(database)
  await copyDatabase(database, file)
  console.log(`Copied to ${file}.`)
}

const isOfHub = (database: string, file: string) =>
  realpathSync(dirname(file)) === dirname(database) &&
  ['', '-wal', '-shm', '-journal', '.mark', '.mark.new']
    .map((end) => `${database}${end}`)
    .concat(Object.values(locksOf(database)))
    .map((path) => basename(path))
    .concat('address')
    .includes(basename(file))
