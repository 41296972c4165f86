// From a mutation sent to its message seen by a second client, over loopback, on the built hub with its real file.
// Usage: npm run bench seen
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { spread, startBuilt } from './lib/built.js'

const acts = 200
const { slug, url, token, stop } = await startBuilt()
const chair = token('voorzitter')
const ask = async (query, variables) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${chair}` },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()).data
}
const { samenwerkingsverband } = await ask(
  'query($slug: String!) { samenwerkingsverband(slug: $slug) { nextMeeting { id } } }',
  { slug },
)
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
  void ask('mutation($input: RecordActionInput!) { recordAction(input: $input) { __typename } }', {
    input: { meetingId: id, text: `Actie ${act}` },
  })
  times.push((await seen) - sent)
}
console.log(`${acts} acts, sent to seen by a second client: ${spread(times)}`)
await client.dispose()
stop()
