import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { newId } from '../lib/ids.ts'
import { log } from '../lib/log.ts'
import { unavailable, whyItPasses } from '../lib/passing.ts'

/** The part of an error that clients may read: their own mistake in full, a fault as its number in the log. */
export const clientError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const inner = error instanceof GraphQLError ? (error.originalError ?? error) : error
  // Apollo writes its own code over that of a validation rule.
  if (inner instanceof GraphQLError) return withCode(formatted, inner.extensions.code)
  const why = whyItPasses(inner)
  if (why !== null) {
    log.warn({ why }, 'a request was put off')
    return { message: 'not now, try again', extensions: { code: unavailable } }
  }
  const fault = newId()
  log.error({ fault, err: inner }, 'a request failed')
  return {
    message: 'fault',
    extensions: { code: 'INTERNAL_SERVER_ERROR', fault },
    ...(formatted.path && { path: formatted.path }),
  }
}

/** An error that Apollo answers 503, for what passes before the document is executed. */
export const putOff = (fault: unknown) =>
  new GraphQLError('not now, try again', {
    originalError: fault as Error,
    extensions: { code: unavailable, http: { status: 503 } },
  })

const withCode = (formatted: GraphQLFormattedError, code: unknown): GraphQLFormattedError =>
  code === undefined ? formatted : { ...formatted, extensions: { ...formatted.extensions, code } }

/** Gives an error this code where it has none of its own, so that HTTP and the socket answer alike. */
export const coded = (error: GraphQLError, code: string) =>
  error.extensions.code === undefined
    ? new GraphQLError(error.message, {
        nodes: error.nodes,
        source: error.source,
        positions: error.positions,
        extensions: { ...error.extensions, code },
      })
    : error

/** Acts and live channels need a sign-in. */
export const unauthenticated = () => new GraphQLError('sign in first', { extensions: { code: 'UNAUTHENTICATED' } })
