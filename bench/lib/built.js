import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(import.meta.dirname, '../..')
export const hub = join(root, 'dist/server/hub.js')

/** The built hub on an empty database, with the case and its demo: a real file, a port of its own. */
export const startBuilt = async () => {
  const env = { ...process.env, DATA_DIR: mkdtempSync(join(tmpdir(), 'hub-built-')), PORT: '0' }
  const [file] = readdirSync(join(root, 'case'))
  const { slug } = JSON.parse(readFileSync(join(root, 'case', file), 'utf8')).samenwerkingsverband
  const server = spawn(process.execPath, [hub, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise((found) =>
    createInterface(server.stdout).on('line', (line) => {
      const address = /runs on (http\S+)/.exec(line)?.[1]
      if (address) found(address.replace(/\/$/, ''))
    }),
  )
  return { env, slug, url, stop: () => server.kill('SIGTERM') }
}

/** The middle, the 95th part of a hundred and the worst of these times in milliseconds. */
export const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part) => sorted[Math.floor(sorted.length * part)].toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${sorted.at(-1).toFixed(1)} ms`
}
