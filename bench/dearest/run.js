import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { added, planned, setTable } from '../acts/table.js'
import { startBuilt } from '../lib/built.js'
import { median, table } from '../lib/figures.js'
import { poster } from '../lib/hub.js'
import { kinds } from './kinds.js'

const rounds = 5
/** The longest decision there is, of one letter, for a search that almost finds it everywhere. */
const longest = 'a'.repeat(2000)
/** A partneroverleg every six weeks, for ten years. */
const tenYears = 87

/**
 * Measures what the dearest document that is accepted costs the hub: milliseconds of CPU of its whole process, from the
 * request over HTTP to the compressed answer, asked by a reader. Of each kind the largest is looked for that the hub
 * still answers; beside it stands the next one, which it refuses. First with one live meeting of sixteen parties and
 * fourteen items, then with ten years of closed meetings as well.
 */
export const measureDearest = async (say) => {
  const built = await startBuilt({ preload: join(import.meta.dirname, '../acts/meter.js') })
  try {
    const house = await setTable(built)
    const ask = await askerOf(built, house)
    const small = await measureKinds(ask, house, say)
    await addYears(house, say)
    const large = await measureKinds(ask, house, say)
    return report(small, large)
  } finally {
    const gone = new Promise((resolve) => built.server.once('exit', resolve))
    built.stop()
    await gone
    rmSync(built.folder, { recursive: true, force: true })
  }
}

/**
 * Asks as a reader; answers with the code of the error, if any, and the CPU that it took. Nobody may ask so much in a
 * minute, so there is another reader where one has spent that.
 */
const askerOf = async (built, house) => {
  const { server } = built
  const meter = (name) => {
    server.send(name)
    return new Promise((resolve) => server.once('message', resolve))
  }
  let readers = 0
  let send = await readerOf(built, house, readers)
  const ask = async (query) => {
    const body = JSON.stringify({ query })
    const before = await meter('cpu')
    const answer = await send(body)
    const cpu = ((await meter('cpu')) - before) / 1000
    const { data, errors } = JSON.parse(answer)
    const code = errors?.[0].extensions.code ?? (data ? null : 'NOTHING')
    if (code !== 'TOO_MANY_REQUESTS') return { cpu, bytes: answer.length, code }
    send = await readerOf(built, house, ++readers)
    return ask(query)
  }
  return ask
}

const readerOf = async ({ slug, url, token }, { act, samenwerkingsverbandId, parties }, number) => {
  const email = `dearest${number}@${slug}.example`
  const reader = { samenwerkingsverbandId, name: 'Sanne Bakker', email, role: 'READER', partyId: parties[0] }
  await act('inviteMember', { input: reader })
  const { port } = new URL(url)
  return poster(port, { authorization: `Bearer ${token(`dearest${number}`)}`, connections: 1, compressed: true })
}

const measureKinds = async (ask, house, say) => {
  const measured = {}
  for (const [kind, documentOf] of Object.entries(kinds)) {
    say(kind)
    const most = await largest(async (size) => !(await ask(documentOf(house, size))).code)
    measured[kind] = {
      size: most,
      accepted: await often(() => ask(documentOf(house, most))),
      refused: await often(() => ask(documentOf(house, most + 1))),
    }
  }
  return measured
}

/** The largest size that fits, up to a thousand. */
const largest = async (fits) => {
  let [low, high] = [1, 1000]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (await fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

const often = async (once) => {
  const all = []
  for (let round = 0; round < rounds; round++) all.push(await once())
  return { ...all[0], cpu: median(all.map(({ cpu }) => cpu)) }
}

const addYears = async ({ act, samenwerkingsverbandId, parties, meetingId }, say) => {
  await act('closeMeeting', { id: meetingId })
  for (let year = 0; year < tenYears; year++) {
    if (year % 10 === 0) say(`meeting ${year + 1} of ${tenYears}`)
    const { id } = await planned(act, samenwerkingsverbandId)
    const items = []
    for (let at = 0; at < 14; at++) items.push(await added(act, id, `Agendapunt ${at + 1}`))
    await act('callMeeting', { id })
    await act('startMeeting', { id })
    for (const [at, { id: agendaItemId }] of items.entries()) {
      const text = at % 4 ? 'Het voorstel wordt gevolgd' : longest
      await act('recordDecision', { input: { agendaItemId, text, outcome: 'NOTED' } })
      const owners = [{ partyId: parties[at % parties.length] }]
      await act('recordAction', { input: { meetingId: id, agendaItemId, text: 'Stuur het stuk rond', owners } })
    }
    await act('closeMeeting', { id })
  }
}

const report = (small, large) => {
  const cells = ({ size, accepted, refused }) => [
    size,
    accepted.bytes,
    accepted.cpu,
    refused.code ?? 'answered',
    refused.cpu,
  ]
  const rows = Object.keys(small).map((kind) => [kind, ...cells(small[kind]), ...cells(large[kind])].map(shownAs))
  const head = ['times', 'bytes', 'CPU ms', 'one more', 'CPU ms']
  return `## dearest

CPU of the hub for one document of a reader over HTTP on SQLite, median of ${rounds}; the largest of its kind that is answered, and the next. Left in a small database, right after ten years.

${table(['document', ...head, ...head], rows)}
`
}
const shownAs = (cell) => (typeof cell === 'number' && Number.isInteger(cell) ? String(cell) : cell)
