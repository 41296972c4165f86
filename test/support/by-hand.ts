import Database from 'better-sqlite3'
import pg from 'pg'
import { isPostgres } from '../../server/db/columns.ts'
import type { World } from './world.ts'

/** Somebody beside the hub at its database, who holds a lock. */
export type Hand = { letGo(): Promise<void> }

/** A connection of its own, as an administrator has one in psql. */
export const beside = async (databaseUrl: string) => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  return client
}

/** Locks these samenwerkingsverbanden for writing; on SQLite the lock is on everything. */
export const lockByHand = async (w: World, ids: string[], databaseUrl = w.config.databaseUrl): Promise<Hand> => {
  if (!isPostgres) {
    const file = new Database(databaseUrl)
    file.exec('BEGIN IMMEDIATE')
    return {
      letGo: async () => {
        file.exec('ROLLBACK')
        file.close()
      },
    }
  }
  const client = await beside(databaseUrl)
  await client.query('BEGIN')
  await client.query('select 1 from revision where samenwerkingsverband_id = any($1) for update', [ids])
  return { letGo: () => client.end() }
}
