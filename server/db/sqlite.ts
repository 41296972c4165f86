import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connections, Db } from './connection.ts'

/** Another process may hold the write lock this long, in milliseconds. */
const patience = 5000

/** One connection that writes, behind a queue, and one that reads (WAL), on which nobody opens a transaction. */
export const connectSqlite = (file: string): Connections => {
  const writer = new Database(file, { timeout: 0 })
  const reader = new Database(file, { readonly: true, timeout: 0 })
  writer.pragma('synchronous = FULL')
  // SQLite's own lower() knows ASCII only: 'Één' would not be found.
  reader.function('lower', { deterministic: true }, (text) => String(text).toLowerCase())
  const db = drizzle({ client: writer }) as unknown as Db
  let tail: Promise<unknown> = Promise.resolve()
  let watching: NodeJS.Timeout | undefined
  return {
    read: { db: drizzle({ client: reader }) as unknown as Db },
    transaction: (fn, keep) => {
      const turn = tail.then(() => inTransaction(writer, () => fn(db), keep))
      tail = turn.catch(() => {})
      return turn
    },
    watch: (ring) => {
      let seen: unknown
      watching = setInterval(() => {
        const version = reader.pragma('data_version', { simple: true })
        if (version !== seen) ring()
        seen = version
      }, 1000).unref()
    },
    backup: async (copy) => void (await reader.backup(copy)),
    close: async () => {
      clearInterval(watching)
      await tail
      reader.close()
      writer.close()
    },
  }
}

const inTransaction = async <T>(writer: Database.Database, fn: () => Promise<T>, keep: (result: T) => boolean) => {
  await begin(writer)
  try {
    const result = await fn()
    writer.exec(keep(result) ? 'COMMIT' : 'ROLLBACK')
    assertSynced(writer)
    return result
  } catch (fault) {
    if (writer.inTransaction) writer.exec('ROLLBACK')
    throw fault
  }
}

// Waits by timer, not in SQLite: its busy_timeout would stop the event loop.
const begin = async (writer: Database.Database) => {
  for (const until = Date.now() + patience; ;) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return
    } catch (fault) {
      if ((fault as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > until) throw fault
      await pause(10)
    }
  }
}

// better-sqlite3 builds SQLite so that WAL falls back to NORMAL at the first write (docs/decisions.md, Traps).
const assertSynced = (writer: Database.Database) => {
  if (writer.pragma('synchronous', { simple: true }) === 2) return
  writer.pragma('synchronous = FULL')
  if (writer.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite does not sync every commit')
}
