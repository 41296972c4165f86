import { desc, eq } from 'drizzle-orm'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { amsterdamDate, amsterdamInstant, daysAfter } from '../schema/dates.ts'
import { buildApp } from '../server/app.ts'
import { openSession } from '../server/auth/sign-in.ts'
import { memberships } from '../server/auth/table.ts'
import { isPostgres } from '../server/db/columns.ts'
import { changes } from '../server/db/table.ts'
import { past } from './support/clock.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { liveMeeting, page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { runs } from './support/runs.ts'
import { world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof liveMeeting>>
beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
})
afterAll(() => w.close())

test('a slow reader who loses the role gets nothing that waited; later messages are for the new role', async () => {
  const line = await pausedReader(w.joris.token!)
  const frames = await untilMuchWaits()
  await w.people.setRole(w.joris.id, w.rivierenland, 'READER', w.zorggroep)
  await gone()
  await record('Na de rol', 'SEATED')
  line.socket.resume()
  // Cut off without a word: a close frame would stand behind what waited.
  expect(await line.closed).toBe(1006)
  expect(line.texts().length).toBeLessThan(frames)
  expect(line.texts()).not.toContain('Na de rol')
  const again = await reader(w.joris.token!)
  expect(again.ack.payload.memberships).toEqual([
    { samenwerkingsverbandId: w.rivierenland.id, role: 'READER', partyId: w.zorggroep.id },
  ])
  again.socket.close()
})

test('a slow reader who signs out elsewhere gets nothing that waited, and no way back in', async () => {
  const secret = await openSession(w.hub.writer, w.peter.id, 'BROWSER')
  const line = await pausedReader(secret)
  const frames = await untilMuchWaits()
  await fetch(`${w.url}/auth/sign-out`, { method: 'POST', headers: { cookie: `hub_session=${secret}` } })
  await gone()
  line.socket.resume()
  expect(await line.closed).toBe(1006)
  expect(line.texts().length).toBeLessThan(frames)
  expect(await dial(w.url, { authorization: `Bearer ${secret}` }).closed).toBe(4401)
})

test('a reader who has read everything is told why', async () => {
  const line = await reader(w.fatima.token!)
  await record('Gelezen', 'SEATED')
  await expect.poll(line.texts).toEqual(['Gelezen'])
  await w.people.setRole(w.fatima.id, w.rivierenland, 'READER', w.zorggroep)
  expect(await line.closed).toBe(4205)
})

describe('while the chair records on, a socket that loses its right hears nothing of that act or a later one', () => {
  const times = runs(isPostgres ? 6 : 20, 200)
  test(`in ${times} changes of role and memberships that end`, async () => {
    for (let run = 0; run < times; run++) {
      await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
      const id = await membershipOf(w.peter)
      await whileRecording(async () => {
        const lines = await Promise.all([listener(w.peter.token!), listener(w.peter.token!)])
        await (run % 2
          ? w.marijke.act('endMembership', { id })
          : w.marijke.do('changeRole', { id, role: 'READER', partyId: w.tiel.id }))
        for (const line of lines) {
          expect(await line.closed).toBe(4205)
          expect(Math.max(...countersOf(line))).toBeLessThan(await revisionOf(id))
        }
      })
    }
  })
})

test('a socket that opens amid the change is of the earlier role and closed, or knows the new one', async () => {
  const { revision } = await page(w.marijke, meeting.id)
  const query = `subscription($since: Revision) { meetingChanged(meetingId: "${meeting.id}", since: $since) { revision changed { ... on Action { id text } } } }`
  for (let run = 0; run < runs(4, 100); run++) {
    await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
    const id = await membershipOf(w.peter)
    await whileRecording(async () => {
      const lines = [0, 1, 2, 3].map(async (turns) => {
        for (let turn = 0; turn < turns * 3; turn++) await nextTurn()
        const line = await signedIn(w.url, w.peter.token)
        // With a catch-up of everything that was recorded before.
        line.send({ id: '1', type: 'subscribe', payload: { query, variables: { since: revision } } })
        return line
      })
      await w.marijke.do('changeRole', { id, role: 'READER', partyId: w.tiel.id })
      const changed = await revisionOf(id)
      for (const line of await Promise.all(lines)) {
        const [{ role }] = line.ack.payload.memberships
        if (role === 'CONTACT') {
          expect(await line.closed).toBe(4205)
          expect(Math.max(0, ...countersOf(line))).toBeLessThan(changed)
        } else {
          const { id: forReaders } = await record('Voor leden', 'MEMBERS')
          await line.hears((message) => message.type === 'next' && JSON.stringify(message).includes(forReaders))
          expect(JSON.stringify(line.heard)).not.toContain('Verder')
          line.socket.close()
        }
      }
    })
  }
})

test('a change that takes nothing away closes nothing, and no message is missed', async () => {
  await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
  await whileRecording(async () => {
    const line = await listener(w.peter.token!)
    const recorded: string[] = []
    for (let run = 0; run < 10; run++) {
      await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
      recorded.push((await record('Van nu af', 'SEATED')).id)
    }
    for (const id of recorded)
      await line.hears((message) => message.type === 'next' && JSON.stringify(message).includes(id))
    line.socket.close()
    expect(await line.closed).toBe(1005)
  })
})

test('another process writes nothing to the socket from a second after the act on', async () => {
  const other = await buildApp(w.config)
  try {
    const url = await other.app.listen({ port: 0, host: '127.0.0.1' })
    const took: number[] = []
    for (let run = 0; run < 3; run++) {
      await w.people.setRole(w.peter.id, w.rivierenland, 'CONTACT', w.tiel)
      const id = await membershipOf(w.peter)
      await whileRecording(async () => {
        const line = await listener(w.peter.token!, url)
        let last = 0
        line.socket.on('message', () => (last = performance.now()))
        await w.marijke.act('endMembership', { id })
        const answered = performance.now()
        expect(await line.closed).toBe(4205)
        took.push(last - answered)
      })
    }
    expect(Math.max(...took)).toBeLessThan(patience(1000))
  } finally {
    await other.app.close()
  }
})

test('a membership that ends today ends its sockets when the day is over, and so does a session its own', async () => {
  const today = amsterdamDate(new Date())
  const asked = vi.spyOn(w.hub.sockets, 'recheck')
  await w.people.setRole(w.sanne.id, w.rivierenland, 'READER', w.tiel)
  await past(w, (tx) => tx.db.update(memberships).set({ untilOn: today }).where(eq(memberships.personId, w.sanne.id)))
  const secret = await openSession(w.hub.writer, w.daan.id, 'BROWSER')
  const [ends, idle, stays] = await Promise.all(
    [w.sanne.token, secret, w.daan.token].map((one) => signedIn(w.url, one)),
  )
  expect(ends!.ack.payload.memberships).toHaveLength(1)
  // A socket that listens to nothing would be closed for that when so much time passes.
  for (const line of [ends!, idle!, stays!])
    line.subscribe('1', `subscription { meetingChanged(meetingId: "${meeting.id}") { revision } }`)
  await record('Voor allen', 'MEMBERS')
  for (const line of [ends!, idle!, stays!]) await line.hears(({ type }) => type === 'next')
  // The doorbell of the role that was set: what comes after it, the clock alone brings.
  await expect.poll(() => asked.mock.settledResults.length).toBeGreaterThan(0)
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    vi.setSystemTime(Date.now() + 12 * 3_600_000 + 1000)
    expect(await idle!.closed).toBe(4401)
    vi.setSystemTime(amsterdamInstant(daysAfter(today, 1), '00:00'))
    expect(await ends!.closed).toBe(4205)
  } finally {
    vi.useRealTimers()
  }
  stays!.send({ type: 'ping' })
  await stays!.hears(({ type }) => type === 'pong')
  stays!.socket.close()
})

/** Records in three ways at once, until the story has ended. */
const whileRecording = async (story: () => Promise<void>) => {
  let going = true
  const recording = [1, 2, 3].map(async () => {
    while (going) await record('Verder', 'SEATED')
  })
  await story().finally(() => (going = false))
  await Promise.all(recording)
}

const membershipOf = async ({ id }: { id: string }) => {
  const [row] = await w.hub.hub.connections.read.db.select().from(memberships).where(eq(memberships.personId, id))
  return row!.id
}

/** The counter of the last act on this thing. */
const revisionOf = async (id: string) => {
  const [row] = await w.hub.hub.connections.read.db
    .select()
    .from(changes)
    .where(eq(changes.entityId, id))
    .orderBy(desc(changes.revision))
  return row!.revision
}

/** Listens to two channels, and has heard of both. */
const listener = async (secret: string, url = w.url) => {
  const line = await signedIn(url, secret)
  line.subscribe(
    '1',
    `subscription { meetingChanged(meetingId: "${meeting.id}") { revision changed { ... on Action { id text } } } }`,
  )
  line.subscribe('2', `subscription { actionsChanged(samenwerkingsverbandId: "${w.rivierenland.id}") { revision } }`)
  for (const channel of ['1', '2']) await line.hears(({ type, id }) => type === 'next' && id === channel)
  return line
}

/** The revisions of all messages that a line heard. */
const countersOf = ({ heard }: { heard: Data[] }) =>
  heard
    .filter(({ type }) => type === 'next')
    .map(({ payload }) => Number(Object.values<Data>(payload.data)[0].revision.split('.')[1]))

/** The server knows no line any more: whatever it writes after this goes nowhere. */
const gone = () =>
  expect
    .poll(() => (w.hub.sockets as unknown as { lines: Map<unknown, unknown> }).lines.size, { timeout: patience(5000) })
    .toBe(0)

const record = (text: string, distribution: string) =>
  w.marijke.do('recordAction', { meetingId: meeting.id, text, distribution })

/** Until the hub holds more for the reader than the network took; answers with how many frames it wrote. */
const untilMuchWaits = async () => {
  const { frames, slow } = w.hub.live.stats
  for (let at = 0; w.hub.live.stats.slow === slow; at++) await record(`${at} ${'x'.repeat(1900)}`, 'SEATED')
  return w.hub.live.stats.frames - frames
}

const pausedReader = async (secret: string) => {
  const line = await reader(secret)
  line.socket.pause()
  return line
}

/** Listens; each message is some 115 kB for a text of 1,900 characters. */
const reader = async (secret: string) => {
  const line = await signedIn(w.url, secret)
  const many = Array.from({ length: 60 }, (_, at) => `t${at}: text`).join(' ')
  const query = `subscription { meetingChanged(meetingId: "${meeting.id}") { changed { ... on Action { ${many} } } } }`
  line.subscribe('1', query)
  const { byWire } = w.hub.live as unknown as { byWire: Map<unknown, { size: number }> }
  await expect.poll(() => [...byWire.values()].some(({ size }) => size)).toBe(true)
  const changed = () =>
    line.heard
      .filter(({ type }) => type === 'next')
      .flatMap(({ payload }) => payload.data.meetingChanged.changed as Data[])
  const texts = () =>
    changed()
      .map(({ t0 }) => t0)
      .filter((text): text is string => text !== undefined)
  return { ...line, texts }
}
