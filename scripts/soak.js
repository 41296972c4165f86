import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './prepare.js'
import { root, stopWithParent } from './run.js'
import { build, close, journeys, packages, step, storiesOnOtherNode, vitest } from './steps.js'

/** Measured on two idle cores; a test that hangs ends after three hours. */
const lasts = 'about an hour and a half'
const timeout = 3 * 3_600_000

/** The tests whose counts stand in test/support/runs.ts, one after another: each gets the machine for itself. */
const main = async () => {
  const seed = process.env.HUB_SEED || String(Math.floor(Math.random() * 2 ** 31))
  const how = { env: { HUB_SOAK: '1', HUB_SEED: seed }, timeout }
  const files = filesIn('test').filter(
    (file) => isWanted(nameOf(file)) && readFileSync(join(root, file), 'utf8').includes('support/runs.ts'),
  )
  const stories = files.filter((file) => !file.includes('/journeys/'))
  console.log(`HUB_SEED=${seed}; this takes ${lasts}: ${files.map(nameOf).join(', ')}`)
  if (!(await step('packages', packages))) return
  for (const file of stories) await step(nameOf(file), () => vitest(['sqlite', 'postgres'], { ...how, file }))
  // With the small counts of a plain run: it is about another Node, not about chance.
  if (isWanted('node')) await step('stories on Node 24', () => storiesOnOtherNode({ timeout }))
  const inBrowser = files.filter((file) => file.includes('/journeys/'))
  if (!inBrowser.length || !(await step('build', build))) return
  for (const file of inBrowser) await step(nameOf(file), () => journeys({ ...how, file }))
}

/** `npm run soak -- crash wal node`: these alone. @param {string} name */
const isWanted = (name) => !name.startsWith('support/') && (process.argv.length === 2 || process.argv.includes(name, 2))

/** @param {string} file */
const nameOf = (file) => file.replace(/^test\//, '').replace('.test.ts', '')

stopWithParent()
await main()
close()
