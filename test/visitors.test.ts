import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { readConfig } from '../server/config.ts'
import { mostKeys, Quota } from '../server/lib/quota.ts'
import { limits } from '../server/limits.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { calledMeeting, liveMeeting } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import { world, type World } from './support/world.ts'

const { rates } = limits
const before = structuredClone({ rates, socket: limits.socket, http: limits.http })
afterEach(() => {
  vi.useRealTimers()
  Object.assign(limits.http, before.http)
  Object.assign(limits.socket, before.socket)
  for (const [name, rate] of Object.entries(before.rates)) Object.assign(rates[name as keyof typeof rates], rate)
})

/** Behind proxies on this machine and in 10.0.0.0/8. */
let w: World
beforeAll(async () => {
  w = await world({ trustedProxies: ['127.0.0.1', '10.0.0.0/8'] })
})
afterAll(() => w.close())

type Headers = Record<string, string>
const via = (forwarded: string): Headers => (forwarded ? { 'x-forwarded-for': forwarded } : {})
const asks = async (headers: Headers, of = w) => (await of.nobody.ask('{ __typename }', {}, headers)).status
const opens = (headers: Headers, of = w, payload: object = {}) =>
  new Promise<number>((resolve) => {
    const socket = new WebSocket(`${of.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })))
    socket.on('message', () => socket.close(1000))
    socket.on('unexpected-response', (_request, response) => (response.resume(), resolve(response.statusCode!)))
    socket.on('close', resolve)
  })
/** A socket that does not begin with connection_init, open or refused. */
const silent = (headers: Headers) => {
  const socket = new WebSocket(`${w.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
  const pongs: string[] = []
  socket.on('message', (raw: Buffer) => pongs.push(raw.toString()))
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const answer = new Promise<IncomingMessage | null>((resolve) => {
    socket.on('open', () => resolve(null))
    socket.on('unexpected-response', (_request, response) => (response.resume(), resolve(response)))
  })
  return { socket, pongs, closed, answer }
}
const post = (path: string, body: object, headers: Headers = {}, of = w) =>
  fetch(of.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code

describe('behind a proxy a visitor is the nearest address that is no proxy', () => {
  const same = [
    ['what the visitor wrote left of it counts for nothing', '203.0.113.1', '198.51.100.9, 203.0.113.1'],
    ['also the address of a proxy', '203.0.113.2', '10.9.9.9, 203.0.113.2'],
    ['and several headers', '203.0.113.3', '203.0.113.99,10.0.0.1,unknown, 203.0.113.3'],
    ['proxies in a row are passed', '203.0.113.4', '203.0.113.4, 10.1.2.3, 10.3.2.1'],
    ['a proxy by its address in IPv6', '203.0.113.5', '203.0.113.5, ::ffff:10.1.2.3'],
    ['a visitor by its address in IPv6', '203.0.113.6', '::ffff:203.0.113.6'],
    ['with a port', '203.0.113.7', '203.0.113.7:4711'],
    ['IPv6 counts per /64', '2001:db8:1:1::1', '2001:db8:1:1:ffff:ffff:ffff:ffff'],
    ['IPv6 in another spelling, with a port', '2001:db8:1:2::1', '[2001:0DB8:0001:0002:0:0:0:1]:4711'],
    ['a proxy that does not know is the visitor itself', '', 'unknown'],
    ['and so is one behind another', '10.7.7.7', '300.1.1.1, 10.7.7.7'],
  ] as const
  test.each(same)('%s', async (_why, one, other) => {
    rates.anonymous.most = 2
    expect([await asks(via(one)), await asks(via(other)), await asks(via(one)), await asks(via(other))]).toEqual([
      ...[200, 200, 429, 429],
    ])
    expect([await opens(via(one)), await opens(via(other))]).toEqual([429, 429])
  })

  test.each([
    ['203.0.113.21', '203.0.113.22'],
    ['2001:db8:2:1::1', '2001:db8:2:2::1'],
  ])('%s and %s are two', async (one, other) => {
    rates.anonymous.most = 2
    expect([await opens(via(one)), await asks(via(one)), await asks(via(one))]).toEqual([4401, 200, 429])
    expect([await opens(via(other)), await asks(via(other)), await opens(via(other))]).toEqual([4401, 200, 429])
  })

  test('one visitor shuts out nobody else: no other visitor, and nobody who is signed in at the same address', async () => {
    const [rude, other] = [via('203.0.113.31'), via('203.0.113.32')]
    rates.anonymous.most = 3
    rates.signIn.most = 3
    const tries = async (headers: Headers) => (await post('/auth/session', { token: 'x' }, headers)).status
    for (let at = 0; at < 5; at++) await Promise.all([asks(rude), tries(rude), opens(rude)])
    expect([await asks(rude), await tries(rude), await opens(rude)]).toEqual([429, 429, 429])
    expect([await asks(other), await tries(other), await opens(other)]).toEqual([200, 410, 4401])
    expect((await w.sanne.ask('{ __typename }', {}, rude)).status).toBe(200)
    const known = { authorization: `Bearer ${w.sanne.token}` }
    // The hub does not listen to what somebody would say: who has a secret shows it with the upgrade.
    expect([await opens({ ...rude, ...known }), await opens(rude, w, known)]).toEqual([1000, 429])
    expect([await opens({ ...rude, cookie: `hub_session=${w.sanne.token}` })]).toEqual([1000])
  })

  test('without the setting the address of the connection counts, whatever a header says', async () => {
    const plain = await world()
    rates.anonymous.most = 2
    expect([
      await asks(via('203.0.113.41'), plain),
      await opens(via('203.0.113.42'), plain),
      await asks(via('203.0.113.43'), plain),
      await opens(via('203.0.113.44'), plain),
    ]).toEqual([200, 4401, 429, 429])
    await plain.close()
  })

  test('a setting that makes no sense is named, with the part of it that is wrong', () => {
    const of = (value: string) => readConfig({ TRUSTED_PROXIES: value }).trustedProxies
    expect(of('')).toEqual([])
    expect(of('127.0.0.1, 10.0.0.0/8,::1,fd00::/8, ::ffff:10.0.0.0/104')).toHaveLength(5)
    for (const wrong of [
      ...['proxy.example', 'loopback', '10', '010.0.0.1', '10.0.0.0/33', '10.0.0.0/0', '::/0', '::1/129', '10.0.0.0/'],
      ...['10.0.0.0/255.0.0.0', '10.0.0.0/8/8', '127.0.0.1:80', '[::1]', '*', 'true', '1'],
    ])
      expect(() => of(`127.0.0.1,${wrong}`), wrong).toThrow(`'${wrong}'`)
    for (const wrong of ['127.0.0.1,', ',']) expect(() => of(wrong), wrong).toThrow('TRUSTED_PROXIES')
  })
})

describe('a secret that opens nothing', () => {
  test('is nobody: as a token or a cookie, over HTTP or over the socket, it may be tried as often as that', async () => {
    rates.anonymous.most = 4
    const [token, cookie] = [{ authorization: 'Bearer wrong' }, { cookie: 'hub_session=wrong' }]
    const from = via('203.0.113.51')
    expect([
      await asks({ ...from, ...token }),
      await opens(from, w, token),
      await asks({ ...from, ...cookie }),
      await opens({ ...from, ...cookie }),
      await asks({ ...from, ...token }),
      await opens({ ...from, ...token }),
      await asks({ ...from, ...cookie }),
      await opens(from, w, token),
    ]).toEqual([401, 4401, 200, 4401, 429, 4290, 429, 429])
  })
})

describe('a socket that does not say who it is', () => {
  test('counts for its visitor when it closes, and the next one without a secret is 429', async () => {
    rates.anonymous.most = 3
    const from = via('203.0.113.81')
    for (let at = 0; at < 3; at++) {
      const line = silent(from)
      expect(await line.answer).toBe(null)
      line.socket.close()
      await line.closed
    }
    const answer = await silent(from).answer
    expect(answer?.statusCode).toBe(429)
    expect(Number(answer?.headers['retry-after'])).toBeGreaterThan(0)
    expect(await asks(from)).toBe(429)
  })

  test('is closed with 4291 after two messages, and nothing of it is answered then', async () => {
    const line = silent(via('203.0.113.82'))
    await line.answer
    for (let at = 0; at < 50; at++) line.socket.send('{"type":"ping"}')
    expect(await line.closed).toBe(4291)
    expect(line.pongs.length).toBeLessThanOrEqual(limits.socket.messagesBeforeAck)
  })

  test('is one of at most so many at a time, of which those who show a secret have their own', async () => {
    limits.socket.unknown = 2
    const from = via('203.0.113.83')
    const [one, two] = [silent(from), silent(from)]
    expect([await one.answer, await two.answer]).toEqual([null, null])
    const answer = await silent(from).answer
    expect([answer?.statusCode, Number(answer?.headers['retry-after'])]).toEqual([429, expect.any(Number)])
    expect(await opens({ ...from, authorization: `Bearer ${w.sanne.token}` })).toBe(1000)
    one.socket.close()
    await one.closed
    const three = silent(from)
    expect(await three.answer).toBe(null)
    for (const { socket } of [two, three]) socket.close()
    await Promise.all([two.closed, three.closed])
  })
})

test('who is not signed in pays for the ways to sign in, and for a body that is not read', async () => {
  rates.anonymous.most = 2
  const options = async (headers: Headers) => (await fetch(`${w.url}/auth/options`, { headers })).status
  const broken = async (headers: Headers) => {
    const json = { 'content-type': 'application/json', ...headers }
    return (await fetch(`${w.url}/graphql`, { method: 'POST', headers: json, body: '{' })).status
  }
  const [one, two, wrong] = [via('203.0.113.91'), via('203.0.113.92'), { cookie: 'hub_session=wrong' }]
  expect([await options(one), await options({ ...one, ...wrong }), await options(one)]).toEqual([200, 200, 429])
  expect([await broken(two), await broken(two), await broken(two)]).toEqual([400, 400, 429])
  expect(await options({ ...one, cookie: `hub_session=${w.sanne.token}` })).toBe(200)
})

describe('what one person asks', () => {
  const page = '{ viewer { person { id name } } }'
  const watch = (id: string) => `subscription { meetingChanged(meetingId: "${id}") { revision } }`

  test('costs what its documents cost: above the budget it is 429 with the seconds, and on the socket the same error', async () => {
    const [meeting, tess] = [await calledMeeting(w), await w.people.person('Tess', w.rivierenland, 'READER', w.tiel)]
    // Whoever asks it first pays for the reading.
    await w.sanne.ask(page)
    rates.person.most = 3 * (limits.perRequest + page.length + 100)
    const line = await signedIn(w.url, tess.token)
    const statuses: number[] = []
    let last = await tess.ask(page)
    for (; last.status === 200; last = await tess.ask(page)) statuses.push(last.status)
    expect(statuses).toHaveLength(3)
    expect(last).toMatchObject({ status: 429, errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] })
    expect(last.errors![0]!.extensions).toEqual({ code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) })
    line.subscribe('1', watch(meeting.id))
    const { payload } = await line.hears(({ type }) => type === 'error')
    expect(payload).toEqual([{ message: expect.any(String), extensions: last.errors![0]!.extensions }])
    // The socket stays, and others have budgets of their own.
    line.send({ type: 'ping' })
    await line.hears(({ type }) => type === 'pong')
    line.socket.close()
    expect((await w.fatima.ask(page)).status).toBe(200)
  })

  test('is counted with what subscriptions ask, and with documents that are refused', async () => {
    const meeting = await calledMeeting(w)
    const [listener, clumsy] = [
      await w.people.person('Luuk', w.rivierenland, 'READER', w.tiel),
      await w.people.person('Koen', w.rivierenland, 'READER', w.tiel),
    ]
    rates.person.most = 5 * limits.perRequest
    const line = await signedIn(w.url, listener.token)
    for (const id of ['1', '2', '3', '4', '5']) line.subscribe(id, watch(meeting.id))
    expect((await line.hears(({ type }) => type === 'error')).payload[0].extensions.code).toBe('TOO_MANY_REQUESTS')
    line.socket.close()
    expect((await listener.ask(page)).status).toBe(429)
    const statuses: number[] = []
    for (let at = 0; at < 6; at++) statuses.push((await clumsy.ask('{ nonsense')).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
    const several = await post('/graphql', [], { authorization: `Bearer ${clumsy.token}` })
    const another = await post('/graphql', {}, { authorization: `Bearer ${clumsy.token}`, 'hub-person': 'another' })
    expect([several.status, another.status]).toEqual([429, 429])
  })

  test('an act that came too soon is not done, and its key does it later, once', async () => {
    const meeting = await liveMeeting(w)
    const bas = await w.people.person('Bas', w.rivierenland, 'SECRETARY', w.tiel)
    const act = { meetingId: meeting.id, text: 'Eén keer' }
    const record = (who = bas) =>
      who.ask(
        'mutation($input: RecordActionInput!) { recordAction(input: $input) { ... on Action { id } } }',
        { input: act },
        { 'idempotency-key': 'later' },
      )
    // Whoever asks it first pays for the reading; a reader is refused.
    await w.sanne.ask(page)
    await record(w.sanne)
    Object.assign(rates.person, { most: 1000, within: 400 })
    await bas.ask(page)
    const answer = await record()
    expect([answer.status, answer.data]).toEqual([429, undefined])
    await expect.poll(async () => (await record()).status, { timeout: patience(5000) }).toBe(200)
    rates.person.most = Infinity
    const { data } = await bas.ask('query($id: ID!) { meeting(id: $id) { actions { text } } }', { id: meeting.id })
    expect(data.meeting.actions).toEqual([{ text: 'Eén keer' }])
    await w.marijke.act('closeMeeting', { id: meeting.id })
  })
})

test('whatever is answered with 429 says after how many seconds to come back', async () => {
  const from = via('203.0.113.61')
  Object.assign(rates.anonymous, { most: 0 })
  Object.assign(rates.signIn, { most: 0 })
  Object.assign(rates.link, { most: 0 })
  const late = [
    await post('/graphql', { query: '{ __typename }' }, from),
    await post('/graphql', { query: '{ __typename }' }, { ...from, authorization: 'Bearer wrong' }),
    await post('/auth/session', { token: 'x' }, from),
    await post('/auth/demo', { personId: 'x' }, from),
    await post('/auth/link', { email: 'x@rivierenland.example' }, from),
    await post('/auth/sign-out', {}, from),
  ]
  Object.assign(rates.person, { most: 0 })
  const signed = { authorization: `Bearer ${w.sanne.token}` }
  late.push(await post('/graphql', { query: '{ __typename }' }, signed))
  Object.assign(rates.person, { most: Infinity })
  Object.assign(rates.draft, { most: 0 })
  const draft = 'mutation { showDraft(agendaItemId: "x", text: "y") { __typename } }'
  late.push(await post('/graphql', { query: draft }, signed))
  for (const answer of late) {
    expect([answer.status, await codeOf(answer)], answer.url).toEqual([429, 'TOO_MANY_REQUESTS'])
    const seconds = Number(answer.headers.get('retry-after'))
    expect(seconds, answer.url).toBeGreaterThan(0)
    expect(seconds, answer.url).toBeLessThanOrEqual(60)
  }
})

describe('the clock goes back an hour', () => {
  const hourBack = () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() - 3_600_000)
  }

  test('and a limit that was reached opens as soon as before', async () => {
    Object.assign(rates.anonymous, { most: 1, within: 500 })
    const from = via('203.0.113.71')
    expect([await asks(from), await asks(from)]).toEqual([200, 429])
    hourBack()
    await expect.poll(() => asks(from), { timeout: patience(5000) }).toBe(200)
  })

  test('and an idle socket is closed as soon as before', async () => {
    const line = await signedIn(w.url, w.sanne.token)
    hourBack()
    limits.socket.idle = 0
    // As the clock does every ten seconds.
    ;(w.hub.sockets as unknown as { tick(): void }).tick()
    expect(await line.closed).toBe(4204)
  })
})

describe('counters', () => {
  test('of many addresses take bounded room, and the newest are kept', () => {
    const quota = new Quota({ most: 1, within: 60_000 })
    for (let at = 0; at < 5 * mostKeys; at++) quota.take(`2001:db8:${at}`)
    expect(quota.size).toBe(mostKeys)
    expect(quota.take(`2001:db8:${5 * mostKeys - 1}`)).toBe(60)
  })

  test('that have expired take no room', async () => {
    const quota = new Quota({ most: 1, within: 20 })
    for (let at = 0; at < 100; at++) quota.take(String(at))
    await expect.poll(() => (quota.take('another'), quota.size), { timeout: patience(5000) }).toBe(1)
  })
})

describe('a client that sends byte by byte', () => {
  /** Sends this, and then one byte after the other as long as the hub listens; resolves when it does not any more. */
  const drips = (of: World, begin: string | Buffer, drop: string) =>
    new Promise<string>((resolve) => {
      const stream: Socket = connect(Number(new URL(of.url).port), '127.0.0.1', () => void stream.write(begin))
      const dripping = setInterval(() => stream.write(drop), 50)
      let said = ''
      stream.on('data', (chunk) => (said += String(chunk)))
      stream.on('error', () => {})
      stream.on('close', () => {
        clearInterval(dripping)
        resolve(said.split('\r\n')[0]!)
      })
    })

  test(
    'is cut off in bounded time: in the head, in the body, in an upgrade, and before it says who it is',
    async () => {
      Object.assign(limits.http, { headWithin: 300, requestWithin: 600 })
      Object.assign(limits.socket, { initWithin: 300, closeWithin: 300 })
      const hasty = await world()
      const head = 'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n'
      const upgrade = `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n`
      const frame = Buffer.from([0x81, 0xfe, 0xff, 0xff, 0, 0, 0, 0])
      const key = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
      const ended = await Promise.all([
        drips(hasty, head, 'a'),
        drips(hasty, `${head}Content-Length: 90000\r\n\r\n`, ' '),
        drips(hasty, `${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
        drips(hasty, upgrade, 'a'),
        // A message of 65,535 bytes.
        drips(hasty, Buffer.concat([Buffer.from(upgrade + key), frame]), 'a'),
        drips(hasty, '', ''),
      ])
      expect(ended.map((line) => line.split(' ')[1])).toEqual(['408', '408', '408', '408', '101', '408'])
      await hasty.close()
    },
    patience(20_000),
  )

  test('is served where its body comes in small pieces, but in time', async () => {
    const body = JSON.stringify({ query: '{ __typename }' })
    const stream = connect(Number(new URL(w.url).port), '127.0.0.1')
    stream.write(
      `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    )
    for (const byte of body) stream.write(byte)
    const [answer] = (await once(stream, 'data')) as [Buffer]
    expect(String(answer)).toContain('200 OK')
    stream.destroy()
  })
})

describe('what the hub answers', () => {
  test('is kept by no cache, whatever it is: for GraphQL and sign-in, also where it is refused', async () => {
    const foreign = { origin: 'https://evil.example' }
    const answers = [
      await post('/graphql', { query: '{ __typename }' }),
      await post('/graphql', { query: '{ viewer { person { id } } }' }, { authorization: `Bearer ${w.sanne.token}` }),
      await post('/graphql', { query: '{ nonsense' }),
      await post('/graphql', { query: '{ __typename }' }, { authorization: 'Bearer wrong' }),
      await post('/graphql', { query: '{ __typename }' }, foreign),
      await post('/graphql', { query: 'x'.repeat(limits.http.body) }),
      await post('/graphql', []),
      await fetch(`${w.url}/graphql`),
      await fetch(`${w.url}/auth/options`),
      await post('/auth/session', { token: 'x' }),
      await post('/auth/sign-out', {}),
      await post('/auth/elders', {}),
    ]
    for (const answer of answers)
      expect([answer.url, answer.status, answer.headers.get('cache-control')]).toEqual([
        ...[answer.url, answer.status, 'no-store'],
      ])
    // A query that came back is compiled, and answered past Apollo.
    for (let at = 0; at < 4; at++) {
      const again = await post(
        '/graphql',
        { query: '{ viewer { person { id } } }' },
        { authorization: `Bearer ${w.sanne.token}` },
      )
      expect(again.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('asks for https from now on where PUBLIC_URL is https, and only there', async () => {
    const header = async (of: World) => (await fetch(`${of.url}/healthz`)).headers.get('strict-transport-security')
    expect(await header(w)).toBeNull()
    const [secure, plain] = await Promise.all([
      world({ publicUrl: new URL('https://hub.example') }),
      world({ publicUrl: new URL('http://hub.example') }),
    ])
    expect([await header(secure), await header(plain)]).toEqual(['max-age=31536000', null])
    await Promise.all([secure.close(), plain.close()])
  })

  test('in production does not guess what was meant; the schema stays open', async () => {
    const produced = await world({ production: true })
    const wrong: [query: string, variables: object][] = [
      ['{ viewr { person { id } } }', {}],
      ['{ viewer { persn { id } } }', {}],
      ['{ meeting(idd: "x") { id } }', {}],
      ['query($r: Rol) { __typename }', { r: 1 }],
      ['{ __typename ... on Querie { __typename } }', {}],
      [
        'mutation($i: RecordActionInput!) { recordAction(input: $i) { __typename } }',
        { i: { meetingIdd: 'x', text: 'y' } },
      ],
      [
        'mutation($d: Distribution!) { editAgendaItem(input: { id: "x", version: 1, distribution: $d }) { __typename } }',
        { d: 'PUBLI' },
      ],
    ]
    const said = async (of: World) => {
      const words: string[] = []
      for (const [query, variables] of wrong) {
        words.push(JSON.stringify((await of.marijke.ask(query, variables)).errors))
        const line = await signedIn(of.url, of.marijke.token)
        line.send({ id: '1', type: 'subscribe', payload: { query, variables } })
        words.push(JSON.stringify((await line.hears(({ type }) => type === 'error')).payload))
        line.socket.close()
      }
      return words
    }
    const guesses = (words: string[]) => words.filter((word) => word.includes('Did you mean')).length
    const [inProduction, elsewhere] = [await said(produced), await said(w)]
    expect(guesses(inProduction), inProduction.join('\n')).toBe(0)
    expect(guesses(elsewhere)).toBeGreaterThan(wrong.length)
    const { data } = await produced.nobody.ask('{ __schema { types { name } } }')
    expect(data.__schema.types.length).toBeGreaterThan(50)
    const line = dial(produced.url, {})
    expect(await line.closed).toBe(4401)
    await produced.close()
  })
})
