import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { newId } from '../lib/ids.ts'
import { log } from '../lib/log.ts'

/** What clients may read of an error: what they did wrong in full, a fault as its number in the log. */
export const clientError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const inner = error instanceof GraphQLError ? (error.originalError ?? error) : error
  if (inner instanceof GraphQLError) return formatted
  const fault = newId()
  log.error({ fault, err: inner }, 'a request failed')
  return { message: 'fault', extensions: { code: 'INTERNAL_SERVER_ERROR', fault }, ...(formatted.path && { path: formatted.path }) }
}

/** Acts and live channels need a sign-in. */
export const unauthenticated = () => new GraphQLError('sign in first', { extensions: { code: 'UNAUTHENTICATED' } })
