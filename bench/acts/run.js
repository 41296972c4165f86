import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root, startBuilt } from '../lib/built.js'
import { median, quantile, shown, table } from '../lib/figures.js'
import { acts } from './acts.js'
import { setTable } from './table.js'

/** How often statements are counted in a round: the clock of the hub runs some of its own now and then. */
const counted = 5
/** In how many parts an act is measured in a round, in turns with the other checkout. */
const parts = 4

/**
 * What an act costs a hub: statements, and milliseconds of CPU of the whole process, from the request over HTTP to the
 * answer. Sixteen parties, fourteen items, SQLite in a file, nobody subscribed.
 *
 *     npm run bench acts                              this checkout, three rounds
 *     npm run bench acts -- --beside ../before        both, nine rounds, and how they compare
 *
 * Each checkout runs as it is built (what is not built is built first) and is spoken to over its public API only; a
 * preloaded module counts in its process. So it does not matter how the code inside is called. In a round each checkout
 * is a process of its own with an empty database. Every act is done in four parts, by the two in turns, and each part is
 * compared with the part beside it: what else the machine does meets both.
 */
export const measureActs = async (beside, say) => {
  const checkouts = beside ? { before: beside, after: root } : { after: root }
  const names = Object.keys(checkouts)
  for (const checkout of Object.values(checkouts)) build(checkout)
  const rounds = []
  const most = beside ? 9 : 3
  for (let round = 1; round <= most; round++) {
    say(`acts ${round}/${most}`)
    rounds.push(await measureRound(checkouts, round % 2 ? names : names.toReversed()))
  }
  return beside ? compared(rounds) : alone(rounds)
}

const build = (checkout) => {
  const { status, stderr } = spawnSync(process.execPath, [join(checkout, 'scripts/hub.js'), '--help'])
  if (status !== 0) throw new Error(`${checkout} cannot be built:\n${stderr}`)
}

/** Per act and checkout the statements and the CPU of one. */
const measureRound = async (checkouts, order) => {
  const hubs = {}
  try {
    for (const name of order) hubs[name] = await open(checkouts[name])
    const measured = {}
    for (const [act, { times, once }] of Object.entries(acts)) measured[act] = await measure(hubs, order, times, once)
    return measured
  } finally {
    for (const hub of Object.values(hubs)) await hub.close()
  }
}

const open = async (checkout) => {
  const built = await startBuilt({ checkout, preload: join(import.meta.dirname, 'meter.js') })
  const { server, folder } = built
  const gone = new Promise((resolve) => server.once('exit', resolve))
  const meter = (name) => {
    server.send(name)
    return new Promise((resolve) => server.once('message', resolve))
  }
  const close = async () => {
    built.stop()
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  return { meter, close, table: await setTable(built) }
}

const measure = async (hubs, order, times, once) => {
  const found = {}
  for (const name of order) {
    await repeat(hubs[name], times / 4, once)
    found[name] = { statements: await statementsOf(hubs[name], once), cpu: [] }
  }
  for (let part = 0; part < parts; part++)
    for (const name of part % 2 ? order.toReversed() : order)
      found[name].cpu.push(await cpuOf(hubs[name], times / parts, once))
  return found
}

const repeat = async ({ table }, times, once) => {
  for (let time = 0; time < times; time++) await once(table)
}

const statementsOf = async ({ meter, table }, once) => {
  const ran = []
  for (let time = 0; time < counted; time++) {
    const before = await meter('ran')
    await once(table)
    ran.push((await meter('ran')) - before)
  }
  return median(ran)
}

/** Milliseconds for one, with what follows the answer. */
const cpuOf = async (hub, times, once) => {
  await hub.meter('collect')
  const before = await hub.meter('cpu')
  await repeat(hub, times, once)
  await pause(20)
  return ((await hub.meter('cpu')) - before) / times / 1000
}

const alone = (rounds) => {
  const rows = Object.keys(acts).map((act) => {
    const { statements, cpu } = allOf(rounds, act, 'after')
    return [act, String(median(statements)), median(cpu)]
  })
  return report('', table(['act', 'statements', 'CPU ms'], rows))
}

const compared = (rounds) => {
  const rows = Object.keys(acts).map((act) => {
    const [before, after] = [allOf(rounds, act, 'before'), allOf(rounds, act, 'after')]
    const ratios = after.cpu.map((cpu, part) => cpu / before.cpu[part])
    return [
      ...[act, String(median(before.statements)), String(median(after.statements))],
      ...[median(before.cpu), median(after.cpu), median(ratios)],
      `${shown(quantile(ratios, 0.25))} to ${shown(quantile(ratios, 0.75))}`,
    ]
  })
  const head = ['act', 'statements before', 'after', 'CPU ms before', 'after', 'after ÷ before', 'half of them']
  return report(`; ratios are medians of ${rounds.length} interleaved rounds`, table(head, rows))
}

/** Of all rounds, one after the other. */
const allOf = (rounds, act, name) => ({
  statements: rounds.map((round) => round[act][name].statements),
  cpu: rounds.flatMap((round) => round[act][name].cpu),
})

const report = (how, figures) => `## acts

What one costs the process of the hub, over HTTP on SQLite, with 16 parties and 14 items${how}.

${figures}
`
