import { count, countDistinct, eq } from 'drizzle-orm'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { acts, changes, revisions } from '../server/db/table.ts'
import { Clerk, compareWith } from './support/clerk.ts'
import { install, type Installed } from './support/installed.ts'
import { liveMeeting } from './support/meetings.ts'
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
}, 60_000)
afterAll(() => hub.stop())

const start = () =>
  hub.start({ NODE_ENV: 'production', ...(isPostgres ? { DATABASE_URL: w.config.databaseUrl } : { DATA_DIR: dirname(w.config.databaseUrl) }) })
const at = (url: string, { token, id, name }: Person) => new Person(url, token, { id, name })
const six = () => [0, 1, 2, 3, 4, 5].map((nth) => new Clerk(`Klerk ${nth}`, nth % 2 ? w.marijke : w.daan, place))
const recorded = async (url: string): Promise<{ decisions: Data[]; actions: Data[] }> =>
  (
    await at(url, w.marijke).ask('query($id: ID!) { meeting(id: $id) { decisions { id number text } actions { id number text } } }', {
      id: place.meetingId,
    })
  ).data.meeting

/** What the database itself says, without a hub in between. */
const inDatabase = async <T>(read: (db: Awaited<ReturnType<typeof openDatabase>>['connections']['read']['db']) => Promise<T>) => {
  const { connections } = await openDatabase(w.config.databaseUrl)
  try {
    return await read(connections.read.db)
  } finally {
    await connections.close()
  }
}
const counterOf = () =>
  inDatabase(async (db) => (await db.select().from(revisions).where(eq(revisions.samenwerkingsverbandId, w.rivierenland.id)))[0]!.counter)

/** Every act took one revision, has its changes, and its key once: nothing is there by halves. */
const nothingByHalves = async (clerks: Clerk[]) => {
  const done = clerks.flatMap((clerk) => clerk.recorded).length
  expect(await counterOf()).toBe(before + done)
  await inDatabase(async (db) => {
    const [told] = await db
      .select({ n: countDistinct(changes.revision) })
      .from(changes)
      .where(eq(changes.samenwerkingsverbandId, w.rivierenland.id))
    expect(told!.n).toBe(before + done)
    expect((await db.select({ n: count() }).from(acts))[0]!.n).toBe(done)
  })
}

if (!isPostgres)
  test(
    `after each of ${kills} times kill -9 in the midst of work, what was acknowledged is there once; what was not, once it is sent again`,
    async () => {
      const random = chance()
      const clerks = six()
      let unanswered = 0
      for (let kill = 0; kill < kills; kill++) {
        const { url, child, done } = await start()
        compareWith(clerks, await recorded(url))
        const work = Promise.all(clerks.map((clerk) => clerk.work(url)))
        await pause(random() * 400)
        child.kill('SIGKILL')
        await Promise.all([work, done])
        unanswered += clerks.reduce((sum, clerk) => sum + clerk.unanswered, 0)
      }
      const { url, child, done } = await start()
      await Promise.all(clerks.map((clerk) => clerk.work(url, () => true)))
      expect(clerks.map((clerk) => clerk.unanswered)).toEqual(clerks.map(() => 0))
      compareWith(clerks, await recorded(url))
      child.kill('SIGTERM')
      await done
      await nothingByHalves(clerks)
      // Else it was killed while nobody worked.
      expect(unanswered).toBeGreaterThanOrEqual(kills)
    },
    runs(60_000, 1_800_000),
  )
