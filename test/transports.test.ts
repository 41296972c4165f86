import { connect } from 'node:net'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { calledMeeting, page } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof calledMeeting>>
/** A hub behind a proxy: what it refuses does not depend on its address. */
let behind: World
beforeAll(async () => {
  ;[w, behind] = await Promise.all([world(), world({ publicUrl: new URL('https://hub.example') })])
  meeting = await calledMeeting(w)
})
afterAll(() => Promise.all([w.close(), behind.close()]))

const nested = (depth: number) =>
  `{ meeting(id: "x") { ${'agenda { meeting { '.repeat(depth)} id ${'} } '.repeat(depth)} } }`
const deep = (depth: number) =>
  `{ meeting(id: "x") { ${'currentItem { meeting { '.repeat(depth)} id ${'} } '.repeat(depth)} } }`
const fragments = (count: number) =>
  `{ meeting(id: "x") { ...f0 } } ${Array.from({ length: count }, (_, at) => `fragment f${at} on Meeting { id ...f${at + 1} ...f${at + 1} }`).join(' ')} fragment f${count} on Meeting { id }`

/** Documents and bodies that are refused, and the code of the refusal: the same over HTTP and over the socket. */
const attacks: { name: string; code: string; query: string; variables?: object; operationName?: string }[] = [
  { name: 'a document that does not parse', code: 'GRAPHQL_PARSE_FAILED', query: '{ meeting(' },
  { name: 'an empty document', code: 'GRAPHQL_PARSE_FAILED', query: '# nothing' },
  { name: 'a document of too many tokens', code: 'GRAPHQL_PARSE_FAILED', query: `{ ${'__typename '.repeat(5000)} }` },
  {
    name: 'a field that is not there',
    code: 'GRAPHQL_VALIDATION_FAILED',
    query: 'subscription { meetingChanged(meetingId: "x") { secret } }',
  },
  { name: 'a document that is too deep', code: 'DOCUMENT_TOO_DEEP', query: deep(9) },
  { name: 'a document that is too dear', code: 'DOCUMENT_TOO_COSTLY', query: nested(4) },
  {
    name: 'a document that is too dear by names',
    code: 'DOCUMENT_TOO_COSTLY',
    query: `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: meeting(id: "x") { agenda { decisions { agendaItem { actions { id } } } } }`).join(' ')} }`,
  },
  { name: 'fragments that double', code: 'DOCUMENT_TOO_COSTLY', query: fragments(30) },
  {
    name: 'fragments that go round',
    code: 'GRAPHQL_VALIDATION_FAILED',
    query: '{ meeting(id: "x") { ...a } } fragment a on Meeting { ...b } fragment b on Meeting { ...a }',
  },
  {
    name: 'two acts',
    code: 'ONE_ACT_ONLY',
    query: 'mutation { a: callMeeting(id: "x") { __typename } b: callMeeting(id: "y") { __typename } }',
  },
  {
    name: 'two acts in a fragment',
    code: 'ONE_ACT_ONLY',
    query:
      'mutation { ...both } fragment both on Mutation { a: callMeeting(id: "x") { __typename } b: callMeeting(id: "y") { __typename } }',
  },
  {
    name: 'a body of more than 100 kB',
    code: 'BODY_TOO_LARGE',
    query: '{ __typename }',
    variables: { text: 'x'.repeat(100_001) },
  },
]

describe('what one transport refuses, the other refuses, with the same code, and all stays as it was', () => {
  test.each(attacks)('$name: $code', async ({ code, ...payload }) => {
    const before = await page(w.marijke, meeting.id)
    const started = process.cpuUsage()
    expect(await overHttp(w.marijke, payload)).toContain(code)
    expect(await overSocket(w.marijke, payload)).toContain(code)
    const { user } = process.cpuUsage(started)
    expect(user / 1000, 'milliseconds of this process for both, the clients included').toBeLessThan(500)
    expect(await page(w.marijke, meeting.id)).toEqual(before)
    expect(await overHttp(behind.marijke, payload)).toContain(code)
    expect(await overSocket(behind.marijke, payload)).toContain(code)
  })
})

test('a variable of another type is refused alike', async () => {
  const variables = { id: { a: 1 } }
  expect(await overHttp(w.marijke, { query: 'query($id: ID!) { meeting(id: $id) { id } }', variables })).toEqual([
    'BAD_USER_INPUT',
  ])
  expect(
    await overSocket(w.marijke, {
      query: 'subscription($id: ID!) { meetingChanged(meetingId: $id) { revision } }',
      variables,
    }),
  ).toEqual(['BAD_USER_INPUT'])
})

test('the socket carries subscriptions only: no query, and no act, also from a page of ours', async () => {
  expect(await overSocket(w.marijke, { query: '{ __typename }' })).toEqual(['SUBSCRIPTIONS_ONLY'])
  expect(
    await overSocket(w.marijke, { query: `mutation { startMeeting(id: "${meeting.id}") { __typename } }` }),
  ).toEqual(['SUBSCRIPTIONS_ONLY'])
  expect(await page(w.marijke, meeting.id)).toMatchObject({ state: 'CALLED' })
})

test('a page of another site is refused: a request with 403, an upgrade with 403', async () => {
  const { status, errors } = await w.marijke.ask('{ __typename }', {}, { origin: 'https://evil.example' })
  expect([status, errors![0]!.extensions!.code]).toEqual([403, 'FOREIGN_ORIGIN'])
  expect(await upgrade({ origin: 'https://evil.example' })).toBe(403)
  expect(await upgrade({ origin: 'null' })).toBe(403)
  expect(await upgrade({ origin: w.url })).toBe('open')
})

test('who is not signed in, or with a token that opens nothing, is refused on both', async () => {
  const watch = `subscription { meetingChanged(meetingId: "${meeting.id}") { revision } }`
  expect(await w.nobody.ask('{ __typename viewer { person { id } } }')).toMatchObject({
    data: { __typename: 'Query', viewer: null },
  })
  expect(
    (await w.nobody.ask(`mutation { startMeeting(id: "${meeting.id}") { __typename } }`)).errors![0]!.extensions!.code,
  ).toBe('UNAUTHENTICATED')
  expect(await closeCode({})).toBe(4401)
  expect((await w.nobody.ask('{ __typename }', {}, { authorization: 'Bearer wrong' })).status).toBe(401)
  expect(await closeCode({ authorization: 'Bearer wrong' })).toBe(4401)
  expect(await overSocket(w.vera, { query: watch })).toEqual(['NOT_FOUND'])
  expect((await w.vera.ask('query($id: ID!) { meeting(id: $id) { id } }', { id: meeting.id })).data).toEqual({
    meeting: null,
  })
})

test('a connection that breaks after a refused upgrade ends nothing', async () => {
  const { port } = new URL(w.url)
  for (let at = 0; at < 20; at++)
    await new Promise<void>((done) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `GET /${at % 2 ? 'graphql' : 'elders'} HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        )
        socket.resetAndDestroy()
      })
      socket.on('error', () => {})
      socket.on('close', () => done())
    })
  expect((await fetch(`${w.url}/healthz`)).status).toBe(200)
})

test('a foreign page is refused however it writes the address', async () => {
  for (const path of ['/auth/sign-out', '/%61uth/sign-out', '/graphql', '/%67raphql']) {
    const { status } = await fetch(`${w.url}${path}`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    })
    expect([path, status]).toEqual([path, 403])
  }
})

test('a subscription over HTTP, a condition on its field, and a body that is no request get a code, not a fault', async () => {
  const watch = `subscription($s: Boolean!) { meetingChanged(meetingId: "${meeting.id}") @skip(if: $s) { revision } }`
  expect(await overHttp(w.marijke, { query: watch, variables: { s: true } })).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  expect(
    await overHttp(w.marijke, { query: `subscription { meetingChanged(meetingId: "${meeting.id}") { revision } }` }),
  ).toEqual(['SUBSCRIPTIONS_ON_SOCKET'])
  expect(await overSocket(w.marijke, { query: watch, variables: { s: true } })).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${w.marijke.token}`,
    'idempotency-key': 'k',
  }
  const response = await fetch(`${w.url}/graphql`, { method: 'POST', headers, body: 'null' })
  expect(response.status).toBe(400)
})

test('introspection is open: the schema is public', async () => {
  const { data } = await w.nobody.ask(getIntrospectionQuery())
  expect(data.__schema.types.map(({ name }: { name: string }) => name)).toContain('AgendaItem')
})

test('a page size out of bounds and a cursor of another list are refused, not guessed', async () => {
  const list = `query($id: ID!, $first: Int, $after: String) { decisions(samenwerkingsverbandId: $id, first: $first, after: $after) { nodes { id } } }`
  for (const wrong of [{ first: 0 }, { first: 101 }, { after: 'nonsense' }])
    expect((await w.sanne.ask(list, { id: w.rivierenland.id, ...wrong })).errors![0]!.extensions!.code).toBe('INVALID')
})

test('GET carries no act and no query without a preflight', async () => {
  const response = await fetch(`${w.url}/graphql?query=${encodeURIComponent('{ __typename }')}`)
  expect(response.status).toBe(404)
})

const codesOf = (errors: Data[] | undefined) => (errors ?? []).map((error) => error.extensions?.code)

const overHttp = async (person: Person, payload: { query: string; variables?: object }) =>
  codesOf((await person.ask(payload.query, payload.variables)).errors)

const overSocket = (person: Person, payload: { query: string; variables?: object }) =>
  new Promise<(string | undefined)[]>((resolve, reject) => {
    const socket = open({}, person.url)
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${person.token}` } })),
    )
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
    socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString())
      if (message.type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
      if (message.type === 'error' || message.type === 'next') {
        socket.removeAllListeners('close')
        socket.close()
        resolve(codesOf(message.payload))
      }
    })
  })

const closeCode = (payload: object) =>
  new Promise<number>((resolve) => {
    const socket = open({})
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })))
    socket.on('close', resolve)
  })

const upgrade = (headers: Record<string, string>) =>
  new Promise<number | 'open'>((resolve) => {
    const socket = open(headers)
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode!))
    socket.on('open', () => (socket.close(), resolve('open')))
  })

const open = (headers: Record<string, string>, url = w.url) =>
  new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
