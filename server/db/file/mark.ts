import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from '../../lib/errors.ts'
import { log } from '../../lib/log.ts'
import { syncToDisk } from './files.ts'

/** The traces that every write to a file leaves, and every other file in its place. */
type Print = { inode: string; size: string; written: string; changed: string }
/** The log as it was last seen; null: there was none. */
type Left = { file: Print; log: { inode: string; size: number; written: number } | null }

/** How often the hub looks how it leaves its files, in milliseconds. */
export const lookEvery = 1000
/** How long after the last look the log may still have been written, in milliseconds. */
const sinceLook = 5 * lookEvery

/**
 * A small file beside the database that says how the hub left database and log. A copy that was put back, or another
 * database, has another inode or another time of change, which nobody can set. The mark is taken away before the
 * database file changes: without a mark nothing is known. A disk that is put back whole, mark and inodes included,
 * looks as it was left.
 */
export class Mark {
  private readonly database: string
  private readonly path: string
  private written = ''
  /** The file as it was when the mark was set; null: it is lifted. */
  private file: string | null = null
  private setAt = -Infinity
  private hasLog = false
  private isSpoiled = false
  constructor(database: string) {
    this.database = database
    this.path = `${database}.mark`
  }

  /**
   * `same`: provably as it was left. `replaced`: the log is as it was left, and the database under it is another file.
   * `other`: something was changed, or put back. `unknown`: there is no mark.
   */
  found(): 'same' | 'replaced' | 'other' | 'unknown' {
    const left = this.read()
    const file = printOf(this.database)
    if (!left || !file) return 'unknown'
    const now = logOf(this.database)
    const isSameLog =
      left.log === null
        ? now === null
        : now !== null &&
          now.inode === left.log.inode &&
          now.size >= left.log.size &&
          now.written >= left.log.written &&
          now.written <= left.log.written + sinceLook
    const isSameFile = JSON.stringify(file) === JSON.stringify(left.file)
    if (isSameFile) return isSameLog ? 'same' : 'other'
    // A checkpoint of another program changes the file too, but not after the last act.
    return now !== null && isSameLog && Number(file.changed) / 1e6 > now.written ? 'replaced' : 'other'
  }

  /** Before the database file changes: from here on nothing is known, also after a power cut. */
  lift() {
    this.written = ''
    this.file = null
    this.hasLog = false
    if (!existsSync(this.path)) return
    rmSync(this.path)
    syncToDisk(dirname(this.path))
  }

  /** After an act, which stays done whatever happens here: the log may have begun, or the last look may be long ago. */
  committed() {
    if (this.hasLog && performance.now() - this.setAt < lookEvery) return
    try {
      this.set()
    } catch (fault) {
      log.warn(fault, 'how the database is left was not written down')
    }
  }

  /**
   * Writes down how database and log are now. A file that changed while the mark was there was changed by something
   * else, perhaps put back under the hub that runs: then nothing is written down any more.
   */
  set() {
    const file = printOf(this.database)
    if (!file || this.isSpoiled) return
    if (this.file !== null && this.file !== JSON.stringify(file)) {
      log.error(`something else changed ${this.database} while the hub runs; stop it before you put back a copy`)
      this.isSpoiled = true
      return this.lift()
    }
    this.file = JSON.stringify(file)
    this.setAt = performance.now()
    const found = logOf(this.database)
    this.hasLog = found !== null
    const text = JSON.stringify({ file, log: found } satisfies Left)
    if (text === this.written) return
    try {
      writeFileSync(`${this.path}.new`, text, { mode: 0o600 })
      renameSync(`${this.path}.new`, this.path)
      this.written = text
    } catch (fault) {
      // On a full disk the next start gives a new epoch, which costs every open page one query.
      log.warn(fault, 'how the database is left was not written down')
    }
  }

  private read(): Left | null {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as Left
    } catch {
      return null
    }
  }
}

/** Refuses a database that lies beside the log of another: SQLite would write that into it as soon as it is opened. */
export const refuseReplaced = (database: string) => {
  if (new Mark(database).found() === 'replaced')
    throw new StartError(
      `${database} was put in the place of another database, beside the log of that one (${database}-wal), which ` +
        `SQLite would write into it. Nothing was touched. 'hub restore COPY' puts back a copy, and keeps what is here; ` +
        `to go on with the two as they are, remove ${database}.mark`,
    )
}

const printOf = (file: string): Print | null => {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return (
    (found && {
      inode: String(found.ino),
      size: String(found.size),
      written: String(found.mtimeNs),
      changed: String(found.ctimeNs),
    }) ??
    null
  )
}

const logOf = (database: string) => {
  const found = statSync(`${database}-wal`, { bigint: true, throwIfNoEntry: false })
  return found?.size ? { inode: String(found.ino), size: Number(found.size), written: Number(found.mtimeMs) } : null
}
