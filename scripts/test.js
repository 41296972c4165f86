import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest, filesIn } from './prepare.js'
import { Failure, root, run, runNpm, runTool, stopWithParent } from './run.js'
import { build, close, journeys, oneTest, options, packages, step, vitest } from './steps.js'

const withBrowser = !process.argv.includes('--no-browser')

const main = async () => {
  if (!(await step('packages', packages))) return
  // It skips what codegen writes.
  const formatted = step('format', format)
  await step('codegen is fresh', codegenIsFresh)
  // Two lanes for two cores, and stories and journeys leave room beside them: they wait for clocks and for screens.
  const checked = step('types and lint', typesAndLint)
  await formatted
  const built = withBrowser && (await step('build', build))
  await Promise.all([
    step('stories and properties', () => vitest(['sqlite', 'postgres'])),
    checked.then(() => built && step('journeys', journeys)),
  ])
}

// The program of both makes much that soon is garbage: with this much room for it, little is copied about.
const typesAndLint = async () =>
  oneTest(await run(process.execPath, ['--max-semi-space-size=64', 'scripts/types-and-lint.js'], options))

const format = async () => oneTest(await runTool('prettier', ['--check', '.'], options))

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
