import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backup } from '../server/cli/backup.ts'
import { restore } from '../server/cli/restore.ts'
import { readConfig } from '../server/config.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { CommandError, UsageError } from '../server/lib/errors.ts'
import { Browser } from './support/browser.ts'
import { liveMeeting } from './support/meetings.ts'
import { entries, migratedBy } from './support/migrated.ts'
import { patience } from './support/patience.ts'
import { type Data, Person } from './support/person.ts'
import { install, type Installed } from './support/processes/installed.ts'
import { chance, runs } from './support/runs.ts'
import { world, type World } from './support/world.ts'

// Every command and every hub is a process of its own, as an administrator has them.
let w: World
let hub: Installed
let meeting: { id: string }
let house: string
beforeAll(async () => {
  ;[hub, w] = await Promise.all([install(), world()])
  meeting = await liveMeeting(w)
  await w.close()
  house = w.config.databaseUrl
})
afterAll(() => hub.stop())

/** How long the tests may last that kill many times. */
const soaked = patience(runs(60_000, 600_000))

/** A folder of its own with the database of the world in it. */
const newHouse = () => {
  const DATA_DIR = hub.newFolder()
  copyFileSync(house, join(DATA_DIR, 'hub.db'))
  const env = { DATA_DIR, NODE_ENV: 'production' }
  return { DATA_DIR, file: join(DATA_DIR, 'hub.db'), env, config: readConfig(env) }
}
type House = ReturnType<typeof newHouse>
const newFolder = () => mkdtempSync(join(tmpdir(), 'hub-backups-'))
const on = <T>(file: string, use: (db: Database.Database) => T, readonly = true): T => {
  const db = new Database(file, { readonly })
  try {
    return use(db)
  } finally {
    db.close()
  }
}
const epochIn = (file: string) => on(file, (db) => db.prepare('select epoch from installation').pluck().get() as string)
const actionsIn = (file: string) => on(file, (db) => db.prepare('select text from action order by text').pluck().all())
const as = (url: string, { token, id, name }: Person) => new Person(url, token, { id, name })
const record = (person: Person, text: string, key = text): Promise<Data> =>
  person.do('recordAction', { meetingId: meeting.id, text }, { 'idempotency-key': encodeURIComponent(key) })
const stopped = async (
  { child, done }: Awaited<ReturnType<Installed['start']>>,
  signal: NodeJS.Signals = 'SIGTERM',
) => {
  child.kill(signal)
  await done
}
const revisionAt = async (person: Person): Promise<string> =>
  (await person.ask('query($id: ID!) { meeting(id: $id) { revision } }', { id: meeting.id })).data.meeting.revision
const isWhole = (file: string) =>
  on(
    file,
    (db) => db.pragma('integrity_check', { simple: true }) === 'ok' && !(db.pragma('foreign_key_check') as []).length,
  )
const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'))
/** Everything in a folder, byte for byte; but for the lock, and what SQLite shares in memory. */
const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !/^lock\.db|-shm$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )

describe('hub restore', () => {
  test('rehearsed: copied while people work, put back after more work, and undone', async () => {
    const { DATA_DIR, file, env } = newHouse()
    const first = await hub.start(env)
    const marijke = as(first.url, w.marijke)
    await record(marijke, 'Voor de kopie')
    const link = (await hub.run(['admin', '--email', 'beheer@hub.example'], env)).out.trim().split('/').at(-1)!
    const copy = join(newFolder(), 'hub.db')
    let working = true
    const work = (async () => {
      for (let nth = 0; working; nth++) expect(await record(marijke, `Tijdens ${nth}`)).toHaveProperty('id')
    })()
    expect(await hub.run(['backup', copy], env)).toEqual({ code: 0, out: `Copied to ${copy}.\n`, err: '' })
    working = false
    await work
    expect(await record(marijke, 'Na de kopie', 'lost')).toHaveProperty('id')
    const since = await revisionAt(marijke)
    const running = await hub.run(['restore', copy], env)
    expect(running).toEqual({ code: 1, out: '', err: `hub: a hub runs on ${DATA_DIR}; stop it first\n` })
    await stopped(first)

    const { code, out, err } = await hub.run(['restore', copy], env)
    expect([code, err]).toEqual([0, expect.stringMatching(/^{.*"security":"restored".*}\n$/)])
    expect(out).toContain(`${copy} is the database in ${DATA_DIR} now. Its last act is of 20`)
    expect(out).toContain('everybody signs in anew')
    const [, kept] = /What was there is kept in (\S+);/.exec(out)!
    expect(actionsIn(kept!)).toContain('Na de kopie')
    expect(statSync(kept!).mode & 0o777).toBe(0o600)
    expect(hidden(DATA_DIR)).toEqual([])

    const second = await hub.start(env)
    expect((await as(second.url, w.marijke).ask('{ viewer { person { name } } }')).status).toBe(401)
    expect((await new Browser(second.url).post('/auth/session', { token: link })).status).toBe(410)
    const { out: token } = await hub.run(['token', '--email', 'marijke.de.wit@rivierenland.example'], env)
    const again = new Person(second.url, token.trim(), w.marijke)
    const told = await again.watch('meetingChanged', meeting.id, since).sees(() => true)
    expect(told).toMatchObject({ resync: true, revision: await revisionAt(again) })
    expect(actionsIn(file)).toContain('Voor de kopie')
    expect(actionsIn(file)).not.toContain('Na de kopie')
    expect(await record(again, 'Na de kopie', 'lost')).toHaveProperty('id')
    await again.leave()
    await stopped(second)

    const undone = await hub.run(['restore', kept!, '--keep-sign-ins'], env)
    expect(undone.out).toContain('work, also those that were ended after it was made')
    const third = await hub.start(env)
    expect(await revisionAt(as(third.url, w.marijke))).toMatch(/^\w{12}\.\d+$/)
    expect(actionsIn(file)).toContain('Na de kopie')
    await stopped(third)
  })

  test('refuses a file that is not a whole copy known to this hub, and touches nothing', async () => {
    const { env } = newHouse()
    const folder = newFolder()
    const named = (name: string) => join(folder, name)
    const copy = named('copy.db')
    await hub.run(['backup', copy], env)
    const other = (name: string, change: (db: Database.Database) => void) => {
      copyFileSync(copy, named(name))
      on(named(name), change, false)
    }
    symlinkSync(copy, named('link.db'))
    mkdirSync(named('folder.db'))
    writeFileSync(named('empty.db'), '')
    writeFileSync(named('text.db'), 'geen database '.repeat(1000))
    writeFileSync(named('half.db'), readFileSync(copy).subarray(0, 200_000))
    other('foreign.db', (db) => db.exec('drop table __drizzle_migrations'))
    other('newer.db', (db) =>
      db.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 4102444800000)"),
    )
    other('loose.db', (db) => {
      db.pragma('foreign_keys = OFF')
      db.exec("insert into sign_in_link (hash, person_id, expires_at) values ('x', 'nobody', '2027')")
    })
    // One byte of an address, in the index of addresses alone.
    const pages = readFileSync(copy)
    const page = on(copy, (db) =>
      db.prepare("select rootpage from sqlite_master where name = 'person_email'").pluck().get(),
    )
    pages[Number(page) * 4096 - 10]! ^= 1
    writeFileSync(named('torn.db'), pages)
    const cases: [string | ((house: House) => string), string][] = [
      [named('nowhere.db'), 'is not there'],
      [named('link.db'), 'is a symbolic link'],
      [named('folder.db'), 'is not a file'],
      [({ file }) => file, 'is the present database itself'],
      [({ DATA_DIR }) => join(DATA_DIR, 'same.db'), 'is the present database itself'],
      [named('empty.db'), 'it is not a database of the hub'],
      [named('text.db'), 'nothing was changed: file is not a database'],
      [named('half.db'), 'nothing was changed: '],
      [named('foreign.db'), 'it is not a database of the hub'],
      [named('newer.db'), 'newer hub'],
      [named('loose.db'), 'rows that point at nothing'],
      [named('torn.db'), 'it is damaged'],
    ]
    for (const [which, told] of cases) {
      const house = newHouse()
      linkSync(house.file, join(house.DATA_DIR, 'same.db'))
      const before = bytesOf(house.DATA_DIR)
      const given = typeof which === 'string' ? which : which(house)
      const refused = await restore(house.config, given, false).catch((fault: unknown) => fault)
      expect([given, refused]).toEqual([given, expect.any(CommandError)])
      expect((refused as Error).message).toContain(told)
      expect(bytesOf(house.DATA_DIR)).toEqual(before)
    }
  })

  test('refuses while another command has the database open, and says so', async () => {
    const { file, env } = newHouse()
    const copy = join(newFolder(), 'copy.db')
    await hub.run(['backup', copy], env)
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    const before = actionsIn(file)
    expect(await hub.run(['restore', copy], env)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('another command has the database open'),
    })
    db.close()
    expect(actionsIn(file)).toEqual(before)
    expect((await hub.run(['restore', copy], env)).code).toBe(0)
  })

  test('takes a copy of an older hub, which the next start brings up to date, and keeps a damaged one', async () => {
    const { DATA_DIR, file, env } = newHouse()
    const older = migratedBy(entries.length - 1)
    on(older, (db) => db.exec("insert into installation (id, epoch) values (1, 'ouder')"), false)
    writeFileSync(file, 'een schijf die stuk is '.repeat(500))
    writeFileSync(`${file}-wal`, 'en een log')
    const { code, out, err } = await hub.run(['restore', older], env)
    expect([code, err]).toEqual([0, expect.stringMatching(/^{.*"security":"restored".*}\n$/)])
    expect(out).toContain('It is of an older hub')
    const [, kept] = /What was there is kept in (\S+);/.exec(out)!
    expect(readFileSync(kept!, 'utf8')).toContain('een schijf die stuk is')
    expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('en een log')
    const server = await hub.start(env)
    expect(readdirSync(DATA_DIR).some((name) => name.includes('.before-'))).toBe(true)
    await stopped(server)
    expect(isWhole(file)).toBe(true)
  })

  test(
    'killed at any moment leaves the old database or the new one, whole',
    async () => {
      const random = chance()
      const { DATA_DIR, file, env } = newHouse()
      const copy = join(newFolder(), 'copy.db')
      on(file, (db) => db.exec("create table which as select 'old' as it"), false)
      await hub.run(['backup', copy], env)
      on(copy, (db) => db.exec("update which set it = 'new'"), false)
      const which = () => on(file, (db) => db.prepare('select it from which').pluck().get(), false)
      const lasts = await timed(() => hub.run(['restore', copy], env))
      for (let kill = 0; kill < runs(4, 80); kill++) {
        on(file, (db) => db.exec("update which set it = 'old'"), false)
        const { child, done } = hub.begin(['restore', copy], env)
        await pause(lasts * (0.3 + 0.8 * random()))
        child.kill('SIGKILL')
        await done
        expect(['old', 'new']).toContain(which())
        expect(isWhole(file)).toBe(true)
      }
      await hub.run(['restore', copy], env)
      expect([which(), hidden(DATA_DIR)]).toEqual(['new', []])
      // Killed between the two names: the next command takes the second away.
      linkSync(file, `${file}.replaced-half`)
      expect((await hub.run(['migrate'], env)).code).toBe(0)
      expect(existsSync(`${file}.replaced-half`)).toBe(false)
    },
    soaked,
  )
})

describe('hub backup', () => {
  test('takes no longer while somebody commits without a pause', async () => {
    const { file, env } = newHouse()
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.exec('create table kept (id integer primary key, bytes blob)')
    db.exec(
      'insert into kept (bytes) with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000) select randomblob(10000) from n',
    )
    const quiet = await timed(() => hub.run(['backup', join(newFolder(), 'quiet.db')], env))
    const insert = db.prepare('insert into kept (bytes) values (randomblob(100))')
    const working = setInterval(() => insert.run(), 1)
    const copy = join(newFolder(), 'copy.db')
    const { child, done } = hub.begin(['backup', copy], env)
    const late = setTimeout(() => child.kill('SIGKILL'), 4 * quiet + 1000)
    const { code, err } = await done
    clearTimeout(late)
    clearInterval(working)
    const most = db.prepare('select max(id) from kept').pluck().get() as number
    db.close()
    expect([code, err]).toEqual([0, ''])
    const held = on(copy, (copied) => copied.prepare('select max(id) from kept').pluck().get() as number)
    expect(held).toBeGreaterThanOrEqual(4000)
    expect(held).toBeLessThanOrEqual(most)
    expect(isWhole(copy)).toBe(true)
  })

  test('is one file without a log, readable by its owner alone, and replaces nothing unasked', async () => {
    const { DATA_DIR, file, env, config } = newHouse()
    const folder = newFolder()
    const copy = join(folder, 'copy.db')
    const wide = ['sh', '-c', 'umask 000; exec "$@"', 'sh']
    expect((await hub.run(['backup', copy], env, wide)).code).toBe(0)
    expect(readdirSync(folder)).toEqual(['copy.db'])
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(on(copy, (db) => db.pragma('journal_mode', { simple: true }))).toBe('delete')
    expect(epochIn(copy)).not.toBe(epochIn(file))
    const before = readFileSync(copy)
    const wrong: [string, boolean, string][] = [
      [copy, false, `${copy} is there already; --replace`],
      [folder, true, `${folder} is not a file`],
      [file, true, 'is a file of the hub itself'],
      [`${DATA_DIR}/hub.db-wal`, false, 'is a file of the hub itself'],
    ]
    for (const [given, replaces, told] of wrong) {
      const refused = await backup(config, given, replaces).catch((fault: unknown) => fault)
      expect([given, refused]).toEqual([given, expect.any(UsageError)])
      expect((refused as Error).message).toContain(told)
    }
    expect(readFileSync(copy)).toEqual(before)
    expect((await hub.run(['backup', copy, '--replace'], env)).code).toBe(0)
    expect(readFileSync(copy)).not.toEqual(before)
    const empty = { DATA_DIR: hub.newFolder() }
    expect(await hub.run(['backup', join(folder, 'none.db')], empty)).toMatchObject({
      code: 1,
      err: `hub: there is no database in ${empty.DATA_DIR} yet\n`,
    })
    expect(readdirSync(empty.DATA_DIR)).toEqual([])
  })

  test(
    'killed at any moment leaves nothing under the name, and the next one clears the rest',
    async () => {
      const random = chance()
      const { file, env } = newHouse()
      on(file, (db) => db.exec('create table big as select randomblob(20000000) as bytes'), false)
      const folder = newFolder()
      const lasts = await timed(() => hub.run(['backup', join(folder, 'first.db')], env))
      let left = 0
      for (let kill = 0; kill < runs(4, 80); kill++) {
        const copy = join(folder, `copy-${kill}.db`)
        const { child, done } = hub.begin(['backup', copy], env)
        // The first is killed as soon as something of it is there.
        if (kill) await pause(lasts * (0.4 + 0.6 * random()))
        else await expect.poll(() => hidden(folder).length, { interval: 1 }).toBe(1)
        child.kill('SIGKILL')
        await done
        if (existsSync(copy)) expect(isWhole(copy)).toBe(true)
        left += hidden(folder).length
      }
      expect(left).toBeGreaterThan(0)
      await hub.run(['backup', join(folder, 'last.db')], env)
      expect(hidden(folder)).toEqual([])
      expect(isWhole(join(folder, 'last.db'))).toBe(true)
    },
    soaked,
  )

  test('says that the disk is full, and leaves nothing there', async (ctx) => {
    const { env } = newHouse()
    const disk = newFolder()
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', disk]).status !== 0) ctx.skip('no small disk')
    try {
      expect(await hub.run(['backup', join(disk, 'copy.db')], env)).toEqual({
        code: 1,
        out: '',
        err: `hub: the disk is full (${disk}); nothing was left there\n`,
      })
      expect(readdirSync(disk)).toEqual([])
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

describe('a hub that was killed', () => {
  /** A hub with a log of acts, whose mark tells of it, killed. */
  const killed = async () => {
    const made = newHouse()
    const server = await hub.start(made.env)
    const copy = join(newFolder(), 'by-hand.db')
    await record(as(server.url, w.marijke), 'Voor de klap')
    copyFileSync(made.file, copy)
    await stopped(server, 'SIGKILL')
    return { ...made, copy, epoch: on(made.file, (db) => db.prepare('select epoch from installation').pluck().get()) }
  }
  const epochAfter = async ({ file }: { file: string }) => {
    const { connections } = await openDatabase(file, 'server')
    await connections.close()
    return epochIn(file)
  }

  test('has the epoch that it had, with its log', async () => {
    const house = await killed()
    expect(await epochAfter(house)).toBe(house.epoch)
    expect(actionsIn(house.file)).toContain('Voor de klap')
  })

  test('has another epoch when its log was taken away: acts are gone', async () => {
    const house = await killed()
    rmSync(`${house.file}-wal`)
    rmSync(`${house.file}-shm`)
    expect(await epochAfter(house)).not.toBe(house.epoch)
    expect(actionsIn(house.file)).not.toContain('Voor de klap')
  })

  test('is not started on a copy beside the log of what was there; hub restore helps', async () => {
    const { DATA_DIR, file, env, copy } = await killed()
    copyFileSync(copy, file)
    const before = bytesOf(DATA_DIR)
    const commands = [['start'], ['token', 'list'], ['backup', join(newFolder(), 'mixed.db')]]
    for (const { code, out, err } of await Promise.all(commands.map((command) => hub.run(command, env)))) {
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/^hub: \S+hub\.db was put in the place of another .*'hub restore COPY'.*\n$/)
    }
    expect(bytesOf(DATA_DIR)).toEqual(before)
    const { code, out } = await hub.run(['restore', copy], env)
    expect(code).toBe(0)
    const [, kept] = /What was there is kept in (\S+);/.exec(out)!
    expect(readFileSync(`${kept}-wal`).length).toBeGreaterThan(0)
    expect(actionsIn(file)).not.toContain('Voor de klap')
  })
})

test('every file of the hub is readable by its owner alone, whatever the umask, and narrowed where it was not', async () => {
  const DATA_DIR = join(hub.newFolder(), 'data')
  const modes = () =>
    Object.fromEntries(
      readdirSync(DATA_DIR).map((name) => [name, (statSync(join(DATA_DIR, name)).mode & 0o777).toString(8)]),
    )
  const wide = ['sh', '-c', 'umask 000; exec "$@"', 'sh']
  const env = { DATA_DIR, NODE_ENV: 'production' }
  const first = await hub.start(env, wide)
  await hub.run(['admin', '--email', 'beheer@hub.example'], env, wide)
  const names = ['address', 'hub.db', 'hub.db-shm', 'hub.db-wal', 'hub.db.mark', 'lock.db']
  expect(modes()).toMatchObject(Object.fromEntries(names.map((name) => [name, '600'])))
  expect(new Set(Object.values(modes()))).toEqual(new Set(['600']))
  expect((statSync(DATA_DIR).mode & 0o777).toString(8)).toBe('700')
  await stopped(first)
  writeFileSync(join(DATA_DIR, 'hub.db.before-2026'), '')
  for (const name of readdirSync(DATA_DIR)) chmodSync(join(DATA_DIR, name), 0o644)
  const second = await hub.start(env, wide)
  expect(new Set(Object.values(modes()))).toEqual(new Set(['600']))
  await stopped(second)
})

test('every command refuses a database that a newer hub brought up to date', async () => {
  const { file, env } = newHouse()
  on(file, (db) => db.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 4102444800000)"), false)
  const before = readFileSync(file)
  const commands = ['start', 'migrate', 'import case.json', 'admin --email a@b.example']
  const answers = await Promise.all(commands.map((command) => hub.run(command.split(' '), env)))
  for (const [at, command] of commands.entries()) {
    expect([command, answers[at]!.code, answers[at]!.out]).toEqual([command, 1, ''])
    expect(answers[at]!.err).toMatch(/^hub: the database was brought up to date by a newer hub \(.+\n$/)
  }
  expect(readFileSync(file)).toEqual(before)
})
