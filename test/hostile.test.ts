import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { limits } from '../server/limits.ts'
import { type Hostile, hostile } from './support/hostile.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { runs, seed } from './support/runs.ts'
import { world, type World } from './support/world.ts'

const documents = runs(500, 10_000)
const mostCpu = 50
const { messagesPerMinute } = limits.socket

/** One hub at its own address and one behind a proxy; the documents go to them in turns of a hundred. */
let hubs: { w: World; ask: Awaited<ReturnType<typeof overOneSocket>> }[]
beforeAll(async () => {
  limits.socket.messagesPerMinute = Infinity
  hubs = await Promise.all(
    [{}, { publicUrl: new URL('https://hub.example') }].map(async (settings) => {
      const w = await world(settings)
      return { w, ask: await overOneSocket(w) }
    }),
  )
})
afterAll(async () => {
  limits.socket.messagesPerMinute = messagesPerMinute
  for (const { w, ask } of hubs) {
    ask.close()
    await w.close()
  }
})

test(
  `${documents} hostile documents (seed ${seed}): both transports say the same, each under ${mostCpu} ms of CPU`,
  async () => {
    const wrong: string[] = []
    const heard = new Set<string>()
    for (const [at, { kind, ...payload }] of hostile(documents, seed).entries()) {
      const { w, ask } = hubs[Math.floor(at / 100) % hubs.length]!
      const [http, httpCpu] = await cheapest(() => overHttp(w, payload))
      const [socket, socketCpu] = await cheapest(() => ask(payload))
      for (const code of http) heard.add(code)
      if (!isSame(http, socket)) wrong.push(`${kind}: ${http.join()} over HTTP, ${socket.join()} over the socket`)
      if (httpCpu > mostCpu || socketCpu > mostCpu) wrong.push(`${kind}: ${httpCpu} and ${socketCpu} ms of CPU`)
    }
    expect(wrong).toEqual([])
    // They are hostile in every way that there is a word for.
    for (const code of [
      'GRAPHQL_PARSE_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'DOCUMENT_TOO_DEEP',
      'DOCUMENT_TOO_COSTLY',
      'ONE_ACT_ONLY',
      'BODY_TOO_LARGE',
    ])
      expect([...heard]).toContain(code)
    expect(heard).not.toContain('INTERNAL_SERVER_ERROR')
  },
  patience(runs(60_000, 1_200_000)),
)

/** Each transport has one code for what only the other carries; everything else is the same word for word. */
const isSame = (http: string[], socket: string[]) => {
  if (http.join() === 'SUBSCRIPTIONS_ON_SOCKET')
    return ['', 'NOT_FOUND', 'BAD_USER_INPUT'].includes([...new Set(socket)].join())
  if (socket.join() === 'SUBSCRIPTIONS_ONLY') return !http.some((code) => /^(GRAPHQL|DOCUMENT|ONE_ACT|BODY)/.test(code))
  return http.join() === socket.join()
}

/** Of this process, the client included, in milliseconds; the best of three, for others use the machine too. */
const cheapest = async <T>(refuse: () => Promise<T>): Promise<[T, number]> => {
  let best = Infinity
  for (let tries = 1; ; tries++) {
    const before = process.cpuUsage()
    const answer = await refuse()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
    if (best <= mostCpu || tries === 3) return [answer, best]
  }
}

const codesOf = (errors: Data[] | undefined): string[] => (errors ?? []).map((error) => String(error.extensions?.code))

const overHttp = async (w: World, payload: Omit<Hostile, 'kind'>) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${w.marijke.token}` }
  const answer = await w.hub.app.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify(payload) })
  return codesOf(answer.json().errors)
}

const overOneSocket = async (w: World) => {
  const socket = new WebSocket(`${w.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const waiting = new Map<string, (codes: string[]) => void>()
  let last = 0
  let closed: number | null = null
  socket.on('close', (code) => {
    closed = code
    waiting.forEach((answer) => answer([`closed with ${code}`]))
  })
  await new Promise<void>((resolve) => {
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${w.marijke.token}` } })),
    )
    socket.on('message', (raw: Buffer) => {
      const { type, id, payload } = JSON.parse(raw.toString())
      if (type === 'connection_ack') resolve()
      if (type === 'error') waiting.get(id)!(codesOf(payload))
    })
  })
  const ask = (payload: Omit<Hostile, 'kind'>) =>
    new Promise<string[]>((resolve) => {
      // Else what is asked after the close would wait for ever.
      if (closed !== null) return resolve([`closed with ${closed}`])
      const id = String(++last)
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, type: 'subscribe', payload }))
    })
  return Object.assign(ask, { close: () => socket.close() })
}
