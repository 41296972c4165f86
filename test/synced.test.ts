import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { install } from './support/processes/installed.ts'
import { liveMeeting } from './support/meetings.ts'
import { patience } from './support/patience.ts'
import { Person } from './support/person.ts'
import { runs } from './support/runs.ts'
import { world } from './support/world.ts'

const recordings = runs(30, 1000)
const output = join(mkdtempSync(join(tmpdir(), 'hub-strace-')), 'calls')
// -D: the hub is our child, and strace looks on from the side. -y: the path behind a number.
const strace = [
  'strace',
  '-D',
  '-f',
  '-y',
  '-s',
  '24',
  '-e',
  'trace=read,write,writev,sendto,pwrite64,fsync,fdatasync',
  '-o',
  output,
]
const canLookOn = () => spawnSync('strace', ['-o', '/dev/null', process.execPath, '--version']).status === 0

const hub = await install()
afterAll(() => hub.stop())

test(
  `each of ${recordings} acts is answered after the log with it was synced, as the kernel saw it`,
  async (ctx) => {
    if (!canLookOn()) ctx.skip('no strace')
    const w = await world()
    const meeting = await liveMeeting(w)
    await w.close()
    const { url, child, done } = await hub.start(
      { NODE_ENV: 'production', DATA_DIR: dirname(w.config.databaseUrl), UV_USE_IO_URING: '0' },
      strace,
    )
    const marijke = new Person(url, w.marijke.token, w.marijke)
    for (let nth = 0; nth < recordings; nth++)
      expect(await marijke.do('recordAction', { meetingId: meeting.id, text: `Actie ${nth}` })).toMatchObject({
        __typename: 'Action',
      })
    child.kill('SIGTERM')
    await done
    const answers = answersIn(readFileSync(output, 'utf8'))
    expect(answers).toHaveLength(recordings)
    expect(answers.filter(({ written, synced, waiting }) => written === 0 || synced === 0 || waiting > 0)).toEqual([])
  },
  patience(runs(60_000, 600_000)),
)

/**
 * Of each answer: how often the log was written and synced since its request came, and how many writes were not synced
 * when the answer left.
 */
const answersIn = (calls: string) => {
  const answers: { written: number; synced: number; waiting: number }[] = []
  let since = { written: 0, synced: 0, waiting: 0 }
  for (const { name, text, begins } of eventsIn(calls)) {
    if (!begins && name === 'read' && text.includes('"POST /graphql')) since = { written: 0, synced: 0, waiting: 0 }
    if (begins && name === 'pwrite64' && text.includes('-wal>'))
      since = { ...since, written: since.written + 1, waiting: since.waiting + 1 }
    if (!begins && /^f(data)?sync$/.test(name) && text.includes('-wal>') && text.endsWith('= 0'))
      since = { ...since, synced: since.synced + 1, waiting: 0 }
    if (begins && /^(write|writev|sendto)$/.test(name) && text.includes('"HTTP/1.1 200')) answers.push(since)
  }
  return answers
}

/**
 * The begin and the end of each call, in the order in which they were; a call that another thread came between stands
 * on two lines.
 */
function* eventsIn(calls: string) {
  const unfinished = new Map<string, { name: string; text: string }>()
  for (const line of calls.split('\n')) {
    const [, thread, rest] = /^(\d+) +(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest ?? '')
    const begun = resumed ? unfinished.get(thread!) : undefined
    if (begun) yield { name: begun.name, text: begun.text + resumed![1]!, begins: false }
    const [, name] = /^(\w+)\(/.exec(rest ?? '') ?? []
    if (!name) continue
    yield { name, text: rest!, begins: true }
    if (rest!.endsWith('<unfinished ...>'))
      unfinished.set(thread!, { name, text: rest!.replace('<unfinished ...>', '') })
    else yield { name, text: rest!, begins: false }
  }
}
