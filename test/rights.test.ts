import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '../server/auth/sign-in.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { liveMeeting } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
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
