import { randomUUID } from 'node:crypto'
import { against, atLeast, median, quantile, table } from '../lib/figures.js'
import { liveMeeting, startHub } from '../lib/hub.js'
import { masked, open } from '../lib/line.js'
import { start } from '../lib/start.js'
import { agendaLength, documentOf, notes, question } from './schema.js'

const sizes = ['small', 'large']
const quick = { 1000: 40, 5000: 12 }
const slow = { 1000: 5, 5000: 2 }
const usual = 'Apollo + PubSub'
const contenders = [
  { name: 'raw ws', begin: () => peer('fanout/raw.js'), events: quick },
  { name: 'hub, our client', begin: hubPeer, sameId: true, events: quick },
  { name: 'hub, any client', begin: hubPeer, events: quick },
  { name: usual, begin: () => peer('fanout/apollo.js', { LOAD: '1' }), events: slow },
  { name: 'Apollo + PubSub, payload published', begin: () => peer('fanout/apollo.js'), events: slow },
  { name: 'graphql-yoga, payload published', begin: () => peer('fanout/yoga.js'), events: slow },
  { name: 'mercurius, payload published', begin: () => peer('fanout/mercurius.js'), events: slow },
]

/** All cases of the fan-out, in interleaved rounds. */
export const fanout = async (repeats, say) => {
  const cases = sizes.flatMap((size) =>
    [1000, 5000].flatMap((subscribers) => contenders.map((one) => ({ ...one, size, subscribers, groups: 1 }))),
  )
  for (const one of contenders.filter(({ name }) => name === 'hub, our client' || name === usual))
    cases.push({ ...one, size: 'small', subscribers: 1000, groups: 50 })
  const results = cases.map(() => [])
  for (let round = 1; round <= repeats; round++)
    for (const [at, one] of cases.entries()) {
      say(
        `fanout ${round}/${repeats}, ${at + 1}/${cases.length}: ${one.name}, ${one.size}, ${one.subscribers} subscribers, ${one.groups} group${one.groups > 1 ? 's' : ''}`,
      )
      results[at].push(await measure(one))
    }
  return report(cases.map((one, at) => ({ ...one, ...summary(results[at]) })))
}

const measure = async ({ begin, subscribers, size, groups, sameId, name, events }) => {
  const server = await begin()
  try {
    const room = new Room(server, { sameId, raw: name === 'raw ws', groups, size })
    await room.fill(few)
    const alone = await perEvent(server, room, events[subscribers] * 3)
    const before = await server.ask('resident')
    await room.fill(subscribers)
    const resident = ((await server.ask('resident')) - before) / (subscribers - few)
    const { cpu, last } = await perEvent(server, room, events[subscribers])
    return { resident, last, bytes: room.bytes, cpu: (cpu - alone.cpu) / (subscribers - few), whole: cpu / subscribers }
  } finally {
    await server.stop()
  }
}

/** The number of subscribers while the cost of the event alone is measured. */
const few = 20

/** Microseconds of CPU for an event, and milliseconds to its last subscriber. */
const perEvent = async (server, room, events) => {
  for (let warm = 0; warm < Math.ceil(events / 2); warm++) await room.event()
  const last = []
  const before = await server.ask('cpu')
  for (let event = 0; event < events; event++) last.push(await room.event())
  return { cpu: ((await server.ask('cpu')) - before) / events, last }
}

/** The subscribers of one server. */
class Room {
  lines = []
  heard = 0
  constructor(server, of) {
    Object.assign(this, { server, ...of })
  }

  get bytes() {
    return this.lines[0].bytes
  }

  async fill(count) {
    while (this.lines.length < count) {
      const more = Math.min(50, count - this.lines.length)
      this.lines.push(...(await Promise.all(Array.from({ length: more }, (_, at) => this.one(this.lines.length + at)))))
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }

  async one(at) {
    const { port, path, token, variables } = this.server
    const line = await open(port, path, 300, () => {
      if (++this.heard === this.lines.length) this.all(performance.now())
    })
    if (this.raw) return line
    const acknowledged = new Promise((resolve) => (line.small = resolve))
    line.socket.write(
      masked(JSON.stringify({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} })),
    )
    await acknowledged
    line.small = undefined
    const group = at % this.groups
    const id = this.sameId ? `same${group}` : randomUUID()
    line.socket.write(
      masked(JSON.stringify({ id, type: 'subscribe', payload: { query: documentOf(this.size, group), variables } })),
    )
    return line
  }

  /** Sends one event. Returns the milliseconds from the request to the last subscriber. */
  async event() {
    this.heard = 0
    const last = new Promise((resolve) => (this.all = resolve))
    const begun = performance.now()
    await this.server.publish(this.size)
    return (await last) - begun
  }
}

const peer = async (file, env) => {
  const server = await start(file, env)
  return {
    ...server,
    ...(await server.ask('address')),
    variables: { id: 'one' },
    publish: (size) => server.ask('publish', { size }),
  }
}

/** The real server: each event is an act of the chair, over HTTP, committed and synced. */
async function hubPeer() {
  const hub = await startHub()
  const { meetingId, items } = await liveMeeting(hub, { items: agendaLength, question })
  await hub.act('editAgendaItem', 'EditAgendaItemInput', { id: items[0], version: 1, question: null }, '__typename')
  let acts = 0
  let version = 2
  const publish = async (size) => {
    acts++
    if (size === 'large') return hub.move(items[0], acts % 2 ? items[1] : null)
    const input = { id: items[0], version, notes: `${notes}${acts % 2}` }
    version = (
      await hub.act(
        'editAgendaItem',
        'EditAgendaItemInput',
        input,
        '... on AgendaItem { version } ... on Refusal { code }',
      )
    ).version
  }
  return { ...hub, variables: { id: meetingId }, publish }
}

const summary = (rounds) => {
  const last = rounds.flatMap((round) => round.last)
  return {
    resident: median(rounds.map(({ resident }) => resident)) / 1024,
    ...{
      cpu: median(rounds.map(({ cpu }) => cpu)),
      whole: median(rounds.map(({ whole }) => whole)),
      p50: quantile(last, 0.5),
      p99: quantile(last, 0.99),
      bytes: rounds[0].bytes,
    },
  }
}

const most = { 'hub, our client': { small: 1, large: 1.1 }, 'hub, any client': { small: 1.25, large: 1.6 } }

const report = (cases) => {
  const rows = cases.map((one) => {
    const beside = (name, groups) =>
      cases.find(
        (other) =>
          other.name === name &&
          other.size === one.size &&
          other.subscribers === one.subscribers &&
          other.groups === groups,
      )
    const raw = beside('raw ws', 1)
    const ours = one.name.startsWith('hub')
    const target = one.groups === 1 ? most[one.name]?.[one.size] : undefined
    return [
      ...[one.name, String(one.subscribers), String(one.groups), String(one.bytes), one.cpu, one.whole],
      target ? against(one.cpu / raw.cpu, target) : one.cpu / raw.cpu,
      ours ? atLeast(beside(usual, one.groups).cpu / one.cpu, 25) : '',
      ...[one.p50, one.p99],
      ours && one.subscribers === 1000 && one.groups === 1 ? against(one.p50 / raw.p50, 1.5) : one.p50 / raw.p50,
      ours ? against(one.resident, 16) : one.resident,
    ]
  })
  const head = [
    'server',
    'subscribers',
    'groups',
    'bytes',
    'CPU µs per delivery',
    'with the event itself',
    '× raw ws',
    'times better than usual',
    'last p50 ms',
    'last p99 ms',
    '× raw ws',
    'kB resident per connection',
  ]
  return `## fanout

Event to last subscriber counts from asking for the event; for the hub that is an act over HTTP with its commit and sync.
CPU per delivery is what a subscriber more costs: an event to all, less the same event to ${few}; beside it what an event costs in all, per subscriber.
'${usual}' is the usual way: every subscriber executes and loads what it is told, as rights per subscriber ask; 'payload published' is the same without loading.

${table(head, rows)}
`
}
