import { setTimeout as pause } from 'node:timers/promises'
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { bearerOf, secretOf } from '../auth/credentials.ts'
import { hashOf } from '../auth/secrets.ts'
import { keepAlive, type Viewer, viewerOf } from '../auth/viewer.ts'
import { type Context, contextFor, type Hub } from '../context.ts'
import type { Act, Writer } from '../db/write.ts'
import { type Counts, noteLimit } from '../counts.ts'
import type { Documents, ReadDocument } from './documents.ts'
import { clientError, putOff } from './errors.ts'
import { isLonger } from '../lib/length.ts'
import { logFault } from '../lib/log.ts'
import { passes, unavailable } from '../lib/passing.ts'
import type { Asker, FromOf } from '../lib/security.ts'
import { runCompiled } from '../lib/compiled.ts'
import type { VisitorOf } from '../lib/visitor.ts'
import { limits } from '../limits.ts'

export type HttpConfig = {
  schema: GraphQLSchema
  documents: Documents
  hub: Hub
  writer: Writer
  visitorOf: VisitorOf
  from: FromOf
  /** Errors say which names of the schema were perhaps meant. */
  suggests: boolean
}

/** POST /graphql. */
export const graphqlOverHttp = async (
  app: FastifyInstance,
  { schema, documents, hub, writer, visitorOf, from, suggests }: HttpConfig,
) => {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // A document that `documents` refuses never comes here.
    dangerouslyDisableValidation: true,
    persistedQueries: false,
    formatError: suggests ? clientError : (...error) => withoutSuggestion(clientError(...error)),
    plugins: [ApolloServerPluginCacheControlDisabled(), quickly(schema, documents), bounded, statuses],
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
  const viewers = new WeakMap<FastifyRequest, Viewer>()
  const estimates = new WeakMap<FastifyRequest, number>()
  const touching = new Set<string>()
  // It is not waited for to the end, or a lock on the database would keep people from reading too.
  const touch = async (session: string) => {
    if (touching.has(session)) return
    touching.add(session)
    const touched = keepAlive(writer, session).then(
      () => void touching.delete(session),
      (fault: unknown) => {
        logFault(fault, 'a session was not kept open')
        setTimeout(() => touching.delete(session), limits.http.touchAgain).unref()
      },
    )
    await Promise.race([touched, pause(limits.http.touch, null, { ref: false })])
  }
  const admit = async (request: FastifyRequest) => {
    const viewer = await viewerOfRequest(hub, { visitorOf, from }, request)
    if (!viewer) return
    hub.counts.spend('person', viewer.person.id, from(request.raw), limits.perRequest)
    refuseAnother(viewer, request)
    viewers.set(request, viewer)
    await touch(viewer.sessionHash)
  }
  const payerOf = (request: FastifyRequest): Payer => {
    const viewer = viewers.get(request)
    const asker = from(request.raw)
    return viewer ? { person: viewer.person.id, asker } : { visitor: visitorOf(request.raw), asker }
  }
  const read = (request: FastifyRequest, query: string) => {
    const found = readFor(payerOf(request), query, documents, hub.counts)
    if (found.document) estimates.set(request, limits.perRequest + query.length + found.cost)
    return found
  }
  const context = async (request: FastifyRequest) => {
    const viewer = viewers.get(request) ?? null
    const act = viewer && actOfRequest(viewer, request)
    const made = await contextFor(hub, viewer, act, from(request.raw)).catch((fault: unknown) => {
      throw passes(fault) ? putOff(fault) : fault
    })
    made.budget.paid = estimates.get(request) ?? 0
    return made
  }
  // Before the body is read, for it need not be one that can be read.
  const unknown = async ({ raw }: FastifyRequest) => {
    if (secretOf(raw) === null) hub.counts.spend('anonymous', visitorOf(raw), from(raw))
  }
  app.post(
    '/graphql',
    { onRequest: unknown, preHandler: [admit, refuseDocuments(read, from)] },
    fastifyApolloHandler(apollo, { context }),
  )
}

/** Compiles queries that come back, for people who are signed in. Acts are not compiled: they wait for the disk. */
const quickly = (schema: GraphQLSchema, documents: Documents): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      responseForOperation: async ({ source, operation, request, contextValue }) => {
        // Undefined, against its type, if the request does not say which of several operations it means.
        if ((operation as typeof operation | undefined)?.operation !== OperationTypeNode.QUERY || !contextValue.viewer)
          return null
        const { document } = documents(source)
        if (!document) return null
        const result = await runCompiled({ schema, document, contextValue, variableValues: request.variables })
        // Executed again for the words of its error, it is counted from the start.
        if (!result && !contextValue.budget.spent) contextValue.budget.used = 0
        return result && { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: result } }
      },
    }),
})

/** Sends an answer that asks too much to nobody, and lets a person pay for what an answer really cost. */
const bounded: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ contextValue: { asker, budget, counts, viewer }, response: { body } }) => {
        if (viewer) counts.charge('person', viewer.person.id, budget.owed)
        if (body.kind !== 'single') return
        const most = viewer ? limits.document.text : limits.document.textForNobody
        // The errors too: one about a variable repeats its value.
        if (!budget.spent && !isLonger(body.singleResult, most)) return
        noteLimit('answer', asker, { where: '/graphql', person: viewer?.person.id })
        body.singleResult = { data: null, errors: [budget.exceeded().toJSON()] }
      },
    }),
}

/** Refuses a document before Apollo spends time on parsing and checking it. */
const refuseDocuments =
  (readIn: (request: FastifyRequest, query: string) => ReadDocument, from: FromOf) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { query, operationName } = (request.body ?? {}) as { query?: unknown; operationName?: unknown }
    // Apollo refuses a body that is no request at all.
    if (typeof query !== 'string') return
    const read = readIn(request, query)
    const errors = read.errors ?? subscriptionIn(read.document, operationName)
    if (!errors.length) return
    noteDocument(errors, from(request.raw), '/graphql')
    const newer = asksForNewer(request.headers.accept)
    await reply
      .code(newer ? 400 : 200)
      .type(`${newer ? graphqlResponse : 'application/json'}; charset=utf-8`)
      .send(JSON.stringify({ errors }))
  }

const subscriptionIn = (document: DocumentNode, operationName: unknown) =>
  getOperationAST(document, typeof operationName === 'string' ? operationName : null)?.operation ===
  OperationTypeNode.SUBSCRIPTION
    ? [new GraphQLError('subscriptions go over the socket', { extensions: { code: 'SUBSCRIPTIONS_ON_SOCKET' } })]
    : []

const graphqlResponse = 'application/graphql-response+json'
const asksForNewer = (accept: string | undefined) => accept?.includes(graphqlResponse) ?? false

/**
 * GraphQL over HTTP: with application/json every answer of GraphQL is 200, errors too; with the newer type a document
 * that was not executed is 400. What passes is 503 with both, so that a program which only looks at the status sends it
 * again.
 */
const statuses: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ request, response }) => {
        // As the client reads them: what passes gets its code there.
        const { body, http } = response
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined
        const late = errors?.find(({ extensions }) => extensions?.code === 'TOO_MANY_REQUESTS')
        if (late) {
          http.status = 429
          http.headers.set('retry-after', String(late.extensions?.retryAfter))
        }
        if (errors?.some(({ extensions }) => extensions?.code === unavailable)) http.status = 503
        if (request.query && http.status === 400 && !asksForNewer(request.http?.headers.get('accept')))
          http.status = 200
      },
    }),
}

const withoutSuggestion = ({ message, ...error }: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: message.replace(/ Did you mean .+\?$/, ''),
})

/** The person who pays for a document, or the visitor who is not signed in. */
type Payer = { asker: Asker } & ({ person: string; visitor?: undefined } | { person?: undefined; visitor: string })

/**
 * Reads a document for somebody, who pays for the reading before it, and more for one that is new; a person also pays
 * for what it asks, after it.
 */
const readFor = ({ asker, person, visitor }: Payer, query: string, documents: Documents, counts: Counts) => {
  const { newDocument } = limits
  if (person === undefined)
    return documents(query, () => {
      const requests = Math.floor(query.length / newDocument.visitor)
      if (requests) counts.spend('anonymous', visitor, asker, requests)
    })
  counts.spend('person', person, asker, query.length)
  const read = documents(query, () => counts.spend('person', person, asker, query.length * newDocument.person))
  if (read.document) counts.spend('person', person, asker, read.cost)
  return read
}

/** The same for the socket, which has a limit of its own for a message. */
export const readPayload =
  (documents: Documents, counts: Counts) =>
  ({ query, variables }: SubscribePayload, person: string, asker: Asker) => {
    if (Buffer.byteLength(query) + Buffer.byteLength(JSON.stringify(variables ?? {})) > limits.socket.body)
      return [
        new GraphQLError(`a request has at most ${limits.socket.body} bytes`, {
          extensions: { code: 'BODY_TOO_LARGE' },
        }),
      ]
    counts.spend('person', person, asker, limits.perRequest)
    const { document, cost, errors } = readFor({ person, asker }, query, documents, counts)
    if (!errors) return { document, cost }
    noteDocument(errors, asker, 'socket')
    return errors
  }

const noteDocument = (errors: readonly GraphQLError[], asker: Asker, where: string) => {
  if (
    errors.some(
      ({ extensions }) => extensions.code === 'DOCUMENT_TOO_DEEP' || extensions.code === 'DOCUMENT_TOO_COSTLY',
    )
  )
    noteLimit('document', asker, { where })
}

// A token that opens nothing is an error; a cookie that opens nothing is a person who is not signed in. Both count as
// nobody: else secrets could be tried without a limit.
const viewerOfRequest = async (
  { connections, counts }: Hub,
  { visitorOf, from }: Pick<HttpConfig, 'visitorOf' | 'from'>,
  request: FastifyRequest,
): Promise<Viewer | null> => {
  const token = bearerOf(request.headers.authorization)
  const secret = secretOf(request.raw)
  if (secret === null) return null
  const viewer = secret ? await viewerOf(connections.read, secret) : null
  if (!viewer) counts.spend('anonymous', visitorOf(request.raw), from(request.raw))
  if (token !== null && !viewer) throw refusal(401, 'UNAUTHENTICATED', 'this token opens nothing')
  return viewer
}

// A browser has one cookie and many tabs: an act that one person recorded must not be done in the name of the next one
// who signs in.
const refuseAnother = ({ person }: Viewer, { headers }: FastifyRequest) => {
  const meant = headers['hub-person']
  if (meant !== undefined && meant !== person.id)
    throw refusal(409, 'OTHER_PERSON', 'somebody else is signed in than Hub-Person says')
}

const actOfRequest = ({ person }: Viewer, { headers, body }: FastifyRequest): Act | null => {
  const key = headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[!-~]{1,128}$/.test(key))
    throw new GraphQLError('an Idempotency-Key has 1 to 128 visible characters of ASCII', {
      extensions: { code: 'BAD_IDEMPOTENCY_KEY', http: { status: 400 } },
    })
  const { query, operationName, variables } = (body ?? {}) as {
    query?: unknown
    operationName?: unknown
    variables?: unknown
  }
  return {
    personId: person.id,
    key,
    hash: hashOf(JSON.stringify([query, operationName ?? null, sortedKeys(variables)])),
  }
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

/** The error of a request that does not reach GraphQL. */
const refusal = (statusCode: number, code: string, message: string) =>
  Object.assign(new Error(message), { statusCode, code })
