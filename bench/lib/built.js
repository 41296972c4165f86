import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

export const root = resolve(import.meta.dirname, '../..')

/**
 * The built hub of a checkout on an empty database, with the case and its demo: a real file, a port of its own. With a
 * module to preload, the process has a channel to it.
 */
export const startBuilt = async ({ checkout = root, preload = null } = {}) => {
  const hub = join(checkout, 'dist/server/hub.js')
  const env = { ...process.env, DATA_DIR: mkdtempSync(join(tmpdir(), 'hub-built-')), PORT: '0' }
  const [file] = readdirSync(join(checkout, 'case'))
  const { slug } = JSON.parse(readFileSync(join(checkout, 'case', file), 'utf8')).samenwerkingsverband
  const before = preload ? ['--import', pathToFileURL(preload).href] : []
  const stdio = ['ignore', 'pipe', 'inherit', ...(preload ? ['ipc'] : [])]
  const server = spawn(process.execPath, [...before, hub, 'start'], { cwd: checkout, env, stdio })
  const url = await new Promise((found, failed) => {
    createInterface(server.stdout).on('line', (line) => {
      const address = /runs on (http\S+)/.exec(line)?.[1]
      if (address) found(address.replace(/\/$/, ''))
    })
    server.once('exit', (code) => failed(new Error(`the hub of ${checkout} ended with ${code}`)))
  })
  /** A token of one of the people of the demo. */
  const token = (local) =>
    execFileSync(process.execPath, [hub, 'token', '--email', `${local}@${slug}.example`], {
      env,
      cwd: checkout,
      encoding: 'utf8',
    }).trim()
  return { folder: env.DATA_DIR, slug, url, server, token, stop: () => server.kill('SIGTERM') }
}

/** The middle, the 95th part of a hundred and the worst of these times in milliseconds. */
export const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part) => sorted[Math.floor(sorted.length * part)].toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${sorted.at(-1).toFixed(1)} ms`
}
