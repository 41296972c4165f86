import Database from 'better-sqlite3'
import { getTableName } from 'drizzle-orm'
import { CommandError } from '../../lib/errors.ts'
import type { Table } from '../columns.ts'
import { demoStates } from '../table.ts'
import { doneIn, hasColumn, hasTable, migrationsToDo } from '../line.ts'

/** Refuses a copy that is not whole, not of a hub, or of a newer one. */
export const checkCopy = (db: Database.Database) => {
  if (!hasTable(db, 'installation') || !hasTable(db, '__drizzle_migrations'))
    throw new CommandError('it is not a database of the hub')
  const toDo = migrationsToDo('sqlite', doneIn(db), () => null)
  const damage = db.pragma('integrity_check(1)', { simple: true })
  if (damage !== 'ok') throw new CommandError(`it is damaged (${String(damage)})`)
  if ((db.pragma('foreign_key_check') as unknown[]).length)
    throw new CommandError('it has rows that point at nothing (foreign_key_check)')
  if (!db.prepare('select 1 from installation where id = 1').get())
    throw new CommandError('it is not a database of the hub')
  return { toDo, lastAct: db.prepare('select max(at) from change').pluck().get() as string | null }
}

/** Whether the database is a demo; null: that cannot be read. */
export const isDemo = (file: string): boolean | null => {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return isDemoIn(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}
export const isDemoIn = (db: Database.Database) =>
  hasColumn(db, 'installation', 'demo') && db.prepare('select demo from installation').pluck().get() !== demoStates.none

/** Ends the demo that a copy is, with the sessions that were got without proof. */
export const endDemoIn = (db: Database.Database) => {
  db.prepare('update installation set demo = ?').run(demoStates.none)
  const invented = hasColumn(db, 'person', 'invented')
  // An older hub did not know who was invented.
  const whose = invented ? ' and person_id in (select id from person where invented)' : ''
  db.exec(`delete from session where kind = 'BROWSER'${whose}`)
}

/** Ends the sign-ins of a copy, before it is brought up to date: that of an older hub may lack a table. */
export const endSignInsIn = (db: Database.Database, tables: readonly Table[]) => {
  for (const name of tables.map(getTableName)) if (hasTable(db, name)) db.exec(`delete from "${name}"`)
  db.exec('update installation set auth_revision = auth_revision + 1')
}
