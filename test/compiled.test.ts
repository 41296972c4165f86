import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  print,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as documents from '../client/graph/generated/graphql.ts'
import { membershipsOf, personById } from '../server/auth/store.ts'
import { contextFor } from '../server/context.ts'
import { runCompiled } from '../server/lib/compiled.ts'
import { liveMeeting } from './support/meetings.ts'
import type { Person } from './support/person.ts'
import { world, type World } from './support/world.ts'

let w: World
let variables: Record<string, unknown>
beforeAll(async () => {
  w = await world()
  const meeting = await liveMeeting(w)
  await w.marijke.do('recordDecision', { agendaItemId: meeting.first.id, text: 'Akkoord', outcome: 'NOTED' })
  for (const [at, distribution] of (['MEMBERS', 'SEATED'] as const).entries())
    await w.marijke.do('recordAction', {
      meetingId: meeting.id,
      agendaItemId: meeting.first.id,
      text: `Actie ${at}`,
      distribution,
      owners: [{ partyId: w.tiel.id }],
    })
  const { slug, id } = w.rivierenland
  const planned = {
    seriesId: meeting.id,
    from: '2027-01-01',
    until: '2027-12-31',
    startsAt: '2027-01-14T08:30:00Z',
    endsAt: '2027-01-14T11:30:00Z',
  }
  variables = { slug, id: meeting.id, meetingId: meeting.id, samenwerkingsverbandId: id, ...planned }
})
afterAll(() => w.close())

const queries = Object.values(documents).filter(
  (one): one is typeof documents.MeetingPageDocument =>
    typeof one === 'object' && getOperationAST(one as DocumentNode)?.operation === OperationTypeNode.QUERY,
)

/** By name, else by type. */
const byType: Record<string, unknown> = {
  ...{ Boolean: true, Int: 20, String: '' },
  DateTime: '2026-01-01T00:00:00Z',
  ...{ ActionFilter: {}, DecisionFilter: {}, ActionOrder: 'DUE' },
}
const variablesOf = (document: DocumentNode) =>
  Object.fromEntries(
    (getOperationAST(document)!.variableDefinitions ?? []).flatMap(({ variable, type }) => {
      const name = variable.name.value
      return name in variables || type.kind === Kind.NON_NULL_TYPE
        ? [[name, variables[name] ?? byType[print(type).replace('!', '')]]]
        : []
    }),
  )

const argsFor = async (person: Person, document: DocumentNode): Promise<ExecutionArgs> => {
  const { hub, schema } = w.hub
  const { read } = hub.connections
  const viewer = {
    person: (await personById(read, person.id))!,
    memberships: await membershipsOf(read, person.id),
    sessionHash: '',
  }
  return {
    schema,
    document,
    variableValues: variablesOf(document),
    contextValue: await contextFor(hub, viewer, null, {}),
  }
}

test('every query of the screens, compiled, answers what graphql-js answers, for each role', async () => {
  expect(queries.length).toBeGreaterThan(8)
  for (const document of queries)
    for (const person of [w.marijke, w.fatima, w.sanne, w.vera]) {
      const name = getOperationAST(document)!.name!.value
      for (let warm = 0; warm < 3; warm++) await runCompiled(await argsFor(person, document))
      const compiled = await runCompiled(await argsFor(person, document))
      const plain = await execute(await argsFor(person, document))
      expect(plain.errors, name).toBeUndefined()
      expect(compiled, name).not.toBeNull()
      expect(JSON.stringify(compiled), `${name} for ${person.name}`).toBe(JSON.stringify(plain))
    }
})

test('what goes wrong is left to graphql-js', async () => {
  const args = await argsFor(w.marijke, documents.MeetingPageDocument)
  for (let warm = 0; warm < 3; warm++) await runCompiled(args)
  expect(await runCompiled({ ...args, variableValues: {} })).toBeNull()
  expect(await runCompiled({ ...args, variableValues: { id: [] } })).toBeNull()
})

test('a small document that would be much once compiled never is', async () => {
  const layers = Array.from({ length: 6 }, (_, at) => {
    const inner = [0, 1, 2, 3].map((one) => `a${one}: currentItem { meeting { ...F${at + 1} } }`)
    return `fragment F${at} on Meeting { ${inner.join(' ')} }`
  })
  const document = parse(
    `query($id: ID!) { meeting(id: $id) { ...F0 } } ${layers.join(' ')} fragment F6 on Meeting { id title }`,
  )
  const args = await argsFor(w.marijke, document)
  for (let asked = 0; asked < 5; asked++) expect(await runCompiled(args)).toBeNull()
})
