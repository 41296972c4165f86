import fc from 'fast-check'
import {
  buildSchema,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { expect, test } from 'vitest'
import { measured } from '../server/graph/limit-rule.ts'
import { outlineOf } from '../server/graph/outline.ts'
import { dearest, Sizes } from '../server/graph/sizes.ts'
import { runs, seed } from './support/runs.ts'

/** Three types with the same fields: which of them an element is, only the answer tells. */
const fields = 'id: ID! name: String a: A thing: Thing named: Named things: [Thing!]! few: [Thing!]! @size(max: 3)'
const schema = buildSchema(`
  directive @size(max: Int!) on FIELD_DEFINITION
  type Query { ${fields} }
  union Thing = A | B | C
  interface Named { name: String }
  type A implements Named { ${fields} }
  type B implements Named { ${fields} }
  type C { ${fields} }
`)
const outline = outlineOf(schema)

const noLimit = { depth: Infinity, cost: Infinity, act: Infinity, comparisons: Infinity, name: Infinity }
const costOf = (query: string) => measured(parse(query), outline, noLimit).cost

test.each([
  // The fields that the answer may hold, and the fields to read.
  ['{ id name }', 2, 2],
  ['{ a { id name } }', 1 + 2, 3],
  ['{ things { id } }', 1 + 40, 2],
  ['{ few { id } }', 1 + 3, 2],
  // One of them is dearest, whichever it is.
  ['{ things { ... on A { id } ... on B { id name } } }', 1 + 40 * 2, 4],
  ['{ thing { ... on A { id } ... on B { id name } ... on C { id } } }', 1 + 2, 5],
  // Beside what is selected of every type.
  ['{ things { id ... on A { x: id } ... on B { x: id name } } }', 1 + 40 * (1 + 2), 5],
  ['{ things { ... { id } ... on A { name } } }', 1 + 40 * (1 + 1), 3],
  // Two fragments on one type are both of that type.
  ['{ things { ... on A { id } ... on B { id name } ... on A { name a { id } } } }', 1 + 40 * (1 + 1 + 2), 7],
  [
    '{ things { ...F ... on B { id } ... on A { a { id } } } } fragment F on A { id ...G } fragment G on A { name }',
    1 + 40 * (1 + 1 + 2),
    6,
  ],
  // A fragment on a union or an interface holds for several; what is in it still for one.
  ['{ things { ... on Named { id ... on A { name } } ... on B { x: id name } } }', 1 + 40 * (1 + 2), 5],
  ['{ things { ...F ...G } } fragment F on Thing { ... on A { id } } fragment G on Thing { ... on B { id } }', 41, 3],
  // Nothing is known of a type that is not there.
  ['{ things { ... on Nowhere { id ... on A { name } } ... on B { name } } }', 1 + 40 * (1 + 1), 4],
  // A thing of another type never comes.
  ['{ things { ... on A { id ... on B { a { a { id } } } } } }', 1 + 40, 5],
  // Lists in lists, each of its dearest.
  [
    '{ things { ... on A { things { ... on B { id } ... on C { id name } } } ... on B { id } } }',
    1 + 40 * (1 + 40 * 2),
    6,
  ],
  // A name that several fragments ask for counts for each of them, though it comes once; a fragment counts once.
  ['{ things { id ...F ... on A { id name } } } fragment F on Thing { id name }', 1 + 40 * (1 + 2 + 2), 6],
  ['{ things { ...F ...F } } fragment F on Thing { id name }', 1 + 40 * 2, 5],
  ['{ things { id x: id ... on A { x: id } } }', 1 + 40 * (2 + 1), 4],
  ['{ things { a { id } ... on A { a { id } } } }', 1 + 40 * (2 + 2), 5],
])('%s costs %i and %i', (query, answered, written) => expect(costOf(query)).toBe(answered + written))

test('types that cost less than the dearest cost a channel nothing', () => {
  const channel = (members: string) => costOf(`{ things { id ${members} } }`)
  // But for reading their five fields.
  expect(channel('... on A { things { id } } ... on B { x: id name } ... on C { few { name } name }')).toBe(
    channel('... on A { things { id } }') + 5,
  )
})

// It would never end if each fragment were measured where it is spread.
test('fragments that double are measured once each, also on one type of a union', () => {
  const doubling = Array.from({ length: 100 }, (_, at) => `fragment F${at} on A { id ...F${at + 1} ...F${at + 1} }`)
  expect(costOf(`{ things { ...F0 } } ${doubling.join(' ')} fragment F100 on A { id }`)).toBeGreaterThan(2 ** 100)
})

// Each spread took as long as its fragment is: 23 ms.
test('a large fragment that is spread everywhere is measured once', () => {
  const fields = Array.from({ length: 800 }, (_, at) => `n${at}: id`).join(' ')
  const spreads = Array.from({ length: 350 }, (_, at) => `a${at}: a { ...F }`).join(' ')
  const { definitions } = parse(`fragment F on A { ${fields} } query { ${spreads} }`)
  const [fragment, query] = definitions as [FragmentDefinitionNode, OperationDefinitionNode]
  const took = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    const size = new Sizes(new Map([['F', fragment]]), outline).of(query.selectionSet, 'Query')
    expect(dearest(size) + size.written).toBe(350 * 801 * 2)
    return process.cpuUsage(before).user / 1000
  })
  expect(Math.min(...took), 'milliseconds').toBeLessThan(5)
})

const some = 4
const condition = fc.constantFrom('on A', 'on A', 'on B', 'on C', 'on Named', 'on Thing', 'on Nowhere', '')
const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
  selections: fc.array(tie('selection'), { minLength: 1, maxLength: 4 }).map((all) => `{ ${all.join(' ')} }`),
  selection: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('id', '__typename', '?: id', '?: id', '?: id'),
    fc.nat(some - 1).map((at) => `...F${at}`),
    fc.tuple(condition, tie('selections')).map(([on, inner]) => `... ${on} ${inner}`),
    fc
      .tuple(fc.constantFrom('?: a', '?: thing', '?: named', 'things', '?: things', '?: few'), tie('selections'))
      .map(([field, inner]) => `${field} ${inner}`),
  ),
}))
/** A fragment spreads only those after it: none holds itself. Most fields have a name of their own: few are merged. */
const document = fc
  .tuple(selections, fc.array(fc.tuple(condition, selections), { minLength: some, maxLength: some }))
  .map(([query, fragments]) => {
    const named = fragments.map(([on, inner], at) => {
      const later = inner.replaceAll(/\.\.\.F(\d)/g, (spread, to) => (Number(to) > at ? spread : 'id'))
      return `fragment F${at} ${on || 'on A'} ${later}`
    })
    let names = 0
    return [`{ things ${query} }`, ...named].join(' ').replaceAll('?', () => `x${names++}`)
  })

test('no answer holds more fields than its document was counted for, whatever the type of each thing in it', () => {
  fc.assert(
    fc.property(document, fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 3 }), (query, types) => {
      const cost = costOf(query)
      fc.pre(cost < 40_000)
      expect(fieldsIn(answer(query, types))).toBeLessThanOrEqual(cost)
    }),
    { numRuns: runs(300, 10_000), seed },
  )
})

/** Full lists, of things that are of these types in turn. */
const answer = (query: string, types: string[]) => {
  let made = 0
  const thing = () => ({ __typename: types[made++ % types.length] })
  const values: Record<string, () => unknown> = {
    a: () => ({}),
    thing,
    named: thing,
    things: () => Array.from({ length: 40 }, thing),
    few: () => Array.from({ length: 3 }, thing),
  }
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (_thing, _args, _context, { fieldName }) =>
    values[fieldName]?.() ?? fieldName
  return (execute({ schema, document: parse(query), fieldResolver }) as ExecutionResult).data
}

const fieldsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + fieldsIn(one), 0)
  if (value === null || typeof value !== 'object') return 0
  return Object.values(value).reduce((sum: number, one) => sum + 1 + fieldsIn(one), 0)
}
