import { sql } from 'drizzle-orm'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../server/app.ts'
import { sessions } from '../server/auth/table.ts'
import { readConfig } from '../server/config.ts'
import { isPostgres } from '../server/db/columns.ts'
import { write } from '../server/db/write.ts'
import { StartError } from '../server/lib/errors.ts'
import { passes } from '../server/lib/passing.ts'
import { limits } from '../server/limits.ts'
import { beside, lockByHand } from './support/by-hand.ts'
import { liveMeeting, page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data, Person } from './support/person.ts'
import { putOff, send, type Sent } from './support/sending.ts'
import { poolerTo } from './support/sockets/pooler.ts'
import { proxyTo } from './support/sockets/proxy.ts'
import { freshDatabase, world, type World } from './support/world.ts'

// The waits of an installation, a tenth as long.
const real = { ...limits.database }
const { touch } = limits.http
const tenth = [
  ...(['patience', 'lock', 'idleInTransaction', 'statementOfRead', 'statementOfWrite'] as const),
  ...(['answerToRead', 'answerToWrite', 'answerToBegin', 'heartbeat', 'connect', 'idle'] as const),
]
beforeAll(() => {
  for (const name of tenth) limits.database[name] = patience(real[name] / 10)
  limits.http.touch = 50
})
afterAll(() => {
  Object.assign(limits.database, real)
  limits.http.touch = touch
})

/** However long an act waits in line and then at the row, it is refused by then. */
const bound = () => limits.database.patience + limits.database.lock + patience(1500)

const record = (w: World, { id }: { id: string }, nth: number, url?: string) =>
  send(w.marijke, 'recordAction', { input: { meetingId: id, text: `Actie ${nth}` } }, `actie-${id}-${nth}`, url)
const many = <T>(count: number, one: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => one(nth)))
const textsIn = async (w: World, id: string): Promise<string[]> =>
  (await page(w.marijke, id)).actions.map(({ text }: Data) => text).sort()

describe('a lock held beside the hub', () => {
  let w: World
  let meeting: Awaited<ReturnType<typeof liveMeeting>>
  beforeAll(async () => {
    w = await world()
    meeting = await liveMeeting(w)
  })
  afterAll(() => w.close())

  test('acts are put off in bounded time, everything is read meanwhile, and sent again each is done once', async () => {
    // So that every reader's session is due to be written down again.
    const usedAt = new Date(Date.now() - 3_600_000).toISOString()
    await write(w.hub.writer, null, async ({ db }) => void (await db.update(sessions).set({ usedAt })))
    const hand = await lockByHand(w, [w.rivierenland.id])
    const acts = many(30, (nth) => record(w, meeting, nth))
    let waiting = true
    void acts.then(() => (waiting = false))
    for (let round = 0; round < 3; round++)
      for (const person of w.everybody) expect((await page(person, meeting.id)).state).toBe('LIVE')
    expect(waiting).toBe(true)
    const refused = await acts
    for (const one of refused) expect(one).toMatchObject(putOff)
    expect(Math.max(...refused.map(({ took }) => took))).toBeLessThan(bound())
    expect((await fetch(`${w.url}/readyz`)).status).toBe(200)
    await hand.letGo()
    const done = await many(30, (nth) => record(w, meeting, nth))
    expect(done.map(({ status, thing }) => [status, thing.__typename])).toEqual(done.map(() => [200, 'Action']))
    expect(await textsIn(w, meeting.id)).toEqual(done.map(({ thing }) => thing.text).sort())
    expect(new Set(await textsIn(w, meeting.id)).size).toBe(30)
  })

  test.runIf(isPostgres)('acts of other samenwerkingsverbanden go on, however many are locked', async () => {
    const locked: { id: string; chair: Person }[] = []
    for (let nth = 0; nth < limits.database.writers + 2; nth++) {
      const of = await w.people.samenwerkingsverband(`plaats-${nth}`, `Samenwerkingsverband Plaats ${nth}`)
      const party = await w.people.party(of, 'plaats', `Gemeente Plaats ${nth}`, 'MUNICIPALITY')
      locked.push({ id: of.id, chair: await w.people.person(`Voorzitter ${nth}`, of, 'CHAIR', party) })
    }
    const times = { title: 'Overleg', startsAt: '2027-01-14T08:30:00.000Z', endsAt: '2027-01-14T11:30:00.000Z' }
    const plan = (chair: Person, id: string) =>
      send(chair, 'createMeeting', { input: { samenwerkingsverbandId: id, ...times } }, 'overleg')
    const hand = await lockByHand(
      w,
      locked.map(({ id }) => id),
    )
    const waiting = Promise.all(locked.map(({ chair, id }) => plan(chair, id)))
    for (let round = 0; round < 5; round++) {
      const { status, took } = await plan(w.vera, w.elders.id)
      expect(status).toBe(200)
      expect(took).toBeLessThan(limits.database.patience)
    }
    for (const one of await waiting) expect(one).toMatchObject(putOff)
    await hand.letGo()
    for (const { chair, id } of locked) expect((await plan(chair, id)).thing.__typename).toBe('Meeting')
  })

  test.skipIf(isPostgres)('a full disk puts acts off, with nothing done by halves', async () => {
    const pages = (most: number) =>
      write(w.hub.writer, null, async ({ db }) => {
        // The types are those of PostgreSQL.
        ;(db as unknown as { run(query: unknown): void }).run(sql.raw(`pragma max_page_count = ${most}`))
      })
    await pages(1)
    let last = await record(w, meeting, 100)
    for (let nth = 101; last.status === 200; nth++) last = await record(w, meeting, nth)
    expect(last).toMatchObject(putOff)
    const before = await textsIn(w, meeting.id)
    await pages(1_000_000)
    expect(await textsIn(w, meeting.id)).toEqual(before)
    expect((await record(w, meeting, 99)).thing.__typename).toBe('Action')
  })
})

describe.runIf(isPostgres)('a line to PostgreSQL that fails', () => {
  let w: World
  let line: Awaited<ReturnType<typeof proxyTo>>
  let direct: string
  let meeting: Awaited<ReturnType<typeof liveMeeting>>
  beforeAll(async () => {
    direct = await freshDatabase()
    line = await proxyTo(direct)
    w = await world({ databaseUrl: direct.replace(/@[^/]+/, `@${new URL(line.url).host}`) })
    meeting = await liveMeeting(w)
  })
  afterAll(async () => {
    line.mend()
    await w.close()
    await line.close()
  })

  /** Asks again, as a person does, until it is answered; each answer comes in bounded time. */
  const untilAnswered = async (ask: () => Promise<Sent>) => {
    for (const until = performance.now() + patience(20_000); performance.now() < until;) {
      const answer = await ask()
      expect(answer.took).toBeLessThan(bound())
      if (answer.status === 200) return answer
      expect(answer).toMatchObject(putOff)
    }
    throw new Error('it was never answered')
  }
  const listening = async (client: pg.Client) => {
    const { rows } = await client.query(
      "select pid from pg_stat_activity where datname = current_database() and query in ('LISTEN hub_committed', 'select 1')",
    )
    return rows.map(({ pid }: { pid: number }) => pid)
  }

  test('half-open connections are thrown away, the one that listens too; nothing is lost or doubled', async () => {
    const { revision } = await page(w.peter, meeting.id)
    const watch = w.peter.watch('meetingChanged', meeting.id, revision)
    await record(w, meeting, 0)
    await watch.sees(({ changed }) => changed.some(({ text }) => text === 'Actie 0'))
    await many(12, () => page(w.marijke, meeting.id))
    const psql = await beside(direct)
    const [before] = await listening(psql)
    line.vanish('server')
    const answers = await many(12, (nth) => untilAnswered(() => record(w, meeting, nth + 1)))
    for (const { thing } of answers) expect(thing.__typename).toBe('Action')
    expect(await textsIn(w, meeting.id)).toHaveLength(13)
    await watch.sees(({ changed }) => changed.some(({ text }) => text === 'Actie 12'))
    await expect.poll(async () => (await listening(psql)).filter((pid) => pid !== before)).toHaveLength(1)
    await psql.end()
  })

  test('while nothing passes the process lives and is not ready, nobody is told that an act was done, sockets come back', async () => {
    const { revision } = await page(w.peter, meeting.id)
    const watch = w.peter.watch('meetingChanged', meeting.id, revision)
    await record(w, meeting, 20)
    await watch.sees(({ changed }) => changed.some(({ text }) => text === 'Actie 20'))
    line.stall()
    const health = async (path: string) => {
      const response = await fetch(w.url + path)
      return [response.status, await response.json()]
    }
    expect(await health('/readyz')).toEqual([503, { ok: false, reason: 'DATABASE' }])
    expect(await health('/healthz')).toEqual([503, { ok: false, reason: 'DATABASE' }])
    expect(await health('/livez')).toEqual([200, { ok: true }])
    const late = w.fatima.watch('meetingChanged', meeting.id)
    const [refused, ended, options] = await Promise.all([
      many(30, (nth) => record(w, meeting, 21 + nth)),
      late.ends(),
      fetch(`${w.url}/auth/options`),
    ])
    expect(ended).toMatchObject({ code: 1013 })
    expect(options.status).toBe(503)
    for (const one of refused) {
      expect(one).toMatchObject(putOff)
      expect(one.took).toBeLessThan(bound())
    }
    line.mend()
    for (const nth of [21, 22]) await untilAnswered(() => record(w, meeting, nth))
    await watch.sees(({ changed }) => changed.some(({ text }) => text === 'Actie 22'))
    await expect.poll(() => health('/readyz')).toEqual([200, { ok: true }])
  })

  test('a commit whose answer is lost is 503; the same key finds out that it was done', async () => {
    const sent = record(w, meeting, 60)
    // The answer to COMMIT, whatever this act says before it.
    line.loseAnswers('COMMIT', 1)
    const first = await sent
    expect(first).toMatchObject(putOff)
    expect(line.lost()).toBe(1)
    const again = await untilAnswered(() => record(w, meeting, 60))
    expect(again.thing.text).toBe('Actie 60')
    expect((await textsIn(w, meeting.id)).filter((text) => text === 'Actie 60')).toHaveLength(1)
  })

  test('an administrator who ends all connections costs nothing but time', async () => {
    const psql = await beside(direct)
    const blow = () =>
      psql.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    const acts = many(12, (nth) => untilAnswered(() => record(w, meeting, 70 + nth)))
    await blow()
    await blow()
    for (const { thing } of await acts) expect(thing.__typename).toBe('Action')
    expect((await textsIn(w, meeting.id)).filter((text) => /^Actie [78]\d$/.test(text))).toHaveLength(12)
    await psql.end()
  })
})

test.runIf(isPostgres)(
  'the hub does not start behind a pooler that lends connections, and says what to do',
  async () => {
    const pooler = await poolerTo(await freshDatabase())
    const start = buildApp({ ...readConfig({}), databaseUrl: pooler.url })
    await expect(start).rejects.toThrow(/DATABASE_URL leads to a pooler .* pool_mode = session/)
    await expect(start).rejects.toBeInstanceOf(StartError)
    pooler.close()
  },
)

test('what passes is known by its code, however deep it lies; a bug is not', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code })
  const inside = (fault: Error) => new Error('Failed query', { cause: new Error('outer', { cause: fault }) })
  const passing = ['40001', '40P01', '53300', '55P03', '57014', '57P01', '57P03', '08006', '25P03', 'ECONNRESET']
  const bugs = ['23505', '42703', '22P02', '26000', 'SQLITE_CONSTRAINT', 'SQLITE_ERROR', 'SQLITE_READONLY', 'ERR_X']
  expect(
    [...passing, 'SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'].filter((code) => !passes(inside(coded(code)))),
  ).toEqual([])
  expect(bugs.filter((code) => passes(coded(code)))).toEqual([])
  expect(passes(new TypeError('x of undefined'))).toBe(false)
})
