import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledMeeting } from './support/meetings.ts'
import type { Data } from './support/person.ts'
import { world, type World } from './support/world.ts'

const root = resolve(import.meta.dirname, '..')
const examples = [...readFileSync(join(root, 'docs/api.md'), 'utf8').matchAll(/^```(sh|js)\n([\s\S]*?)^```$/gm)].map(
  ([, language, code]) => ({
    language,
    code: code!,
  }),
)

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('the examples of docs/api.md do what they say', async () => {
  const meeting = await calledMeeting(w)
  const [token, query, act, listen] = examples.map(({ code }) => code.replaceAll('herstelnetwerk', 'rivierenland'))
  expect(token).toContain('hub -- token --email')
  const env = { ...process.env, HUB: w.url, TOKEN: w.marijke.token!, MEETING: meeting.id }
  const { id, revision } = (await shell(query!, env)).samenwerkingsverband.nextMeeting
  expect(id).toBe(meeting.id)
  const heard = listener(listen!, { ...env, SINCE: revision })
  const started = { __typename: 'Meeting', state: 'LIVE' }
  expect((await shell(act!, env)).startMeeting).toEqual(started)
  expect((await shell(act!, env)).startMeeting, 'the retry').toEqual(started)
  const { kind, changed } = await heard
  expect(kind).toBe('meetingStarted')
  expect(changed).toContainEqual({ __typename: 'Meeting', id: meeting.id, state: 'LIVE' })
})

const shell = async (code: string, env: NodeJS.ProcessEnv) => {
  const { stdout } = await promisify(execFile)('bash', ['-c', code], { env })
  return (JSON.parse(stdout) as { data: Data }).data
}

/** Runs the example of the socket; answers with the first message, and ends it. */
const listener = (code: string, env: NodeJS.ProcessEnv) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-api-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'listen.mjs'), code)
  const child = spawn(process.execPath, ['listen.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise<Data>((done) =>
    createInterface(child.stdout).once('line', (line) => {
      child.kill()
      done(JSON.parse(line))
    }),
  )
}
