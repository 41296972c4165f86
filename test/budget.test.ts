import {
  type DocumentNode,
  execute,
  getIntrospectionQuery,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  print,
} from 'graphql'
import { formatDocument } from 'urql'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as documents from '../client/graph/generated/graphql.ts'
import { membershipsOf, personById } from '../server/auth/store.ts'
import { contextFor } from '../server/context.ts'
import { limits } from '../server/limits.ts'
import { fullMeeting } from './support/full.ts'
import { page } from './support/meetings.ts'
import type { Person } from './support/person.ts'
import { RandomDocuments } from './support/random-documents.ts'
import { chance, runs } from './support/runs.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { world, type World } from './support/world.ts'

let w: World
let meeting: Awaited<ReturnType<typeof fullMeeting>>
const asShipped = { ...limits.document }
beforeAll(async () => {
  w = await world()
  meeting = await fullMeeting(w)
})
afterEach(() => void Object.assign(limits.document, asShipped))
afterAll(() => w.close())

const times = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ')
const codesOf = (errors: { extensions?: Record<string, unknown> }[] | undefined) =>
  (errors ?? []).map(({ extensions }) => extensions?.code as string)
const actions = (selection: string, page = '') =>
  `{ actions(samenwerkingsverbandId: "${w.rivierenland.id}" ${page}) { nodes { ${selection} } } }`

const fieldsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + fieldsIn(one), 0)
  if (value === null || typeof value !== 'object') return 0
  return Object.values(value).reduce((sum: number, one) => sum + 1 + fieldsIn(one), 0)
}

/** The CPU of this process, the client included, in milliseconds; the best of three, for others use the machine too. */
const cpuOf = async (ask: () => Promise<unknown>) => {
  let best = Infinity
  for (let time = 0; time < 3; time++) {
    const before = process.cpuUsage()
    await ask()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
/** Several times what it takes, for the machine is shared: what is refused took seconds. */
const soon = 250

test('a reader gets a list that comes back to itself up to the budget of an answer, and nothing of a larger one', async () => {
  const once = actions('meeting { actions { id text meeting { title } } }', 'first: 50')
  const twice = actions('meeting { agenda { meeting { actions { text } } } }', 'first: 50')
  expect((await w.sanne.ask(once)).data.actions.nodes.length).toBe(40)
  const refused = await w.sanne.ask(twice)
  expect([refused.status, refused.data, codesOf(refused.errors)]).toEqual([200, null, ['ANSWER_TOO_COSTLY']])
  expect(await cpuOf(() => w.sanne.ask(twice))).toBeLessThan(soon)
})

test('what comes back, and is compiled by then, is refused alike, and so is what is smaller once it is too much', async () => {
  const ask = actions('owners { party { id name } } meeting { title }')
  for (let time = 0; time < 5; time++) expect((await w.sanne.ask(ask)).data.actions.nodes.length).toBe(40)
  limits.document.answer = 1500
  for (let time = 0; time < 3; time++) expect(codesOf((await w.sanne.ask(ask)).errors)).toEqual(['ANSWER_TOO_COSTLY'])
  limits.document.answer = asShipped.answer
  expect((await w.sanne.ask(ask)).data.actions.nodes.length).toBe(40)
})

test('nothing more is read once the budget is spent', async () => {
  const context = await contextOf(w.sanne)
  limits.document.answer = 200
  const small = await contextOf(w.sanne)
  const document = parse(actions('meeting { agenda { decisions { id } actions { owners { party { name } } } } }'))
  await execute({ schema: w.hub.schema, document, contextValue: context })
  await execute({ schema: w.hub.schema, document, contextValue: small })
  expect(small.budget.spent).toBe(true)
  expect(small.budget.used).toBeLessThan(context.budget.used / 3)
})

test('lists of a samenwerkingsverband without `first` cost what is there, under as many names as they have', async () => {
  const parties = (names: number) =>
    `{ samenwerkingsverband(slug: "rivierenland") { ${times(names, (at) => `p${at}: parties { ...F }`)} } } fragment F on Party { id name seat { first { name } } }`
  expect((await w.sanne.ask(parties(5))).data.samenwerkingsverband.p4.length).toBe(40)
  expect(codesOf((await w.sanne.ask(parties(150))).errors)).toEqual(['ANSWER_TOO_COSTLY'])
  expect(await cpuOf(() => w.sanne.ask(parties(150)))).toBeLessThan(soon)
})

test('a name in a document has at most 100 characters, over HTTP and over the socket', async () => {
  const named = (length: number) => [
    `{ __schema { types { ${'n'.repeat(length)}: name } } }`,
    `query ${'n'.repeat(length)} { __typename }`,
    `{ ...${'n'.repeat(length)} } fragment ${'n'.repeat(length)} on Query { __typename }`,
    `query ($${'n'.repeat(length)}: ID!) { meeting(id: $${'n'.repeat(length)}) { id } }`,
  ]
  expect(codesOf((await w.nobody.ask(`{ ${'n'.repeat(100)}: __typename }`)).errors)).toEqual([])
  const line = await signedIn(w.url, w.sanne.token)
  for (const [at, query] of named(101).entries()) {
    expect(codesOf((await w.nobody.ask(query)).errors), query).toEqual(['DOCUMENT_TOO_COSTLY'])
    line.subscribe(String(at), query)
    const { payload } = await line.hears(({ type, id }) => type === 'error' && id === String(at))
    expect(codesOf(payload), query).toEqual(['DOCUMENT_TOO_COSTLY'])
  }
  // A text may hold a longer word than that.
  expect(codesOf((await w.sanne.ask(`{ meeting(id: "${'n'.repeat(150)}") { id } }`)).errors)).toEqual([])
  line.socket.close()
})

test('the id of a subscription, which each of its messages repeats, has at most 100 characters', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  const watch = `subscription { meetingChanged(meetingId: "${meeting.id}") { revision } }`
  const [long, longest] = ['i'.repeat(101), 'i'.repeat(100)]
  line.subscribe(long, watch)
  line.subscribe(longest, watch)
  expect(codesOf((await line.hears(({ type, id }) => type === 'error' && id === long)).payload)).toEqual([
    'BAD_USER_INPUT',
  ])
  await w.marijke.do('recordAction', { meetingId: meeting.id, text: 'Met een kort kenmerk' })
  await line.hears(({ type, id }) => type === 'next' && id === longest)
  line.socket.close()
})

test('the names of an answer count as its texts do, and a visitor who is not signed in gets half as many', async () => {
  const long = (at: number) => `${'n'.repeat(90)}${at}`
  const introspected = (names: number) =>
    `{ __schema { types { fields { ${times(names, (at) => `${long(at)}: name`)} } } } }`
  const refused = await w.nobody.ask(introspected(30))
  expect([refused.data, codesOf(refused.errors)]).toEqual([null, ['ANSWER_TOO_COSTLY']])
  expect((await w.nobody.ask(introspected(2))).data.__schema.types.length).toBeGreaterThan(50)
  expect((await w.nobody.ask(getIntrospectionQuery())).errors).toBeUndefined()
  const parties = (names: number) =>
    `{ samenwerkingsverband(slug: "rivierenland") { ${times(20, (at) => `p${at}: parties { ...F }`)} } } fragment F on Party { ${times(names, (at) => `${long(at)}: id`)} }`
  expect(codesOf((await w.sanne.ask(parties(25))).errors)).toEqual(['ANSWER_TOO_COSTLY'])
  expect(codesOf((await w.sanne.ask(parties(5))).errors)).toEqual([])
})

test('errors that repeat what was sent are bounded as an answer is', async () => {
  const input = {
    meetingId: meeting.id,
    text: 't'.repeat(90_000),
    ...Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`x${at}`, 1])),
  }
  const { errors } = await w.sanne.ask(
    'mutation ($input: RecordActionInput!) { recordAction(input: $input) { __typename } }',
    { input },
  )
  expect(codesOf(errors)).toEqual(['ANSWER_TOO_COSTLY'])
})

test('fields that graphql compares with each other are limited where they meet, also through fragments', async () => {
  const hostile = [
    `{ ${times(190, () => 'viewer { person { id name } }')} }`,
    `{ ${times(165, () => 'viewer { person { id name } }')} ${times(165, () => 'a1: viewer { a2: person { a3: id a4: name } }')} }`,
    `{ ${times(100, (at) => `...F${at}`)} } ${times(100, (at) => `fragment F${at} on Query { viewer { person { id } } }`)}`,
    `{ viewer { ${times(120, () => '... on Viewer { person { id } }')} } }`,
    `{ ...A } fragment A on Query { a: viewer { ...B } b: viewer { ...B } } fragment B on Viewer { a: person { ...B } b: person { ...B } }`,
    `{ __typename } ${times(1, () => `fragment U on Query { ${times(190, () => 'viewer { person { id } }')} }`)}`,
  ]
  const line = await signedIn(w.url, w.sanne.token)
  for (const [at, query] of hostile.entries()) {
    expect(codesOf((await w.nobody.ask(query)).errors), query).toEqual(['DOCUMENT_TOO_COSTLY'])
    line.subscribe(String(at), query)
    const { payload } = await line.hears(({ type, id }) => type === 'error' && id === String(at))
    expect(codesOf(payload), query).toEqual(['DOCUMENT_TOO_COSTLY'])
    expect(await cpuOf(() => w.nobody.ask(query)), query).toBeLessThan(40)
  }
  line.socket.close()
})

test('a document costs more the first time, when it is parsed and validated', async () => {
  const spent: [string, number][] = []
  const { counts } = w.hub.hub
  const take = counts.take.bind(counts)
  counts.take = (name, key, asker, amount = 1) => {
    spent.push([name, amount])
    return take(name, key, asker, amount)
  }
  const query = (name: string) => `query ${name} { ${times(150, (at) => `n${at}: __typename`)} }`
  const spentOn = async (person: { ask(query: string): Promise<unknown> }, asked: string) => {
    spent.length = 0
    await person.ask(asked)
    return spent.reduce((sum, [, amount]) => sum + amount, 0)
  }
  try {
    const [first, again] = [await spentOn(w.sanne, query('Sanne')), await spentOn(w.sanne, query('Sanne'))]
    expect(first - again).toBe(limits.newDocument.person * query('Sanne').length)
    expect(await spentOn(w.nobody, query('Niemand'))).toBe(1 + Math.floor(query('Niemand').length / 1000))
    expect(await spentOn(w.nobody, query('Niemand'))).toBe(1)
  } finally {
    Reflect.deleteProperty(counts, 'take')
  }
})

test('a list is searched as often as a document may ask for a page, also where nothing is found', async () => {
  const search = (names: number) =>
    `{ ${times(names, (at) => `s${at}: actions(samenwerkingsverbandId: "${w.rivierenland.id}", filter: { text: "niets" }) { nodes { id } }`)} }`
  expect(codesOf((await w.sanne.ask(search(10))).errors)).toEqual([])
  expect(codesOf((await w.sanne.ask(search(60))).errors)).toEqual(['ANSWER_TOO_COSTLY'])
})

test('a long text under many names is not sent', async () => {
  const [first] = meeting.items
  await w.marijke.do('editAgendaItem', { id: first?.id, version: 1, notes: 'n'.repeat(20_000) })
  const notes = (names: number) =>
    `{ meeting(id: "${meeting.id}") { agenda { ${times(names, (at) => `n${at}: notes`)} } } }`
  expect((await w.sanne.ask(notes(50))).data.meeting.agenda[0].n49).toHaveLength(20_000)
  expect(codesOf((await w.sanne.ask(notes(150))).errors)).toEqual(['ANSWER_TOO_COSTLY'])
})

test('the types of a union do not add up, nor do they hide a dear one', async () => {
  const conflict = (present: string) =>
    `mutation { editAgendaItem(input: { id: "${meeting.items[1]?.id}", version: 99, title: "Anders" }) { __typename ... on Refusal { code present { __typename ${present} } } } }`
  const whole = '... on AgendaItem { id title } ... on Action { id text } ... on Meeting { id title }'
  expect((await w.marijke.ask(conflict(whole))).data.editAgendaItem).toMatchObject({ code: 'CONFLICT' })
  const dear = '... on AgendaItem { meeting { agenda { meeting { agenda { meeting { agenda { id } } } } } } }'
  expect(codesOf((await w.marijke.ask(conflict(dear))).errors)).toEqual(['DOCUMENT_TOO_COSTLY'])
})

test('an act whose answer may be too much is not done; one whose answer turns out to be is done, and says so', async () => {
  const record = (text: string, selection: string) =>
    `mutation { recordAction(input: { meetingId: "${meeting.id}", text: "${text}" }) { __typename ... on Action { ${selection} } } }`
  const texts = async () => (await page(w.marijke, meeting.id)).actions.map(({ text }: { text: string }) => text)
  const tooDear = record('Niet gedaan', 'meeting { agenda { meeting { agenda { meeting { agenda { id } } } } } }')
  expect(codesOf((await w.marijke.ask(tooDear)).errors)).toEqual(['DOCUMENT_TOO_COSTLY'])
  expect(await texts()).not.toContain('Niet gedaan')
  limits.document.answer = 1000
  const answer = await w.marijke.ask(record('Wel gedaan', 'meeting { agenda { meeting { agenda { id } } } }'))
  expect(answer.data).toBeNull()
  expect(answer.errors).toMatchObject([{ extensions: { code: 'ANSWER_TOO_COSTLY', done: true } }])
  limits.document.answer = asShipped.answer
  expect(await texts()).toContain('Wel gedaan')
  // A refused act was not done, however much its refusal tells.
  limits.document.answer = 100
  const refused = await w.marijke.ask(
    `mutation { editAgendaItem(input: { id: "${meeting.items[1]?.id}", version: 99, title: "Anders" }) { ... on Refusal { code present { ... on AgendaItem { meeting { agenda { id title } } } } } } }`,
  )
  expect(refused.errors).toMatchObject([{ extensions: { code: 'ANSWER_TOO_COSTLY' } }])
  expect(refused.errors?.[0]?.extensions).not.toHaveProperty('done')
})

test('introspection is open to everybody, once: under many names it is refused, over HTTP and over the socket', async () => {
  const under = (schemas: number, names: number) =>
    `{ ${times(schemas, (at) => `s${at}: __schema { types { ...F } }`)} } fragment F on __Type { ${times(names, (at) => `n${at}: name`)} }`
  expect((await w.nobody.ask(getIntrospectionQuery())).data.__schema.types.length).toBeGreaterThan(50)
  const hostile = [
    under(60, 100),
    under(2, 150),
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    `{ __type(name: "Mutation") { fields { ${times(150, (at) => `n${at}: type { fields { name } }`)} } } }`,
  ]
  for (const query of hostile) {
    expect(codesOf((await w.nobody.ask(query)).errors), query).toEqual(['DOCUMENT_TOO_COSTLY'])
    expect(await cpuOf(() => w.nobody.ask(query)), query).toBeLessThan(soon)
    const line = await signedIn(w.url, w.sanne.token)
    line.subscribe('1', query)
    expect(codesOf((await line.hears(({ type }) => type === 'error')).payload)).toEqual(['DOCUMENT_TOO_COSTLY'])
    line.socket.close()
    const stranger = dial(w.url, {})
    stranger.subscribe('1', query)
    expect(await stranger.closed).toBe(4401)
    expect(stranger.heard).toEqual([])
  }
})

test('the dearest introspection that is accepted costs a stranger little', async () => {
  const names = (many: number) => `{ __schema { types { fields { ${times(many, (at) => `n${at}: name`)} } } } }`
  let many = 1
  while (!(await refusesCost(names(many + 1)))) many++
  expect(many).toBeGreaterThan(20)
  expect(await cpuOf(() => w.nobody.ask(names(many)))).toBeLessThan(soon)
})

const refusesCost = async (query: string) => {
  const { measured } = await import('../server/graph/limit-rule.ts')
  const { outlineOf } = await import('../server/graph/outline.ts')
  return measured(parse(query), outlineOf(w.hub.schema)).errors.length > 0
}

test('a channel that asks too much of what changed is told to ask again, and keeps no other waiting', async () => {
  limits.document.message = 2000
  const { revision: since } = await page(w.fatima, meeting.id)
  const channel = (selection: string) =>
    `subscription { meetingChanged(meetingId: "${meeting.id}", since: "${since}") { revision kind resync changed { __typename ${selection} } } }`
  const heavy = await signedIn(w.url, w.sanne.token)
  heavy.subscribe(
    '1',
    channel('... on Action { text meeting { agenda { meeting { agenda { meeting { title } } } } } }'),
  )
  heavy.subscribe('2', channel('... on Action { text }'))
  const light = w.fatima.watch('meetingChanged', meeting.id, since)
  for (const text of ['Een', 'Twee']) {
    await w.marijke.do('recordAction', { meetingId: meeting.id, text })
    const { revision } = await light.sees(({ changed }) => changed.some((one) => one.text === text))
    const message = (id: string) =>
      heavy.hears(
        (one) => one.type === 'next' && one.id === id && one.payload.data.meetingChanged.revision === revision,
      )
    expect((await message('1')).payload).toEqual({
      data: { meetingChanged: { revision, kind: null, resync: true, changed: [] } },
    })
    expect((await message('2')).payload.data.meetingChanged).toMatchObject({ kind: 'actionRecorded', resync: false })
  }
  heavy.socket.close()
  await w.fatima.leave()
})

test('the channels of one socket together are limited too', async () => {
  const line = await signedIn(w.url, w.sanne.token)
  const dear = (name: string) =>
    `subscription { meetingChanged(meetingId: "${meeting.id}") { changed { ... on Meeting { ${times(40, (at) => `${name}${at}: agenda { id title }`)} } } } }`
  for (const name of ['a', 'b', 'c', 'd', 'e']) line.subscribe(name, dear(name))
  const { payload } = await line.hears(({ type }) => type === 'error')
  expect(codesOf(payload)).toEqual(['TOO_MANY_SUBSCRIPTIONS'])
  line.socket.close()
})

const queries = Object.values(documents).filter(
  (one): one is typeof documents.MeetingPageDocument =>
    typeof one === 'object' && getOperationAST(one as DocumentNode)?.operation === OperationTypeNode.QUERY,
)

test('every query of the screens has half of the budget to spare in a full meeting', async () => {
  const { slug, id } = w.rivierenland
  const known: Record<string, unknown> = {
    slug,
    id: meeting.id,
    meetingId: meeting.id,
    samenwerkingsverbandId: id,
    first: 50,
  }
  for (const one of queries) {
    const document = parse(print(formatDocument(one as DocumentNode)))
    const asked = getOperationAST(document)?.variableDefinitions ?? []
    const byType: Record<string, unknown> = {
      'Boolean!': true,
      ...{ 'ActionFilter!': {}, 'DecisionFilter!': {}, 'ActionOrder!': 'DUE' },
    }
    const variableValues = Object.fromEntries(
      asked.flatMap(({ variable, type }) => {
        const value = known[variable.name.value] ?? byType[print(type)]
        if (value !== undefined) return [[variable.name.value, value]]
        return type.kind === Kind.NON_NULL_TYPE ? [[variable.name.value, dates[variable.name.value] ?? meeting.id]] : []
      }),
    )
    // Today asks about a samenwerkingsverband, the others about a meeting.
    const ids = print(document).includes('samenwerkingsverbandId: $id') ? { ...variableValues, id } : variableValues
    const contextValue = await contextOf(w.marijke)
    const { errors } = await execute({ schema: w.hub.schema, document, variableValues: ids, contextValue })
    const name = getOperationAST(document)?.name?.value
    expect(errors, name).toBeUndefined()
    expect(contextValue.budget.used, name).toBeLessThan(limits.document.answer / 2)
  }
})
const dates: Record<string, string> = {
  since: '2026-01-01T00:00:00Z',
  from: '2027-01-01',
  until: '2027-12-31',
  startsAt: '2027-01-14T08:30:00Z',
  endsAt: '2027-01-14T11:30:00Z',
}

test('no answer to a random document holds more fields than the budget of an answer', async () => {
  limits.document.answer = 4000
  const given = { id: meeting.id, slug: 'rivierenland', samenwerkingsverbandId: w.rivierenland.id }
  const random = new RandomDocuments(w.hub.schema, chance(), given)
  const heard = new Map<string, number>()
  let largest = 0
  for (let at = 0; at < runs(150, 5000); at++) {
    const query = random.query()
    const { data, errors } = await w.marijke.ask(query)
    const code = codesOf(errors)[0] ?? 'answered'
    heard.set(code, (heard.get(code) ?? 0) + 1)
    if (code === 'answered') {
      largest = Math.max(largest, fieldsIn(data))
      expect(fieldsIn(data), query).toBeLessThanOrEqual(limits.document.answer)
    } else expect(['ANSWER_TOO_COSTLY', 'DOCUMENT_TOO_COSTLY', 'DOCUMENT_TOO_DEEP'], query).toContain(code)
  }
  expect([...heard.keys()]).toEqual(expect.arrayContaining(['answered', 'ANSWER_TOO_COSTLY']))
  expect(largest).toBeGreaterThan(1000)
})

const contextOf = async (person: Person) => {
  const { hub } = w.hub
  const { read } = hub.connections
  const known = await personById(read, person.id)
  if (!known) throw new Error(`${person.name} is not there`)
  return contextFor(
    hub,
    { person: known, memberships: await membershipsOf(read, person.id), sessionHash: '' },
    null,
    {},
  )
}
