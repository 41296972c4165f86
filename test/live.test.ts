import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../server/context.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { recordAction } from '../server/action/commands.ts'
import { membershipsOf, personById } from '../server/auth/store.ts'
import { whenThere } from '../server/lib/soon.ts'
import type { LoadEntities } from '../server/live/between.ts'
import { signedIn } from './support/sockets/line.ts'
import { liveMeeting, page } from './support/meetings.ts'
import type { Data } from './support/person.ts'
import { world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof liveMeeting>>
beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
})
afterAll(() => w.close())

const record = (text: string, more: object = {}) =>
  w.marijke.do('recordAction', { meetingId: meeting.id, text, ...more })
const revision = async () => (await page(w.marijke, meeting.id)).revision as string
const members = () =>
  [...(w.hub.live as unknown as { groups: Map<string, { members: Set<unknown> }> }).groups.values()]
    .map((group) => group.members.size)
    .sort()

test('one execution per group and commit, however many listen', async () => {
  const since = await revision()
  const readers = [
    w.sanne.watch('meetingChanged', meeting.id, since),
    w.sanne.watch('meetingChanged', meeting.id, since),
    w.sanne.watch('meetingChanged', meeting.id),
  ]
  const contacts = [w.fatima.watch('meetingChanged', meeting.id), w.peter.watch('meetingChanged', meeting.id)]
  await expect.poll(members).toEqual([2, 3])
  const before = { ...w.hub.live.stats }
  await record('Zaal boeken')
  for (const watch of [...readers, ...contacts]) expect((await watch.kind('actionRecorded')).changed).toHaveLength(2)
  expect(w.hub.live.stats.executions - before.executions).toBe(2)
  expect(w.hub.live.stats.frames - before.frames).toBe(5)
  await Promise.all([w.sanne, w.fatima, w.peter].map((person) => person.leave()))
  await expect.poll(members).toEqual([])
})

test('a commit reads what it changed, once for all groups of a scope, and executes only for who may see something', async () => {
  const actions = [await record('Eerste'), await record('Tweede'), await record('Derde', { distribution: 'SEATED' })]
  for (const selection of [
    'revision kind changed { ... on Action { id text } }',
    'kind changed { ... on Action { id number owners { partyKind } } }',
    'kind',
  ])
    for (const person of [w.fatima, w.sanne]) person.watch('actionsChanged', w.rivierenland.id, null, selection)
  await expect.poll(members).toEqual([1, 1, 1, 1, 1, 1])
  const read = countingLoads()
  const before = w.hub.live.stats.executions
  for (const { id } of actions) await w.marijke.act('completeAction', { id })
  await w.hub.live.finished()
  // Two scopes see the open ones, one the third: five rows, each read once.
  expect(read()).toEqual(['Action', 'Action', 'Action', 'Action', 'Action'])
  expect(w.hub.live.stats.executions - before).toBe(3 * 5)
  await Promise.all([w.sanne, w.fatima].map((person) => person.leave()))
  await expect.poll(members).toEqual([])
})

/** Counts what the live layer reads from here on: the type of each row. */
const countingLoads = () => {
  const { config } = w.hub.live as unknown as { config: { load: LoadEntities } }
  const { load } = config
  const rows: string[] = []
  config.load = (reader, scope, entity, ids) =>
    whenThere(load(reader, scope, entity, ids), (found) => (rows.push(...found.map(() => entity)), found))
  return () => {
    config.load = load
    return rows
  }
}

test('what only the seated see is not told to a reader, and nothing betrays it', async () => {
  const reader = w.sanne.watch('meetingChanged', meeting.id)
  const list = w.sanne.watch('actionsChanged', w.rivierenland.id)
  const contact = w.fatima.watch('meetingChanged', meeting.id)
  await expect.poll(members).toEqual([1, 1, 1])
  await record('Onder ons', { distribution: 'SEATED' })
  await contact.kind('actionRecorded')
  await record('Voor iedereen')
  expect((await reader.kind('actionRecorded')).changed).toContainEqual(
    expect.objectContaining({ text: 'Voor iedereen' }),
  )
  await list.kind('actionRecorded')
  expect([reader.seen.length, list.seen.length]).toEqual([1, 1])
  await Promise.all([w.sanne, w.fatima].map((person) => person.leave()))
})

test('what is hidden later is said to be gone, once, with its parent as it is now', async () => {
  const { id, version } = await record('Eerst open')
  const reader = w.sanne.watch('actionsChanged', w.rivierenland.id, await revision())
  await expect.poll(members).toEqual([1])
  await w.marijke.do('editAction', { id, version, distribution: 'SEATED' })
  expect(await reader.kind('actionEdited')).toMatchObject({ changed: [], removed: [{ typename: 'Action', id }] })
  await w.sanne.leave()
})

test('who was away catches up with one message', async () => {
  const since = await revision()
  const first = await record('Terwijl u weg was')
  await w.marijke.act('completeAction', { id: first.id })
  await record('En dit ook')
  const watch = w.sanne.watch('meetingChanged', meeting.id, since)
  const caughtUp = await watch.sees(() => true)
  expect(caughtUp.revision).toBe(await revision())
  expect(caughtUp.changed.map(({ text }: Data) => text).filter(Boolean)).toEqual(['Terwijl u weg was', 'En dit ook'])
  expect(watch.seen).toHaveLength(1)
  await w.sanne.leave()
})

test('another epoch, a revision from the future and nonsense are told to ask again', async () => {
  const [epoch] = (await revision()).split('.')
  for (const since of [`${epoch}.999999`, 'elders.1', 'nonsense', `${epoch}.-1`, `${epoch}.1e3`]) {
    const watch = w.sanne.watch('meetingChanged', meeting.id, since)
    expect(await watch.sees(() => true), since).toMatchObject({
      resync: true,
      changed: [],
      removed: [],
      kind: null,
      revision: await revision(),
    })
  }
  await w.sanne.leave()
})

test('more than 200 things at once: ask again', async () => {
  const since = await revision()
  for (let at = 0; at < 201; at++) await record(`Actie ${at}`)
  expect(await w.sanne.watch('meetingChanged', meeting.id, since).sees(() => true)).toMatchObject({
    resync: true,
    changed: [],
  })
  await w.sanne.leave()
})

test('since in the document, in a variable, in a default or in a fragment at the root: one group', async () => {
  const now = await revision()
  const { id } = meeting
  const documents: [string, Record<string, unknown>][] = [
    [`subscription { meetingChanged(meetingId: "${id}") { revision kind } }`, {}],
    [`subscription { meetingChanged(since: "${now}", meetingId: "${id}") { revision kind } }`, {}],
    [
      `subscription Named($since: Revision) { meetingChanged(meetingId: "${id}", since: $since) { revision kind } }`,
      { since: now },
    ],
    [
      `subscription Named($since: Revision = "${now}") { meetingChanged(meetingId: "${id}", since: $since) { revision kind } }`,
      {},
    ],
    [
      `query Other { __typename } subscription { ...root } fragment root on Subscription { meetingChanged(meetingId: "${id}") { revision kind } }`,
      {},
    ],
  ]
  const watches = documents.slice(0, 4).map(([query, variables]) => w.sanne.listen(query, variables, 'meetingChanged'))
  await expect.poll(members).toEqual([4])
  w.sanne.listen(
    `subscription { ...root } fragment root on Subscription { meetingChanged(meetingId: "${id}", since: "${now}") { revision kind } }`,
    {},
    'meetingChanged',
  )
  await expect.poll(members).toEqual([1, 4])
  await record('Eén groep')
  for (const watch of watches) await watch.kind('actionRecorded')
  await w.sanne.leave()
})

test('subscribe, complete and subscribe with one id at once: one frame, and nothing stays behind', async () => {
  await expect.poll(members).toEqual([])
  const { socket, heard } = await signedIn(w.url, w.sanne.token)
  const subscribe = JSON.stringify({
    id: 'x',
    type: 'subscribe',
    payload: { query: `subscription { meetingChanged(meetingId: "${meeting.id}") { kind } }` },
  })
  socket.send(subscribe)
  socket.send(JSON.stringify({ id: 'x', type: 'complete' }))
  socket.send(subscribe)
  await expect.poll(members).toEqual([1])
  const watch = w.sanne.watch('meetingChanged', meeting.id)
  await expect.poll(members).toEqual([1, 1])
  await record('Eén keer')
  await watch.kind('actionRecorded')
  await expect.poll(() => heard.filter(({ type }) => type === 'next').length).toBe(1)
  socket.close()
  await w.sanne.leave()
  await expect.poll(members).toEqual([])
})

test('a commit of another process reaches the sockets of this one', async () => {
  const watch = w.sanne.watch('actionsChanged', w.rivierenland.id, await revision())
  await expect.poll(members).toEqual([1])
  const { connections } = await openDatabase(w.config.databaseUrl)
  const viewer = {
    person: (await personById(connections.read, w.marijke.id))!,
    memberships: await membershipsOf(connections.read, w.marijke.id),
    sessionHash: '',
  }
  const elsewhere = await contextFor(
    {
      connections,
      epoch: w.hub.hub.epoch,
      committed: () => {},
      hold: () => () => Promise.resolve(),
      note: () => {},
      welcome: () => {},
      joined: w.hub.hub.joined,
      counts: w.hub.hub.counts,
    },
    viewer,
    null,
    {},
  )
  await recordAction(elsewhere, { meetingId: meeting.id, text: 'Van een ander proces' })
  await watch.sees((change) => change.changed.some(({ text }: Data) => text === 'Van een ander proces'))
  await connections.close()
  await w.sanne.leave()
})

test('a commit of another process is told also when this one committed something else before it looked', async () => {
  const watch = w.sanne.watch('actionsChanged', w.rivierenland.id, await revision())
  await expect.poll(members).toEqual([1])
  const { connections } = await openDatabase(w.config.databaseUrl)
  const viewer = {
    person: (await personById(connections.read, w.marijke.id))!,
    memberships: await membershipsOf(connections.read, w.marijke.id),
    sessionHash: '',
  }
  const elsewhere = await contextFor(
    {
      connections,
      epoch: w.hub.hub.epoch,
      committed: () => {},
      hold: () => () => Promise.resolve(),
      note: () => {},
      welcome: () => {},
      joined: w.hub.hub.joined,
      counts: w.hub.hub.counts,
    },
    viewer,
    null,
    {},
  )
  await recordAction(elsewhere, { meetingId: meeting.id, text: 'Eerst elders' })
  // On another topic, at once: this process has a newer revision before it hears of the other.
  await w.marijke.do('createMeeting', {
    samenwerkingsverbandId: w.rivierenland.id,
    title: 'Daarna hier',
    startsAt: '2027-03-01T09:00:00Z',
    endsAt: '2027-03-01T10:00:00Z',
  })
  await watch.sees((change) => change.changed.some(({ text }: Data) => text === 'Eerst elders'))
  await connections.close()
  await w.sanne.leave()
})

test('messages come in order, each once, while many acts are done at once', async () => {
  const watch = w.fatima.watch('actionsChanged', w.rivierenland.id, await revision())
  await expect.poll(members).toEqual([1])
  await Promise.all(Array.from({ length: 40 }, (_, at) => record(`Tegelijk ${at}`)))
  const last = await revision()
  await watch.sees((change) => change.revision === last)
  const counters = watch.seen.map((change) => Number(change.revision.split('.')[1]))
  expect(counters).toEqual([...counters].sort((a, b) => a - b))
  expect(new Set(watch.seen.flatMap(({ changed }) => changed.map(({ text }: Data) => text))).size).toBe(40)
  await w.fatima.leave()
})

test('the acknowledgement and pings tell the time of the server and the roles', async () => {
  const { socket, ack } = await signedIn(w.url, w.sanne.token)
  expect(Math.abs(Date.parse(ack.payload.now) - Date.now())).toBeLessThan(5000)
  expect(ack.payload.memberships).toEqual([
    { samenwerkingsverbandId: w.rivierenland.id, role: 'READER', partyId: w.tiel.id },
  ])
  socket.close()
})
