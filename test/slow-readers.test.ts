import type { ChildProcess } from 'node:child_process'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { install } from './support/processes/installed.ts'
import { liveMeeting } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import { Person } from './support/person.ts'
import { runs } from './support/runs.ts'
import { world } from './support/world.ts'

const perSecond = 200
const events = perSecond * runs(6, 60)
const MB = 1024 * 1024
/** Of each message, in kB: more than a network keeps for a reader within a second. */
const size = 40

const hub = await install()
afterAll(() => hub.stop())

test(
  `ten readers who do not read, ${events} events at ${perSecond} a second: the hub does not grow, does not stall, and the others hear as before`,
  async () => {
    const w = await world()
    const meeting = await liveMeeting(w)
    await w.close()
    const { url, child } = await hub.start({
      NODE_ENV: 'production',
      DATA_DIR: dirname(w.config.databaseUrl),
      NODE_OPTIONS: `--import ${join(import.meta.dirname, 'support/processes/gauge.js')}`,
    })
    const chair = new Person(url, w.marijke.token, w.marijke)
    const others = await Promise.all([w.fatima, w.peter, w.daan].map(({ token }) => listen(url, token!, meeting.id)))
    const heard = () => others.flatMap(({ delays }) => delays.splice(0))

    await act(800, chair, meeting.id)
    await gauged(child)
    heard()
    await act(400, chair, meeting.id)
    const before = { ...(await gauged(child)), p99: p99(heard()) }

    const paused = await Promise.all(Array.from({ length: 10 }, () => pausedFor(url, w.sanne.token!, meeting.id)))
    const rate = await act(events, chair, meeting.id)
    const during = { ...(await gauged(child)), p99: p99(heard()) }
    for (const reader of paused) reader.leave()
    for (const { socket } of others) socket.close()

    const grown = (during.resident - before.resident) / MB
    console.log(
      `${rate} events a second; grown by ${Math.round(grown)} MB; stalled ${Math.round(during.stalled)} ms (${Math.round(before.stalled)} without them); p99 ${Math.round(during.p99)} ms (${Math.round(before.p99)} without them)`,
    )
    expect(grown).toBeLessThan(50)
    // A busy machine stalls everybody: what counts is what the paused readers add. A fault here is seconds.
    expect(during.stalled).toBeLessThan(patience(100) + 4 * before.stalled)
    expect(during.p99).toBeLessThan(patience(50) + 4 * before.p99)
  },
  patience(runs(90_000, 300_000)),
)

/** Asks nothing back: what grows with the meeting is not what is measured. */
const record = 'mutation($input: RecordActionInput!) { recordAction(input: $input) { __typename } }'

/** So many acts at a steady pace, each with the time in its text; answers with how many a second it came to. */
const act = async (events: number, chair: Person, meetingId: string) => {
  const began = performance.now()
  const under = new Set<Promise<unknown>>()
  for (let sent = 0; sent < events;) {
    while (sent < events && sent < ((performance.now() - began) / 1000) * perSecond && under.size < 8) {
      sent++
      const text = `${performance.now()} ${'x'.repeat(1900)}`
      const one: Promise<unknown> = chair.ask(record, { input: { meetingId, text } }).then(() => under.delete(one))
      under.add(one)
    }
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 5)), ...(under.size < 8 ? [] : under)])
  }
  await Promise.all(under)
  return Math.round((events * 1000) / (performance.now() - began))
}

const gauged = (child: ChildProcess) =>
  new Promise<{ resident: number; stalled: number }>((resolve) => {
    const hear = (chunk: unknown) => {
      const said = /^gauge (.*)$/m.exec(String(chunk))
      if (!said) return
      child.stdout!.off('data', hear)
      resolve(JSON.parse(said[1]!))
    }
    child.stdout!.on('data', hear)
    child.kill('SIGUSR2')
  })

const p99 = (delays: number[]) => delays.sort((a, b) => a - b)[Math.floor(delays.length * 0.99)] ?? NaN

/** Hears every event, and notes how long after its act; resolves when the hub has its subscription. */
const listen = async (url: string, token: string, meetingId: string) => {
  const delays: number[] = []
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const text = Array.from({ length: (size * 1000) / 1900 }, (_, at) => `t${at}: text`).join(' ')
  const query = `subscription { meetingChanged(meetingId: "${meetingId}") { changed { ... on Action { ${text} } } } }`
  socket.on('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
  )
  await new Promise<void>((resolve) =>
    socket.on('message', (raw: Buffer) => {
      const start = raw.subarray(0, 200).toString()
      if (start.includes('"connection_ack"'))
        socket.send(JSON.stringify({ id: 'x', type: 'subscribe', payload: { query } }))
      if (start.includes('"connection_ack"')) socket.send('{"type":"ping"}')
      if (start.includes('"pong"')) resolve()
      const at = /"t0":"([\d.]+) /.exec(start)?.[1]
      if (at) delays.push(performance.now() - Number(at))
    }),
  )
  return { socket, delays }
}

/** Reads nothing, and when it is cut off it comes back to read nothing again. */
const pausedFor = async (url: string, token: string, meetingId: string) => {
  let left = false
  let socket: WebSocket
  const come = async () => {
    ;({ socket } = await listen(url, token, meetingId))
    socket.on('error', () => {})
    socket.on('close', () => left || void come())
    socket.pause()
  }
  await come()
  return {
    leave: () => {
      left = true
      socket.terminate()
    },
  }
}
