import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { whyNotThisNode } from '../server/cli/node.ts'
import { type Config, readConfig } from '../server/config.ts'
import { isPostgres } from '../server/db/columns.ts'
import { lockDatabase } from '../server/db/lock.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { untilItAnswers } from '../server/db/waiting.ts'
import { why, whyNotListening } from '../server/faults/why.ts'
import { root } from '../scripts/run.js'
import { webAddress } from '../server/lib/hosts.ts'
import { gateTo } from './support/sockets/gate.ts'
import { install, type Installed } from './support/processes/installed.ts'
import { freshDatabase } from './support/world.ts'

const everySetting = [
  ...['PORT', 'HOST', 'DATABASE_URL', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'HUB_DEMO', 'NODE_ENV'],
  ...['SMTP_URL', 'SMTP_TLS', 'MAIL_FROM', 'MAIL_REPLY_TO', 'SECURITY_LOG_ADDRESS'],
]
const secret = 'Geheim#1'
const configOf = (settings: Record<string, string>): Config => readConfig(settings)
const newFolder = () => mkdtempSync(join(tmpdir(), 'hub-first-'))
const faultOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work()
  } catch (fault) {
    return fault
  }
  throw new Error('it went well')
}
/** One sentence of plain words: no stack, no second line, no password. */
const isSentence = (text: string | null) => {
  expect(text).toMatch(/^\S[^\n]+[^\s.]$/)
  expect(text).not.toMatch(/Geheim|\bat .*:\d+:\d+|undefined|\[object/)
}

describe('a setting', () => {
  test.each<[Record<string, string>, string]>([
    [{ PUBLIC_URL: 'https://hub.example/overleg' }, 'leave out the path /overleg, for the hub stands at the root'],
    [{ PUBLIC_URL: 'https://hub.example//' }, 'leave out the path //'],
    [{ PUBLIC_URL: 'https://hub.example/?' }, 'leave out what follows ?'],
    [{ PUBLIC_URL: 'https://hub.example?van=mij' }, 'leave out what follows ?'],
    [{ PUBLIC_URL: 'https://hub.example/#' }, 'leave out what follows #'],
    [{ PUBLIC_URL: 'https://jan@hub.example' }, 'leave out a user'],
    [{ PUBLIC_URL: `https://jan:Geheim@hub.example` }, 'leave out a user'],
    [{ PUBLIC_URL: 'https:hub.example' }, 'PUBLIC_URL must start with http:// or https://'],
    [{ PUBLIC_URL: 'https://hub.example:99999' }, 'PUBLIC_URL is no address that can be read'],
    [{ PUBLIC_URL: 'https://' }, 'PUBLIC_URL is no address that can be read'],
    [{ PUBLIC_URL: '"https://hub.example"' }, 'PUBLIC_URL stands in quotes'],
    [{ NODE_ENV: "'production'" }, 'NODE_ENV stands in quotes'],
    [{ NODE_ENV: 'prod' }, "NODE_ENV must be production or development or test, or be left out; it is 'prod'"],
    [{ HUB_DEMO: 'yes' }, "HUB_DEMO must be 1 or 0, or be left out; it is 'yes'"],
    [{ HOST: '127.0.0.1:4000' }, "and no port (PORT) or scheme (PUBLIC_URL); it is '127.0.0.1:4000'"],
    [{ HOST: 'http://127.0.0.1' }, 'HOST must be a name or an address of this machine'],
    [{ HOST: '*' }, 'HOST must be a name or an address of this machine'],
    [{ PORT: '0x50' }, 'PORT must be a whole number'],
    [{ PORT: '4000;' }, 'PORT must be a whole number'],
    [{ DATABASE_URL: `postgres://hub:${secret}/@db.example/hub` }, 'DATABASE_URL cannot be read'],
    [{ DATABASE_URL: 'postgres://hub:Geheim%E9@db.example/hub' }, 'DATABASE_URL cannot be read'],
    [{ DATABASE_URL: 'postgres://hub:Geheim@db.example:99999/hub' }, 'DATABASE_URL cannot be read'],
    [{ DATABASE_URL: 'postgres://hub:Geheim@db.example/hub?sslrootcert=/nergens.pem' }, 'the file /nergens.pem'],
    [{ DATABASE_URL: 'postgresql:/hub:Geheim@db.example/hub' }, 'DATABASE_URL must start with postgres://'],
    [{ DATABASE_URL: 'mysql://hub:Ge/he@im:Geheim@db.example/hub' }, "it is 'mysql://…@db.example/hub'"],
    [{ DATABASE_URL: 'host=db.example password=Geheim' }, "it is '…'"],
    [{ DATABASE_URL: 'jdbc:postgresql://db.example/hub?password=Geheim' }, "it is '…'"],
    [{ SMTP_URL: 'smtp://' }, 'SMTP_URL must name a mail server'],
    [{ SMTP_URL: 'smtp://mail.example/pad' }, 'SMTP_URL takes no path'],
    [{ SMTP_URL: 'mail.example:587' }, "SMTP_URL must start with smtp:// or smtps://; it is 'mail.example:587'"],
    [{ SMTP_URL: 'smtp://hub:Geheim%@mail.example' }, 'write a % in the user or the password as %25'],
    [{ SMTP_URL: 'smtp://hub:Geheim@mail.example:587587' }, 'SMTP_URL is no address that can be read'],
    [{ SMTP_URL: 'smtp:hub:Geheim@mail.example' }, 'SMTP_URL must start with'],
  ])('that makes no sense is named, with what to do: %j', async (settings, told) => {
    const fault = await faultOf(() => readConfig({ PUBLIC_URL: 'https://hub.example', ...settings }))
    expect((fault as Error).constructor.name).toBe('ConfigError')
    expect((fault as Error).message).toContain(told)
    isSentence((fault as Error).message)
  })

  test('is told in one line, whatever stands in it', () => {
    const odd = 'eerste\ntweede\r\u2028derde\u001b[31m\u202e\u0007'
    const told = everySetting.flatMap((name) => {
      try {
        readConfig({ PUBLIC_URL: 'https://hub.example', [name]: odd })
        return []
      } catch (fault) {
        return (fault as Error).message
      }
    })
    expect(told.length).toBeGreaterThan(10)
    for (const message of told) {
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      isSentence(message)
    }
  })

  test('may have blanks around it, a slash behind it, and brackets', () => {
    const config = readConfig({
      PUBLIC_URL: ' https://hub.example/ ',
      HOST: '[::1]',
      PORT: '4100\r',
      NODE_ENV: 'production ',
    })
    expect(config).toMatchObject({ host: '::1', port: 4100, production: true })
    expect(config.publicUrl?.href).toBe('https://hub.example/')
    expect(readConfig({ DATA_DIR: 'postgres-data' }).databaseUrl).toBe('postgres-data/hub.db')
  })

  test('of the README that stands in quotes is refused, as Docker reads an env file', () => {
    const table = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)
    const names = [...table].flatMap(([, cell = '']) => [...cell.matchAll(/[A-Z_]+/g)].map(([name]) => name))
    expect(names.length).toBeGreaterThan(8)
    for (const name of names) expect(() => readConfig({ [name]: '"1"' }), name).toThrow(`${name} stands in quotes`)
  })
})

describe('a Node', () => {
  test('that is too old is named with the one to install', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } }
    expect(engines.node).toBe('>=20.19')
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('Node 24 LTS; 20.19 is the oldest that works')
    for (const version of ['18.20.4', '20.9.0', '20.18.3'])
      expect(whyNotThisNode(version)).toBe(
        `this is Node ${version}, and the hub needs Node 24 LTS, or 20.19 at the oldest; install one from https://nodejs.org`,
      )
    for (const version of ['20.19.0', '20.20.1', '22.0.0', '24.22.3', '100.0.0'])
      expect(whyNotThisNode(version), version).toBeNull()
  })
})

describe('an address to listen on', () => {
  const listen = async (host: string, port = 0) => {
    const server = createServer().listen({ host, port })
    return await faultOf(() => once(server, 'listening'))
  }

  test('is printed as a browser takes it', () => {
    for (const [host, address] of [
      ['127.0.0.1', 'http://127.0.0.1:4000'],
      ['hub.rivierenland.example', 'http://hub.rivierenland.example:4000'],
      ['::1', 'http://[::1]:4000'],
      ['fe80::1%eth0', 'http://[fe80::1]:4000'],
    ] as const)
      expect([webAddress(host, 4000), URL.canParse(address)]).toEqual([address, true])
  })

  test('that is taken, unknown or of another machine is named with its setting', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    for (const [fault, place, told] of [
      [await listen('127.0.0.1', port), { host: '127.0.0.1', port }, `port ${port} is taken; set PORT to another one`],
      [await listen('192.0.2.1'), { host: '192.0.2.1', port: 4000 }, 'HOST 192.0.2.1 is no address of this machine'],
      [await listen('nergens.invalid'), { host: 'nergens.invalid', port: 4000 }, 'HOST nergens.invalid is a name that'],
      [withCode('EACCES'), { host: '0.0.0.0', port: 80 }, 'PORT 80 is not for this user'],
      [withCode('EAFNOSUPPORT'), { host: '::1', port: 80 }, 'HOST ::1 is an address of a kind that this machine'],
      [withCode('EINVAL'), { host: 'fe80::1', port: 80 }, 'HOST fe80::1 cannot be listened on'],
    ] as const) {
      const sentence = whyNotListening(fault, place)
      expect(sentence).toContain(told)
      isSentence(sentence)
    }
    taken.close()
    expect(whyNotListening(new TypeError('a bug'), { host: '', port: 0 })).toBeNull()
  })
})

const withCode = (code: string, more: object = {}, message = code) =>
  Object.assign(new Error(message), { code, ...more })

if (!isPostgres)
  describe('a folder', () => {
    const opening = async (dataDir: string) => {
      const config = configOf({ DATA_DIR: dataDir })
      const fault = await faultOf(async () => {
        lockDatabase(config.databaseUrl)?.release()
        await (await openDatabase(config.databaseUrl)).connections.close()
      })
      const sentence = why(fault, config)
      isSentence(sentence)
      return sentence
    }
    const withFiles = (files: Record<string, string | null>) => {
      const folder = newFolder()
      for (const [name, content] of Object.entries(files))
        if (content === null) mkdirSync(join(folder, name))
        else writeFileSync(join(folder, name), content)
      return folder
    }
    const noise = 'geen database '.repeat(1000)

    test('that is none, or in which another thing stands where the database belongs, is named', async () => {
      const file = join(withFiles({ bestand: 'x' }), 'bestand')
      expect(await opening(file)).toBe(`DATA_DIR must be a folder, and ${file} is none; set it to another one`)
      expect(await opening(join(file, 'data'))).toMatch(/^DATA_DIR must be a folder, and .+ is none/)
      const dangling = join(newFolder(), 'data')
      symlinkSync('/nergens/data', dangling)
      expect(await opening(dangling)).toMatch(/set (it to another one|DATA_DIR to another folder)$/)
      expect(await opening(withFiles({ 'hub.db': null }))).toMatch(/hub\.db is a folder, where the hub keeps a file/)
      expect(await opening(withFiles({ 'lock.db': null }))).toMatch(/lock\.db is a folder, where the hub keeps a file/)
      expect(await opening(withFiles({ 'hub.db': noise }))).toMatch(/hub\.db is no SQLite database; move it away/)
      expect(await opening(withFiles({ 'lock.db': noise }))).toMatch(/lock\.db is no file of the hub; remove it$/)
    })

    test('with a damaged database says to keep it, and to put a copy back', async () => {
      const folder = newFolder()
      const file = join(folder, 'hub.db')
      const { connections } = await openDatabase(file)
      await connections.close()
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0x55, 100))
      expect(await opening(folder)).toBe(
        `the database ${file} is damaged; keep a copy of it as it is, and put a copy back with 'hub restore COPY'`,
      )
    })

    test('of another user says which user needs it', async () => {
      const outer = newFolder()
      const inner = join(outer, 'data')
      mkdirSync(inner)
      chmodSync(inner, 0o555)
      chmodSync(outer, 0o755)
      const told = /is not for user '\w+', who runs the hub; let that user read and write it, or set DATA_DIR/
      expect(await asNobody(() => opening(join(inner, 'new')))).toMatch(told)
      expect(await asNobody(() => opening(inner))).toMatch(
        /let (that user|the user that runs the hub) read and write it/,
      )
    })

    test.each<[Error, string]>([
      [withCode('EROFS', { syscall: 'mkdir', path: 'data' }), 'data lies on a disk that is read-only; mount it so'],
      [withCode('ENOSPC', { syscall: 'write', path: 'data/address' }), 'the disk of data/address is full; make room'],
      [withCode('EDQUOT', { syscall: 'open', path: 'data/hub.db' }), 'the disk of data/hub.db is full'],
      [withCode('ENOSPC', { syscall: 'write' }), 'the disk of data is full; make room there'],
      [withCode('EIO', { syscall: 'open', path: 'data' }), 'the disk of data fails'],
      [withCode('EMFILE', { syscall: 'open', path: 'x' }), 'too many files are open'],
      [withCode('SQLITE_FULL'), 'the disk of data is full; make room there'],
      [withCode('SQLITE_BUSY'), 'another process keeps data/hub.db locked'],
      [withCode('SQLITE_IOERR_WRITE'), 'the disk of data does not do what SQLite needs (SQLITE_IOERR_WRITE)'],
      [withCode('SQLITE_PROTOCOL'), 'or is a folder of another machine'],
      [withCode('ERR_DLOPEN_FAILED'), 'better-sqlite3 was compiled for another Node than this v'],
      [
        new Error("Failed to run the query 'ROLLBACK'", {
          cause: withCode('SQLITE_ERROR', {}, 'cannot rollback - no transaction is active'),
        }),
        'the disk of data is full or fails, and nothing was changed',
      ],
      [new Error('of drizzle', { cause: withCode('SQLITE_FULL') }), 'the disk of data is full'],
    ])('whose disk fails says how: %s', (fault, told) => {
      const sentence = why(fault, configOf({ DATA_DIR: 'data' }))
      expect(sentence).toContain(told)
      isSentence(sentence)
    })

    test('is not blamed for a bug', () => {
      for (const fault of [
        new TypeError('x is not a function'),
        withCode('SQLITE_CONSTRAINT_UNIQUE'),
        withCode('SQLITE_ERROR'),
        withCode('ENOENT', { syscall: 'open', path: join(root, 'migrations', 'nergens') }),
        'a word',
        null,
      ])
        expect(why(fault, configOf({ DATA_DIR: 'data' }))).toBeNull()
    })
  })

if (isPostgres) {
  const own = () => new URL(inject('postgres'))
  const withUrl = (change: (url: URL) => void) => {
    const url = own()
    url.pathname = '/postgres'
    change(url)
    return url.href
  }
  const knocking = async (url: string) => {
    const sentence = why(await faultOf(() => untilItAnswers(url, 0)), configOf({ DATABASE_URL: url }))
    isSentence(sentence)
    return sentence
  }
  const listening = async (onSocket: (socket: Socket) => void) => {
    const server = createServer((socket) => onSocket(socket.on('error', () => {}))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    return { server, url: `postgres://hub:Geheim@127.0.0.1:${port}/hub` }
  }

  describe('a PostgreSQL', () => {
    let admin: pg.Client
    beforeAll(async () => {
      admin = new pg.Client({ connectionString: withUrl(() => {}) })
      await admin.connect()
    })
    afterAll(() => admin.end())

    test('that does not let the hub in says why, and which part of DATABASE_URL to correct', async () => {
      const at = `PostgreSQL at 127.0.0.1:${own().port}`
      for (const [url, told] of [
        [withUrl((url) => (url.password = 'Geheim')), `${at} does not take the password of user 'hub'; correct it in`],
        [withUrl((url) => (url.username = 'niemand')), `${at} does not take the password of user 'niemand'`],
        [withUrl((url) => (url.password = '')), `${at} wants a password; write it into DATABASE_URL`],
        [
          withUrl((url) => (url.pathname = '/nergens')),
          `${at} has no database 'nergens'; make it (createdb -O hub nergens)`,
        ],
        [withUrl((url) => (url.search = 'sslmode=verify-full')), `${at} has no TLS; leave sslmode out of DATABASE_URL`],
        [withUrl((url) => (url.host = 'nergens.invalid:5432')), "no machine is known as 'nergens.invalid'"],
        [withUrl((url) => (url.port = '1')), 'nothing listens at PostgreSQL at 127.0.0.1:1'],
        ['postgres:///hub?host=/nergens&password=Geheim', 'PostgreSQL at /nergens has no socket there'],
      ] as const)
        expect(await knocking(url)).toContain(told)
    })

    test('in which the hub may make no tables says how to let it', async () => {
      await admin.query(`create role piet login password 'Geheim'`)
      await admin.query('create database van_jan')
      const url = withUrl((url) => Object.assign(url, { username: 'piet', password: 'Geheim', pathname: '/van_jan' }))
      const sentence = why(await faultOf(() => openDatabase(url)), configOf({ DATABASE_URL: url }))
      isSentence(sentence)
      expect(sentence).toBe(
        `user 'piet' may not make tables in database 'van_jan'; let that user own it: ALTER DATABASE "van_jan" OWNER TO "piet"`,
      )
    })

    test('that is another program, or silent, is not waited for without end', async () => {
      const silent = await listening(() => {})
      const web = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
      const closing = await listening((socket) => socket.destroy())
      const began = performance.now()
      for (const { server, url } of [silent, web, closing]) {
        const sentence = why(await faultOf(() => untilItAnswers(url, 300)), configOf({ DATABASE_URL: url }))
        expect(sentence).toMatch(/look whether it is PostgreSQL that listens there/)
        isSentence(sentence)
        server.close()
      }
      expect(performance.now() - began).toBeLessThan(10_000)
    })

    test.each<[string, string, string]>([
      [
        '28000',
        'no pg_hba.conf entry for host "10.0.0.9", user "hub", database "hub", no encryption',
        'wants TLS; add',
      ],
      ['28000', 'no pg_hba.conf entry for host "10.0.0.9", user "hub", database "hub", SSL encryption', 'pg_hba.conf'],
      ['28000', 'role "hub" does not exist', 'make that user (createuser), or correct DATABASE_URL'],
      ['25006', 'cannot execute CREATE TABLE in a read-only transaction', 'let DATABASE_URL lead to the primary'],
      ['53300', 'sorry, too many clients already', 'raise its max_connections'],
      ['53100', 'could not extend file', 'is full; make room there'],
      ['EHOSTUNREACH', 'connect EHOSTUNREACH', 'look at the network and its firewall'],
      ['EAI_AGAIN', 'getaddrinfo EAI_AGAIN db.example', 'look at the name server'],
      ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate', 'is not trusted here (SELF_SIGNED_CERT_IN_CHAIN)'],
      ['ERR_TLS_CERT_ALTNAME_INVALID', 'altnames', 'and its host as the certificate does'],
      ['', 'There was an error establishing an SSL connection', 'cannot agree with the hub on TLS (no answer)'],
    ])('that says %s (%s) gets a sentence', (code, message, told) => {
      const fault = new AggregateError([withCode(code, {}, message)])
      const sentence = why(fault, configOf({ DATABASE_URL: 'postgres://hub:Geheim@db.example/hub' }))
      expect(sentence).toContain(told)
      isSentence(sentence)
    })

    describe('as an administrator sees it', () => {
      let hub: Installed
      beforeAll(async () => {
        hub = await install()
      })
      afterAll(() => hub.stop())

      test('one that starts up is waited for, which is said once; a command links to where the hub runs', async () => {
        const gate = await gateTo(await freshDatabase())
        const env = { DATABASE_URL: gate.url, DATA_DIR: join(newFolder(), 'data'), NODE_ENV: 'production' }
        const starting = hub.start(env)
        await gate.knocked
        gate.open()
        const { url, child, done } = await starting
        const beside = { ...env, PORT: '4999' }
        const { out } = await hub.run(['admin', '--email', 'beheer@rivierenland.example'], beside)
        expect(new URL(out.trim()).origin).toBe(url)
        child.kill('SIGTERM')
        const end = await done
        expect([end.code, end.err.split('\n').filter((line) => line.startsWith('hub:'))]).toEqual([
          0,
          [
            `hub: PostgreSQL at ${new URL(gate.url).host} is starting up or shutting down; see its log. ` +
              'Waiting for it for 30 seconds at most.',
          ],
        ])
        await gate.close()
        const late = await hub.run(['token', '--email', 'x@y.example'], {
          ...env,
          DATABASE_URL: withUrl((url) => (url.password = 'Geheim')),
        })
        expect([late.code, late.out]).toEqual([1, ''])
        expect(late.err).toMatch(/^hub: PostgreSQL at 127\.0\.0\.1:\d+ does not take the password of user 'hub'; .+\n$/)
        expect(late.err).not.toContain('Geheim')
      })

      test('a folder that cannot be written stops no hub on PostgreSQL, and it says what that costs', async () => {
        const file = join(newFolder(), 'bestand')
        writeFileSync(file, '')
        const { child, done } = await hub.start({
          DATABASE_URL: await freshDatabase(),
          DATA_DIR: file,
          NODE_ENV: 'production',
        })
        child.kill('SIGTERM')
        expect((await done).out).toContain(`DATA_DIR ${file} cannot be written, so other commands do not know where`)
      })
    })
  })
}

/** Does the work as a user with few rights, where the tests run as root, for whom every folder is open. */
const asNobody = async <T>(work: () => Promise<T>) => {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
