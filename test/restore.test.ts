import { copyFileSync, cpSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildApp } from '../server/app.ts'
import { signIns } from '../server/auth/table.ts'
import { restored } from '../server/cli/restore.ts'
import { isPostgres } from '../server/db/columns.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { installationOf } from '../server/db/revision.ts'
import { newId } from '../server/lib/ids.ts'
import { liveMeeting } from './support/meetings.ts'
import { type Data } from './support/person.ts'
import { newFolder, onServer, world, type World } from './support/world.ts'

let w: World
let meeting: { id: string }
beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
})
afterAll(() => w.close())

const record = (text: string, key: string, id = newId()): Promise<Data> =>
  w.marijke.do('recordAction', { meetingId: meeting.id, text, id }, { 'idempotency-key': key })
const shown = async (): Promise<{ revision: string; texts: string[] }> => {
  const { revision, actions } = (
    await w.marijke.ask('query($id: ID!) { meeting(id: $id) { revision actions { text } } }', { id: meeting.id })
  ).data.meeting
  return { revision, texts: actions.map(({ text }: Data) => text) }
}
const epochNow = async () => (await installationOf(w.hub.hub.connections.read)).epoch
const address = () => w.config.databaseUrl
const nameOf = (url: string) => new URL(url).pathname.slice(1)

/** The database as an administrator copies it by hand while no hub runs, and the same way back. */
const keepCopy = async () => {
  if (!isPostgres) {
    const copy = join(newFolder(), 'copy.db')
    copyFileSync(address(), copy)
    return () => copyFileSync(copy, address())
  }
  const [name, copy] = [nameOf(address()), `copy_${newId().replaceAll('-', '_')}`]
  await onServer(`create database ${copy} template ${name}`)
  return async () => {
    await onServer(`drop database ${name} with (force)`)
    await onServer(`create database ${name} template ${copy}`)
  }
}

/** Runs a statement in the database, without a hub. */
const inDatabase = async (statement: string) => {
  if (isPostgres) return onServer(statement, nameOf(address()))
  const db = new Database(address())
  db.exec(statement)
  db.close()
}

describe('a copy that was put back by hand', () => {
  test('has a new epoch: an old since is told to ask again, and what was lost may be done again', async () => {
    const before = await record('Voor de kopie', 'key-before')
    let putBack: () => unknown = () => {}
    await w.restart(async () => {
      const back = await keepCopy()
      putBack = back
    })
    const lost = newId()
    await record('Na de kopie', 'key-lost', lost)
    const since = (await shown()).revision
    await w.restart(putBack)

    // As much again as was lost: a revision without an epoch would say that nothing is new.
    await record('Iets anders', 'key-else')
    const now = await shown()
    expect(now.texts).toEqual(['Voor de kopie', 'Iets anders'])
    expect(now.revision.split('.')[1]).toBe(since.split('.')[1])
    expect(now.revision).not.toBe(since)
    const told = await w.sanne.watch('meetingChanged', meeting.id, since).sees(() => true)
    expect(told).toMatchObject({ resync: true, revision: now.revision })
    expect(await record('Na de kopie', 'key-lost', lost)).toMatchObject({ __typename: 'Action', id: lost })
    expect((await record('Voor de kopie', 'key-before', before.id)).id).toBe(before.id)
    expect((await shown()).texts).toEqual(['Voor de kopie', 'Iets anders', 'Na de kopie'])
    await w.sanne.leave()
  })

  test('and a start without anything keeps the epoch', async () => {
    await record('Nog iets', 'key-more')
    const { revision } = await shown()
    await w.restart()
    expect((await shown()).revision).toBe(revision)
    const watch = w.sanne.watch('meetingChanged', meeting.id, revision)
    await record('Na de start', 'key-start')
    expect(await watch.sees(() => true)).toMatchObject({ resync: false, kind: 'actionRecorded' })
    await w.sanne.leave()
  })

  test.skipIf(isPostgres)('is seen however it came there; what only looks does not count', async () => {
    const folder = dirname(address())
    const aside = newFolder()
    const ways: [string, boolean, () => void][] = [
      ['nothing', false, () => {}],
      ['written over with its own bytes', true, () => cpSync(address(), join(aside, 'own.db'))],
      ['another file under its name', true, () => cpSync(address(), join(aside, 'moved.db'))],
      ['the whole folder put back', true, () => cpSync(folder, join(aside, 'folder'), { recursive: true })],
      ['read by another program', false, () => void readdirSync(folder)],
      ['the mark taken away', true, () => rmSync(`${address()}.mark`)],
    ]
    const back: Record<string, () => void> = {
      'written over with its own bytes': () => copyFileSync(join(aside, 'own.db'), address()),
      'another file under its name': () => renameSync(join(aside, 'moved.db'), address()),
      'the whole folder put back': () =>
        cpSync(join(aside, 'folder'), folder, { recursive: true, preserveTimestamps: true }),
      'read by another program': () => copyFileSync(address(), join(aside, 'read.db')),
    }
    for (const [way, isOther, first] of ways) {
      const epoch = await epochNow()
      await w.restart(() => {
        first()
        back[way]?.()
      })
      expect([way, (await epochNow()) !== epoch]).toEqual([way, isOther])
    }
  })
})

test.skipIf(isPostgres)(
  'a copy that is put back under a hub that runs is another database at its next start',
  async () => {
    const { revision } = await shown()
    await w.restart()
    const copy = join(newFolder(), 'copy.db')
    copyFileSync(address(), copy)
    renameSync(copy, address())
    await w.restart()
    expect((await shown()).revision.split('.')[0]).not.toBe(revision.split('.')[0])
  },
)

describe('a database that is another under a hub that runs', () => {
  test("brings every page back with 'hub restored'; sign-ins stay where that is asked", async () => {
    const { revision } = await shown()
    const watch = w.sanne.watch('meetingChanged', meeting.id, revision)
    const said = vi.spyOn(console, 'log').mockReturnValue()
    await restored(w.config, true)
    said.mockRestore()
    expect(await watch.ends()).toMatchObject({ code: 1012 })
    const told = await w.sanne.watch('meetingChanged', meeting.id, revision).sees(() => true)
    const now = await shown()
    expect(told).toMatchObject({ resync: true, revision: now.revision })
    expect(now.revision.split('.')[0]).not.toBe(revision.split('.')[0])
    await w.sanne.leave()
  })

  test.skipIf(!isPostgres)('that moved to another timeline takes one new epoch, whoever sees it first', async () => {
    const { revision } = await shown()
    const second = await buildApp({ ...w.config, port: 0 })
    await second.app.listen({ port: 0, host: '127.0.0.1' })
    const watch = w.sanne.watch('meetingChanged', meeting.id, revision)
    await inDatabase(`update installation set home = regexp_replace(home, '^([^/]*)/[^/]*', '\\1/00000009')`)
    expect(await watch.ends()).toMatchObject({ code: 1012 })
    await expect.poll(() => second.hub.epoch).toBe(await epochNow())
    expect(w.hub.hub.epoch).toBe(second.hub.epoch)
    expect(await w.sanne.watch('meetingChanged', meeting.id, revision).sees(() => true)).toMatchObject({ resync: true })
    await w.sanne.leave()
    await second.app.close()
  })

  test.skipIf(!isPostgres)('takes one new epoch when two processes start on it at once', async () => {
    await w.restart(async () => {
      await inDatabase("update installation set home = 'elders'")
      const both = await Promise.all([openDatabase(address(), 'server'), openDatabase(address(), 'server')])
      expect(both.map(({ isOther }) => isOther).sort()).toEqual([false, true])
      const epochs = await Promise.all(both.map(({ connections }) => installationOf(connections.read)))
      expect(epochs[0]).toEqual(epochs[1])
      for (const { connections } of both) await connections.close()
    })
  })

  test.skipIf(!isPostgres)('is seen when its tables were put back into the same database', async () => {
    const { revision } = await shown()
    await w.restart(async () => {
      await inDatabase('create table put_back (like installation including all)')
      await inDatabase('insert into put_back select * from installation')
      await inDatabase('drop table installation')
      await inDatabase('alter table put_back rename to installation')
    })
    expect((await shown()).revision.split('.')[0]).not.toBe(revision.split('.')[0])
  })
})

describe('a database that this hub does not know', () => {
  const done = isPostgres ? 'drizzle.__drizzle_migrations' : '__drizzle_migrations'
  const opens = (by: 'server' | 'command') => expect(openDatabase(address(), by)).rejects

  test('is refused after a newer hub migrated it; both versions are named', async () => {
    const { revision } = await shown()
    await w.restart(async () => {
      await inDatabase("update installation set migrated_by = 'hub 9.1.0, 0099_feeds'")
      await inDatabase(`insert into ${done} (hash, created_at) values ('later', 4102444800000)`)
      const told =
        /^the database was brought up to date by a newer hub \(hub 9\.1\.0, 0099_feeds\) than this one \(hub \d+\.\d+\.\d+, \d{4}_\w+\)/
      await opens('server').toThrow(told)
      await opens('command').toThrow(told)
      await inDatabase('update installation set migrated_by = null')
      await opens('command').toThrow(/a newer hub \(a hub that did \d+ migrations, the last of 2100-01-01T00:00:00/)
      await inDatabase(`delete from ${done} where hash = 'later'`)
    })
    expect((await shown()).texts.length).toBeGreaterThan(0)
    // The statements above changed the file of SQLite, so it is another one there.
    if (isPostgres) expect((await shown()).revision).toBe(revision)
  })

  test('is refused when it lacks a migration but has later ones', async () => {
    await w.restart(async () => {
      const first = `(select min(created_at) from ${done})`
      await inDatabase(
        `update ${done} set created_at = (select max(created_at) from ${done}), hash = hash || ' ' || created_at where created_at = ${first}`,
      )
      await opens('server').toThrow('the database lacks the migration 0000_start, and has later ones')
      await inDatabase(
        `update ${done} set created_at = cast(substr(hash, 66) as bigint), hash = substr(hash, 1, 64) where length(hash) > 64`,
      )
    })
    expect((await shown()).texts.length).toBeGreaterThan(0)
  })
})

test("'hub restored' ends every session, token and link, also under a hub that runs", async () => {
  const { revision } = await shown()
  const watch = w.fatima.watch('meetingChanged', meeting.id, revision)
  const said = vi.spyOn(console, 'log').mockReturnValue()
  await restored(w.config, false)
  expect(said.mock.calls.join()).toContain('everybody signs in anew')
  said.mockRestore()
  expect([1012, 4401]).toContain((await watch.ends()).code)
  expect((await w.fatima.watch('meetingChanged', meeting.id, revision).ends()).code).toBe(4401)
  expect((await w.marijke.ask('{ viewer { person { name } } }')).status).toBe(401)
})

test.skipIf(isPostgres)('every table with secrets is ended with the sign-ins', () => {
  const noSecret = ['act: the hash of a document, to know a repeat']
  const db = new Database(address(), { readonly: true })
  const found = db
    .prepare(
      `select distinct m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'
         and m.name <> '__drizzle_migrations' and (c.name like '%hash%' or c.name like '%secret%' or c.name like '%token%')`,
    )
    .pluck()
    .all()
  db.close()
  expect(found.sort()).toEqual([...signIns.map(getTableName), ...noSecret.map((line) => line.split(':')[0])].sort())
})
