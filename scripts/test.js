import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest, filesIn } from './prepare.js'
import { Failure, root, runNpm, runTool, stopWithParent } from './run.js'
import { build, close, journeys, oneTest, options, packages, step, vitest } from './steps.js'

const withBrowser = !process.argv.includes('--no-browser')

const main = async () => {
  if (!(await step('packages', packages))) return
  await step('codegen is fresh', codegenIsFresh)
  // two lanes for two cores
  await Promise.all([
    step('types', () => tool('typescript', ['--noEmit'], 'tsc')).then(() =>
      step('format', () => tool('prettier', ['--check', '.'])),
    ),
    step('lint', () => tool('eslint', ['.', '--max-warnings=0'])),
  ])
  const built = withBrowser && (await step('build', build))
  // The stories wait for clocks and the journeys for screens: side by side they leave no core idle.
  await Promise.all([
    step('stories and properties', () => vitest(['sqlite', 'postgres'])),
    built ? step('journeys', journeys) : null,
  ])
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
    ['server/generated', 'client/graph/generated', 'docs/schema.graphql', 'docs/events.md']
      .flatMap(filesIn)
      .map((file) => [file, digest([readFileSync(join(root, file))])]),
  )

stopWithParent()
await main()
close()
