import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { acts } from './support/acts.ts'
import { lockByHand } from './support/by-hand.ts'
import { liveMeeting, page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { send } from './support/sending.ts'
import { world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof liveMeeting>>
beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
})
afterAll(() => w.close())

const record = (nth: number) =>
  send(w.marijke, 'recordAction', { input: { meetingId: meeting.id, text: `Actie ${nth}` } }, `actie-${nth}`)
const forty = () => Promise.all(Array.from({ length: 40 }, (_, nth) => record(nth)))
const health = async (path: string) => {
  const response = await fetch(w.url + path)
  return [response.status, await response.json()]
}

/** A line of its own, kept open, on which bytes are sent as they are. */
const rawLine = async () => {
  const socket = connect(Number(new URL(w.url).port), '127.0.0.1')
  let heard = ''
  let broken: Error | null = null
  socket.on('data', (bytes) => (heard += String(bytes))).on('error', (fault) => (broken = fault))
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  const hears = (words: string) => expect.poll(() => heard, { timeout: patience(5000) }).toContain(words)
  return { socket, hears, heard: () => heard, closed, broken: () => broken }
}

test('requests under way when the hub stops are answered, those after it are put off, and idle lines close at once', async () => {
  const body = JSON.stringify({
    query: acts.recordAction,
    variables: { input: { meetingId: meeting.id, text: 'Laat' } },
  })
  const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${w.marijke.token}\r\nContent-Type: application/json\r\nIdempotency-Key: laat\r\n`
  const [late, idle, silent] = [await rawLine(), await rawLine(), await rawLine()]
  for (const line of [late, idle]) {
    line.socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n')
    await line.hears('{"ok":true}')
  }
  late.socket.write(head)
  const hand = await lockByHand(w, [w.rivierenland.id])
  let arrived = 0
  const allHere = new Promise<void>((resolve) => w.hub.app.server.on('request', () => ++arrived === 40 && resolve()))
  const acting = forty()
  await allHere
  const before = performance.now()
  const stopping = w.hub.app.close()
  await Promise.all([idle.closed, silent.closed])
  expect(performance.now() - before).toBeLessThan(patience(1500))
  // This one began before the stop, and is asked for only now.
  late.socket.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
  await late.closed
  expect(late.broken()).toBe(null)
  const said = late.heard().split('HTTP/1.1 503 ')[1]
  for (const word of ['\r\nretry-after: 2\r\n', '\r\nconnection: close\r\n', '"code":"UNAVAILABLE"'])
    expect(said).toContain(word)
  await hand.letGo()
  const answers = await acting
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  await stopping
  expect(performance.now() - before).toBeLessThan(patience(4000))
  await w.restart()
  const again = await forty()
  expect(again.map(({ thing }) => thing.id)).toEqual(answers.map(({ thing }) => thing.id))
  const texts = (await page(w.marijke, meeting.id)).actions.map(({ text }: Data) => text)
  expect(texts.sort()).toEqual(answers.map((_, nth) => `Actie ${nth}`).sort())
})

test('the hub says whether it lives and whether it can work', async () => {
  for (const path of ['/livez', '/readyz', '/healthz']) expect(await health(path)).toEqual([200, { ok: true }])
  const response = await fetch(`${w.url}/readyz`)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test.skipIf(isPostgres)('a disk that takes nothing more makes it not ready, not dead', async () => {
  const folder = dirname(w.config.databaseUrl)
  await rename(folder, `${folder}-away`)
  expect(await health('/readyz')).toEqual([503, { ok: false, reason: 'DISK' }])
  expect(await health('/livez')).toEqual([200, { ok: true }])
  await rename(`${folder}-away`, folder)
  expect(await health('/readyz')).toEqual([200, { ok: true }])
})
