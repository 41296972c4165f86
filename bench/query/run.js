import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { against, median, quantile, table } from '../lib/figures.js'
import { liveMeeting, poster, startHub } from '../lib/hub.js'
import { start } from '../lib/start.js'

const peers = ['hand', 'yoga', 'mercurius']
const names = {
  hand: 'fastify + better-sqlite3 by hand',
  hub: 'hub',
  yoga: 'graphql-yoga',
  mercurius: 'mercurius + jit',
}
const seconds = 3
/**
 * The query of the meeting screen before it had consent, questions and guests. It stays as it is: else every new field
 * would have to be written three times for the peers, and no figure could be compared with an earlier one.
 */
const page = readFileSync(join(import.meta.dirname, 'page.graphql'), 'utf8')

/** The meeting page of 20 items, 30 actions and 15 decisions, asked by one and by ten. */
export const query = async (repeats, say) => {
  const hub = await startHub()
  const { meetingId } = await liveMeeting(hub, { items: 20, decisions: 15, actions: 30 })
  const body = JSON.stringify({ query: page, variables: { id: meetingId } })
  const servers = { hub }
  for (const name of peers) {
    const server = await start(`query/${name}.js`, { DATABASE: hub.database })
    servers[name] = { ...server, ...(await server.ask('address')) }
  }
  try {
    const wanted = await hub.send(body)
    const results = Object.fromEntries(Object.keys(servers).map((name) => [name, []]))
    for (const [name, server] of Object.entries(servers)) await sameBytes(name, server, hub, body, wanted)
    for (let round = 1; round <= repeats; round++)
      for (const name of ['hand', 'hub', 'yoga', 'mercurius']) {
        say(`query ${round}/${repeats}: ${names[name]}`)
        results[name].push({
          one: await load(servers[name], hub.token, body, 1),
          ten: await load(servers[name], hub.token, body, 10),
        })
      }
    return report(results, Buffer.byteLength(wanted))
  } finally {
    for (const server of Object.values(servers)) await server.stop()
  }
}

const sameBytes = async (name, { port, path }, { token }, body, wanted) => {
  const said = await poster(port, { path, authorization: `Bearer ${token}` })(body)
  if (said.trim() !== wanted.trim())
    throw new Error(`${name} does not answer the same bytes:\n${said.slice(0, 2000)}\n\n${wanted.slice(0, 2000)}`)
}

const load = async ({ ask, port, path }, token, body, connections) => {
  const send = poster(port, { path, authorization: `Bearer ${token}`, connections })
  const run = async (until) => {
    const took = []
    const line = async () => {
      for (let begun = performance.now(); begun < until; begun = performance.now()) {
        await send(body)
        took.push(performance.now() - begun)
      }
    }
    await Promise.all(Array.from({ length: connections }, line))
    return took
  }
  await run(performance.now() + 700)
  const [before, begun] = [await ask('cpu'), performance.now()]
  const took = await run(begun + seconds * 1000)
  return {
    rate: (took.length / (performance.now() - begun)) * 1000,
    cpu: ((await ask('cpu')) - before) / took.length / 1000,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
  }
}

const report = (results, bytes) => {
  const of = (name, many, what) => median(results[name].map((round) => round[many][what]))
  const rows = Object.keys(names).map((name) => {
    const ratio = of(name, 'one', 'cpu') / of('hand', 'one', 'cpu')
    return [
      ...[names[name], of(name, 'one', 'cpu'), name === 'hub' ? against(ratio, 1.6) : ratio],
      ...[
        of(name, 'one', 'p50'),
        of(name, 'one', 'p99'),
        of(name, 'ten', 'rate'),
        of('hand', 'ten', 'rate') / of(name, 'ten', 'rate'),
      ],
    ]
  })
  const head = [
    'server',
    'CPU ms per request',
    '× by hand',
    'p50 ms, one at a time',
    'p99 ms',
    'requests a second, ten at once',
    'times slower than by hand',
  ]
  return `## query

The meeting page of \`query/page.graphql\`: 20 items, 30 actions, 15 decisions; all answer the same ${bytes} bytes and look up session and membership.

${table(head, rows)}
`
}
