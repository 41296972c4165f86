// From a mutation sent to its message seen by a second client, over loopback, on the built hub with its real file.
// Usage: npm run bench seen
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

const acts = 200
const root = resolve(import.meta.dirname, '..')
const hub = join(root, 'dist/server/hub.js')
const env = { ...process.env, DATA_DIR: mkdtempSync(join(tmpdir(), 'hub-seen-')), PORT: '0' }
const [file] = readdirSync(join(root, 'case'))
const { slug } = JSON.parse(readFileSync(join(root, 'case', file), 'utf8')).samenwerkingsverband

const server = spawn(process.execPath, [hub, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
const url = await new Promise((found) =>
  createInterface(server.stdout).on('line', (line) => {
    const address = /runs on (http\S+)/.exec(line)?.[1]
    if (address) found(address.replace(/\/$/, ''))
  }),
)
const token = (local) => execFileSync(process.execPath, [hub, 'token', '--email', `${local}@${slug}.example`], { env, encoding: 'utf8' }).trim()
const chair = token('voorzitter')
const ask = async (query, variables) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${chair}` },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()).data
}
const { samenwerkingsverband } = await ask('query($slug: String!) { samenwerkingsverband(slug: $slug) { nextMeeting { id } } }', { slug })
const { id } = samenwerkingsverband.nextMeeting
await ask('mutation($id: ID!) { startMeeting(id: $id) { __typename } }', { id })

let heard = () => {}
const client = createClient({
  url: `${url.replace('http', 'ws')}/graphql`,
  webSocketImpl: WebSocket,
  connectionParams: { authorization: `Bearer ${token('secretaris')}` },
})
client.subscribe(
  {
    query:
      'subscription($id: ID!) { meetingChanged(meetingId: $id) { revision changed { ... on Action { id text } ... on Meeting { id actions { id } } } } }',
    variables: { id },
  },
  { next: () => heard(), error: console.error, complete: () => {} },
)
await new Promise((ready) => setTimeout(ready, 500))

const times = []
for (let act = 0; act < acts; act++) {
  const seen = new Promise((resolve) => (heard = () => resolve(performance.now())))
  const sent = performance.now()
  void ask('mutation($input: RecordActionInput!) { recordAction(input: $input) { __typename } }', { input: { meetingId: id, text: `Actie ${act}` } })
  times.push((await seen) - sent)
}
times.sort((a, b) => a - b)
const at = (part) => times[Math.floor(times.length * part)].toFixed(1)
console.log(`${acts} acts, sent to seen by a second client: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${times.at(-1).toFixed(1)} ms`)
await client.dispose()
server.kill('SIGTERM')
