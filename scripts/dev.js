import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { prepare } from './prepare.js'
import { orStop, root, stopWithParent, toolPath } from './run.js'

stopWithParent()
await orStop(prepare({ build: false }))

const port = process.env.PORT || '4000'
if (port !== '4000') console.error('The page on port 4100 looks for the server on port 4000: leave PORT out.')

// browsers use the port of the page, so links in mails lead there, and its origin is ours
const page = 'http://localhost:4100'
const env = { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL || page }

/** @param {string} name @param {string[]} args */
const start = (name, args) => {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${name} | ${line}`))
  child.on('exit', (code) => stopAll(code ?? 1))
  return child
}

let stopping = false

/** @param {number} code */
const stopAll = (code) => {
  if (stopping) return
  stopping = true
  process.exitCode = code
  for (const child of children) child.kill('SIGTERM')
  // the server's own limit is 10 s
  setTimeout(() => process.exit(code), 12_000).unref()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(0))

// the SDL is read, not imported: tsx would not see it change
const children = [
  start('server', [
    toolPath('tsx'),
    'watch',
    '--clear-screen=false',
    '--include',
    'schema/*.graphql',
    'server/cli/hub.ts',
    'start',
  ]),
  start('client', [toolPath('vite'), '--strictPort', '--clearScreen', 'false']),
]
console.log(`Open ${page}; the server reloads when a file changes. Ctrl+C stops both.`)
