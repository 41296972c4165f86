import { like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionsLastDone, actionsOf } from '../server/action/store.ts'
import { isPostgres } from '../server/db/columns.ts'
import type { Reader } from '../server/db/connection.ts'
import { everythingIn } from '../server/db/scope.ts'
import { decisionsOf } from '../server/decision/store.ts'
import { decisions } from '../server/decision/table.ts'
import { limits } from '../server/limits.ts'
import { past } from './support/clock.ts'
import { cpuOf } from './support/cpu.ts'
import { closedMeeting } from './support/meetings.ts'
import type { Answer, Person } from './support/person.ts'
import { planOf } from './support/plans.ts'
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
/** One in a thousand actions is Peter's, one is Tiel's, one is for all of welfare, and the rest is of others. */
const ownersOf = () =>
  sql.raw(`insert into action_owner (action_id, position, party_id, person_id, kind_id) select id, 0,
    case serial % 1000 when 0 then null when 2 then null when 1 then '${w.tiel.id}' else '${w.lek.id}' end,
    case serial % 1000 when 0 then '${w.peter.id}' end, case serial % 1000 when 2 then (select id from kind where samenwerkingsverband_id = '${w.rivierenland.id}' and legacy = 'WELFARE') end
    from action where series = 'S'`)
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
    await db[isPostgres ? 'execute' : 'run'](ownersOf())
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

describe('a page is found by an index of what narrows it', () => {
  const scope = () => everythingIn(w.rivierenland.id)
  const later = ['2027-01-01', '5000', 'action 5000']
  const few: [string, string, (reader: Reader) => unknown][] = [
    ['action', 'action_by_number', (reader) => actionsOf(reader, scope(), { number: 'S-7' }, 2, null)],
    ['action', 'action_meeting', (reader) => actionsOf(reader, scope(), { meetingId: 'x', text: 'a' }, 51, null)],
    ['action', 'action_owner_person', (reader) => actionsOf(reader, scope(), { personId: w.peter.id }, 51, later)],
    ['action', 'action_owner_party', (reader) => actionsOf(reader, scope(), { partyId: w.tiel.id }, 51, null)],
    ['action', 'action_open', (reader) => actionsOf(reader, scope(), { state: 'OPEN' }, 51, later)],
    ['action', 'action_open', (r) => actionsOf(r, scope(), { state: 'OPEN', dueBefore: '2026-01-01' }, 51, null)],
    ['action', 'action_listed', (reader) => actionsOf(reader, scope(), {}, 51, null)],
    ['action', 'action_done', (reader) => actionsLastDone(reader, scope(), { state: 'DONE' }, 31, null)],
    ['decision', 'decision_by_number', (reader) => decisionsOf(reader, scope(), { number: 'S-7' }, 2, null)],
    ['decision', 'decision_meeting', (reader) => decisionsOf(reader, scope(), { meetingId: 'x' }, 51, null)],
    ['decision', 'decision_decided', (r) => decisionsOf(r, scope(), { year: 2026, outcome: 'NOTED' }, 51, null)],
    [
      'decision',
      'decision_decided',
      (r) => decisionsOf(r, scope(), {}, 51, ['2026-01-01T00:00:00.000Z', 'decision 5']),
    ],
  ]

  const inOrder = /_(open|listed|done|decided)$/

  test.each(few)('of the list of %ss: %s', async (table, index, ask) => {
    const plan = await planOf(w, ask)
    expect(plan).toMatch(new RegExp(`\\b${index}\\b`))
    expect(plan).not.toMatch(new RegExp(`(SCAN|Seq Scan on) ${table}( |$)`, 'm'))
    // A list that is read in its order is not sorted first, or its first page would read it all.
    if (inOrder.test(index)) expect(plan).not.toMatch(/TEMP B-TREE|Sort/)
  })
})
