import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { passes } from './passing.ts'
import { type Soon, whenThere } from './soon.ts'

type Run = (root: unknown, context: unknown, variables: Record<string, unknown>) => Soon<ExecutionResult>
/** `run` null: never compiled. */
type Known = { asked: number; fields: number; run?: Run | null }

/** Compiling costs about as much as ten executions, so only a document that comes again and again is compiled. */
const worthCompiling = 3
/**
 * The most fields of a document, with those of its fragments wherever they are spread: graphql-jit makes about 3 kB of
 * code for each. The meeting page has 191.
 */
const mostFields = 600
/** The most fields of all documents that are compiled at one time; the screens have 2,500. */
const mostFieldsInAll = 6000

const known = new WeakMap<DocumentNode, Known>()
/** The compiled documents, the least recently used first. */
const compiled = new Map<DocumentNode, Known>()
let fieldsInAll = 0

/**
 * execute() of graphql-js, compiled once a document with one operation has come back. After an error graphql-js
 * executes it again to report the error itself, so this is only for queries.
 */
export const executeAgain = (args: ExecutionArgs): Soon<ExecutionResult> =>
  whenThere(runCompiled(args), (result) => result ?? execute(args))

/** Null: not compiled, or there was an error; but one that passes would only be waited for again. */
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
    result.errors && !result.errors.some(passes) ? null : result,
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
  // Capturing the stack of errors took a fifth of a request without any.
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

/**
 * The document is valid, so no fragment contains itself. Each fragment is counted once and added wherever it is spread.
 */
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
      // Compiled, introspection takes three times as long.
      if (one.kind === Kind.FIELD && one.name.value === '__schema') return Infinity
      return sum + (one.kind === Kind.FIELD ? 1 : 0) + of(one.selectionSet)
    }, 0)
  return document.definitions.reduce(
    (sum, one) => sum + (one.kind === Kind.OPERATION_DEFINITION ? of(one.selectionSet) : 0),
    0,
  )
}
