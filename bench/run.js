import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare } from '../scripts/prepare.js'
import { runNpm, runTool } from '../scripts/run.js'

const folder = import.meta.dirname
const parts = { fanout: 8, query: 2, write: 1 }
const repeats = 3

const main = async ([wanted = 'all', ...options]) => {
  if (['seen', 'pressed', 'backup'].includes(wanted)) return overBuilt(wanted)
  if (wanted === 'acts') return perAct(options)
  if (wanted === 'dearest') return perDocument()
  const chosen = wanted === 'all' ? Object.keys(parts) : [wanted]
  if (!chosen.every((part) => part in parts))
    throw new Error(`npm run bench [fanout|query|write|seen|pressed|acts|dearest|backup]; there is no '${wanted}'`)
  await install()
  console.log(
    `About ${chosen.reduce((sum, part) => sum + parts[part], 0)} minutes: ${chosen.join(', ')}; ${repeats} interleaved rounds, medians.`,
  )
  console.log(
    'The limits of sockets per person and of the time to connection_init are raised; the rest is as it is shipped.\n',
  )
  const begun = Date.now()
  const reports = []
  for (const part of chosen)
    reports.push(await (await import(`./${part}/run.js`))[part](repeats, (line) => console.error(line)))
  const text = [heading(wanted, begun), ...reports].join('\n')
  console.log(text)
  if (wanted === 'all') writeFileSync(join(folder, 'RESULTS.md'), text)
}

/**
 * Over the built hub: how long until a second client (`seen`) or four real browsers (`pressed`) see an act, or how long
 * a `backup` takes while people work.
 */
const overBuilt = async (wanted) => {
  await prepare({ build: true })
  await import(`./${wanted}.js`)
}

/** Measures the cost of each act to the built hub, beside another checkout if one is named. */
const perAct = async (options) => {
  const { beside } = parseArgs({ args: options, options: { beside: { type: 'string' } } }).values
  const { measureActs } = await import('./acts/run.js')
  console.log(await measureActs(beside && resolve(beside), (line) => console.error(line)))
}

/** Measures the cost of the dearest documents that the built hub accepts of a reader. */
const perDocument = async () => {
  await prepare({ build: true })
  const { measureDearest } = await import('./dearest/run.js')
  console.log(await measureDearest((line) => console.error(line)))
}

const install = async () => {
  await prepare({ build: false })
  if (!existsSync(join(folder, 'node_modules'))) {
    console.log('Installing the peers …')
    const { code, output } = await runNpm(['ci', '--prefix', folder, '--loglevel=error'])
    if (code !== 0) throw new Error(output)
  }
  const { code, output } = await runTool('vite', ['build', '--config', join(folder, 'vite.config.js')])
  if (code !== 0) throw new Error(output)
}

const heading = (wanted, begun) => {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: folder, encoding: 'utf8' }).stdout.trim()
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`
  return `# What the hub costs beside its peers

${new Date().toISOString().slice(0, 10)}, \`npm run bench${wanted === 'all' ? '' : ` ${wanted}`}\` at commit ${commit}, ${Math.round((Date.now() - begun) / 60_000)} minutes on ${machine}.
Server and load in processes of their own, ${repeats} interleaved rounds, medians. Raised for the load: sockets per person, time to connection_init.
`
}

main(process.argv.slice(2)).catch((fault) => {
  console.error(fault)
  process.exitCode = 1
})
