import { statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { log } from '../lib/log.ts'
import { Unavailable } from '../lib/passing.ts'
import { holdsWords } from '../lib/words.ts'
import { limits } from '../limits.ts'
import type { Connections, Db } from './connection.ts'
import { lookEvery, type Mark } from './file/mark.ts'

/** The most acts in one commit. */
const mostTogether = 32

/** The log is written into the database when it has grown to this many bytes: a thousand pages. */
const fullLog = 4_120_000

/**
 * One connection writes, behind a queue; another reads (WAL), and nobody opens a transaction on it. With a mark the
 * database belongs to this process, which keeps the mark true.
 */
export const connectSqlite = (file: string, mark: Mark | null = null): Connections => {
  const writer = new Database(file, { timeout: 0 })
  const reader = new Database(file, { readonly: true, timeout: 0 })
  writer.pragma('synchronous = FULL')
  leaveLogToHub(writer)
  // SQLite's own lower() knows ASCII only: 'Één' would not be found.
  reader.function('holds', { deterministic: true }, holdsWords)
  const queue = new WriteQueue(writer, () => mark?.committed())
  const stopKeeping = mark && keepMark(mark, file, writer)
  let watching: NodeJS.Timeout | undefined
  return {
    read: { db: drizzle({ client: reader }) as unknown as Db },
    transaction: (_of, fn, keep) => queue.add(fn, keep),
    atRow: null,
    watch: (ring) => {
      let seen: unknown
      // Twice a second: a right that another process takes away is gone here within one.
      watching = setInterval(() => {
        const version = reader.pragma('data_version', { simple: true })
        if (version !== seen) ring()
        seen = version
      }, 500).unref()
    },
    close: async () => {
      clearInterval(watching)
      stopKeeping?.()
      await queue.empty()
      mark?.set()
      mark?.lift()
      reader.close()
      writer.close()
      mark?.set()
    },
  }
}

/**
 * SQLite would write a full log into the database amid a commit. The hub could not take its mark away before that, and
 * would take what a command beside it does so for a database that was put back. Without a hub the log is written when
 * the last connection closes.
 */
export const leaveLogToHub = (db: Database.Database) => void db.pragma('wal_autocheckpoint = 0')

/** Looks every second how database and log are left, and writes a full log into the database. */
const keepMark = (mark: Mark, file: string, writer: Database.Database) => {
  const look = () => {
    try {
      if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) >= fullLog && !writer.inTransaction) {
        mark.lift()
        writer.pragma('wal_checkpoint(TRUNCATE)')
      }
      mark.set()
    } catch (fault) {
      log.error(fault, 'the log was not written into the database; that is tried again')
    }
  }
  look()
  const looking = setInterval(look, lookEvery).unref()
  return () => clearInterval(looking)
}

type Turn = {
  since: number
  run: (db: Db) => Promise<unknown>
  keep: (result: never) => boolean
  resolve: (result: never) => void
  reject: (fault: unknown) => void
}

/**
 * Runs acts one after the other. Acts that wait together share one commit, and so one sync: each has a savepoint, and
 * none is answered before it is on disk.
 */
class WriteQueue {
  private readonly waiting: Turn[] = []
  private running: Promise<void> | null = null
  private readonly db: Db
  private readonly writer: Database.Database
  private readonly committed: () => void
  constructor(writer: Database.Database, committed: () => void) {
    this.writer = writer
    this.committed = committed
    this.db = drizzle({ client: writer }) as unknown as Db
  }

  add<T>(run: (db: Db) => Promise<T>, keep: (result: T) => boolean): Promise<T> {
    if (this.waiting.length >= limits.database.waiting) throw new Unavailable('too many acts wait')
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ since: performance.now(), run, keep, resolve, reject })
      this.running ??= this.drain()
    })
  }

  async empty() {
    while (this.running) await this.running
  }

  private async drain() {
    // Starts after the requests that are already there have been read, or each would have a commit of its own.
    await new Promise(setImmediate)
    try {
      for (;;) {
        const [oldest, ...others] = this.waiting.splice(0, mostTogether)
        if (!oldest) return
        await this.together([oldest, ...others])
      }
    } finally {
      this.running = null
    }
  }

  private async together(turns: [Turn, ...Turn[]]) {
    const [oldest] = turns
    try {
      await begin(this.writer, oldest.since + limits.database.patience)
      const answers: (() => void)[] = []
      for (const turn of turns) answers.push(await this.inSavepoint(turn))
      this.writer.exec('COMMIT')
      assertSynced(this.writer)
      this.committed()
      for (const answer of answers) answer()
    } catch (fault) {
      for (const { reject } of turns) reject(fault)
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK')
    }
  }

  /** Runs one act in a savepoint. Returns a function that answers it, to be called once all acts are on disk. */
  private async inSavepoint({ run, keep, resolve, reject }: Turn) {
    this.writer.exec('SAVEPOINT act')
    try {
      const result = (await run(this.db)) as never
      if (!keep(result)) this.writer.exec('ROLLBACK TO act')
      this.writer.exec('RELEASE act')
      return () => resolve(result)
    } catch (fault) {
      // A full disk ends the whole transaction, so none of the acts was done.
      if (!this.writer.inTransaction) throw fault
      this.writer.exec('ROLLBACK TO act')
      this.writer.exec('RELEASE act')
      return () => reject(fault)
    }
  }
}

// Waits with a timer: SQLite's own busy_timeout would stop the event loop.
const begin = async (writer: Database.Database, until: number) => {
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return
    } catch (fault) {
      if ((fault as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw fault
      await pause(10)
    }
  }
}

// better-sqlite3 builds SQLite such that WAL falls back to NORMAL at the first write (docs/decisions.md, Traps).
const assertSynced = (writer: Database.Database) => {
  if (writer.pragma('synchronous', { simple: true }) === 2) return
  writer.pragma('synchronous = FULL')
  if (writer.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite does not sync every commit')
}
