import {
  buildSchema,
  type DocumentNode,
  getDirectiveValues,
  getOperationAST,
  isObjectType,
  parse,
  print,
} from 'graphql'
import type { Socket } from 'node:net'
import { formatDocument } from 'urql'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import * as documents from '../client/graph/generated/graphql.ts'
import { checkOwners } from '../server/action/rules.ts'
import { mayChangeAgain } from '../server/consent/rules.ts'
import { measured } from '../server/graph/limit-rule.ts'
import { outlineOf } from '../server/graph/outline.ts'
import { makeSchema } from '../server/graph/schema.ts'
import { limits } from '../server/limits.ts'
import { hasRoom as hasRoomForKind } from '../server/kind/rules.ts'
import { hasRoom } from '../server/question/rules.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { loggedLines } from './support/log.ts'
import { liveMeeting, page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import { budgetOfPerson, world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof liveMeeting>>
beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
})
afterAll(() => w.close())

const watch = () => `subscription { meetingChanged(meetingId: "${meeting.id}") { revision } }`

test('a list is counted for the size that it says, else for forty; a page for its `first`, where that is left out', () => {
  const schema = buildSchema(
    `directive @size(max: Int!) on FIELD_DEFINITION
    type Query { one: Thing many: [Thing!]! few: [Thing!]! @size(max: 3) page(first: Int = 50): ThingConnection! whole(first: Int): ThingConnection! }
    type Thing { few: [Thing!]! @size(max: 2) } type ThingConnection { nodes: [Thing!]! }`,
  )
  const sizesIn = (type: string) =>
    Object.fromEntries([...outlineOf(schema).fields.get(type)!].map(([name, { size }]) => [name, size]))
  expect(sizesIn('Query')).toMatchObject({ one: 1, many: 40, few: 3, page: 50, whole: 100 })
  expect([sizesIn('Thing'), sizesIn('ThingConnection')]).toEqual([{ few: 2 }, { nodes: 1 }])
})

test('a list that says its size takes as many, and a rule refuses one more', () => {
  const party = (_: unknown, at: number) => ({ partyId: String(at) })
  const refusalOf: Record<string, (length: number) => unknown> = {
    'Action.owners': (length) => checkOwners(Array.from({ length }, party), 'owners'),
    'AgendaItem.questions': (length) => hasRoom(Array(length - 1)),
    'Samenwerkingsverband.kinds': (length) => hasRoomForKind(Array(length - 1)),
    'Vote.earlier': (length) => mayChangeAgain(Array(length - 1)),
  }
  const schema = makeSchema()
  const sized = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const))
    .flatMap(([name, { astNode }]) => {
      const size = astNode && getDirectiveValues(schema.getDirective('size')!, astNode)
      return size ? [[name, Number(size.max)] as const] : []
    })
  expect(sized.map(([name]) => name).sort()).toEqual(Object.keys(refusalOf).sort())
  for (const [name, max] of sized) {
    expect(refusalOf[name]!(max), name).toBeNull()
    expect(refusalOf[name]!(max + 1), name).toMatchObject({ code: expect.any(String) })
  }
})

test('a socket has at most 20 subscriptions: the next is refused, and the others go on', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  for (let at = 0; at <= limits.socket.subscriptions; at++) line.subscribe(String(at), watch())
  expect((await line.hears(({ type }) => type === 'error')).payload[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS')
  await w.marijke.do('recordAction', { meetingId: meeting.id, text: 'Gaat door' })
  await line.hears(({ type }) => type === 'next')
  line.socket.close()
})

test('a person has at most 10 sockets: the next is closed with 4290, and others have their own ten', async () => {
  const lines: Awaited<ReturnType<typeof signedIn>>[] = []
  for (let at = 0; at < limits.socket.perPerson; at++) lines.push(await signedIn(w.url, w.peter.token))
  expect(await dial(w.url, { authorization: `Bearer ${w.peter.token}` }).closed).toBe(4290)
  lines.push(await signedIn(w.url, w.joris.token))
  for (const { socket } of lines) socket.close()
})

test('a socket sends at most 100 messages a minute: one more closes it with 4291', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  for (let at = 0; at < limits.socket.messagesPerMinute; at++) line.socket.send('{"type":"ping"}')
  expect(await line.closed).toBe(4291)
})

test('a socket that says nothing is closed with 4408 within three seconds', async () => {
  const socket = new WebSocket(`${w.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  expect(await new Promise<number>((resolve) => socket.on('close', resolve))).toBe(4408)
})

test('a message of more than 128 kB closes the socket with 1009', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  line.subscribe('1', `# ${'x'.repeat(limits.socket.message)}`)
  expect(await line.closed).toBe(1009)
})

test('a message in more than 64 fragments closes the socket with 1008', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  for (let at = 0; at <= limits.socket.fragments; at++) line.socket.send(at ? ' ' : '{', { fin: false })
  expect(await line.closed).toBe(1008)
})

test('a message that drips in byte by byte closes the socket with 1008', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  const { _socket: stream } = line.socket as unknown as { _socket: Socket }
  stream.setNoDelay(true)
  stream.write(Buffer.from([0x81, 0xfe, 0xff, 0xff, 0, 0, 0, 0]))
  for (let at = 0; at < 4 * limits.socket.pieces && line.socket.readyState === WebSocket.OPEN; at++) {
    stream.write(' ')
    await new Promise(setImmediate)
  }
  expect(await line.closed).toBe(1008)
})

test('what comes in nests at most 100 deep: deeper is 400 over HTTP, at every address, and closes the socket with 1008', async () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${w.sanne.token}`,
    'idempotency-key': 'deep',
  }
  const post = async (path: string, body: string) => {
    const answer = await fetch(w.url + path, { method: 'POST', headers, body })
    return [answer.status, (await answer.json()).errors?.[0].extensions.code]
  }
  const asked = (depth: number) => `{"query":"{__typename}","variables":{"a":${nested(depth - 2)}}}`
  expect(await post('/graphql', asked(limits.nesting))).toEqual([200, undefined])
  for (const depth of [limits.nesting + 1, 5000, 40_000])
    expect(await post('/graphql', asked(depth)), String(depth)).toEqual([400, 'BAD_REQUEST'])
  expect(await post('/auth/session', `{"token":${nested(40_000)}}`)).toEqual([400, 'BAD_REQUEST'])
  // Brackets of a text nest nothing, also after a quote in it.
  expect(await post('/graphql', `{"query":"{__typename}","variables":{"a":"\\"${'['.repeat(500)}"}}`)).toEqual([
    ...[200, undefined],
  ])

  const stderr = vi.spyOn(console, 'error')
  const log = loggedLines()
  const said = (message: string, token = w.sanne.token) => {
    const line = dial(w.url, { authorization: `Bearer ${token}` })
    void line.hears(({ type }) => type === 'connection_ack').then(() => line.socket.send(message))
    return line.closed
  }
  const a = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)
  expect(await said(`{"type":"ping","payload":${a(10_000)}}`)).toBe(1008)
  const deep = `{"id":"1","type":"subscribe","payload":{"query":"subscription{x}","variables":{"a":${nested(30_000)}}}}`
  expect(await said(deep)).toBe(1008)
  const stranger = new WebSocket(`${w.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  stranger.on('open', () => stranger.send(`{"type":"ping","payload":${a(10_000)}}`))
  expect(await new Promise<number>((resolve) => stranger.on('close', resolve))).toBe(1008)
  expect(await said(' '.repeat(limits.socket.message + 1))).toBe(1009)
  log.stop()
  expect(log.lines.filter(({ level }) => level === 50)).toEqual([])
  expect(stderr).not.toHaveBeenCalled()
  stderr.mockRestore()
})

test('an id twice closes the socket with 4409', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  line.subscribe('1', watch())
  line.subscribe('1', watch())
  expect(await line.closed).toBe(4409)
})

test('a slow reader gets nothing more until everything has left, and then all that was missed at once', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  line.subscribe('1', big())
  const other = w.fatima.watch('meetingChanged', meeting.id)
  const { slow } = w.hub.live.stats
  line.socket.pause()
  for (let at = 0; at < 150; at++)
    await w.marijke.do('recordAction', { meetingId: meeting.id, text: `${at} ${'x'.repeat(1900)}` })
  const { revision } = await page(w.sanne, meeting.id)
  expect(w.hub.live.stats.slow - slow).toBe(1)
  // The other is not held up.
  await other.sees((change) => change.revision === revision)
  const before = line.heard.length
  line.socket.resume()
  const last = await line.hears(
    ({ type, payload }) => type === 'next' && payload.data.meetingChanged.revision === revision,
  )
  expect(last.payload.data.meetingChanged.resync || last.payload.data.meetingChanged.changed.length > 2).toBe(true)
  const revisions = line.heard
    .filter(({ type }) => type === 'next')
    .map(({ payload }) => Number(payload.data.meetingChanged.revision.split('.')[1]))
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
  expect(line.heard.length - before).toBeLessThan(150)
  line.socket.close()
  await w.fatima.leave()
})

test('a reader who does not read at all is cut off', async () => {
  const { drainWithin } = limits.socket
  limits.socket.drainWithin = 300
  try {
    const line = await signedIn(w.url, w.sanne.token)
    line.subscribe('1', big())
    line.socket.pause()
    for (let at = 0; at < 150; at++)
      await w.marijke.do('recordAction', { meetingId: meeting.id, text: `${at} ${'x'.repeat(1900)}` })
    await expect
      .poll(() => (w.hub.live as unknown as { byWire: Map<unknown, unknown> }).byWire.size, { timeout: patience(5000) })
      .toBe(0)
    line.socket.resume()
    expect(await line.closed).toBe(1006)
  } finally {
    limits.socket.drainWithin = drainWithin
  }
})

test('from one address at most 300 requests a minute of who is not signed in; who is signed in is not counted', async () => {
  // The silent sockets of the stories before it were counted too.
  const fresh = await world()
  const codes = await Promise.all(
    Array.from(
      { length: limits.rates.anonymous.most + 5 },
      async () => (await fresh.nobody.ask('{ __typename }')).status,
    ),
  )
  expect(codes.filter((code) => code === 429)).toHaveLength(5)
  expect((await fresh.sanne.ask('{ __typename }')).status).toBe(200)
  await fresh.close()
})

/** Some 115 kB a message for an action of 1,900 characters. */
const big = () =>
  `subscription { meetingChanged(meetingId: "${meeting.id}") { revision resync changed { __typename ... on Action { ${Array.from({ length: 60 }, (_, at) => `t${at}: text`).join(' ')} } } } }`

test('what one person may ask in a minute is enough for five tabs that lose the line every five seconds, in a meeting', () => {
  const outline = outlineOf(makeSchema())
  const sent = Object.values(documents)
    .filter((one) => typeof one === 'object' && getOperationAST(one as DocumentNode))
    .map((one) => formatDocument(one as DocumentNode))
  const paidFor = (one: DocumentNode) => limits.perRequest + print(one).length + (measured(one, outline).cost ?? 0)
  const of = (kind: string, names: RegExp) =>
    sent
      .filter((one) => getOperationAST(one)!.operation === kind && names.test(getOperationAST(one)!.name!.value))
      .map(paidFor)
  const sum = (costs: number[]) => costs.reduce((all, one) => all + one, 0)
  const load = sum([
    ...of('query', /^(viewer|meetingPage|housePage)$/),
    ...of('subscription', /^(meeting|actions|parties)Changed$/),
  ])
  const act = Math.max(...of('mutation', /./))
  // Whoever comes first after a start pays for the reading of all.
  const first = sum(sent.map((one) => print(one).length * limits.newDocument.person))
  expect(load).toBeGreaterThan(100_000)
  // With an act and a draft every second.
  expect(first + 5 * 12 * load + 2 * 60 * act).toBeLessThan(budgetOfPerson)
})

test('every document of the screens, as the page sends it, has a fifth of each limit to spare', () => {
  const { document: most } = limits
  const sent = Object.values(documents).filter((one) => typeof one === 'object' && getOperationAST(one as DocumentNode))
  expect(sent.length).toBeGreaterThan(40)
  const outline = outlineOf(makeSchema())
  const { depth } = most
  const [cost, act, comparisons, name] = [most.cost, most.act, most.comparisons, most.name].map((one) => one * 0.8)
  const spare = { depth, cost: cost!, act: act!, comparisons: comparisons!, name: name! }
  // The cache asks for the type of everything: that counts too.
  for (const one of sent as DocumentNode[])
    expect(
      measured(parse(print(formatDocument(one))), outline, spare).errors,
      getOperationAST(one)!.name!.value,
    ).toEqual([])
})
