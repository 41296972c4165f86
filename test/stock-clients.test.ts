import { ApolloClient, gql, InMemoryCache } from '@apollo/client/core'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { createClient } from 'graphql-ws'
import { Client, subscriptionExchange } from 'urql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { liveMeeting, page } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import type { Data } from './support/person.ts'
import { proxyTo } from './support/sockets/proxy.ts'
import { world, type World } from './support/world.ts'

let w: World
let wifi: Awaited<ReturnType<typeof proxyTo>>
let meeting: Awaited<ReturnType<typeof liveMeeting>>
beforeAll(async () => {
  w = await world()
  wifi = await proxyTo(w.url)
  meeting = await liveMeeting(w)
})
afterAll(async () => {
  await wifi.close()
  await w.close()
})

// With every __typename that Apollo Client adds: then all ask the same.
const follow = `subscription Follow($id: ID!, $since: Revision) {
  meetingChanged(meetingId: $id, since: $since) {
    revision kind resync __typename
    changed { __typename ... on Action { __typename id text } }
  }
}`

test('graphql-ws, Apollo Client and urql side by side: the same changes, each under its own id, one execution, and back by themselves', async () => {
  const { revision } = await page(w.sanne, meeting.id)
  const variables = { id: meeting.id, since: revision as string }
  const clients = [stock(variables), apollo(variables), urql(variables)]
  await expect.poll(members).toEqual([3])
  const before = { ...w.hub.live.stats }
  await record('Voor elke client')
  for (const client of clients) await client.hears('Voor elke client')
  expect(w.hub.live.stats).toMatchObject({ executions: before.executions + 1, frames: before.frames + 3 })

  wifi.cut()
  await expect.poll(members).toEqual([])
  await record('Terwijl u weg was')
  wifi.mend()
  for (const client of clients) await client.hears('Terwijl u weg was')
  const texts = clients.map(({ changes }) =>
    changes.flatMap(({ changed }) => changed.map(({ text }: Data) => text)).filter(Boolean),
  )
  // A stock client comes back with the `since` it had at first: what it has already it hears again, in one message.
  expect(texts).toEqual(Array(3).fill(['Voor elke client', 'Voor elke client', 'Terwijl u weg was']))
  const ids = clients.map(({ line }) => [...new Set(line.subscribed)])
  expect(new Set(ids.flat()).size).toBeGreaterThanOrEqual(3)
  for (const { line } of clients) expect(line.next.filter((id) => !line.subscribed.includes(id))).toEqual([])

  for (const client of clients) client.unsubscribe()
  await expect.poll(members).toEqual([])
  const heard = clients.map(({ line }) => line.next.length)
  const witness = w.fatima.watch('meetingChanged', meeting.id)
  await expect.poll(members).toEqual([1])
  await record('Na het afmelden')
  await witness.kind('actionRecorded')
  expect(clients.map(({ line }) => line.next.length)).toEqual(heard)
  for (const { close } of clients) await close()
})

type Variables = { id: string; since: string }
type Told = { meetingChanged: Data }

const record = (text: string) => w.marijke.do('recordAction', { meetingId: meeting.id, text })
const members = () =>
  [...(w.hub.live as unknown as { groups: Map<string, { members: Set<unknown> }> }).groups.values()]
    .map((group) => group.members.size)
    .sort()

const stock = (variables: Variables) => {
  const { socket, line } = socketOfItsOwn()
  const ear = earOf(line)
  const unsubscribe = socket.subscribe<Told>(
    { query: follow, variables },
    { next: ear.next, error: ear.fail, complete: () => {} },
  )
  return { ...ear, unsubscribe, close: () => socket.dispose() }
}

const apollo = (variables: Variables) => {
  const { socket, line } = socketOfItsOwn()
  const ear = earOf(line)
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() })
  const subscription = client
    .subscribe<Told>({ query: gql(follow), variables })
    .subscribe({ next: ear.next, error: ear.fail })
  const close = () => {
    client.stop()
    return socket.dispose()
  }
  return { ...ear, unsubscribe: () => subscription.unsubscribe(), close }
}

const urql = (variables: Variables) => {
  const { socket, line } = socketOfItsOwn()
  const ear = earOf(line)
  const exchange = subscriptionExchange({
    forwardSubscription: (request) => ({
      subscribe: (sink) => ({
        unsubscribe: socket.subscribe(
          { ...request, query: request.query ?? '' },
          sink as Parameters<typeof socket.subscribe>[1],
        ),
      }),
    }),
  })
  const client = new Client({ url: wifi.url, preferGetMethod: false, exchanges: [exchange] })
  const subscription = client.subscription<Told>(follow, variables).subscribe(ear.next)
  return { ...ear, unsubscribe: () => subscription.unsubscribe(), close: () => socket.dispose() }
}

/** The changes that a client gives on, and the messages that went over the line. */
const earOf = (line: Line) => {
  const changes: Data[] = []
  const next = (result: { data?: Told | null; error?: unknown }) => {
    if (result.error) ear.fail(result.error)
    if (result.data) changes.push(result.data.meetingChanged)
  }
  const faults: unknown[] = []
  const hears = (text: string) =>
    expect
      .poll(() => [faults, changes.some(({ changed }) => changed.some((thing: Data) => thing.text === text))], {
        timeout: patience(10_000),
      })
      .toEqual([[], true])
  const ear = { line, changes, next, hears, fail: (fault: unknown) => void faults.push(fault) }
  return ear
}

type Line = { subscribed: string[]; next: string[] }

/** graphql-ws as it comes: its ids, its retries, its waits. */
const socketOfItsOwn = () => {
  const line: Line = { subscribed: [], next: [] }
  class Watched extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol)
      this.on('message', (raw: Buffer) => {
        const { type, id } = JSON.parse(raw.toString())
        if (type === 'next') line.next.push(id)
      })
    }
    override send(data: string) {
      const { type, id } = JSON.parse(data)
      if (type === 'subscribe') line.subscribed.push(id)
      super.send(data)
    }
  }
  const url = `${wifi.url.replace('http', 'ws')}/graphql`
  return {
    line,
    socket: createClient({
      url,
      webSocketImpl: Watched,
      connectionParams: { authorization: `Bearer ${w.sanne.token}` },
    }),
  }
}
