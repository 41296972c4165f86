import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { StartError } from '../lib/errors.ts'
import { must } from '../lib/must.ts'
import { projectRoot } from '../lib/root.ts'

type Step = { tag: string; when: number }
/** What stands in a database: the migrations that were done, by their time, and the hub that did the last. */
export type Done = { times: number[]; by: string | null }

export const migrationFolder = (engine: 'sqlite' | 'postgres') => join(projectRoot, 'migrations', engine)

const stepsOf = (engine: 'sqlite' | 'postgres') =>
  (JSON.parse(readFileSync(join(migrationFolder(engine), 'meta', '_journal.json'), 'utf8')) as { entries: Step[] })
    .entries

/** This hub, as it signs a database that it brought up to date. */
export const thisHub = (engine: 'sqlite' | 'postgres') => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return `hub ${version}, ${must(stepsOf(engine).at(-1), 'there are migrations').tag}`
}

/**
 * How many migrations are still to be done. Refuses a database with other migrations than this hub knows: drizzle
 * looks at the time of the last one only, so an older hub would serve it.
 */
export const migrationsToDo = (engine: 'sqlite' | 'postgres', { times, by }: Done, copy: () => string | null) => {
  const steps = stepsOf(engine)
  const done = [...times].sort((a, b) => a - b)
  if (done.every((time, at) => time === steps[at]?.when)) return steps.length - done.length
  const lacks = steps.find(({ when }) => !done.includes(when) && when < must(done.at(-1), 'there is a last one'))
  if (done.every((time) => steps.some(({ when }) => when === time)))
    throw new StartError(`the database lacks the migration ${lacks?.tag}, and has later ones; no hub left it like this`)
  const signed =
    by ?? `a hub that did ${done.length} migrations, the last of ${new Date(done.at(-1) ?? 0).toISOString()}`
  const found = copy()
  const back = found
    ? `'hub restore ${found}' goes back to the copy that was made before, and loses what came after it`
    : 'or put back a copy from before it'
  throw new StartError(
    `the database was brought up to date by a newer hub (${signed}) than this one (${thisHub(engine)}), ` +
      `which would not know all that stands in it. Start the newer hub; ${back}.`,
  )
}

/** The migrations that were done in a SQLite database. */
export const doneIn = (db: Database.Database): Done => ({
  times: hasTable(db, '__drizzle_migrations')
    ? db.prepare('select created_at from __drizzle_migrations').pluck().all().map(Number)
    : [],
  by: signedIn(db),
})

const signedIn = (db: Database.Database) =>
  hasColumn(db, 'installation', 'migrated_by')
    ? (db.prepare('select migrated_by from installation where id = 1').pluck().get() as string | null)
    : null

export const hasColumn = (db: Database.Database, table: string, column: string) =>
  (db.pragma(`table_info("${table}")`) as { name: string }[]).some(({ name }) => name === column)

export const hasTable = (db: Database.Database, name: string) =>
  db.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined

/** How a copy of this database that is made now is called; copies sort by their time. */
export const copyName = (file: string, before: 'before' | 'replaced') =>
  `${file}.${before}-${new Date().toISOString().replaceAll(':', '.')}`

/** The newest copy beside the file that was made before a migration, and that this hub knows; null: there is none. */
export const copyBefore = (file: string) => {
  const known = stepsOf('sqlite').map(({ when }) => when)
  // Beside a copy may lie its log.
  const copies = readdirSync(dirname(file)).filter(
    (name) => name.startsWith(`${basename(file)}.before-`) && name.endsWith('Z'),
  )
  const fits = (copy: string) => {
    try {
      const db = new Database(copy, { readonly: true })
      try {
        return doneIn(db).times.every((time) => known.includes(time))
      } finally {
        db.close()
      }
    } catch {
      return false
    }
  }
  return (
    copies
      .sort()
      .reverse()
      .map((name) => join(dirname(file), name))
      .find(fits) ?? null
  )
}
