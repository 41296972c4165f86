import { lstatSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { endSignIns } from '../auth/store.ts'
import { signIns } from '../auth/table.ts'
import type { Config } from '../config.ts'
import { isPostgres } from '../db/columns.ts'
import { checkCopy, endDemoIn, endSignInsIn, isDemo, isDemoIn } from '../db/file/check.ts'
import { withCopy } from '../db/file/copy.ts'
import { putInPlace } from '../db/file/swap.ts'
import { lockDatabase } from '../db/lock.ts'
import { beginEpoch, installationOf } from '../db/revision.ts'
import { demoStates } from '../db/table.ts'
import { write } from '../db/write.ts'
import { CommandError, StartError, UsageError } from '../lib/errors.ts'
import { realFile } from '../lib/paths.ts'
import { noteSecurity } from '../lib/security.ts'
import { withDatabase } from './commands.ts'

const toldOf = (keepsSignIns: boolean) =>
  (keepsSignIns
    ? 'The sign-ins, API tokens and sign-in links that stand in it work, also those that were ended after it was made.\n'
    : 'All sign-ins, API tokens and sign-in links have ended: everybody signs in anew.\n') +
  'Open pages ask everything anew by themselves; what waits on a device is still sent.'

const demoToldOf = {
  ended: 'It was made before the demo ended here: the demo stays ended, and nobody signs in with one press.',
  open: "It is a demo: outside production whoever uses this machine signs in with one press, until 'hub demo off'.",
}

/** Puts a copy of the SQLite database in its place, while no hub runs. */
export const restore = async (config: Config, file: string, keepsSignIns: boolean) => {
  if (isPostgres)
    throw new UsageError(
      "PostgreSQL has pg_restore for that: stop the hub, restore, start the hub, which notices, and run 'hub restored'",
    )
  const database = realFile(config.databaseUrl)
  checkFile(file, database)
  const lock = lockDatabase(config.databaseUrl)
  if (!lock) throw new CommandError(`a hub runs on ${config.dataDir}; stop it first`)
  try {
    let found: ReturnType<typeof checkCopy> & { demo?: keyof typeof demoToldOf } = { lastAct: null, toDo: 0 }
    const check = (db: Database.Database) => {
      found = checkCopy(db)
      if (isDemoIn(db) && isDemo(database) === false) {
        endDemoIn(db)
        found.demo = 'ended'
      } else if (isDemoIn(db)) found.demo = 'open'
      if (!keepsSignIns) endSignInsIn(db, signIns)
    }
    const kept = await namingFile(file, () =>
      withCopy(file, dirname(database), (copy) => putInPlace(copy, database), check),
    )
    const until = found.lastAct ? ` Its last act is of ${found.lastAct}.` : ''
    noteSecurity('restored', {})
    console.log(`${file} is the database in ${config.dataDir} now.${until}`)
    console.log(
      kept
        ? `What was there is kept in ${kept}; 'hub restore ${kept}' goes back to it.`
        : 'There was no database here.',
    )
    console.log(toldOf(keepsSignIns))
    if (found.demo) console.log(demoToldOf[found.demo])
    if (found.toDo) console.log('It is of an older hub: the next start copies it and brings it up to date.')
  } finally {
    lock.release()
  }
}

/** For a database that was put back by other means: a new epoch, also under a hub that runs. */
export const restored = (config: Config, keepsSignIns: boolean) =>
  withDatabase(config, async (writer) => {
    await write(writer, null, async (tx) => {
      await beginEpoch(tx)
      if (!keepsSignIns) await endSignIns(tx)
      tx.note('restored', {})
    })
    console.log(toldOf(keepsSignIns))
    const { demo } = await installationOf(writer.connections.read)
    if (demo === demoStates.open) console.log(demoToldOf.open)
  })

const checkFile = (file: string, database: string) => {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (!found) throw new CommandError(`${file} is not there`)
  if (found.isSymbolicLink()) throw new CommandError(`${file} is a symbolic link; name the file that it points at`)
  if (!found.isFile()) throw new CommandError(`${file} is not a file`)
  const present = statSync(database, { throwIfNoEntry: false })
  if (present && present.ino === found.ino && present.dev === found.dev)
    throw new CommandError(`${file} is the present database itself`)
}

/** What is wrong with the copy is told with its name; nothing was touched by then. */
const namingFile = async <T>(file: string, work: () => Promise<T>) => {
  try {
    return await work()
  } catch (fault) {
    const isExpected = fault instanceof CommandError || fault instanceof StartError
    if (!isExpected && !/^SQLITE_(NOTADB|CORRUPT|CANTOPEN)/.test((fault as { code?: string }).code ?? '')) throw fault
    throw new CommandError(`${file} is not put back, and nothing was changed: ${(fault as Error).message}`)
  }
}
