import { type DocumentNode, execute, type ExecutionArgs, type ExecutionResult, Kind } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { type Soon, whenThere } from './soon.ts'

type Run = (root: unknown, context: unknown, variables: Record<string, unknown>) => Soon<ExecutionResult>
type Known = { asked: number; run: Run | null | undefined }

/** Compiling costs what some twenty executions cost: only what is asked again and again earns it, never a document that is asked once. */
const worthCompiling = 3
/** As long as somebody keeps the document. */
const known = new WeakMap<DocumentNode, Known>()

/**
 * execute() of graphql-js, compiled where a document with one operation comes back. What goes wrong is said by graphql-js itself:
 * then it is executed again, so only for what changes nothing.
 */
export const executeAgain = (args: ExecutionArgs): Soon<ExecutionResult> => whenThere(runCompiled(args), (result) => result ?? execute(args))

/** Null: not compiled, or there was an error. */
export const runCompiled = ({ schema, document, rootValue, contextValue, variableValues }: ExecutionArgs): Soon<ExecutionResult | null> => {
  let found = known.get(document)
  if (!found) known.set(document, (found = { asked: 0, run: undefined }))
  if (found.run === undefined && ++found.asked >= worthCompiling) found.run = compile(schema, document)
  if (!found.run) return null
  return whenThere(found.run(rootValue ?? {}, contextValue, variableValues ?? {}), (result) => (result.errors ? null : result))
}

const compile = (schema: ExecutionArgs['schema'], document: DocumentNode): Run | null => {
  if (document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length !== 1) return null
  // Without a stack per error: capturing them took a fifth of a request that had none.
  const compiled = compileQuery(schema, document, '', { disablingCapturingStackErrors: true })
  return isCompiledQuery(compiled) ? (compiled.query as Run) : null
}
