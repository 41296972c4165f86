import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limits } from '../server/limits.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { liveMeeting, page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { runs, seed } from './support/runs.ts'
import { world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof liveMeeting>>
beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
})
afterAll(() => w.close())

const watch = () => `subscription { meetingChanged(meetingId: "${meeting.id}") { revision } }`

// graphql-ws closes with 4500 where a hook throws, and clients then stop for ever.
const hooksThrew = [4500, 1011]
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(undefined, null, '', [], {}, 0, '\u0000', { authorization: {} }),
)
/** In the form of the protocol, so that it comes as far as a hook, with what is odd inside. */
const formed = fc.record({
  id: fc.constantFrom('1', '2', 'x', '__proto__', 'constructor', 'toString', '\ud800'),
  type: fc.constant('subscribe'),
  payload: fc.record(
    {
      query: fc.constantFrom(
        'valid',
        'with variables',
        '{ __typename }',
        '{',
        '',
        'subscription { __typename }',
        'query a { __typename } query b { __typename }',
      ),
      variables: fc.oneof(
        fc.record({ id: odd, since: odd }),
        fc.dictionary(fc.constantFrom('id', 'since', '__proto__', 'x'), odd),
        fc.constant(null),
      ),
      operationName: fc.constantFrom(null, '', 'a', 'b', '__proto__'),
      extensions: fc.oneof(fc.dictionary(fc.string(), odd), fc.constant(null)),
    },
    { requiredKeys: ['query'] },
  ),
})
const unformed = fc.record(
  {
    id: odd,
    type: fc.oneof(fc.constantFrom<unknown>('subscribe', 'complete', 'ping', 'pong', 'connection_init'), odd),
    payload: fc.oneof(odd, fc.record({ query: odd, variables: odd, operationName: odd })),
  },
  { requiredKeys: [] },
)
const message = fc.oneof({ weight: 9, arbitrary: formed }, { weight: 1, arbitrary: unformed })

test(
  'whatever a client says, before and after it says who it is: no hook throws, and the next client is served',
  async () => {
    const codes = new Set<number>()
    await fc.assert(
      fc.asyncProperty(
        odd,
        fc.boolean(),
        fc.array(message, { minLength: 1, maxLength: 5 }),
        async (payload, isKnown, messages) => {
          const line = dial(w.url, isKnown ? { authorization: `Bearer ${w.sanne.token}` } : payload)
          if (isKnown) await line.hears(({ type }) => type === 'connection_ack')
          for (const one of messages) line.send(withQuery(one as Data))
          // A hook may fail a while after its message: three times there and back.
          for (let pongs = 1; pongs <= 3; pongs++) {
            line.send({ type: 'ping' })
            await Promise.race([
              line.closed,
              line.hears(() => line.heard.filter(({ type }) => type === 'pong').length >= pongs),
            ])
          }
          line.socket.close()
          const code = await line.closed
          codes.add(code)
          expect(hooksThrew).not.toContain(code)
          expect(JSON.stringify(line.heard)).not.toContain('INTERNAL_SERVER_ERROR')
        },
      ),
      { seed, numRuns: runs(300, 5000) },
    )
    // It was odd enough: refused for its form, for no sign-in, and heard.
    for (const code of [1005, 4400, 4401]) expect([...codes]).toContain(code)
  },
  patience(runs(60_000, 600_000)),
)

test('a socket without a subscription for five minutes is closed with 4204; one with a subscription stays', async () => {
  const [idle, listener] = [await signedIn(w.url, w.sanne.token), await signedIn(w.url, w.fatima.token)]
  listener.send({ id: '1', type: 'subscribe', payload: { query: watch() } })
  await expect.poll(() => (w.hub.live as unknown as { byWire: Map<unknown, { size: number }> }).byWire.size).toBe(1)
  const most = limits.socket.idle
  limits.socket.idle = 0
  // As the clock does every ten seconds.
  ;(w.hub.sockets as unknown as { tick(): void }).tick()
  limits.socket.idle = most
  expect(await idle.closed).toBe(4204)
  listener.send({ type: 'ping' })
  await listener.hears(({ type }) => type === 'pong')
  listener.socket.close()
})

test('a message of more than 128 kB is not sent: the client is asked to ask again', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  const { revision } = await page(w.sanne, meeting.id)
  const much = Array.from({ length: 90 }, (_, at) => `t${at}: text`).join(' ')
  const query = `subscription($since: Revision) { meetingChanged(meetingId: "${meeting.id}", since: $since) { resync changed { ... on Action { ${much} } } } }`
  line.send({ id: '1', type: 'subscribe', payload: { query, variables: { since: revision } } })
  await w.marijke.do('recordAction', { meetingId: meeting.id, text: 'x'.repeat(1900) })
  const { payload } = await line.hears(({ type }) => type === 'next')
  expect(payload.data.meetingChanged).toEqual({ resync: true, changed: [] })
  line.socket.close()
})

test('a hub that stops closes with 1012, which clients come back after', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  await w.restart()
  expect(await line.closed).toBe(1012)
  const again = await signedIn(w.url, w.sanne.token)
  again.socket.close()
})

test('sign-ins that fail may be tried 300 times a minute from one address: then 429, and a good one is let in by its header', async () => {
  const codes: number[] = []
  for (let at = 0; at < limits.rates.anonymous.most + 2; at++)
    codes.push(await dial(w.url, { authorization: 'Bearer wrong' }).closed)
  expect(codes.filter((code) => code === 4401)).toHaveLength(limits.rates.anonymous.most)
  expect(codes.slice(-2)).toEqual([1006, 1006])
  const known = dial(w.url, {}, { authorization: `Bearer ${w.sanne.token}` })
  await known.hears(({ type }) => type === 'connection_ack')
  known.socket.close()
})

const withQuery = ({ payload, ...rest }: Data) => {
  const queries: Record<string, string> = {
    valid: watch(),
    'with variables':
      'subscription($id: ID!, $since: Revision) { meetingChanged(meetingId: $id, since: $since) { revision } }',
  }
  return { ...rest, payload: payload?.query in queries ? { ...payload, query: queries[payload.query] } : payload }
}
