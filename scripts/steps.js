import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.js'
import { prepare } from './prepare.js'
import { copyForOtherNode, otherNode } from './other-node.js'
import { Failure, run, seconds, toolPath } from './run.js'

const sum = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) }

/** The settings of this shell must not change the outcome. */
const env = { ...process.env }
const settings = [
  ...['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'HUB_DEMO', 'NODE_ENV'],
  ...['SMTP_URL', 'SMTP_TLS', 'MAIL_FROM', 'MAIL_REPLY_TO', 'SECURITY_LOG_ADDRESS'],
]
for (const name of settings) delete env[name]
export const options = { env, timeout: 20 * 60_000 }

/** @typedef {{ passed: number, failed: number, skipped: string[], output: string }} Outcome */

/** @param {string} title @param {() => Promise<Outcome | null>} work null: nothing to count */
export const step = async (title, work) => {
  const start = performance.now()
  const outcome = await work().catch(failedOutcome)
  if (!outcome) return true
  sum.passed += outcome.passed
  sum.failed += outcome.failed
  sum.skipped.push(...outcome.skipped)
  const count = outcome.passed + outcome.failed > 1 ? `${outcome.passed} passed` : ''
  console.log(
    `${outcome.failed ? 'FAILED' : 'ok    '}  ${title.padEnd(24)}${seconds(start).padStart(8)}  ${count}`.trimEnd(),
  )
  if (outcome.failed) console.log(`\n${outcome.output.trimEnd()}\n`)
  return outcome.failed === 0
}

/** @param {unknown} error @returns {Outcome} */
const failedOutcome = (error) => {
  const output =
    error instanceof Failure
      ? `${error.output}\n${error.message}`
      : String(error instanceof Error ? error.stack : error)
  return { passed: 0, failed: 1, skipped: [], output }
}

/** @param {{ code: number, output: string }} end @returns {Outcome} */
export const oneTest = ({ code, output }) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: [],
  output,
})

export const packages = async () => {
  await prepare({ build: false })
  return null
}

export const build = async () => {
  await prepare({ build: true })
  return oneTest({ code: 0, output: '' })
}

/** @param {string[]} projects @param {import('./run.js').RunOptions & { node?: string, file?: string }} [how] @returns {Promise<Outcome>} */
export const vitest = async (projects, { env: more = {}, file, timeout = options.timeout, cwd, node } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-test-'))
  const counted = join(folder, 'counts.json')
  try {
    const args = [
      'run',
      ...(file ? [file] : []),
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=./scripts/count-reporter.js',
    ]
    const { code, output } = await run(node ?? process.execPath, [toolPath('vitest', 'vitest', cwd), ...args], {
      ...{ timeout, cwd, env: { ...env, ...more, TEST_COUNTS: counted } },
    })
    if (!existsSync(counted)) throw new Failure('Vitest ended before it counted its tests.', output)
    /** @type {import('./count-reporter.js').Counts} */
    const counts = JSON.parse(readFileSync(counted, 'utf8'))
    const empty = projects
      .filter((project) => !file && !counts.projects[project])
      .map((project) => `No test of project '${project}' ran: see vitest.config.ts.`)
    const failed = Math.max(counts.failed + empty.length, code === 0 ? 0 : 1)
    return { passed: counts.passed, failed, skipped: counts.skipped, output: [output, ...empty].join('\n') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {Parameters<typeof vitest>[1]} [how] */
export const journeys = async (how = {}) =>
  vitest(['journeys'], { ...how, env: { ...how.env, CHROMIUM_PATH: await findChromium() } })

/** The stories again, on Node 24, in a folder of their own. @param {Parameters<typeof vitest>[1]} [how] */
export const storiesOnOtherNode = async (how = {}) => {
  const copy = await copyForOtherNode({ ...options, ...how, env: { ...env, ...how.env } })
  if (!copy)
    return {
      ...oneTest({ code: 0, output: '' }),
      passed: 0,
      skipped: [`stories on Node 24: needs Linux on x64, and ${otherNode} from npm`],
    }
  try {
    return await vitest(['sqlite', 'postgres'], { ...how, ...copy.how, node: copy.node })
  } finally {
    copy.remove()
  }
}

/** Prints the outcome, and exits with it. */
export const close = () => {
  for (const skipped of sum.skipped) console.log(`skipped: ${skipped}`)
  const skipped = sum.skipped.length > 0 ? `, ${sum.skipped.length} skipped` : ''
  console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`)
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
}
