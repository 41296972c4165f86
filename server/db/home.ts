import { sql } from 'drizzle-orm'
import { newEpoch } from './epoch.ts'
import type { Reader } from './connection.ts'

/**
 * Where a PostgreSQL database lives: the installation of the server, its timeline, the database and the table itself.
 * A server that went back in time or took over from another has another timeline, and a database or table that was put
 * back has another number.
 */
const home = sql`concat_ws('/', (select system_identifier from pg_control_system()),
  left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
  (select oid from pg_database where datname = current_database()), 'installation'::regclass::oid)`
/** The same, for a server that shows its identifier and timeline to administrators only. */
const homeInServer = sql`concat_ws('/', (select oid from pg_database where datname = current_database()),
  'installation'::regclass::oid)`

/**
 * Gives the database a new epoch if it is not where it was. Of several processes only one does: the others wait for
 * its row, and find the database at home. Returns whether this one did so to a database that had another home.
 */
export const renewIfMoved = async ({ db }: Reader): Promise<boolean> => {
  try {
    return await renewIn(db, home)
  } catch (fault) {
    if (!isKept(fault)) throw fault
    return renewIn(db, homeInServer)
  }
}

const renewIn = async (db: Reader['db'], now: typeof home) => {
  // Reads first: an update that changes nothing would still wait for somebody who changes the row.
  const { rows } = await db.execute<{ moved: boolean; is_new: boolean }>(
    sql`select home is distinct from ${now} as moved, home is null as is_new from installation where id = 1`,
  )
  if (!rows[0]?.moved) return false
  const { rowCount } = await db.execute(
    sql`update installation set epoch = ${newEpoch()}, home = ${now} where id = 1 and home is distinct from ${now}`,
  )
  return rowCount === 1 && !rows[0].is_new
}

/** Not allowed, not there, or not in this kind of server. */
const isKept = (fault: unknown) => {
  const { code } = ((fault as { cause?: unknown }).cause ?? fault) as { code?: string }
  return ['42501', '42883', '0A000'].includes(code ?? '')
}
