import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { type Soon, whenThere } from './soon.ts'

type Run = (root: unknown, context: unknown, variables: Record<string, unknown>) => Soon<ExecutionResult>
/** `run` null: never compiled. */
type Known = { asked: number; fields: number; run?: Run | null }

/**
 * Compiling costs what some ten executions cost: only what is asked again and again earns it, never a document that is
 * asked once.
 */
const worthCompiling = 3
/**
 * Fields of a document, with those of its fragments wherever they stand: graphql-jit makes code of each, some 3 kB. The
 * meeting page has 191.
 */
const mostFields = 600
/** Fields of all that is compiled at one time; the screens have 2,500. */
const mostFieldsInAll = 6000

const known = new WeakMap<DocumentNode, Known>()
/** What is compiled, in the order of use. */
const compiled = new Map<DocumentNode, Known>()
let fieldsInAll = 0

/**
 * execute() of graphql-js, compiled where a document with one operation comes back. What goes wrong is said by
 * graphql-js itself: then it is executed again, so only for what changes nothing.
 */
export const executeAgain = (args: ExecutionArgs): Soon<ExecutionResult> =>
  whenThere(runCompiled(args), (result) => result ?? execute(args))

/** Null: not compiled, or there was an error. */
export const runCompiled = ({
  schema,
  document,
  rootValue,
  contextValue,
  variableValues,
}: ExecutionArgs): Soon<ExecutionResult | null> => {
  let found = known.get(document)
  if (!found) known.set(document, (found = { asked: 0, fields: 0 }))
  if (found.run === undefined && ++found.asked >= worthCompiling) compile(schema, document, found)
  if (!found.run) return null
  compiled.delete(document)
  compiled.set(document, found)
  return whenThere(found.run(rootValue ?? {}, contextValue, variableValues ?? {}), (result) =>
    result.errors ? null : result,
  )
}

const compile = (schema: ExecutionArgs['schema'], document: DocumentNode, entry: Known) => {
  entry.run = null
  entry.fields = fieldsIn(document)
  if (
    entry.fields > mostFields ||
    document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length !== 1
  )
    return
  // Without a stack per error: capturing them took a fifth of a request that had none.
  const query = compileQuery(schema, document, '', { disablingCapturingStackErrors: true })
  if (!isCompiledQuery(query)) return
  entry.run = query.query as Run
  fieldsInAll += entry.fields
  for (const [oldest, one] of compiled) {
    if (fieldsInAll <= mostFieldsInAll) return
    compiled.delete(oldest)
    fieldsInAll -= one.fields
    Object.assign(one, { asked: 0, run: undefined })
  }
}

/** A valid document: no fragment holds itself. Each fragment is counted once and added wherever it stands. */
const fieldsIn = (document: DocumentNode) => {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  )
  const counted = new Map<string, number>()
  const ofFragment = (name: string) => {
    const count = counted.get(name) ?? of(fragments.get(name))
    counted.set(name, count)
    return count
  }
  const of = (selections: SelectionSetNode | undefined): number =>
    (selections?.selections ?? []).reduce((sum, one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(one.name.value)
      return sum + (one.kind === Kind.FIELD ? 1 : 0) + of(one.selectionSet)
    }, 0)
  return document.definitions.reduce(
    (sum, one) => sum + (one.kind === Kind.OPERATION_DEFINITION ? of(one.selectionSet) : 0),
    0,
  )
}
