import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A failure that its message explains; `output` is the output of the failed program. */
export class Failure extends Error {
  /** @param {string} message @param {string} [output] */
  constructor(message, output = '') {
    super(message)
    this.output = output
  }
}

/**
 * Runs a program of node_modules with this Node, without a shell: the same on every system.
 * @param {string} name the package @param {string[]} args @param {RunOptions} [options] @param {string} [command] where it is not named as its package
 */
export const runTool = (name, args, options, command) =>
  run(process.execPath, [toolPath(name, command), ...args], options)

/** @param {string} name the package @param {string} [command] @param {string} [within] the folder of package.json */
export const toolPath = (name, command = name, within = root) => {
  const folder = join(within, 'node_modules', name)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const path = typeof bin === 'string' ? bin : bin[command]
  if (!path) throw new Failure(`Package ${name} has no command '${command}'`)
  return join(folder, path)
}

/** @param {string[]} args @param {RunOptions} [options] */
export const runNpm = (args, options) => {
  const started = process.env.npm_execpath ?? ''
  if (basename(started) === 'npm-cli.js') return run(process.execPath, [started, ...args], options)
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are our own
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** @typedef {{ env?: NodeJS.ProcessEnv, shell?: boolean, timeout?: number, cwd?: string }} RunOptions */

/**
 * Runs to the end and keeps what was said. Stopping us stops it.
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, args, { env = process.env, shell = false, timeout = 0, cwd = root } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    /** @type {Buffer[]} */
    const output = []
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal)
      // after the other handlers: steps side by side are all told
      setImmediate(() => process.exit(128 + constants.signals[signal]))
    }
    const late = timeout ? setTimeout(() => giveUp(), timeout) : undefined
    const giveUp = () => {
      output.push(Buffer.from(`\nStopped: not ready after ${Math.round(timeout / 60_000)} minutes.\n`))
      child.kill('SIGKILL')
    }
    const end = (/** @type {number} */ code) => {
      clearTimeout(late)
      for (const signal of stopSignals) process.off(signal, stop)
      resolve({ code, output: stripVTControlCharacters(Buffer.concat(output).toString()) })
    }
    for (const signal of stopSignals) process.on(signal, stop)
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => {
      output.push(Buffer.from(String(error)))
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })

/**
 * `npm start` puts a shell between: a SIGTERM for npm ends that shell (Debian's dash), and nobody tells us. Its end is
 * our SIGTERM.
 */
export const stopWithParent = () => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}

/** @type {NodeJS.Signals[]} */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Ends with a sentence, not a stack, when the failure is one we know.
 * @template T @param {Promise<T>} work @returns {Promise<T>}
 */
export const orStop = (work) =>
  work.catch((error) => {
    if (!(error instanceof Failure)) throw error
    process.stderr.write(`${error.output && `${error.output.trimEnd()}\n\n`}${error.message}\n`)
    process.exit(1)
  })

/** @param {number} since of performance.now() */
export const seconds = (since) => {
  const passed = (performance.now() - since) / 1000
  return `${passed < 10 ? passed.toFixed(1) : Math.round(passed)} s`
}
