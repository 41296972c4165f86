import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type ASTVisitor,
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationContext,
} from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { bearerOf, cookieSecret } from '../auth/credentials.ts'
import { hashOf } from '../auth/secrets.ts'
import { keepAlive, type Viewer, viewerOf } from '../auth/viewer.ts'
import { type Context, contextFor, type Hub } from '../context.ts'
import type { Act, Writer } from '../db/write.ts'
import { clientError, coded } from './errors.ts'
import { PerMinute } from '../lib/window.ts'
import { runCompiled } from '../lib/compiled.ts'
import { limits } from '../limits.ts'
import { limitRule } from './limit-rule.ts'

/** POST /graphql. */
export const graphqlOverHttp = async (app: FastifyInstance, schema: GraphQLSchema, hub: Hub, writer: Writer) => {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.document.tokens },
    validationRules: [limitRule, noSubscriptions],
    formatError: clientError,
    plugins: [ApolloServerPluginCacheControlDisabled(), quickly(schema)],
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
  const strangers = new PerMinute(limits.http.anonymousPerMinute)
  const context = async (request: FastifyRequest) => {
    const viewer = await viewerOfRequest(hub, request)
    if (viewer) await keepAlive(writer, viewer.sessionHash)
    else if (!strangers.allows(request.ip)) throw httpError(429, 'TOO_MANY_REQUESTS', 'too many requests from this address without a sign-in')
    if (viewer) refuseAnother(viewer, request)
    return contextFor(hub, viewer, viewer && actOfRequest(viewer, request))
  }
  app.post('/graphql', { preHandler: refuseConditions(schema) }, fastifyApolloHandler(apollo, { context }))
}

/** Queries that come back are compiled; acts wait for the disk, not for this. */
const quickly = (schema: GraphQLSchema): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        if (operation.operation !== OperationTypeNode.QUERY) return null
        const result = await runCompiled({ schema, document, contextValue, variableValues: request.variables })
        return result && { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: result as FormattedExecutionResult } }
      },
    }),
})

const noSubscriptions = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: ({ operation }) => {
    if (operation === 'subscription') context.reportError(httpError(400, 'SUBSCRIPTIONS_ON_SOCKET', 'subscriptions go over the socket'))
  },
})

/** A condition on the field of a subscription makes a rule of graphql throw inside Apollo, which would call it a fault. */
const refuseConditions = (schema: GraphQLSchema) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { query } = (request.body ?? {}) as { query?: unknown }
  if (typeof query !== 'string' || !/\bsubscription\b[^]*@(skip|include)/.test(query)) return
  const document = parsed(query)
  const errors = document instanceof GraphQLError ? [] : validated(schema, document)
  if (errors.length) await reply.code(400).send({ errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED').toJSON()) })
}

/** The same reading for the socket: a document that one transport refuses, the other refuses. */
export const readPayload =
  (schema: GraphQLSchema) =>
  ({ query, variables }: SubscribePayload) => {
    if (Buffer.byteLength(query) + Buffer.byteLength(JSON.stringify(variables ?? {})) > limits.socket.body)
      return [httpError(413, 'BODY_TOO_LARGE', `a request has at most ${limits.socket.body} bytes`)]
    const document = parsed(query)
    if (document instanceof GraphQLError) return [coded(document, 'GRAPHQL_PARSE_FAILED')]
    const errors = validated(schema, document)
    return errors.length ? errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) : { document }
  }

// A condition on the field of a subscription makes a rule of graphql itself throw.
const validated = (schema: GraphQLSchema, document: DocumentNode) => {
  try {
    return validate(schema, document, [...specifiedRules, limitRule])
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

const parsed = (query: string) => {
  try {
    return parse(query, { maxTokens: limits.document.tokens })
  } catch (error) {
    return error as GraphQLError
  }
}

// A token that opens nothing is an error; a cookie that does not is somebody who is not signed in.
const viewerOfRequest = async (hub: Hub, request: FastifyRequest): Promise<Viewer | null> => {
  const token = bearerOf(request.headers.authorization)
  const secret = token ?? cookieSecret(request.raw)
  const viewer = secret ? await viewerOf(hub.connections.read, secret) : null
  if (token !== null && !viewer) throw httpError(401, 'UNAUTHENTICATED', 'this token opens nothing')
  return viewer
}

// A browser has one cookie and many tabs: an act that one person recorded must not be done by who signed in after.
const refuseAnother = ({ person }: Viewer, { headers }: FastifyRequest) => {
  const meant = headers['hub-person']
  if (meant !== undefined && meant !== person.id) throw httpError(409, 'OTHER_PERSON', 'somebody else is signed in than Hub-Person says')
}

const actOfRequest = ({ person }: Viewer, { headers, body }: FastifyRequest): Act | null => {
  const key = headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !key || key.length > 128) throw httpError(400, 'BAD_IDEMPOTENCY_KEY', 'an Idempotency-Key has 1 to 128 characters')
  const { query, operationName, variables } = (body ?? {}) as { query?: unknown; operationName?: unknown; variables?: unknown }
  return { personId: person.id, key, hash: hashOf(JSON.stringify([query, operationName ?? null, sortedKeys(variables)])) }
}

const sortedKeys = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sortedKeys(inner)]),
      )
    : Array.isArray(value)
      ? value.map(sortedKeys)
      : value

const httpError = (status: number, code: string, message: string) => new GraphQLError(message, { extensions: { code, http: { status } } })
