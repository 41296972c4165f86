import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.js'
import { digest, filesIn, prepare } from './prepare.js'
import { Failure, root, runNpm, runTool, seconds, stopWithParent } from './run.js'

const withBrowser = !process.argv.includes('--no-browser')
const sum = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) }

/** The outcome must not depend on how this shell would start a hub. */
const env = { ...process.env }
for (const name of ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'HUB_DEMO', 'NODE_ENV']) delete env[name]
const options = { env, timeout: 20 * 60_000 }

/** @typedef {{ passed: number, failed: number, skipped: string[], output: string }} Outcome */

const main = async () => {
  if (!(await step('packages', packages))) return
  await step('codegen is fresh', codegenIsFresh)
  // two lanes for two cores; the stories wait on clocks and get the machine for themselves
  await Promise.all([
    step('types', () => tool('typescript', ['--noEmit'], 'tsc')).then(() => step('format', () => tool('prettier', ['--check', '.']))),
    step('lint', () => tool('eslint', ['.', '--max-warnings=0'])),
  ])
  const built = withBrowser && (await step('build', build))
  await step('stories and properties', () => vitest(['sqlite', 'postgres']))
  if (built) await step('journeys', journeys)
}

/** @param {string} title @param {() => Promise<Outcome | null>} work null: nothing to count */
const step = async (title, work) => {
  const start = performance.now()
  const outcome = await work().catch(failedOutcome)
  if (!outcome) return true
  sum.passed += outcome.passed
  sum.failed += outcome.failed
  sum.skipped.push(...outcome.skipped)
  const count = outcome.passed + outcome.failed > 1 ? `${outcome.passed} passed` : ''
  console.log(`${outcome.failed ? 'FAILED' : 'ok    '}  ${title.padEnd(24)}${seconds(start).padStart(8)}  ${count}`.trimEnd())
  if (outcome.failed) console.log(`\n${outcome.output.trimEnd()}\n`)
  return outcome.failed === 0
}

/** @param {unknown} error @returns {Outcome} */
const failedOutcome = (error) => {
  const output = error instanceof Failure ? `${error.output}\n${error.message}` : String(error instanceof Error ? error.stack : error)
  return { passed: 0, failed: 1, skipped: [], output }
}

/** @param {{ code: number, output: string }} end @returns {Outcome} */
const oneTest = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output })

const packages = async () => {
  await prepare({ build: false })
  return null
}

const build = async () => {
  await prepare({ build: true })
  return oneTest({ code: 0, output: '' })
}

/** @param {string} name @param {string[]} args @param {string} [command] */
const tool = async (name, args, command) => oneTest(await runTool(name, args, options, command))

const codegenIsFresh = async () => {
  const before = generated()
  const end = await runNpm(['run', '--silent', 'codegen'], options)
  if (end.code !== 0) return oneTest(end)
  const after = generated()
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file))
  if (stale.length === 0) return oneTest(end)
  throw new Failure(`These generated files were not fresh. They are now; commit them:\n  ${stale.join('\n  ')}`)
}

const generated = () =>
  new Map(
    ['server/generated', 'client/graph/generated', 'docs/schema.graphql']
      .flatMap(filesIn)
      .map((file) => [file, digest([readFileSync(join(root, file))])]),
  )

/** @param {string[]} projects @param {NodeJS.ProcessEnv} [more] @returns {Promise<Outcome>} */
const vitest = async (projects, more = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-test-'))
  const file = join(folder, 'counts.json')
  try {
    const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=./scripts/count-reporter.js']
    const { code, output } = await runTool('vitest', args, { ...options, env: { ...env, ...more, TEST_COUNTS: file } })
    if (!existsSync(file)) throw new Failure('Vitest ended before it counted its tests.', output)
    /** @type {import('./count-reporter.js').Counts} */
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    const empty = projects
      .filter((project) => !counts.projects[project])
      .map((project) => `No test of project '${project}' ran: see vitest.config.ts.`)
    const failed = Math.max(counts.failed + empty.length, code === 0 ? 0 : 1)
    return { passed: counts.passed, failed, skipped: counts.skipped, output: [output, ...empty].join('\n') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const journeys = async () => vitest(['journeys'], { CHROMIUM_PATH: await findChromium() })

stopWithParent()
await main()
for (const skipped of sum.skipped) console.log(`skipped: ${skipped}`)
const skipped = sum.skipped.length > 0 ? `, ${sum.skipped.length} skipped` : ''
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
