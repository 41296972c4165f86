import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { newEpoch } from './epoch.ts'
import { renewIfMoved } from './home.ts'
import { migrationFolder, migrationsToDo, thisHub } from './line.ts'
import { connectPostgres, refuseLentConnections } from './postgres.ts'
import { untilItAnswers } from './waiting.ts'

/** The same as openDatabase() does for a file. */
export const openPostgres = async (url: string) => ({
  ...(await migrateDatabase(url)),
  connections: connectPostgres(url),
})

const migrateDatabase = async (url: string) => {
  await untilItAnswers(url)
  await refuseLentConnections(url)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    const db = drizzle({ client: pool })
    // Two processes may start at once: one migrates, the other waits; a minute if the first is frozen in the midst.
    await pool.query('set idle_in_transaction_session_timeout = 60000')
    await pool.query('select pg_advisory_lock(716253)')
    const { times, by } = await doneInPostgres(pool)
    const toDo = migrationsToDo('postgres', { times, by }, () => null)
    await migrate(db, { migrationsFolder: migrationFolder('postgres') })
    await pool.query('insert into installation (id, epoch) values (1, $1) on conflict do nothing', [newEpoch()])
    if (toDo) await pool.query('update installation set migrated_by = $1 where id = 1', [thisHub('postgres')])
    return { copied: null, isOther: await renewIfMoved({ db }) }
  } finally {
    await pool.end()
  }
}

const doneInPostgres = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ done: string | null; signed: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') as done, exists (select from pg_attribute
       where attrelid = to_regclass('installation') and attname = 'migrated_by' and not attisdropped) as signed`,
  )
  if (!rows[0]?.done) return { times: [], by: null }
  const done = await pool.query<{ created_at: string }>('select created_at from drizzle.__drizzle_migrations')
  const signed = rows[0].signed
    ? await pool.query<{ migrated_by: string | null }>('select migrated_by from installation where id = 1')
    : null
  return {
    times: done.rows.map(({ created_at }) => Number(created_at)),
    by: signed?.rows[0]?.migrated_by ?? null,
  }
}
