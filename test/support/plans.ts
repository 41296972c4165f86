import Database from 'better-sqlite3'
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3'
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres'
import { isPostgres } from '../../server/db/columns.ts'
import type { Reader } from '../../server/db/connection.ts'
import { holdsWords } from '../../server/lib/words.ts'
import { beside } from './by-hand.ts'
import type { World } from './world.ts'

/** How the database goes about the statement that a read of a store asks, as it tells itself. */
export const planOf = async ({ config }: Pick<World, 'config'>, ask: (reader: Reader) => unknown) => {
  const asked: [statement: string, values: unknown[]][] = []
  const logger = { logQuery: (statement: string, values: unknown[]) => void asked.push([statement, values]) }
  if (isPostgres) {
    const client = await beside(config.databaseUrl)
    try {
      await client.query('analyze')
      await ask({ db: onPostgres(client, { logger }) })
      const plans = []
      for (const [statement, values] of asked) plans.push(await client.query(`explain ${statement}`, values))
      return plans.flatMap(({ rows }) => rows.map((row: Record<string, string>) => row['QUERY PLAN'])).join('\n')
    } finally {
      await client.end()
    }
  }
  const client = new Database(config.databaseUrl, { readonly: true })
  try {
    client.function('holds', { deterministic: true }, holdsWords)
    await ask({ db: onSqlite({ client, logger }) as unknown as Reader['db'] })
    return asked
      .flatMap(([statement, values]) => client.prepare(`explain query plan ${statement}`).all(...values))
      .map((step) => (step as { detail: string }).detail)
      .join('\n')
  } finally {
    client.close()
  }
}
