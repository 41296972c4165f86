import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { atLeast, median, quantile, table } from '../lib/figures.js'
import { liveMeeting, startHub } from '../lib/hub.js'

const seconds = 4

/** Recording actions, one at a time and sixteen at once, beside what the disk can sync. */
export const write = async (repeats, say) => {
  const hub = await startHub()
  try {
    const { meetingId, items } = await liveMeeting(hub, { items: 1 })
    const results = { disk: [], one: [], sixteen: [] }
    await record(hub, meetingId, items[0], 16, 2)
    for (let round = 1; round <= repeats; round++) {
      say(`write ${round}/${repeats}`)
      results.disk.push(syncs(hub.folder))
      results.one.push(await record(hub, meetingId, items[0], 1, seconds))
      results.sixteen.push(await record(hub, meetingId, items[0], 16, seconds))
    }
    return report(results)
  } finally {
    await hub.stop()
  }
}

/** How often a second this disk appends 4 kB and syncs it. */
const syncs = (folder) => {
  const path = join(folder, 'sync')
  const file = openSync(path, 'w')
  const block = Buffer.alloc(4096)
  const begun = performance.now()
  let done = 0
  for (; performance.now() - begun < 1500; done++) {
    writeSync(file, block)
    fdatasyncSync(file)
  }
  closeSync(file)
  rmSync(path)
  return { rate: (done / (performance.now() - begun)) * 1000 }
}

const record = async (hub, meetingId, agendaItemId, atOnce, time) => {
  const took = []
  const [before, begun] = [await hub.ask('cpu'), performance.now()]
  const line = async () => {
    for (let start = begun; start < begun + time * 1000; start = performance.now()) {
      await hub.act('recordAction', 'RecordActionInput', {
        meetingId,
        agendaItemId,
        text: 'Stuur het stuk rond',
        owners: [{ partyId: hub.parties[0] }],
      })
      took.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, line))
  const rate = (took.length / (performance.now() - begun)) * 1000
  return {
    rate,
    cpu: ((await hub.ask('cpu')) - before) / took.length / 1000,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
  }
}

const report = (results) => {
  const of = (name, what) => median(results[name].map((round) => round[what]))
  const disk = of('disk', 'rate')
  const row = (title, name) => [
    title,
    of(name, 'rate'),
    atLeast(of(name, 'rate') / disk, 0.5),
    of(name, 'cpu'),
    of(name, 'p50'),
    of(name, 'p99'),
  ]
  const rows = [
    ['the disk: append 4 kB and fdatasync', disk, '1', '', '', ''],
    row('hub, one act at a time', 'one'),
    row('hub, sixteen at once', 'sixteen'),
  ]
  const head = ['', 'a second', '× the disk', 'CPU ms per act', 'p50 ms to acknowledged', 'p99 ms']
  return `## write

recordAction over HTTP on SQLite, every commit synced before its acts are answered.

${table(head, rows)}
`
}
