import { like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgres } from '../server/db/columns.ts'
import { decisions } from '../server/decision/table.ts'
import { limits } from '../server/limits.ts'
import { past } from './support/clock.ts'
import { cpuOf } from './support/cpu.ts'
import { closedMeeting } from './support/meetings.ts'
import type { Answer, Person } from './support/person.ts'
import { budgetOfPerson, world, type World } from './support/world.ts'

const times = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ')
const codesOf = (errors: Answer['errors']) => (errors ?? []).map(({ extensions }) => extensions?.code)
/** Several times what it takes, for the machine is shared: what is refused took seconds. */
const soon = 250

let w: World
let meeting: { id: string }
const many = 10_000
const rowsOf = (table: 'decision' | 'action', text: string) => {
  const own = {
    decision: `'NOTED' as outcome, '2026-01-01T00:00:00.000Z' as decided_at`,
    action: `'2027-01-01' as due_on, ${isPostgres ? 'false' : '0'} as tentative`,
  }[table]
  const columns =
    'id, samenwerkingsverband_id, meeting_id, series, serial, number, text, distribution, seen_by, version'
  const names = own.replaceAll(/.* as (\w+), .* as (\w+)/g, '$1, $2')
  const values = own.replaceAll(/ as \w+/g, '')
  return sql.raw(`insert into "${table}" (${columns}, ${names}) with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
    select '${table} ' || i, '${w.rivierenland.id}', '${meeting.id}', 'S', i, 'S-' || i, '${text}', 'MEMBERS', 'MEMBERS', 1, ${values} from n`)
}
const ordinary =
  'Het dagelijks bestuur stelt het voorstel vast en verzoekt de regio om de uitvoering te begeleiden en daarover te berichten'
beforeAll(async () => {
  w = await world()
  meeting = await closedMeeting(w)
  await past(w, async (tx) => {
    // On SQLite drizzle's db has run(), on PostgreSQL execute().
    const db = tx.db as unknown as Record<'run' | 'execute', (statement: unknown) => unknown>
    for (const table of ['decision', 'action'] as const)
      await db[isPostgres ? 'execute' : 'run'](rowsOf(table, ordinary))
  })
})
afterAll(() => w.close())

const search = (list: 'decisions' | 'actions', filter: string, names = 1) => {
  const one = (at: number) =>
    `s${at}: ${list}(samenwerkingsverbandId: $in, first: 1, filter: { ${filter} }) { nodes { id } }`
  return `query($in: ID!${filter.includes('$t') ? ', $t: String' : ''}) { ${times(names, one)} }`
}
const ask = (person: Person, asked: string, t = 'niets') => person.ask(asked, { in: w.rivierenland.id, t })
const everySearch: [string, string][] = [
  [search('decisions', 'text: $t'), search('decisions', 'text: $t', 34)],
  [search('decisions', 'outcome: DEFERRED'), search('decisions', 'outcome: DEFERRED', 34)],
  [search('actions', 'text: $t'), search('actions', 'text: $t', 34)],
  [search('actions', 'text: $t, partyId: "x"'), search('actions', 'partyId: "x"', 34)],
  [search('actions', 'personId: "x"'), search('actions', 'state: DONE', 34)],
]

test.each(everySearch)(
  'one is answered, and a document of many is refused before it takes long: %s',
  async (one, dear) => {
    for (const t of ['niets', 'a'.repeat(199) + 'b', 'b' + 'a'.repeat(199)]) {
      expect(codesOf((await ask(w.sanne, one, t)).errors)).toEqual([])
      expect(codesOf((await ask(w.sanne, dear, t)).errors)).toEqual(['ANSWER_TOO_COSTLY'])
      expect((await cpuOf(() => ask(w.sanne, dear, t))).cpu).toBeLessThan(soon)
    }
  },
)

test('what somebody may not see is not paid for, so that its price tells nothing of it', async () => {
  const spent: number[] = []
  const { counts } = w.hub.hub
  counts.charge = (_name, _key, amount) => void spent.push(amount)
  try {
    const asked = search('decisions', 'text: $t')
    await ask(w.sanne, asked)
    await past(w, (tx) => tx.db.update(decisions).set({ seenBy: 'SEATED' }).where(like(decisions.id, 'decision 9%')))
    await w.marijke.do('recordAction', { meetingId: meeting.id, text: 'Een nieuwe revisie', reason: 'Vergeten' })
    await ask(w.sanne, asked)
    await ask(w.marijke, asked)
  } finally {
    Reflect.deleteProperty(counts, 'charge')
  }
  const [before, , hidden, all] = spent as [number, number, number, number]
  expect(all).toBeGreaterThanOrEqual(before)
  expect(hidden).toBeLessThan(before * 0.95)
})

test('a person who repeats them all minute is refused, and one who searches now and then is not', async () => {
  limits.rates.person.most = budgetOfPerson
  try {
    const dear = search('decisions', 'text: $t', 2)
    const codes = new Set<string | undefined>()
    let asked = 0
    for (; asked < 200 && !codes.has('TOO_MANY_REQUESTS'); asked++)
      codes.add(codesOf((await ask(w.peter, dear)).errors)[0])
    expect([...codes]).toEqual([undefined, 'TOO_MANY_REQUESTS'])
    expect(asked).toBeGreaterThan(60)
  } finally {
    limits.rates.person.most = Infinity
  }
})
