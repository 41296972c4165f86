import { linkSync, mkdtempSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { addPerson } from '../server/auth/store.ts'
import { backup } from '../server/cli/backup.ts'
import { restore } from '../server/cli/restore.ts'
import { readConfig } from '../server/config.ts'
import { isPostgres } from '../server/db/columns.ts'
import { copyDatabase } from '../server/db/file/copy.ts'
import { lockDatabase, lockMigration } from '../server/db/lock.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { installationOf } from '../server/db/revision.ts'
import { write } from '../server/db/write.ts'
import { why } from '../server/faults/why.ts'
import { StartError } from '../server/lib/errors.ts'
import { newId } from '../server/lib/ids.ts'
import { emptyHub, freshDatabase, onServer } from './support/world.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'hub-beside-'))
const close = ({ connections }: Awaited<ReturnType<typeof openDatabase>>) => connections.close()

test.runIf(isPostgres)('several may bring one new database up to date at once: one does, and others wait', async () => {
  const name = `beside_${newId().replaceAll('-', '_')}`
  await onServer(`create database ${name}`)
  const url = (await freshDatabase()).replace(/[^/]+$/, name)
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(url)))
  const epochs = await Promise.all(
    opened.map(async ({ connections }) => (await installationOf(connections.read)).epoch),
  )
  expect(new Set(epochs).size).toBe(1)
  await Promise.all(opened.map(close))
})

test.skipIf(isPostgres)('whoever would bring a database up to date waits for another process that does', async () => {
  const [file, other] = [join(newFolder(), 'hub.db'), join(newFolder(), 'hub.db')]
  const lock = await lockMigration(file)
  let isOpen = false
  const opening = openDatabase(file).then((opened) => ((isOpen = true), opened))
  await close(await openDatabase(other))
  expect([isOpen, statSync(file).size]).toEqual([false, 0])
  lock.release()
  await close(await opening)
  expect(statSync(file).size).toBeGreaterThan(0)
})

test.skipIf(isPostgres)('a command leaves the database file to the hub, however much it writes', async () => {
  const { config, hub } = await emptyHub()
  const file = config.databaseUrl
  const print = () => ({ size: statSync(file).size, written: statSync(file).mtimeMs })
  // Else the hub might write its log at this very moment.
  await hub.app.close()
  const holds = new Database(file)
  holds.pragma('wal_autocheckpoint = 0')
  holds.prepare('select * from installation').get()
  const before = print()
  const command = await openDatabase(file)
  const person = { id: newId(), email: 'noor@buren.example', name: 'x'.repeat(6_000_000) }
  await write(
    { ...hub.writer, connections: command.connections },
    null,
    async (tx) => void (await addPerson(tx, person)),
  )
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(5_000_000)
  expect(print()).toEqual(before)
  await close(command)
  expect(print()).toEqual(before)
  holds.close()
})

describe.skipIf(isPostgres)('one database under two names', () => {
  const configOf = (dataDir: string) => readConfig({ DATA_DIR: dataDir })
  const urlIn = (folder: string) => configOf(folder).databaseUrl
  const links: Record<string, (real: string) => string> = {
    'a link to the file': (real) => {
      const other = newFolder()
      symlinkSync(join(real, 'hub.db'), join(other, 'hub.db'))
      return other
    },
    'a link to a link to the file, below a path': (real) => {
      const [other, third] = [newFolder(), newFolder()]
      symlinkSync(join(real, '..', real.split('/').at(-1)!, 'hub.db'), join(other, 'hub.db'))
      symlinkSync(join(other, 'hub.db'), join(third, 'hub.db'))
      return third
    },
    'a link to the folder': (real) => {
      const other = join(newFolder(), 'data')
      symlinkSync(real, other)
      return other
    },
    'a link to a folder above it': (real) => {
      const other = join(newFolder(), 'boven')
      symlinkSync(dirname(real), other)
      return join(other, real.split('/').at(-1)!)
    },
  }

  test.each(Object.keys(links))('has one lock: %s', async (way) => {
    for (const isThere of [true, false]) {
      const real = newFolder()
      if (isThere) await close(await openDatabase(urlIn(real)))
      const other = links[way]!(real)
      const lock = lockDatabase(urlIn(real))
      expect(lockDatabase(urlIn(other))).toBeNull()
      lock?.release()
      const back = lockDatabase(urlIn(other))
      expect([lockDatabase(urlIn(real)), back]).toEqual([null, expect.anything()])
      if (isThere) {
        const copy = join(newFolder(), 'copy.db')
        await copyDatabase(urlIn(real), copy)
        await expect(restore(configOf(other), copy, false)).rejects.toThrow('a hub runs on')
        await expect(backup(configOf(other), join(real, 'hub.db'), true)).rejects.toThrow('a file of the hub itself')
      }
      back?.release()
    }
  })

  test('is refused where that is a hard link, for hub and command', async () => {
    const [real, other] = [newFolder(), newFolder()]
    await close(await openDatabase(urlIn(real)))
    linkSync(urlIn(real), urlIn(other))
    for (const folder of [real, other])
      for (const by of ['server', 'command'] as const)
        await expect(openDatabase(urlIn(folder), by)).rejects.toThrow('has a second name (a hard link)')
  })

  test('two databases in one folder have a lock each', () => {
    const [store, first, second] = [newFolder(), newFolder(), newFolder()]
    symlinkSync(join(store, 'een.db'), urlIn(first))
    symlinkSync(join(store, 'twee.db'), urlIn(second))
    const locks = [lockDatabase(urlIn(first)), lockDatabase(urlIn(second))]
    expect(locks).not.toContain(null)
    locks.forEach((lock) => lock?.release())
  })

  test('a link that leads nowhere ends in a sentence', async () => {
    const [round, gone] = [newFolder(), newFolder()]
    symlinkSync(join(round, 'b.db'), urlIn(round))
    symlinkSync(urlIn(round), join(round, 'b.db'))
    symlinkSync('/nergens/hub.db', urlIn(gone))
    for (const folder of [round, gone]) {
      const fault = await openDatabase(urlIn(folder)).catch((one: unknown) => one)
      const told = fault instanceof StartError ? fault.message : why(fault, configOf(folder))
      expect(told).toMatch(/cannot follow; set it to another one$|and the folder of that is not there; look whether/)
    }
    expect(() => lockDatabase(urlIn(gone))).toThrow('the folder of that is not there')
  })
})
