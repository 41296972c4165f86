import { setTimeout as pause } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { StartError } from '../lib/errors.ts'
import { Unavailable } from '../lib/passing.ts'
import { limits } from '../limits.ts'
import type { Connections, Db } from './connection.ts'
import { Turns } from './turns.ts'

const channel = 'hub_committed'
const { database } = limits

/**
 * Refuses a pooler that lends a connection for one transaction: settings, prepared statements, locks and LISTEN belong
 * to a connection that stays. Two connections that are open at once have two processes of PostgreSQL, unless somebody
 * lends them out.
 */
export const refuseLentConnections = async (url: string) => {
  const newClient = () => new pg.Client(connecting(url, database.answerToRead)).on('error', () => {})
  const [one, other] = [newClient(), newClient()]
  const processOf = async (client: pg.Client) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  try {
    await one.connect()
    await other.connect()
    const before = await processOf(one)
    await other.query('BEGIN')
    if ((await processOf(other)) === before || (await processOf(one)) !== before)
      throw new StartError(
        'DATABASE_URL leads to a pooler that lends a connection for one transaction; ' +
          'connect to PostgreSQL itself, or let the pooler keep a connection per session (pgbouncer: pool_mode = session)',
      )
  } finally {
    for (const client of [one, other]) void client.end().catch(() => {})
  }
}

/** One pool reads and another one writes, so that acts that wait for a lock keep nobody from reading. */
export const connectPostgres = (url: string): Connections => {
  const readers = poolOf(url, database.readers, database.answerToRead, {
    statement_timeout: database.statementOfRead,
  })
  const writers = poolOf(url, database.writers, database.answerToWrite, {
    lock_timeout: database.lock,
    statement_timeout: database.statementOfWrite,
    idle_in_transaction_session_timeout: database.idleInTransaction,
  })
  const perClient = new WeakMap<pg.PoolClient, Db>()
  const turns = new Turns()
  let waitingAtRow = 0
  let stopWatching = async () => {}

  const inTransaction = async <T>(fn: (db: Db) => Promise<T>, keep: (result: T) => boolean) => {
    const client = await writers.connect()
    // A connection that breaks while it is in use fails its query; without a listener it would end the process too.
    const broken = () => {}
    client.on('error', broken)
    let db = perClient.get(client)
    if (!db) perClient.set(client, (db = drizzle({ client })))
    try {
      // Waits for nothing but the line: one that is dead is found here, before anything was done.
      await client.query({ text: 'BEGIN', query_timeout: database.answerToBegin } as pg.QueryConfig)
      const result = await fn(db)
      if (keep(result)) await client.query(`NOTIFY ${channel}`)
      await client.query(keep(result) ? 'COMMIT' : 'ROLLBACK')
      client.release()
      return result
    } catch (fault) {
      // The connection may be dead, or in the midst of a statement. PostgreSQL rolls back what it loses.
      client.release(fault as Error)
      throw fault
    } finally {
      client.off('error', broken)
    }
  }

  return {
    read: { db: drizzle({ client: readers }) },
    transaction: async (of, fn, keep) => {
      const end = await turns.take(of ?? '', of === null ? database.outside : 1)
      try {
        return await inTransaction(fn, keep)
      } finally {
        end()
      }
    },
    atRow: async (lock) => {
      if (waitingAtRow >= database.atRow) throw new Unavailable('too many acts wait for a lock')
      waitingAtRow++
      try {
        return await lock()
      } finally {
        waitingAtRow--
      }
    },
    watch: (ring) => {
      stopWatching = listen(url, ring)
    },
    close: async () => {
      await stopWatching()
      await Promise.all([readers.end(), writers.end()])
    },
  }
}

/** Settings of every connection: dead lines are found on both sides, and nothing waits for ever. */
const connecting = (url: string, answerWithin: number) => ({
  connectionString: url,
  connectionTimeoutMillis: database.connect,
  query_timeout: answerWithin,
  keepAlive: true,
  keepAliveInitialDelayMillis: database.keepAlive,
})

const poolOf = (url: string, max: number, answerWithin: number, settings: Record<string, number>) => {
  const pool = new pg.Pool({
    ...connecting(url, answerWithin),
    max,
    idleTimeoutMillis: database.idle,
    // The pool waits for it, against its type.
    onConnect: (client) => set(client, settings) as unknown as void,
  })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/**
 * Sets the limits of a session. Not as parameters of the start, which pgbouncer refuses; and only those that this
 * version of PostgreSQL knows.
 */
const set = async (client: pg.ClientBase, settings: Record<string, number>) => {
  const all = { ...settings, idle_session_timeout: database.idleSession }
  await client.query(
    'select set_config(name, wanted, false) from unnest($1::text[], $2::text[]) as given(name, wanted) join pg_settings using (name)',
    [Object.keys(all), Object.values(all)],
  )
}

/** A NOTIFY is lost while the connection is down, so the ring also comes every second. */
const listen = (url: string, ring: () => void) => {
  const stop = new AbortController()
  const looking = setInterval(ring, 1000).unref()
  let client = new pg.Client()
  const untilItBreaks = async () => {
    client = new pg.Client(connecting(url, database.answerToBegin))
    const ended = new Promise((resolve) => client.on('error', () => {}).once('end', resolve))
    client.on('notification', ring)
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    // A line that is dead makes no sound; one that does not answer is ended.
    const asking = setInterval(() => void client.query('select 1').catch(() => client.end()), database.heartbeat)
    asking.unref()
    await ended
    clearInterval(asking)
  }
  const listening = (async () => {
    while (!stop.signal.aborted) {
      await untilItBreaks().catch(() => {})
      void client.end().catch(() => {})
      await pause(1000, null, { signal: stop.signal, ref: false }).catch(() => {})
    }
  })()
  return async () => {
    stop.abort()
    clearInterval(looking)
    void client.end().catch(() => {})
    await Promise.race([listening, pause(1000, null, { ref: false })])
  }
}
