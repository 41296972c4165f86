import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSession } from '../server/auth/sign-in.ts'
import { addPerson, beginDemo, endDemo, isDemoDue, personByEmail, personWith, setAdmin } from '../server/auth/store.ts'
import { persons, sessions } from '../server/auth/table.ts'
import { fillDemo } from '../server/case/demo.ts'
import { addCase, addPastMeetings, importCase } from '../server/case/import.ts'
import type { Config } from '../server/config.ts'
import { isPostgres } from '../server/db/columns.ts'
import { installationOf } from '../server/db/revision.ts'
import { demoStates, installations } from '../server/db/table.ts'
import { type Tx, write } from '../server/db/write.ts'
import { newId } from '../server/lib/ids.ts'
import { limits } from '../server/limits.ts'
import { projectRoot } from '../server/lib/root.ts'
import { refuse } from '../server/lib/refusal.ts'
import { meetings } from '../server/meeting/table.ts'
import { samenwerkingsverbanden } from '../server/samenwerkingsverband/table.ts'
import { Browser } from './support/browser.ts'
import { demoHub, hubsCase, ownCase } from './support/demo.ts'
import { Person } from './support/person.ts'
import { emptyHub } from './support/world.ts'

type Hub = Awaited<ReturnType<typeof emptyHub>>
type Options = { demo: { personId: string; name: string; role: string }[] | null; samenwerkingsverband: string | null }

const optionsOf = async (url: string, headers: Record<string, string> = {}) =>
  (await (await fetch(`${url}/auth/options`, { headers })).json()) as Options
const press = async (url: string, personId: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ personId }),
  })
const act = <T extends object | void>({ hub }: Hub, fn: (tx: Tx) => Promise<T>) => write(hub.writer, null, fn)
const stateOf = async ({ hub }: Hub) => (await installationOf(hub.hub.connections.read)).demo
const rowsOf = ({ hub }: Hub) => hub.hub.connections.read.db
const chairOf = async ({ hub }: Hub) =>
  (await personByEmail(hub.hub.connections.read, `voorzitter@${hubsCase.samenwerkingsverband.slug}.example`))!
/** The chair of the demo in a browser, signed in with one press. */
const pressed = async (of: Hub) => {
  const browser = new Browser(of.url)
  expect((await browser.post('/auth/demo', { personId: (await chairOf(of)).id })).status).toBe(204)
  return browser
}

const closedTo = async (of: Hub, headers: Record<string, string> = {}) => {
  expect(await optionsOf(of.url, headers)).toEqual({ demo: null, samenwerkingsverband: null, mail: false })
  const answer = await press(of.url, (await chairOf(of)).id, headers)
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []])
}

describe('one press', () => {
  let demo: Hub
  const { most } = limits.rates.signIn
  beforeAll(async () => {
    demo = await demoHub()
    limits.rates.signIn.most = Infinity
  })
  afterAll(() => {
    limits.rates.signIn.most = most
    return demo.hub.app.close()
  })

  test('signs in the invented people of a demo on this machine, and nobody else', async () => {
    const { demo: people, samenwerkingsverband } = await optionsOf(demo.url)
    expect(samenwerkingsverband).toBe(hubsCase.samenwerkingsverband.name)
    expect(people!.slice(0, 2).map(({ role }) => role)).toEqual(['CHAIR', 'SECRETARY'])
    expect(await (await pressed(demo)).name()).toBe(people![0]!.name)
    for (const personId of [newId(), null, undefined, { $ne: null }]) {
      const answer = await press(demo.url, personId)
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []])
    }
    const looked = await fetch(`${demo.url}/auth/demo?personId=${people![0]!.personId}`)
    expect([looked.status, looked.headers.getSetCookie()]).toEqual([404, []])
  })

  test.each<[string, Partial<Config>]>([
    ['in production', { production: true }],
    ['in production, also with HUB_DEMO=1', { production: true, demo: true }],
    ['with an https address', { publicUrl: new URL('https://hub.example') }],
    ['with an https address on this machine', { publicUrl: new URL('https://localhost') }],
    ['with an address that others reach', { publicUrl: new URL('http://hub.example') }],
    ['on every address of the machine', { host: '0.0.0.0' }],
    ['on every address of the machine, of IPv6', { host: '::' }],
    ['on an address that others reach', { host: '192.0.2.7' }],
    ['on a name that only begins like loopback', { host: '127.evil.example' }],
  ])('does not exist %s', async (_where, settings) => {
    const closed = await emptyHub({ databaseUrl: demo.config.databaseUrl, ...settings })
    await closedTo(closed)
    await closed.hub.app.close()
  })

  test.each<[string, Partial<Config>]>([
    ['localhost', { host: 'localhost' }],
    ['::1', { host: '::1' }],
    ['an http address on this machine', { publicUrl: new URL('http://localhost:4100') }],
    ['HUB_DEMO=1 on every address', { host: '0.0.0.0', demo: true }],
    ['HUB_DEMO=1 behind an address that others reach', { publicUrl: new URL('https://hub.example'), demo: true }],
  ])('exists with %s', async (_where, settings) => {
    const open = await emptyHub({ databaseUrl: demo.config.databaseUrl, ...settings })
    const passedOn = settings.demo ? { 'x-forwarded-for': '192.0.2.1' } : undefined
    expect((await press(open.url, (await chairOf(open)).id, passedOn)).status).toBe(204)
    await open.hub.app.close()
  })

  test.each([
    ...[
      'Forwarded',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-Forwarded-Proto',
      'X-Forwarded-Port',
      'X-Real-IP',
      'Via',
    ],
    ...[
      'X-Forwarded',
      'Forwarded-For',
      'X-Original-Host',
      'X-Original-Forwarded-For',
      'X-Client-IP',
      'X-Envoy-External-Address',
    ],
    ...[
      'X_Real_IP',
      'Client_IP',
      'X-Forward-For',
      'X-Url-Scheme',
      'Front-End-Https',
      'CloudFront-Viewer-Address',
      'CF-Ray',
    ],
    ...['CF-Connecting-IP', 'True-Client-IP', 'X-Cluster-Client-IP', 'X-Remote-Addr', 'CDN-Loop'],
    ...[
      'Surrogate-Capability',
      'Fastly-FF',
      'Fastly-Client-IP',
      'Akamai-Origin-Hop',
      'Proxy-Connection',
      'Incap-Client-IP',
    ],
    ...[
      'WL-Proxy-Client-IP',
      'Traceparent',
      'Uber-Trace-Id',
      'B3',
      'Tailscale-User-Login',
      'Remote-User',
      'Ssl-Client-Verify',
    ],
  ])('does not exist for a request that a proxy passed on: %s', async (header) => {
    await closedTo(demo, { [header]: '127.0.0.1' })
    await closedTo(demo, { [header]: '' })
  })

  test('exists with all that browsers send', async () => {
    const { id } = await chairOf(demo)
    const sent = {
      ...{ accept: '*/*', 'accept-language': 'nl', 'cache-control': 'no-cache', dnt: '1', origin: demo.url },
      ...{ pragma: 'no-cache', priority: 'u=1, i', referer: `${demo.url}/`, 'save-data': 'on', 'sec-gpc': '1' },
      ...{ 'sec-ch-ua': '"Chromium"', 'sec-ch-ua-mobile': '?0', 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' },
      ...{ 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0', cookie: 'x=1', te: 'trailers' },
    }
    expect((await press(demo.url, id, sent)).status).toBe(204)
  })

  test('is refused to a name of another site, before it is asked who', async () => {
    const { id } = await chairOf(demo)
    expect((await press(demo.url, id, { origin: 'http://evil.example' })).status).toBe(403)
  })

  test('does not exist for somebody who is there in earnest, whatever the mark says', async () => {
    const here = await emptyHub({ databaseUrl: demo.config.databaseUrl })
    const { id } = await chairOf(here)
    const secretary = (await optionsOf(here.url)).demo![1]!
    const invented = (is: boolean) =>
      act(here, async (tx) => void (await tx.db.update(persons).set({ invented: is }).where(eq(persons.id, id))))
    await invented(false)
    expect((await optionsOf(here.url)).demo![0]).toEqual(secretary)
    expect((await press(here.url, id)).status).toBe(404)
    await invented(true)
    expect((await press(here.url, id)).status).toBe(204)
    await here.hub.app.close()
  })
})

describe('a demo ends', () => {
  let demo: Hub
  beforeEach(async () => {
    demo = await demoHub()
  })
  afterEach(() => demo.hub.app.close())

  const token = async (personId: string) =>
    new Person(demo.url, await openSession(demo.hub.writer, personId, 'TOKEN'), { id: personId, name: '' })
  const somebody = { name: 'Noor Visser', email: 'noor@buren.example' }
  const hereOf = async (person: Person) =>
    (await person.ask('{ viewer { memberships { samenwerkingsverband { id parties { id } } } } }')).data.viewer
      .memberships[0].samenwerkingsverband

  const ways: Record<string, (chair: Person) => Promise<unknown>> = {
    'an invitation': async (chair) => {
      const samenwerkingsverbandId = (await hereOf(chair)).id
      expect(await chair.do('inviteMember', { ...somebody, samenwerkingsverbandId, role: 'READER' })).toMatchObject({
        person: { name: somebody.name },
      })
    },
    'a seat': async (chair) => {
      const [party] = (await hereOf(chair)).parties
      expect(await chair.do('seatContact', { partyId: party.id, position: 'SECOND', ...somebody })).toMatchObject({
        id: party.id,
      })
    },
    'somebody who is added by hand': () => act(demo, (tx) => addPerson(tx, { id: newId(), ...somebody })),
    'an imported case': () => importCase(demo.hub.writer, ownCase),
    'an invented person who becomes beheerder': async (chair) => act(demo, (tx) => setAdmin(tx, chair.id, true)),
  }

  test.each(Object.keys(ways))('with %s: nobody presses any more, and who pressed is out', async (way) => {
    const [browser, program] = [await pressed(demo), await token((await chairOf(demo)).id)]
    const socket = await browser.socket()
    expect(socket.ack.type).toBe('connection_ack')
    await ways[way]!(program)
    await closedTo(demo)
    expect(await browser.name()).toBeNull()
    expect(await socket.closed).toBe(4401)
    // Whoever runs the machine made the token.
    expect((await program.ask('{ viewer { person { id } } }')).data.viewer.person.id).toBe(program.id)
    expect(await isDemoDue(demo.hub.hub.connections.read)).toBe(false)
  })

  test('not with a refused act, nor with somebody who is known', async () => {
    const browser = await pressed(demo)
    const { email } = await chairOf(demo)
    await act(demo, async (tx) => {
      await addPerson(tx, { id: newId(), ...somebody })
      return refuse('INVALID')
    })
    await act(demo, async (tx) => void (await personWith(tx, email.toUpperCase(), 'Iemand')))
    expect([await stateOf(demo), (await browser.name()) !== null]).toEqual([demoStates.open, true])
  })

  test('by hand, once; a sign-in that is under way gets in before the end, or not at all', async () => {
    const { id } = await chairOf(demo)
    const [answers, ended, again] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => press(demo.url, id))),
      act(demo, async (tx) => (await endDemo(tx)) ?? undefined),
      act(demo, async (tx) => (await endDemo(tx)) ?? undefined),
    ])
    expect([ended, again].filter(Boolean)).toEqual([{ sessions: expect.any(Number) }])
    for (const { status } of answers) expect([204, 404]).toContain(status)
    expect(await rowsOf(demo).select().from(sessions)).toEqual([])
    await closedTo(demo)
  })
})

describe('a start', () => {
  let start: Hub
  beforeEach(async () => {
    start = await emptyHub()
  })
  afterEach(() => start.hub.app.close())
  const fill = (of = start) => fillDemo(of.hub.hub, of.hub.writer, hubsCase)
  const invented = async () => (await rowsOf(start).select().from(persons)).length
  const isDue = () => isDemoDue(start.hub.hub.connections.read)

  test('fills an empty database once', async () => {
    expect([await isDue(), await fill(), await isDue(), await fill()]).toEqual([true, true, false, false])
    expect(await stateOf(start)).toBe(demoStates.open)
  })

  test('invents nobody in an imported case, nor beside somebody who is there', async () => {
    await importCase(start.hub.writer, ownCase)
    expect([await isDue(), await fill(), await invented(), await stateOf(start)]).toEqual([
      false,
      false,
      0,
      demoStates.none,
    ])
    const other = await emptyHub()
    await act(other, (tx) => addPerson(tx, { id: newId(), name: 'Bea Beheer', email: 'bea@hub.example' }))
    expect([await fill(other), await stateOf(other)]).toEqual([false, demoStates.none])
    await other.hub.app.close()
  })

  test('invents nobody in the case of the hub itself, where somebody imported that', async () => {
    await importCase(start.hub.writer, hubsCase)
    expect([await isDue(), await fill(), await invented(), await stateOf(start)]).toEqual([
      false,
      false,
      0,
      demoStates.none,
    ])
  })

  test.each([0, 2, 3])(
    'goes on where an earlier one broke off after %i meetings, and doubles nothing',
    async (done) => {
      const id = newId()
      await act(start, async (tx) => {
        expect(await beginDemo(tx)).toBe(true)
        await addCase(tx, id, hubsCase)
      })
      await addPastMeetings(start.hub.writer, id, { ...hubsCase, meetings: hubsCase.meetings.slice(0, done) })
      expect(await optionsOf(start.url)).toMatchObject({ demo: null })
      expect([await isDue(), await fill()]).toEqual([true, true])
      const states = (await rowsOf(start).select().from(meetings)).map(({ state }) => state)
      expect(states.sort()).toEqual(['CALLED', 'CLOSED', 'CLOSED', 'CLOSED'])
      expect((await optionsOf(start.url)).demo).not.toEqual([])
    },
  )

  test.each(['person', 'case'])('leaves what an earlier one broke off to the first real %s', async (first) => {
    await act(start, async (tx) => {
      await beginDemo(tx)
      await addCase(tx, newId(), hubsCase)
    })
    if (first === 'case') await importCase(start.hub.writer, ownCase)
    else await act(start, (tx) => addPerson(tx, { id: newId(), name: 'Bea Beheer', email: 'bea@hub.example' }))
    expect([await isDue(), await fill(), await stateOf(start)]).toEqual([false, false, demoStates.none])
    expect(await invented()).toBe(first === 'person' ? 1 : 0)
  })

  test('of two processes at once makes one demo', async () => {
    const other = await emptyHub({ databaseUrl: start.config.databaseUrl })
    expect((await Promise.all([fill(), fill(other)])).sort()).toEqual([false, true])
    expect(await rowsOf(start).select().from(samenwerkingsverbanden)).toHaveLength(1)
    expect(await rowsOf(start).select().from(meetings)).toHaveLength(hubsCase.meetings.length + 1)
    expect(new Set((await rowsOf(start).select().from(persons)).map(({ email }) => email)).size).toBe(await invented())
    await other.hub.app.close()
  })
})

describe('a database of before, which did not say who was invented,', () => {
  let demo: Hub
  beforeEach(async () => {
    demo = await demoHub()
  })
  afterEach(() => demo.hub.app.close())

  test('is a demo no longer, and whoever pressed signs in again', async () => {
    const browser = await pressed(demo)
    await statementsOn(demo.config.databaseUrl)
    expect([await browser.name(), await stateOf(demo)]).toEqual([null, demoStates.none])
    await closedTo(demo)
  })

  test('that was no demo signs nobody out', async () => {
    const browser = await pressed(demo)
    await act(demo, async (tx) => void (await tx.db.update(installations).set({ demo: demoStates.none })))
    await statementsOn(demo.config.databaseUrl)
    expect(await browser.name()).not.toBeNull()
  })
})

/** Runs what the migration does to the rows, on a database that has its column already. */
const statementsOn = async (databaseUrl: string) => {
  const folder = join(projectRoot, 'migrations', isPostgres ? 'postgres' : 'sqlite')
  const file = readdirSync(folder).find((name) => name.endsWith('_invented.sql'))!
  const [, ...rows] = readFileSync(join(folder, file), 'utf8').split('--> statement-breakpoint')
  if (isPostgres) {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    for (const statement of rows) await client.query(statement)
    return client.end()
  }
  const db = new Database(databaseUrl)
  for (const statement of rows) db.exec(statement)
  db.close()
}
