import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decisions } from '../server/decision/table.ts'
import { past } from './support/clock.ts'
import { closedMeeting, draftMeeting, liveMeeting, whileLive } from './support/meetings.ts'
import type { Answer, Data, Person } from './support/person.ts'
import { world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof liveMeeting>>
/** Decisions and actions of one meeting, by their text. */
const of: { decisions: Record<string, Data>; actions: Record<string, Data> } = { decisions: {}, actions: {} }

beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
  const decided = [
    ['Het jaarplan gaat door', 'ADOPTED', '2025-12-31T22:59:59.000Z'],
    ['Budget verhoogd met 100%', 'ADOPTED', '2025-12-31T23:00:00.000Z'],
    ['Wijkherstelwerkplaats in Tiel', 'DEFERRED', '2026-05-01T10:00:00.000Z'],
    ['ÉÉN loket voor alle inwoners', 'ADOPTED', '2026-05-01T10:00:00.000Z'],
    ['Onder_streept en terug\\slaand', 'NOTED', '2026-06-01T10:00:00.000Z'],
  ]
  for (const [text, outcome, decidedAt] of decided) {
    const decision = await w.marijke.do('recordDecision', { agendaItemId: meeting.second.id, text, outcome })
    await past(w, (tx) => tx.db.update(decisions).set({ decidedAt: decidedAt! }).where(eq(decisions.id, decision.id)))
    of.decisions[text!] = decision
  }
  const todo: [string, object][] = [
    ['Zaal zoeken', { dueOn: '2027-03-01', owners: [{ partyId: w.zorggroep.id }] }],
    ['Bellen met de pers', { owners: [{ personId: w.peter.id }, { partyId: w.tiel.id }] }],
    ['Panden noemen', { dueOn: '2027-01-31', owners: [{ partyKind: 'MUNICIPALITY' }] }],
    ['Folder drukken', { dueOn: '2027-03-01', owners: [{ partyId: w.tiel.id }] }],
    ['Ooit eens kijken', { duePeriod: '2027/2028', tentative: true }],
  ]
  for (const [text, input] of todo)
    of.actions[text] = await w.marijke.do('recordAction', { meetingId: meeting.id, text, ...input })
  await w.fatima.act('completeAction', { id: of.actions['Zaal zoeken'].id })
  await w.marijke.act('closeMeeting', { id: meeting.id })
})
afterAll(() => w.close())

const listed = {
  decisions:
    'query($in: ID!, $filter: DecisionFilter, $first: Int, $after: String) { page: decisions(samenwerkingsverbandId: $in, filter: $filter, first: $first, after: $after) { edges { cursor node { id } } nodes { id text } pageInfo { hasNextPage endCursor } } }',
  actions:
    'query($in: ID!, $filter: ActionFilter, $first: Int, $after: String) { page: actions(samenwerkingsverbandId: $in, filter: $filter, first: $first, after: $after) { edges { cursor node { id } } nodes { id text } pageInfo { hasNextPage endCursor } } }',
  meetings:
    'query($first: Int, $after: String) { samenwerkingsverband(slug: "rivierenland") { page: meetings(first: $first, after: $after) { edges { cursor node { id } } nodes { id title startsAt } pageInfo { hasNextPage endCursor } } } }',
}
const ask = (list: keyof typeof listed, variables: object = {}, person: Person = w.sanne): Promise<Answer> =>
  person.ask(listed[list], { ...(list !== 'meetings' && { in: w.rivierenland.id }), ...variables })
const pageOf = async (...args: Parameters<typeof ask>): Promise<Data> => {
  const { data, errors } = await ask(...args)
  if (errors) throw new Error(JSON.stringify(errors))
  return data.page ?? data.samenwerkingsverband.page
}
const texts = async (list: 'decisions' | 'actions', filter: object = {}) =>
  (await pageOf(list, { filter })).nodes.map(({ text }: Data) => text)

describe('the decision list', () => {
  test('is newest first', async () => {
    const all = await texts('decisions')
    expect(all[0]).toBe('Onder_streept en terug\\slaand')
    expect(all.slice(1, 3).sort()).toEqual(['Wijkherstelwerkplaats in Tiel', 'ÉÉN loket voor alle inwoners'])
    expect(all.slice(3)).toEqual(['Budget verhoogd met 100%', 'Het jaarplan gaat door'])
  })

  test('of what is done comes newest first, over pages, for a party by what it did itself', async () => {
    const inOrder =
      'query($in: ID!, $filter: ActionFilter, $first: Int, $after: String) { page: actions(samenwerkingsverbandId: $in, filter: $filter, order: COMPLETED, first: $first, after: $after) { nodes { text } pageInfo { endCursor } } }'
    const page = async (filter: object, first = 50, after: string | null = null): Promise<Data> =>
      (await w.sanne.ask(inOrder, { in: w.rivierenland.id, filter, first, after })).data.page
    const names = ({ nodes }: Data) => nodes.map(({ text }: Data) => text)
    await w.marijke.act('completeAction', { id: of.actions['Bellen met de pers'].id })
    await w.peter.act('completeAction', { id: of.actions['Panden noemen'].id })
    expect(names(await page({ state: 'DONE' }))).toEqual(['Bellen met de pers', 'Zaal zoeken'])
    expect(names(await page({ state: 'DONE', partyId: w.tiel.id }))).toEqual(['Panden noemen', 'Bellen met de pers'])
    const first = await page({ state: 'DONE' }, 1)
    expect(names(first)).toEqual(['Bellen met de pers'])
    expect(names(await page({ state: 'DONE' }, 1, first.pageInfo.endCursor))).toEqual(['Zaal zoeken'])
    expect(names(await page({}))).toHaveLength(5)
    for (const text of ['Bellen met de pers', 'Panden noemen'])
      await (text.startsWith('B') ? w.marijke : w.peter).act('reopenAction', { id: of.actions[text].id })
  })

  test('gives the one with exactly a number, which the words in a text do not', async () => {
    for (const list of ['decisions', 'actions'] as const)
      for (const [text, { number }] of Object.entries(of[list])) {
        expect(await texts(list, { number })).toEqual([text])
        expect(await texts(list, { number: number.slice(0, -1) })).toEqual([])
      }
  })

  test('is searched by words in text or number, inside compounds and in any case', async () => {
    for (const text of ['herstelwerk', 'HERSTELWERK', ' wijkherstel '])
      expect(await texts('decisions', { text })).toEqual(['Wijkherstelwerkplaats in Tiel'])
    for (const text of ['één', 'ÉÉN LOKET', 'Één'])
      expect(await texts('decisions', { text })).toEqual(['ÉÉN loket voor alle inwoners'])
    expect(await texts('decisions', { text: of.decisions['Het jaarplan gaat door'].number })).toEqual([
      'Het jaarplan gaat door',
    ])
    expect(await texts('decisions', { text: 'zzz' })).toEqual([])
    expect(await texts('decisions', { text: '  ' })).toHaveLength(5)
  })

  test('takes signs of a pattern as they stand', async () => {
    expect(await texts('decisions', { text: '100%' })).toEqual(['Budget verhoogd met 100%'])
    expect(await texts('decisions', { text: '%' })).toEqual(['Budget verhoogd met 100%'])
    expect(await texts('decisions', { text: '_' })).toEqual(['Onder_streept en terug\\slaand'])
    expect(await texts('decisions', { text: '\\' })).toEqual(['Onder_streept en terug\\slaand'])
    expect(await texts('decisions', { text: "' or 1=1 --" })).toEqual([])
  })

  test('is filtered by outcome, by calendar year in Amsterdam, and by all together', async () => {
    expect(await texts('decisions', { outcome: 'NOTED' })).toEqual(['Onder_streept en terug\\slaand'])
    expect(await texts('decisions', { year: 2025 })).toEqual(['Het jaarplan gaat door'])
    expect(await texts('decisions', { year: 2026, outcome: 'ADOPTED', text: 'budget' })).toEqual([
      'Budget verhoogd met 100%',
    ])
    expect(await texts('decisions', { year: 1999 })).toEqual([])
  })

  test('is filtered by meeting', async () => {
    const other = await closedMeeting(w)
    expect(await texts('decisions', { meetingId: other.id })).toEqual([])
    expect(await texts('decisions', { meetingId: meeting.id })).toEqual(await texts('decisions'))
    expect(await texts('decisions', { meetingId: meeting.id, outcome: 'NOTED' })).toHaveLength(1)
  })
})

describe('the action list', () => {
  test('is by date or the end of a rough period, then those without one, by number', async () => {
    expect(await texts('actions')).toEqual([
      'Panden noemen',
      'Zaal zoeken',
      'Folder drukken',
      'Ooit eens kijken',
      'Bellen met de pers',
    ])
  })

  test('is filtered by open and done', async () => {
    expect(await texts('actions', { state: 'DONE' })).toEqual(['Zaal zoeken'])
    expect(await texts('actions', { state: 'OPEN' })).toEqual([
      'Panden noemen',
      'Folder drukken',
      'Ooit eens kijken',
      'Bellen met de pers',
    ])
  })

  test('is filtered by party, with what all parties of its kind do, and by person', async () => {
    expect(await texts('actions', { partyId: w.tiel.id })).toEqual([
      'Panden noemen',
      'Folder drukken',
      'Bellen met de pers',
    ])
    expect(await texts('actions', { partyId: w.culemborg.id })).toEqual(['Panden noemen'])
    expect(await texts('actions', { partyId: w.zorggroep.id })).toEqual(['Zaal zoeken'])
    expect(await texts('actions', { partyId: w.lek.id })).toEqual([])
    expect(await texts('actions', { personId: w.peter.id })).toEqual(['Bellen met de pers'])
  })

  test('is filtered by meeting, by date, by words, and by all together', async () => {
    const other = await closedMeeting(w)
    expect(await texts('actions', { meetingId: other.id })).toEqual([])
    expect(await texts('actions', { meetingId: meeting.id })).toHaveLength(5)
    expect(await texts('actions', { dueBefore: '2027-03-01' })).toEqual(['Panden noemen'])
    expect(await texts('actions', { dueBefore: '2028-12-31' })).not.toContain('Ooit eens kijken')
    expect(await texts('actions', { dueBefore: '2029-01-01' })).toContain('Ooit eens kijken')
    expect(await texts('actions', { dueBefore: '2027-03-02' })).toEqual([
      'Panden noemen',
      'Zaal zoeken',
      'Folder drukken',
    ])
    expect(await texts('actions', { text: 'PERS' })).toEqual(['Bellen met de pers'])
    expect(await texts('actions', { text: of.actions['Folder drukken'].number.toLowerCase() })).toEqual([
      'Folder drukken',
    ])
    expect(
      await texts('actions', { partyId: w.tiel.id, state: 'OPEN', dueBefore: '2027-12-31', text: 'drukken' }),
    ).toEqual(['Folder drukken'])
  })

  test('any filters together give what each of them gives, whatever was asked before', async () => {
    const filters: object[] = [
      { text: 'en' },
      { state: 'OPEN' },
      { partyId: w.tiel.id },
      { personId: w.peter.id },
      { meetingId: meeting.id },
      { dueBefore: '2028-01-01' },
      { number: of.actions['Folder drukken'].number },
    ]
    const alone = await Promise.all(filters.map((filter) => texts('actions', filter)))
    const all = await texts('actions')
    for (let chosen = 0; chosen < 2 ** filters.length; chosen++) {
      const isChosen = (_: unknown, at: number) => (chosen >> at) % 2 === 1
      const filter = Object.assign({}, ...filters.filter(isChosen))
      const expected = all.filter((text: string) => alone.filter(isChosen).every((found) => found.includes(text)))
      expect(await texts('actions', filter), JSON.stringify(filter)).toEqual(expected)
    }
  })
})

describe('pages', () => {
  test.each(['decisions', 'actions', 'meetings'] as const)(
    'of %s hold everything once, in order, whatever the size',
    async (list) => {
      const whole = (await pageOf(list, { first: 100 })).nodes.map(({ id }: Data) => id)
      expect(whole.length).toBeGreaterThan(1)
      for (const first of [1, 2, 3]) {
        const seen: string[] = []
        let after: string | null = null
        do {
          const page: Data = await pageOf(list, { first, after })
          expect(page.nodes.length).toBeLessThanOrEqual(first)
          expect(page.edges.map(({ node }: Data) => node.id)).toEqual(page.nodes.map(({ id }: Data) => id))
          seen.push(...page.nodes.map(({ id }: Data) => id))
          expect(page.pageInfo.hasNextPage).toBe(seen.length < whole.length)
          after = page.pageInfo.endCursor
        } while (seen.length < whole.length)
        expect(seen).toEqual(whole)
        expect(await pageOf(list, { first, after })).toEqual({
          edges: [],
          nodes: [],
          pageInfo: { hasNextPage: false, endCursor: null },
        })
      }
    },
  )

  test('go on where they were while new decisions come in', async () => {
    const { pageInfo, nodes } = await pageOf('decisions', { first: 2 })
    const rest = (await pageOf('decisions', { first: 100, after: pageInfo.endCursor })).nodes
    await w.marijke.do('recordDecision', {
      agendaItemId: meeting.first.id,
      text: 'Nagekomen',
      outcome: 'NOTED',
      reason: 'Vergeten',
    })
    expect((await pageOf('decisions', { first: 100, after: pageInfo.endCursor })).nodes).toEqual(rest)
    expect((await pageOf('decisions', { first: 1 })).nodes).not.toEqual(nodes.slice(0, 1))
  })

  test.each(['decisions', 'actions', 'meetings'] as const)(
    'of %s have 1 to 100 rows, and a cursor that is ours',
    async (list) => {
      const wrong = [
        { first: 0 },
        { first: 101 },
        { first: -1 },
        { after: 'onzin' },
        { after: '' },
        { after: Buffer.from('["a"]').toString('base64url') },
      ]
      for (const variables of wrong) {
        const { errors } = await ask(list, variables)
        expect(errors?.[0]?.extensions?.code, JSON.stringify(variables)).toBe('INVALID')
      }
      expect((await pageOf(list, { first: 100 })).nodes.length).toBeGreaterThan(1)
    },
  )

  test('a cursor that somebody made up finds nothing worse than nothing', async () => {
    const after = (...keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')
    expect((await ask('actions', { after: after('2027-01-01', 'veel', 'x') })).errors).toBeUndefined()
    expect((await ask('decisions', { after: after("'", '"') })).data.page.nodes.length).toBeLessThan(10)
  })
})

test('a filter that asks the impossible is refused, never a fault', async () => {
  for (const text of ['x'.repeat(201), 'x'.repeat(90_000)])
    for (const list of ['decisions', 'actions'] as const) {
      const { errors } = await ask(list, { filter: { text } })
      expect(errors?.[0]?.extensions?.code).toBe('INVALID')
    }
  for (const year of [-5, 99, 12_345])
    expect((await ask('decisions', { filter: { year } })).errors?.[0]?.extensions?.code).toBe('INVALID')
  expect((await ask('actions', { filter: { dueBefore: 'morgen' } })).errors?.[0]?.extensions?.code).toBe(
    'BAD_USER_INPUT',
  )
  expect(await texts('decisions', { text: 'x'.repeat(200) })).toEqual([])
})

describe('meetings', () => {
  const next = async (person: Person) =>
    (await person.ask('{ samenwerkingsverband(slug: "rivierenland") { nextMeeting { id } } }')).data
      .samenwerkingsverband.nextMeeting?.id ?? null
  const plan = (startsAt: string, endsAt: string) =>
    w.marijke.do('createMeeting', { samenwerkingsverbandId: w.rivierenland.id, title: 'Gepland', startsAt, endsAt })

  test('the list is newest first', async () => {
    await plan('2020-01-01T09:00:00Z', '2020-01-01T10:00:00Z')
    const { nodes } = await pageOf('meetings', {}, w.fatima)
    const times = nodes.map(({ startsAt }: Data) => startsAt)
    expect(times).toEqual([...times].sort().reverse())
    expect(times.at(-1)).toBe('2020-01-01T09:00:00.000Z')
  })

  test('the next meeting is the one that runs, else the first that has not ended, of those that you may see', async () => {
    const called = await draftMeeting(w)
    await w.marijke.act('callMeeting', { id: called.id })
    expect(await next(w.sanne)).toBe(called.id)
    const sooner = await plan(
      new Date(Date.now() - 60_000).toISOString(),
      new Date(Date.now() + 3_600_000).toISOString(),
    )
    await plan(new Date(Date.now() - 7_200_000).toISOString(), new Date(Date.now() - 60_000).toISOString())
    expect([await next(w.fatima), await next(w.sanne)]).toEqual([sooner.id, called.id])
    await whileLive(w, async ({ id }) => expect([await next(w.fatima), await next(w.sanne)]).toEqual([id, id]))
    await w.marijke.act('cancelMeeting', { id: called.id })
    await w.marijke.act('cancelMeeting', { id: sooner.id })
    expect(await next(w.sanne)).toBeNull()
  })
})
