import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Connections, Db } from './connection.ts'

const channel = 'hub_committed'

export const connectPostgres = (url: string): Connections => {
  const pool = new pg.Pool({ connectionString: url })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  const perClient = new WeakMap<pg.PoolClient, Db>()
  let stopWatching = async () => {}
  return {
    read: { db: drizzle({ client: pool }) },
    transaction: async (fn, keep) => {
      const client = await pool.connect()
      // A connection that breaks while it is in use fails its query; without a listener it would end the process too.
      const broken = () => {}
      client.on('error', broken)
      let db = perClient.get(client)
      if (!db) perClient.set(client, (db = drizzle({ client })))
      try {
        await client.query('BEGIN')
        const result = await fn(db)
        if (keep(result)) await client.query(`NOTIFY ${channel}`)
        await client.query(keep(result) ? 'COMMIT' : 'ROLLBACK')
        client.release()
        return result
      } catch (fault) {
        await client.query('ROLLBACK').then(
          () => client.release(),
          (lost: Error) => client.release(lost),
        )
        throw fault
      } finally {
        client.off('error', broken)
      }
    },
    watch: (ring) => {
      stopWatching = listen(url, ring)
    },
    close: async () => {
      await stopWatching()
      await pool.end()
    },
  }
}

/** A NOTIFY is lost while the connection is down, so the ring also comes every second. */
const listen = (url: string, ring: () => void) => {
  const looking = setInterval(ring, 1000).unref()
  let client: pg.Client | null = null
  let stopped = false
  const open = async () => {
    if (stopped) return
    client = new pg.Client({ connectionString: url })
    const again = () => void setTimeout(() => void open(), 1000).unref()
    client.on('error', () => {})
    client.once('end', again)
    client.on('notification', ring)
    await client
      .connect()
      .then(() => client?.query(`LISTEN ${channel}`))
      .catch(again)
  }
  void open()
  return async () => {
    stopped = true
    clearInterval(looking)
    await client?.end().catch(() => {})
  }
}
