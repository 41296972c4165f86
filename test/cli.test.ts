import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, idOfSecret } from '../server/auth/secrets.ts'
import { readConfig } from '../server/config.ts'
import { Browser } from './support/browser.ts'
import { install, type Installed } from './support/processes/installed.ts'
import { patience } from './support/patience.ts'
import { ownCase } from './support/demo.ts'
import { Person } from './support/person.ts'

// Every command is a process of its own.
let hub: Installed
beforeAll(async () => {
  hub = await install()
})
afterAll(() => hub.stop())

const commands = [
  'start',
  'migrate',
  'import',
  'holidays',
  'backup',
  'restore',
  'restored',
  'invite',
  'admin',
  'admin revoke',
  'demo off',
  'token',
  'token list',
  'token revoke',
]
const caseFile = () =>
  join(
    hub.root,
    'case',
    readdirSync(join(hub.root, 'case')).find((file) => file.endsWith('.json'))!,
  )
const all =
  '{ viewer { person { name } memberships { role samenwerkingsverband { id slug revision meetings(first: 100) { nodes { id title state } } } } } }'
const closed = { demo: null, samenwerkingsverband: null, mail: false }
const optionsOf = async (url: string) =>
  (await (await fetch(`${url}/auth/options`)).json()) as { demo: { personId: string; role: string }[] | null }
/** The lines of the security log that a command wrote; it wrote nothing else. */
const securityIn = (err: string) =>
  err
    .trim()
    .split('\n')
    .map((line) => {
      const { security, level: _level, time: _time, msg: _msg, ...fields } = JSON.parse(line) as Record<string, unknown>
      return [security, fields]
    })
const withToken = (url: string, token: string) => new Person(url, token, { id: '', name: '' })
const rowsIn = (file: string, table: string) => {
  const db = new Database(file, { readonly: true })
  const { n } = db.prepare(`select count(*) as n from "${table}"`).get() as { n: number }
  db.close()
  return n
}

describe('every command', () => {
  test('says what it does with --help', async () => {
    const answers = await Promise.all(
      [['--help'], [], ...commands.map((command) => [...command.split(' '), '--help'])].map((args) => hub.run(args)),
    )
    for (const { code, err } of answers) expect([code, err]).toEqual([0, ''])
    for (const [at, command] of commands.entries()) {
      expect(answers[0]!.out).toContain(`hub ${command}`)
      expect(answers[at + 2]!.out).toMatch(new RegExp(`^hub ${command}\\b.*\\n  \\S`))
    }
  })

  test('loads what it runs on and no more: --help no database, one on a file no PostgreSQL and no server', async () => {
    const loadedBy = async (args: string[]) => {
      const { err } = await hub.run(args, {
        DATA_DIR: hub.newFolder(),
        NODE_OPTIONS: `--require ${join(import.meta.dirname, 'support', 'processes', 'loaded.cjs')}`,
      })
      return JSON.parse(err.trim().split('\n').at(-1)!) as string[]
    }
    const [help, list] = await Promise.all([loadedBy(['--help']), loadedBy(['token', 'list'])])
    expect(help).not.toContain('better-sqlite3')
    expect(list).toContain('better-sqlite3')
    for (const name of ['pg-protocol', 'fastify', 'graphql-jit']) expect(help.concat(list)).not.toContain(name)
  })

  test('that is used wrongly says what is wrong in one line, with exit code 2', async () => {
    const invite = ['invite', '--email', 'a@b.example', '--samenwerkingsverband', 'x', '--role']
    const wrong: [string[], string][] = [
      [['dance'], "there is no command 'dance'"],
      [['start', '--prot', '1'], '--prot'],
      [['import', 'a', 'b'], 'it takes FILE'],
      [['backup'], 'it takes FILE'],
      [['restore'], 'it takes FILE'],
      [['backup', '/nergens/hub.db'], 'the folder /nergens is not there; make it first'],
      [['token', '--email', 'niemand@example.org'], 'nobody has the address niemand@example.org'],
      [['token', 'revoke'], 'it takes --id or --email'],
      [['admin', '--email', 'a@b.example', '--email', 'c@d.example'], '--email is given twice'],
      [['token', '--email=a@b.example', '--email', 'a@b.example'], '--email is given twice'],
      [['backup', '--replace', '--replace', 'x.db'], '--replace is given twice'],
      [['token', 'revoke', '--id', '0123456789ab'], "there is no token '0123456789ab'"],
      [[...invite, 'keizer'], '--role takes chair'],
      [[...invite, 'chair'], "--samenwerkingsverband 'x' is not there"],
      [['token', '--email', 'geen adres'], '--email takes an address'],
    ]
    await Promise.all(
      wrong.map(async ([args, told]) => {
        const { code, out, err } = await hub.run(args, { DATA_DIR: hub.newFolder() })
        expect([code, out], args.join(' ')).toEqual([2, ''])
        expect(err).toMatch(/^hub: .+\nRun 'hub --help' for what it can do\.\n$/)
        expect(err).toContain(told)
      }),
    )
  })

  test('names a setting that makes no sense, and touches nothing', async () => {
    const dataDir = join(hub.newFolder(), 'data')
    const told = "hub: PORT must be a whole number from 0 to 65535; it is 'abc'\n"
    expect(await hub.run(['start'], { DATA_DIR: dataDir, PORT: 'abc' })).toEqual({ code: 1, out: '', err: told })
    expect(existsSync(dataDir)).toBe(false)
  })

  test.each([
    [{ PORT: '70000' }, "PORT must be a whole number from 0 to 65535; it is '70000'"],
    [{ PORT: '80.5' }, "PORT must be a whole number from 0 to 65535; it is '80.5'"],
    [{ PUBLIC_URL: 'hub.example' }, "PUBLIC_URL must start with http:// or https://; it is 'hub.example'"],
    [
      { PUBLIC_URL: 'https://hub.example', SMTP_URL: 'http://mail' },
      "SMTP_URL must start with smtp:// or smtps://; it is 'http://mail'",
    ],
    [{ SMTP_URL: 'smtp://mail' }, 'SMTP_URL needs PUBLIC_URL'],
    [
      { DATABASE_URL: 'mysql://x' },
      "DATABASE_URL must start with postgres://, or be left out for SQLite in DATA_DIR; it is 'mysql://x'",
    ],
  ])('knows that %j makes no sense', (settings, told) => {
    expect(() => readConfig(settings)).toThrow(told)
  })

  test('has settings that need not be given', () => {
    const plain = {
      port: 4000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: 'data/hub.db',
      publicUrl: null,
      smtpUrl: null,
      trustedProxies: [],
      smtpTls: false,
      mailFrom: null,
      mailReplyTo: null,
      securityLogAddress: false,
      production: false,
      demo: false,
    }
    expect(readConfig({})).toEqual(plain)
    expect(
      readConfig({
        ...{ PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '', HUB_DEMO: '' },
        ...{ SMTP_TLS: '', MAIL_FROM: '', MAIL_REPLY_TO: '', SECURITY_LOG_ADDRESS: '', TRUSTED_PROXIES: '' },
      }),
    ).toEqual(plain)
  })
})

describe('an empty database', () => {
  test('on a machine of somebody who looks around is filled with the case, once', async () => {
    const env = { DATA_DIR: join(hub.newFolder(), 'new', 'folder') }
    const first = await hub.start(env)
    const [chair] = (await optionsOf(first.url)).demo!
    const browser = new Browser(first.url)
    await browser.post('/auth/demo', chair)
    const { meetings } = (await browser.ask(all)).data.viewer.memberships[0].samenwerkingsverband
    expect(meetings.nodes.filter(({ state }: { state: string }) => state === 'CALLED')).toHaveLength(1)
    first.child.kill('SIGTERM')
    expect((await first.done).out).toMatch(/loaded the case '.+' with invented people[^]*skipped: .+[^]*This is a demo/)
    const second = await hub.start(env)
    second.child.kill('SIGTERM')
    const { out } = await second.done
    expect(out).not.toContain('loaded the case')
    expect(out).toContain('This is a demo')
    expect(rowsIn(join(env.DATA_DIR, 'hub.db'), 'samenwerkingsverband')).toBe(1)
  })

  test('that an import filled is no demo at the next start: nobody is invented', async () => {
    const env = { DATA_DIR: hub.newFolder() }
    const own = join(hub.newFolder(), 'own.json')
    writeFileSync(own, JSON.stringify(ownCase))
    expect((await hub.run(['import', own], env)).code).toBe(0)
    for (const settings of [{}, { HUB_DEMO: '1' }] as Record<string, string>[]) {
      const { url, child, done } = await hub.start({ ...env, ...settings })
      expect(await optionsOf(url)).toMatchObject({ demo: null })
      child.kill('SIGTERM')
      expect((await done).out).not.toMatch(/case|demo/)
    }
    expect(rowsIn(join(env.DATA_DIR, 'hub.db'), 'person')).toBe(0)
  })

  test.each<Record<string, string>>([{ NODE_ENV: 'production' }, { HOST: '0.0.0.0' }])(
    'elsewhere stays empty: %j',
    async (settings) => {
      const env = { DATA_DIR: hub.newFolder(), ...settings }
      const { child, done } = await hub.start(env)
      child.kill('SIGTERM')
      expect((await done).out).not.toMatch(/case|demo/)
      expect(rowsIn(join(env.DATA_DIR, 'hub.db'), 'samenwerkingsverband')).toBe(0)
    },
  )
})

describe('a demo', () => {
  test('is none in production, and a start says so', async () => {
    const env = { DATA_DIR: hub.newFolder() }
    const first = await hub.start(env)
    const [chair] = (await optionsOf(first.url)).demo!
    const before = new Browser(first.url, null)
    await before.post('/auth/demo', chair)
    first.child.kill('SIGTERM')
    expect((await first.done).out).toContain('This is a demo: whoever uses this machine signs in with one press')
    for (const [settings, told] of [
      [{ NODE_ENV: 'production' }, 'This database is a demo; in production nobody signs in with one press.'],
      [{ NODE_ENV: 'production', HUB_DEMO: '1' }, 'HUB_DEMO does nothing in production: the demo is off.'],
      [{ PUBLIC_URL: 'http://hub.example', HUB_DEMO: '1' }, null],
    ] as const) {
      const { url, child, done } = await hub.start({ ...env, ...settings })
      const browser = new Browser(url, null)
      browser.cookie = before.cookie
      if (told)
        expect([await browser.name(), await optionsOf(url), (await browser.post('/auth/demo', chair)).status]).toEqual([
          ...[null, closed, 404],
        ])
      child.kill('SIGTERM')
      expect((await done).out).toContain(told ?? 'This is a demo: everybody who can reach it signs in with one press')
    }
  })

  test('ends by hand while the hub runs, within a second, and only once', async () => {
    const env = { DATA_DIR: hub.newFolder() }
    const { url, child, done } = await hub.start(env)
    const [chair] = (await optionsOf(url)).demo!
    const browser = new Browser(url)
    expect((await browser.post('/auth/demo', chair)).status).toBe(204)
    const socket = await browser.socket()
    const { code, out, err } = await hub.run(['demo', 'off'], env)
    expect([code, err]).toEqual([0, expect.stringMatching(/^{.*"security":"demo-ended".*}\n$/)])
    expect(out).toMatch(/^The demo has ended: nobody signs in with one press any more\..* one session ended\.\n$/)
    expect(await socket.closed).toBe(4401)
    expect([await browser.name(), await optionsOf(url)]).toEqual([null, closed])
    expect(await hub.run(['demo', 'off'], env)).toEqual({
      ...{ code: 0, err: '' },
      out: 'There is no demo here: nothing was changed.\n',
    })
    child.kill('SIGTERM')
    await done
    const again = await hub.start(env)
    expect(await optionsOf(again.url)).toEqual(closed)
    again.child.kill('SIGTERM')
    expect((await again.done).out).not.toMatch(/case|demo/)
  })
})

test('several commands on a new folder at once: each does what it should', async () => {
  const DATA_DIR = hub.newFolder()
  const all = await Promise.all([1, 2, 3, 4].map(() => hub.run(['migrate'], { DATA_DIR })))
  for (const done of all) expect([done.code, done.err]).toEqual([0, ''])
})

describe('a server', () => {
  test('is the only one on its folder, and on its port', async () => {
    const DATA_DIR = hub.newFolder()
    const { child, done, url } = await hub.start({ DATA_DIR })
    const second = await hub.run(['start'], { DATA_DIR })
    expect([second.code, second.out]).toEqual([1, ''])
    expect(second.err).toBe(`hub: another hub runs on ${DATA_DIR}; stop it first, or give this one an own DATA_DIR\n`)
    const { port } = new URL(url)
    const third = await hub.run(['start'], { DATA_DIR: hub.newFolder(), PORT: port, NODE_ENV: 'production' })
    expect([third.code, third.err]).toEqual([1, `hub: port ${port} is taken; set PORT to another one\n`])
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    child.kill('SIGTERM')
    expect((await done).code).toBe(0)
  })

  test('on an IPv6 address prints it as a browser takes it, also in the link of another command', async () => {
    const env = { DATA_DIR: hub.newFolder(), HOST: '::1', NODE_ENV: 'production' }
    const { url, child, done } = await hub.start(env)
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const beside = ['admin', '--email', 'beheer@rivierenland.example']
    expect((await hub.run(beside, env)).out).toContain(`${url}/inloggen/`)
    child.kill('SIGTERM')
    await done
    expect((await hub.run(beside, { ...env, PORT: '4100' })).out).toContain('http://[::1]:4100/inloggen/')
  })

  test('and every other command whose folder is none says so in one sentence', async () => {
    const DATA_DIR = join(hub.newFolder(), 'bestand')
    writeFileSync(DATA_DIR, '')
    const told = `hub: DATA_DIR must be a folder, and ${DATA_DIR} is none; set it to another one\n`
    for (const command of ['start', 'migrate'])
      expect(await hub.run([command], { DATA_DIR })).toEqual({ code: 1, out: '', err: told })
  })

  test('also frees its folder when it could not have its port', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const DATA_DIR = hub.newFolder()
    expect((await hub.run(['start'], { DATA_DIR, PORT: String(port), NODE_ENV: 'production' })).code).toBe(1)
    taken.close()
    const { child, done } = await hub.start({ DATA_DIR, NODE_ENV: 'production' })
    child.kill('SIGTERM')
    expect((await done).code).toBe(0)
  })

  test('that mails from an address of the mail server says so, where people reach it over https', async () => {
    const settings = { NODE_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:1', PUBLIC_URL: 'https://hub.example' }
    const { child, done } = await hub.start({ DATA_DIR: hub.newFolder(), ...settings })
    child.kill('SIGTERM')
    expect((await done).out).toContain('MAIL_FROM is not set: mails come from hub@127.0.0.1')
  })

  test('that is told to stop closes its sockets so that clients come back, within ten seconds, and loses nothing', async () => {
    const DATA_DIR = hub.newFolder()
    const { child, done, url } = await hub.start({ DATA_DIR })
    const token = (await hub.run(['token', '--email', await chairOf(url)], { DATA_DIR })).out.trim()
    const browser = new Browser(url)
    browser.cookie = `hub_session=${token}`
    const sockets = await Promise.all([browser.socket(), browser.socket()])
    const { samenwerkingsverband } = (await browser.ask(all)).data.viewer.memberships[0]
    const planned = {
      samenwerkingsverbandId: samenwerkingsverband.id,
      title: 'Net op tijd',
      startsAt: '2027-01-14T08:30:00Z',
      endsAt: '2027-01-14T09:30:00Z',
    }
    expect(await withToken(url, token).do('createMeeting', planned)).toMatchObject({ state: 'DRAFT' })
    const began = Date.now()
    child.kill('SIGTERM')
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([1012, 1012])
    expect(await done).toMatchObject({ code: 0 })
    expect(Date.now() - began).toBeLessThan(patience(10_000))
    const again = await hub.start({ DATA_DIR })
    expect(JSON.stringify((await withToken(again.url, token).ask(all)).data)).toContain('Net op tijd')
    again.child.kill('SIGINT')
    expect((await again.done).code).toBe(0)
  })

  test('that is killed frees its folder, and what it acknowledged is there', async () => {
    const DATA_DIR = hub.newFolder()
    const { child, done, url } = await hub.start({ DATA_DIR })
    const token = (await hub.run(['token', '--email', await chairOf(url)], { DATA_DIR })).out.trim()
    const chair = withToken(url, token)
    const { samenwerkingsverband } = (await chair.ask(all)).data.viewer.memberships[0]
    const planned = {
      samenwerkingsverbandId: samenwerkingsverband.id,
      title: 'Voor de klap',
      startsAt: '2027-01-14T08:30:00Z',
      endsAt: '2027-01-14T09:30:00Z',
    }
    await chair.do('createMeeting', planned)
    child.kill('SIGKILL')
    await done
    const again = await hub.start({ DATA_DIR })
    expect(JSON.stringify((await withToken(again.url, token).ask(all)).data)).toContain('Voor de klap')
    again.child.kill('SIGTERM')
    expect((await again.done).code).toBe(0)
  })
})

describe('beside a running server', () => {
  const env = { DATA_DIR: '' }
  let url: string
  let chairs: string
  let slug: string
  beforeAll(async () => {
    env.DATA_DIR = hub.newFolder()
    url = (await hub.start(env)).url
    chairs = await chairOf(url)
    slug = chairs.split('@')[1]!.replace('.example', '')
  })
  const file = () => join(env.DATA_DIR, 'hub.db')

  test('migrate says that the database is up to date', async () => {
    expect(await hub.run(['migrate'], env)).toEqual({ code: 0, out: 'The database is up to date.\n', err: '' })
  })

  test('token prints the token and nothing else; it works at once', async () => {
    const { code, out, err } = await hub.run(['token', '--email', chairs.toUpperCase()], env)
    expect(code).toBe(0)
    expect(out).toMatch(/^[\w-]{43}\n$/)
    expect(securityIn(err)).toEqual([
      ['token-made', { person: expect.any(String), token: idOfSecret(hashOf(out.trim())) }],
    ])
    expect((await withToken(url, out.trim()).ask(all)).data.viewer.memberships).toMatchObject([{ role: 'CHAIR' }])
  })

  test('token list names every token, and revoke ends one or all of a person; the sockets close', async () => {
    const made: Person[] = []
    for (let at = 0; at < 3; at++)
      made.push(withToken(url, (await hub.run(['token', '--email', chairs], env)).out.trim()))
    const [one, other] = made.slice(1) as [Person, Person]
    const listed = async () => (await hub.run(['token', 'list', '--email', chairs], env)).out.trim().split('\n')
    const lines = await listed()
    const [id] = lines.at(-2)!.split('  ')
    expect(lines.at(-2)).toMatch(new RegExp(`^[0-9a-f]{12}  \\d{4}-\\d\\d-\\d\\d  \\d{4}-\\d\\d-\\d\\d  ${chairs}$`))
    expect(lines.join()).not.toContain(one.token)
    const [gone, stays] = await Promise.all([one, other].map((person) => new Browser(url).socketWith(person.token!)))
    const revoked = await hub.run(['token', 'revoke', '--id', id!], env)
    expect([revoked.code, revoked.out]).toEqual([0, 'Revoked one token.\n'])
    expect(securityIn(revoked.err)).toEqual([['token-revoked', { person: expect.any(String), token: id, by: null }]])
    expect(await gone!.closed).toBe(4401)
    expect((await one.ask(all)).status).toBe(401)
    expect((await other.ask(all)).status).toBe(200)
    expect(await listed()).toEqual(lines.filter((line) => !line.startsWith(id!)))
    expect((await hub.run(['token', 'revoke', '--email', chairs], env)).out).toBe(
      `Revoked ${lines.length - 1} tokens.\n`,
    )
    expect(await stays!.closed).toBe(4401)
    expect((await other.ask(all)).status).toBe(401)
    expect((await hub.run(['token', 'list', '--email', chairs], env)).out).toBe('')
  })

  test('invite prints a link; only the button behind it signs in, once', async () => {
    const given = [
      '--email',
      'Nieuw@Gemeente.example',
      '--name',
      'Nina Nieuw',
      '--role',
      'reader',
      '--samenwerkingsverband',
      slug,
    ]
    const base = async (args: string[], settings: object) =>
      new URL((await hub.run(args, { DATA_DIR: env.DATA_DIR, ...settings })).out.trim()).origin
    // The first real person.
    expect((await hub.run(['invite', ...given], env)).err).toMatch(/^The demo has ended: .+\n$/m)
    expect(await base(['invite', ...given], {})).toBe(url)
    expect(await base(['admin', '--email', 'baas@hub.example'], {})).toBe(url)
    const { code, out, err } = await hub.run(['invite', ...given], { ...env, PUBLIC_URL: 'https://hub.example' })
    expect(code).toBe(0)
    expect(securityIn(err).map(([name]) => name)).toEqual(['role-set', 'link-made'])
    expect(err).not.toMatch(/@|Nina|inloggen/)
    const [, token] = /^https:\/\/hub\.example\/inloggen\/([\w-]{43})\n$/.exec(out)!
    const browser = new Browser(url)
    await browser.get(`/inloggen/${token}`)
    expect(await browser.name()).toBeNull()
    expect((await browser.post('/auth/session', { token })).status).toBe(204)
    expect((await browser.ask(all)).data.viewer).toMatchObject({
      person: { name: 'Nina Nieuw' },
      memberships: [{ role: 'READER', samenwerkingsverband: { slug } }],
    })
    expect((await new Browser(url).post('/auth/session', { token })).status).toBe(410)
    const { closed } = await browser.socket()
    const raised = await hub.run(
      ['invite', '--email', 'nieuw@gemeente.example', '--role', 'SECRETARY', '--samenwerkingsverband', slug],
      env,
    )
    expect(raised.code, raised.err).toBe(0)
    expect(await closed).toBe(4205)
    expect((await browser.ask(all)).data.viewer).toMatchObject({
      person: { name: 'Nina Nieuw' },
      memberships: [{ role: 'SECRETARY' }],
    })
  })

  test('invite seats a contact of a party, and asks for the party', async () => {
    const given = ['invite', '--email', 'contact@partij.example', '--role', 'contact', '--samenwerkingsverband', slug]
    const wrong: [string[], string][] = [
      [[], 'a contact needs --party'],
      [['--party', 'nergens'], "--party 'nergens' is not there"],
      [['--party', 'regio', '--seat', 'third'], '--seat takes first or second'],
    ]
    await Promise.all(
      wrong.map(async ([more, told]) => {
        const { code, err } = await hub.run([...given, ...more], env)
        expect([code, err.split('\n')[0]]).toEqual([2, `hub: ${told}`])
      }),
    )
    expect(
      (await hub.run([...given, '--party', 'regio', '--seat', 'second', '--name', 'Carla Contact'], env)).code,
    ).toBe(0)
    const token = (await hub.run(['token', '--email', 'contact@partij.example'], env)).out.trim()
    const { data } = await withToken(url, token).ask(
      `{ samenwerkingsverband(slug: "${slug}") { parties { seat { second { name } } } } }`,
    )
    expect(data.samenwerkingsverband.parties[0].seat.second.name).toBe('Carla Contact')
  })

  test('import refuses what is there already, and what is no case, and leaves all as it was', async () => {
    const before = ['samenwerkingsverband', 'party', 'meeting', 'change'].map((table) => rowsIn(file(), table))
    const again = await hub.run(['import', caseFile()], env)
    expect([again.code, again.out, again.err]).toEqual([
      1,
      '',
      `hub: a samenwerkingsverband '${slug}' is there already\n`,
    ])
    const wrong = [
      ['geen json', 'cannot be read as JSON'],
      ['null', "has no 'samenwerkingsverband'"],
      ['{"samenwerkingsverband":{"slug":"x","name":"X"},"parties":[],"venues":[]}', "has no 'meetings'"],
      ['{"samenwerkingsverband":{"name":"X"},"parties":[],"venues":[],"meetings":[]}', 'gives no slug and name'],
      [
        '{"samenwerkingsverband":{"slug":"x","name":"X"},"parties":[{"key":"a","name":"Dorp","kind":"WELFARE"},{"key":"b","name":" dorp","kind":"WELFARE"}],"venues":[],"meetings":[]}',
        'two parties that take part have the same name',
      ],
    ]
    await Promise.all(
      wrong.map(async ([text, told]) => {
        const file = join(hub.newFolder(), 'wrong.json')
        writeFileSync(file, text!)
        const { code, out, err } = await hub.run(['import', file], env)
        expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
        expect(err).toContain(told)
      }),
    )
    expect((await hub.run(['import', join(hub.root, 'nergens.json')], env)).err).toContain(
      'nergens.json cannot be read',
    )
    expect(['samenwerkingsverband', 'party', 'meeting', 'change'].map((table) => rowsIn(file(), table))).toEqual(before)
  })

  test('import brings in a second case; its people see it at once', async () => {
    const other = join(hub.newFolder(), 'other.json')
    const samenwerkingsverband = { slug: 'ander', name: 'Ander samenwerkingsverband' }
    writeFileSync(
      other,
      JSON.stringify({
        samenwerkingsverband,
        parties: [{ key: 'dorp', name: 'Dorp', kind: 'MUNICIPALITY' }],
        venues: [],
        meetings: [],
        budget: {},
      }),
    )
    const { code, out } = await hub.run(['import', other], env)
    expect([code, out]).toEqual([
      0,
      "Imported 'Ander samenwerkingsverband': 1 parties, 0 meetings.\nSkipped, not known to the hub yet: budget\n",
    ])
    await hub.run(
      ['invite', '--email', 'dorp@ander.example', '--role', 'chair', '--samenwerkingsverband', 'ander'],
      env,
    )
    const token = (await hub.run(['token', '--email', 'dorp@ander.example'], env)).out.trim()
    expect((await withToken(url, token).ask(all)).data.viewer.memberships).toMatchObject([
      { samenwerkingsverband: { slug: 'ander' } },
    ])
  })

  test('backup copies the database while it is written; the copy is whole, and another database', async () => {
    const token = (await hub.run(['token', '--email', chairs], env)).out.trim()
    const chair = withToken(url, token)
    const { samenwerkingsverband } = (await chair.ask(all)).data.viewer.memberships[0]
    let writing = true
    const plan = {
      samenwerkingsverbandId: samenwerkingsverband.id,
      startsAt: '2027-01-14T08:30:00Z',
      endsAt: '2027-01-14T09:30:00Z',
    }
    const writes = (async () => {
      for (let at = 0; writing; at++)
        expect(await chair.do('createMeeting', { ...plan, title: `Tijdens ${at}` })).toMatchObject({ state: 'DRAFT' })
    })()
    const copy = join(hub.newFolder(), 'copy.db')
    const { code, out, err } = await hub.run(['backup', copy], env)
    writing = false
    await writes
    expect([code, out, err]).toEqual([0, `Copied to ${copy}.\n`, ''])
    expect(await hub.run(['backup', copy], env)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${copy} is there already`),
    })
    const [here, there] = [new Database(file(), { readonly: true }), new Database(copy, { readonly: true })]
    expect(there.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(there.pragma('foreign_key_check')).toEqual([])
    const [epoch, other] = [here, there].map(
      (db) => (db.prepare('select epoch from installation').get() as { epoch: string }).epoch,
    )
    expect(other).toMatch(/^\w{12}$/)
    expect(other).not.toBe(epoch)
    here.close()
    there.close()
    const DATA_DIR = hub.newFolder()
    mkdirSync(DATA_DIR, { recursive: true })
    const restored = new Database(copy)
    await restored.backup(join(DATA_DIR, 'hub.db'))
    restored.close()
    const second = await hub.start({ DATA_DIR })
    const seen = (await withToken(second.url, token).ask(all)).data.viewer.memberships[0].samenwerkingsverband
    expect(seen).toMatchObject({ slug, revision: expect.not.stringMatching(new RegExp(`^${epoch}\\.`)) })
    second.child.kill('SIGTERM')
    await second.done
  })
})

/** The address of the chair in the demo that runs here. */
const chairOf = async (url: string) => {
  const { demo } = await optionsOf(url)
  const browser = new Browser(url)
  await browser.post(
    '/auth/demo',
    demo!.find(({ role }) => role === 'CHAIR'),
  )
  const { slug } = (await browser.ask(all)).data.viewer.memberships[0].samenwerkingsverband
  return `voorzitter@${slug}.example`
}
