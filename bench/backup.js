// Measures how long `hub backup` takes on a database of 300 MB while an act comes every 200 ms, and what the acts notice
// of it, on the built hub with its real file.
// Usage: npm run bench backup
import { execFile } from 'node:child_process'
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { root, spread, startBuilt } from './lib/built.js'

const megabytes = 300
const every = 200
const { folder, slug, url, token, stop } = await startBuilt()
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

const file = join(folder, 'hub.db')
const db = new Database(file, { timeout: 60_000 })
db.exec('create table bulk (bytes blob)')
const insert = db.prepare('insert into bulk values (randomblob(100000))')
for (let full = 0; full < megabytes * 10; full++) insert.run()
db.pragma('wal_checkpoint(TRUNCATE)')
db.close()

/** An act every 200 ms until `done`; how long each took. */
const acts = async (done) => {
  const times = []
  let ended = false
  done.then(() => (ended = true))
  while (!ended) {
    const sent = performance.now()
    await ask('mutation($input: RecordActionInput!) { recordAction(input: $input) { __typename } }', {
      input: { meetingId: id, text: `Actie ${sent}` },
    })
    const took = performance.now() - sent
    times.push(took)
    await pause(Math.max(0, every - took))
  }
  return times
}

console.log(`${Math.round(statSync(file).size / 1e6)} MB, an act every ${every} ms.`)
console.log(`without a backup: ${spread(await acts(pause(10_000)))}`)
for (let round = 1; round <= 3; round++) {
  const copy = join(mkdtempSync(join(tmpdir(), 'hub-bench-')), 'copy.db')
  const began = performance.now()
  const backup = promisify(execFile)(process.execPath, [join(root, 'dist/server/hub.js'), 'backup', copy], {
    env: { ...process.env, DATA_DIR: folder },
  })
  const times = await acts(backup)
  await backup
  console.log(`backup ${round}: ${((performance.now() - began) / 1000).toFixed(1)} s; acts meanwhile: ${spread(times)}`)
}
stop()
