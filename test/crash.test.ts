import { and, count, countDistinct, eq, gt, inArray, type SQL } from 'drizzle-orm'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { acts, changes, revisions } from '../server/db/table.ts'
import { limits } from '../server/limits.ts'
import { beside } from './support/by-hand.ts'
import { Clerk, compareWith } from './support/histories/clerk.ts'
import { install, type Installed } from './support/processes/installed.ts'
import { liveMeeting } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import { putOff, send } from './support/sending.ts'
import { type Data, Person } from './support/person.ts'
import { chance, runs } from './support/runs.ts'
import { world, type World } from './support/world.ts'

// The hub is a process of its own, and kill -9 ends it as a power cut would end it for its memory.
const kills = isPostgres ? runs(3, 30) : runs(10, 200)
let w: World
let hub: Installed
let place: { meetingId: string; agendaItemId: string }
let before: number
beforeAll(async () => {
  ;[hub, w] = await Promise.all([install(), world()])
  const meeting = await liveMeeting(w)
  place = { meetingId: meeting.id, agendaItemId: meeting.second.id }
  before = await counterOf()
  await w.close()
})
afterAll(() => hub.stop())

const start = () =>
  hub.start({
    NODE_ENV: 'production',
    ...(isPostgres ? { DATABASE_URL: w.config.databaseUrl } : { DATA_DIR: dirname(w.config.databaseUrl) }),
  })
const at = (url: string, { token, id, name }: Person) => new Person(url, token, { id, name })
const six = () => [0, 1, 2, 3, 4, 5].map((nth) => new Clerk(`Klerk ${nth}`, nth % 2 ? w.marijke : w.daan, place))
const recorded = async (url: string): Promise<{ revision: string; decisions: Data[]; actions: Data[] }> =>
  (
    await at(url, w.marijke).ask(
      'query($id: ID!) { meeting(id: $id) { revision decisions { id number text } actions { id number text } } }',
      {
        id: place.meetingId,
      },
    )
  ).data.meeting

/** Asks the database itself, without a hub in between. */
const inDatabase = async <T>(
  read: (db: Awaited<ReturnType<typeof openDatabase>>['connections']['read']['db']) => Promise<T>,
) => {
  const { connections } = await openDatabase(w.config.databaseUrl)
  try {
    return await read(connections.read.db)
  } finally {
    await connections.close()
  }
}
const counterOf = () =>
  inDatabase(
    async (db) =>
      (await db.select().from(revisions).where(eq(revisions.samenwerkingsverbandId, w.rivierenland.id)))[0]!.counter,
  )

/** Every act took one revision, has its changes, and its key once: nothing is there by halves. */
const nothingByHalves = async (clerks: Clerk[]) => {
  const done = clerks.flatMap((clerk) => clerk.recorded).length
  const counter = await counterOf()
  await inDatabase(async (db) => {
    const revisionsOf = async (what?: SQL) => {
      const here = and(eq(changes.samenwerkingsverbandId, w.rivierenland.id), what)
      return (
        await db
          .select({ n: countDistinct(changes.revision) })
          .from(changes)
          .where(here)
      )[0]!.n
    }
    // A hub that starts finds that who holds the hammer is away, and writes that down: nobody's act.
    const marks = await revisionsOf(
      and(gt(changes.revision, before), inArray(changes.kind, ['chairLeft', 'chairCameBack'])),
    )
    expect(counter).toBe(before + done + marks)
    expect(await revisionsOf()).toBe(counter)
    expect((await db.select({ n: count() }).from(acts))[0]!.n).toBe(done)
  })
}

/** Everybody works here until it is killed at a moment of chance. */
const workUntilKilled = async (
  { url, child, done }: Awaited<ReturnType<typeof start>>,
  clerks: Clerk[],
  random: () => number,
  more: Promise<void>[],
) => {
  const blow = pause(random() * 400).then(() => child.kill('SIGKILL'))
  await Promise.all([blow, done, ...clerks.map((clerk) => clerk.work(url)), ...more])
  return clerks.reduce((sum, clerk) => sum + clerk.unanswered, 0)
}

const alone = async () => {
  const [random, clerks] = [chance(), six()]
  let unanswered = 0
  for (let kill = 0; kill < kills; kill++) {
    const falls = await start()
    compareWith(clerks, await recorded(falls.url))
    unanswered += await workUntilKilled(falls, clerks, random, [])
  }
  const { url, child, done } = await start()
  await Promise.all(clerks.map((clerk) => clerk.work(url, () => true)))
  compareWith(clerks, await recorded(url))
  child.kill('SIGTERM')
  await done
  await nothingByHalves(clerks)
  // Else it was killed while nobody worked.
  expect(unanswered).toBeGreaterThanOrEqual(kills)
}

const besideAnother = async () => {
  const [random, clerks] = [chance(), six()]
  const [first, here, there] = [clerks[0]!, clerks.slice(4), clerks.slice(0, 4)]
  const stays = await start()
  const fatima = at(stays.url, w.fatima)
  const { revision } = await recorded(stays.url)
  const watch = fatima.watch(
    'meetingChanged',
    place.meetingId,
    revision,
    'resync changed { ... on Decision { text } ... on Action { text } }',
  )
  const hears = (text: string) => watch.sees(({ changed }) => changed.some((thing) => thing.text === text), text)
  let unanswered = 0
  for (let kill = 0; kill < kills; kill++) {
    const falls = await start()
    // Nobody commits where the socket is: it hears of this by the bell alone.
    const before = first.recorded.length
    await first.work(falls.url, () => first.recorded.length > before)
    await hears(first.recorded[before]!.input.text)
    const besides = here.map((clerk, nth) =>
      clerk.work(stays.url, () => clerk.recorded.length >= 20 * (kill + 1) + nth),
    )
    unanswered += await workUntilKilled(falls, there, random, besides)
    await Promise.all(there.map((clerk) => clerk.work(stays.url, () => true)))
    compareWith(clerks, await recorded(stays.url))
  }
  for (const { input } of clerks.flatMap((clerk) => clerk.recorded)) await hears(input.text)
  expect(watch.seen.filter(({ resync }) => resync)).toEqual([])
  await fatima.leave()
  stays.child.kill('SIGTERM')
  await stays.done
  await nothingByHalves(clerks)
  expect(unanswered).toBeGreaterThanOrEqual(kills)
}

const frozenInsideAnAct = async () => {
  const [freezes, stays] = await Promise.all([start(), start()])
  const record = (url: string, text: string) =>
    send(w.marijke, 'recordAction', { input: { meetingId: place.meetingId, text } }, encodeURIComponent(text), url)
  const psql = await beside(w.config.databaseUrl)
  await psql.query('BEGIN')
  await psql.query('lock table change in share row exclusive mode')
  const frozen = record(freezes.url, 'In de vrieskou')
  // It has its row, and waits to write down what it announced.
  await expect.poll(async () => (await psql.query('select 1 from pg_locks where not granted')).rowCount).toBe(1)
  freezes.child.kill('SIGSTOP')
  await psql.query('ROLLBACK')
  const since = performance.now()
  const [next, elsewhere] = await Promise.all([
    record(stays.url, 'Ernaast'),
    send(w.vera, 'createMeeting', { input: { ...overleg, samenwerkingsverbandId: w.elders.id } }, 'Elders', stays.url),
    recorded(stays.url).then(() => expect(performance.now() - since).toBeLessThan(patience(1500))),
  ])
  expect([elsewhere.status, elsewhere.took < patience(1500)]).toEqual([200, true])
  expect([next.status, next.took < patience(limits.database.idleInTransaction + 1500)]).toEqual([200, true])
  freezes.child.kill('SIGCONT')
  expect(await frozen).toMatchObject(putOff)
  const again = await record(freezes.url, 'In de vrieskou')
  const { actions } = await recorded(stays.url)
  for (const { thing } of [again, next])
    expect(actions.filter(({ text }) => text === thing.text).map(({ id }) => id)).toEqual([thing.id])
  for (const { child, done } of [freezes, stays]) {
    child.kill('SIGTERM')
    expect((await done).code).toBe(0)
  }
  await psql.end()
}
const overleg = { title: 'Overleg', startsAt: '2027-01-14T08:30:00.000Z', endsAt: '2027-01-14T11:30:00.000Z' }

if (isPostgres) {
  test(
    `${kills} times kill -9 of one of two: the other goes on and hears of everything, nothing is lost or doubled`,
    besideAnother,
    patience(runs(60_000, 900_000)),
  )
  test(
    'a process that freezes inside an act holds up its samenwerkingsverband for seconds, and nobody else; nothing is lost or doubled',
    frozenInsideAnAct,
  )
} else
  test(
    `${kills} times kill -9 in the midst of work: what was acknowledged is there, what was not is there once it is sent again`,
    alone,
    patience(runs(60_000, 1_800_000)),
  )
