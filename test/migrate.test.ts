import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../server/db/migrate.ts'
import { install, type Installed } from './support/processes/installed.ts'
import { somethingOfEverything } from './support/every-act.ts'
import { page, whileLive } from './support/meetings.ts'
import { entries, journalIn, migratedBy, newFile, onFile } from './support/migrated.ts'
import { type Data, Person } from './support/person.ts'
import { world } from './support/world.ts'

type Column = { name: string; type: string; notnull: number; pk: number }
type Key = { table: string; from: string; to: string | null }

const tablesIn = (db: Database.Database) =>
  (
    db
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
      )
      .all() as {
      name: string
    }[]
  ).map(({ name }) => name)
const countIn = (db: Database.Database) =>
  Object.fromEntries(
    tablesIn(db).map((table) => [table, db.prepare(`select count(*) from "${table}"`).pluck().get() as number]),
  )
const countsOf = (file: string) => onFile(file, countIn)

const rowsEach = 3
/**
 * Puts three rows in every table, whatever the tables are: parents first, each row under the same row of its parent.
 */
const fill = (file: string) =>
  onFile(file, (db) => {
    const filled = new Set<string>()
    const columnsOf = (table: string) => db.pragma(`table_info("${table}")`) as Column[]
    const keysOf = (table: string) =>
      (db.pragma(`foreign_key_list("${table}")`) as Key[]).filter((key) => key.table !== table)
    const valueOf = (table: string, column: Column, row: number): string | number | null => {
      const key = keysOf(table).find(({ from }) => from === column.name)
      if (key)
        return valueOf(
          key.table,
          columnsOf(key.table).find(({ name, pk }) => (key.to ? name === key.to : pk === 1))!,
          row,
        )
      if ((db.pragma(`foreign_key_list("${table}")`) as Key[]).some(({ from }) => from === column.name)) return null
      return /int|real|num/i.test(column.type) ? row : `${table}.${column.name}.${row}`
    }
    const fillTable = (table: string) => {
      if (filled.has(table)) return
      filled.add(table)
      for (const key of keysOf(table)) fillTable(key.table)
      const columns = columnsOf(table)
      const insert = db.prepare(
        `insert into "${table}" (${columns.map(({ name }) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`,
      )
      for (let row = 1; row <= rowsEach; row++) insert.run(columns.map((column) => valueOf(table, column, row)))
    }
    for (const table of tablesIn(db)) fillTable(table)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

const copiesOf = (file: string) => readdirSync(dirname(file)).filter((name) => name.includes('.before-'))

// Each stage that a database may be found in: no migration yet, the first, … all of them.
describe.each(Array.from({ length: entries.length + 1 }, (_, done) => done))(
  `a full database after %i of ${entries.length} migrations`,
  (done) => {
    let file: string
    let before: Record<string, number>
    let copied: string | null
    beforeAll(async () => {
      file = migratedBy(done)
      // A table that somebody keeps beside it stays too; before the first migration there is nothing else.
      onFile(file, (db) => db.exec('create table kept (id text primary key)'))
      fill(file)
      before = countsOf(file)
      const opened = await openDatabase(file)
      copied = opened.copied
      await opened.connections.close()
    })

    test('keeps every row, and every row points at something', () => {
      expect(Object.values(before)).toEqual(Object.keys(before).map(() => rowsEach))
      const after = countsOf(file)
      expect(Object.keys(before).length).toBeGreaterThanOrEqual(done === 0 ? 1 : 10)
      for (const [table, rows] of Object.entries(before))
        if (table in after) expect([table, after[table]]).toEqual([table, rows])
      onFile(file, (db) => {
        expect(db.pragma('foreign_key_check')).toEqual([])
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
        expect(db.prepare('select count(*) from __drizzle_migrations').pluck().get()).toBe(entries.length)
      })
    })

    test(done < entries.length ? 'was copied before it was touched' : 'is not copied: nothing was to be done', () => {
      expect(copied !== null).toBe(done < entries.length)
      expect(copiesOf(file)).toHaveLength(copied ? 1 : 0)
      if (copied) expect(countsOf(copied)).toEqual(before)
    })

    test('is not touched when it is opened again', async () => {
      const again = await openDatabase(file)
      await again.connections.close()
      expect(again.copied).toBeNull()
      expect(copiesOf(file)).toHaveLength(copied ? 1 : 0)
    })
  },
)

test('a new file is migrated without a copy, and has an epoch that stays', async () => {
  const file = newFile()
  const epochs: unknown[] = []
  for (let time = 0; time < 2; time++) {
    const { connections, copied } = await openDatabase(file)
    expect(copied).toBeNull()
    await connections.close()
    epochs.push(onFile(file, (db) => db.prepare('select epoch from installation').pluck().all()))
  }
  expect(epochs[0]).toEqual([expect.stringMatching(/^\w{12}$/)])
  expect(epochs[1]).toEqual(epochs[0])
})

test('a file with rows that point at nothing is not opened', async () => {
  const file = newFile()
  await (await openDatabase(file)).connections.close()
  onFile(file, (db) => {
    db.pragma('foreign_keys = OFF')
    db.exec("insert into sign_in_link (hash, person_id, expires_at) values ('x', 'nobody', '2027')")
  })
  await expect(openDatabase(file)).rejects.toThrow('foreign_key_check')
})

describe('a migration to come that rebuilds every table', () => {
  let hub: Installed
  /** The same hub, which does not get that migration. */
  let hubHere: Installed
  beforeAll(async () => {
    hub = await install()
    hubHere = hub.again()
  })
  afterAll(() => Promise.all([hub.stop(), hubHere.stop()]))
  /** A hub that is started on an unknown file gives it an epoch. */
  const withoutRevision = (shown: Data): Data =>
    JSON.parse(JSON.stringify(shown, (key, value: unknown) => (key === 'revision' ? undefined : value)))

  /** As drizzle-kit writes it for a changed column: a new table, the rows over, the old one dropped. */
  const rebuilt = (file: string) =>
    onFile(file, (db) => {
      const all = db
        .prepare(
          "select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
        )
        .all() as { name: string; sql: string }[]
      const indexes = db
        .prepare("select tbl_name as name, sql from sqlite_master where type = 'index' and sql is not null")
        .all() as {
        name: string
        sql: string
      }[]
      const steps = all.flatMap(({ name, sql }) => [
        sql.replace(/(CREATE TABLE )[`"]?\w+[`"]?/i, `$1\`__new_${name}\``),
        `INSERT INTO \`__new_${name}\` SELECT * FROM \`${name}\``,
        `DROP TABLE \`${name}\``,
        `ALTER TABLE \`__new_${name}\` RENAME TO \`${name}\``,
        ...indexes.filter((index) => index.name === name).map((index) => index.sql),
      ])
      return ['PRAGMA foreign_keys=OFF', ...steps, 'PRAGMA foreign_keys=ON']
        .map((step) => `${step};`)
        .join('\n--> statement-breakpoint\n')
    })

  test('keeps every row of a hub that was used; `hub migrate` says where the copy is', async () => {
    const DATA_DIR = hub.newFolder()
    const file = join(DATA_DIR, 'hub.db')
    mkdirSync(DATA_DIR, { recursive: true })
    await (await openDatabase(file)).connections.close()
    const w = await world({ databaseUrl: file })
    let id = ''
    await whileLive(w, async (meeting) => {
      id = meeting.id
      const the = await somethingOfEverything(w, meeting)
      await w.marijke.act('assignAction', { id: the('Action'), owners: [{ partyId: w.tiel.id }] })
    })
    const shown = await page(w.marijke, id)
    await w.close()
    const before = countsOf(file)

    const folder = join(hub.root, 'migrations', 'sqlite')
    const journal = journalIn(folder)
    const last = journal.entries.at(-1)!
    writeFileSync(join(folder, '9999_rebuild.sql'), rebuilt(file))
    writeFileSync(
      join(folder, 'meta', '_journal.json'),
      JSON.stringify({
        ...journal,
        entries: [...journal.entries, { ...last, idx: last.idx + 1, tag: '9999_rebuild', when: last.when + 1 }],
      }),
    )

    const { code, out, err } = await hub.run(['migrate'], { DATA_DIR })
    expect([code, err]).toEqual([0, ''])
    const [, copy] = /it was copied to (.+) first\./.exec(out)!
    expect(existsSync(copy!)).toBe(true)
    expect(countsOf(copy!)).toEqual(before)
    expect(countsOf(file)).toEqual(before)
    for (const table of [
      'meeting',
      'agenda_item',
      'decision',
      'action',
      'action_owner',
      'attendance',
      'change',
      'session',
    ])
      expect(before[table]).toBeGreaterThan(0)
    onFile(file, (db) =>
      expect(db.prepare('select count(*) from __drizzle_migrations').pluck().get()).toBe(entries.length + 1),
    )
    const { url, child, done } = await hub.start({ DATA_DIR })
    expect(withoutRevision(await page(new Person(url, w.marijke.token, w.marijke), id))).toEqual(withoutRevision(shown))
    child.kill('SIGTERM')
    await done

    // The hub of this folder is older: it does not know that migration, but can go back to the copy from before.
    const older = await hubHere.run(['start'], { DATA_DIR })
    expect([older.code, older.out]).toEqual([1, ''])
    expect(older.err).toMatch(/newer hub \(hub \S+, 9999_rebuild\) than this one \(hub \S+, \d{4}_\w+\)/)
    expect(older.err).toContain(`'hub restore ${copy}'`)
    expect((await hubHere.run(['restore', copy!, '--keep-sign-ins'], { DATA_DIR })).code).toBe(0)
    const back = await hubHere.start({ DATA_DIR })
    expect(withoutRevision(await page(new Person(back.url, w.marijke.token, w.marijke), id))).toEqual(
      withoutRevision(shown),
    )
  })
})
