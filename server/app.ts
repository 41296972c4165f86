import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import serveStatic from '@fastify/static'
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { doorOf } from './auth/door.ts'
import { mailer } from './auth/mail.ts'
import { signInRoutes } from './auth/routes.ts'
import type { Invitation } from './auth/sign-in.ts'
import { welcomer } from './auth/welcome.ts'
import { Chairs, everySecond, watch } from './clock.ts'
import type { Config } from './config.ts'
import { closeDueConsents } from './consent/commands.ts'
import type { Hub } from './context.ts'
import { Counts, noteLimit, TooManyRequests } from './counts.ts'
import { isPostgres } from './db/columns.ts'
import { renewIfMoved } from './db/home.ts'
import { openDatabase } from './db/migrate.ts'
import { installationOf } from './db/revision.ts'
import type { Committed, Writer } from './db/write.ts'
import { demoPeople } from './case/people.ts'
import { documentsOf } from './graph/documents.ts'
import { loadEntities } from './graph/entities.ts'
import { healthRoutes } from './health.ts'
import { graphiql } from './graph/graphiql.ts'
import { graphqlOverHttp, readPayload } from './graph/http.ts'
import { makeSchema } from './graph/schema.ts'
import { topicOf } from './graph/topics.ts'
import { newId } from './lib/ids.ts'
import { log } from './lib/log.ts'
import { nestsDeeper } from './lib/nesting.ts'
import { unavailable, whyItPasses } from './lib/passing.ts'
import { projectRoot } from './lib/root.ts'
import { type FromOf, noteCounted, noteSecurity, type SecurityEvent } from './lib/security.ts'
import { visitorsBehind } from './lib/visitor.ts'
import { limits } from './limits.ts'
import { Live } from './live/live.ts'
import { Sockets } from './live/sockets.ts'
import { sendMails } from './mail/commands.ts'
import { invitedTo } from './membership/steps.ts'
import { joinSlices } from './slices.ts'
import { stopInPeace } from './stopping.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A health check, which is answered under any Host. */
    isHealthCheck?: boolean
  }
}

/** The whole server, wired once; tests use it too. */
export const buildApp = async (config: Config) => {
  const { connections, ...opened } = await openDatabase(config.databaseUrl, 'server')
  const { epoch, authRevision } = await installationOf(connections.read)
  const committed = (commit: Committed) => live.committed(commit)
  const hold: Writer['hold'] = (personIds) => sockets.hold(personIds)
  const { smtpUrl, publicUrl } = config
  const mail = smtpUrl && mailer(smtpUrl, config)
  const joined = joinSlices({ mailsFrom: mail && publicUrl })
  const told = { committed, hold, note: noteSecurity }
  const writer: Writer = { connections, joined, ...told, by: null, act: null, mayStill: null }
  const counts = new Counts()
  const visitorOf = visitorsBehind(config.trustedProxies)
  const from: FromOf = (request) => (config.securityLogAddress ? { from: visitorOf(request) } : {})
  const toWhat = (personId: string, invitation: Invitation) => invitedTo(connections.read, personId, invitation)
  const welcome = welcomer({ config, writer, mail, counts, invitedTo: toWhat })
  const hub: Hub = { connections, epoch, ...told, welcome, joined, counts }
  const schema = makeSchema()
  const documents = documentsOf(schema, { suggests: !config.production })
  const live = new Live({ schema, hub, load: loadEntities })
  const door = doorOf(config)
  const sockets: Sockets = new Sockets({
    ...{ schema, hub, live, door, read: readPayload(documents, counts), topicOf: topicOf(connections.read) },
    ...{ visitorOf, from },
    presence: (personId) => chairs.look((holder) => holder === personId),
  })
  const chairs = new Chairs(writer, sockets)
  const app = fastify({
    ...patience(),
    bodyLimit: limits.http.body,
    // stopInPeace() does what Fastify would: `true` resets requests under way, and its own 503 has no Retry-After.
    forceCloseConnections: false,
    return503OnClosing: false,
  })

  const { stops, atRest } = stopInPeace(app)
  await guard(app, { door, from, publicUrl })
  const demo = () => demoPeople(connections.read)
  signInRoutes(app, { config, writer, mail, counts, visitorOf, from, demo, invitedTo: toWhat })
  await graphqlOverHttp(app, { schema, documents, hub, writer, visitorOf, from, suggests: !config.production })
  healthRoutes(app, { connections, databaseUrl: config.databaseUrl, stops })
  if (!config.production) await graphiql(app)
  await servePages(app)
  sockets.listen(app.server)
  const unwatch = watch(hub, live, sockets, chairs, authRevision)
  const stopClocks = [
    everySecond(() => closeDueConsents(writer)),
    // A server that took over from another is seen here first, by processes that never stopped.
    ...(isPostgres ? [everySecond(async () => void (await renewIfMoved(connections.read)))] : []),
    ...(mail && publicUrl ? [everySecond((stopped) => sendMails({ writer, mail, publicUrl }, stopped))] : []),
  ]

  // After a restart the holder of a hammer is away until the page connects again.
  app.addHook('onListen', () => chairs.look(() => true))
  app.addHook('preClose', () => sockets.stop())
  app.addHook('onClose', async () => {
    await atRest()
    unwatch()
    await Promise.all(stopClocks.map((stop) => stop()))
    mail?.close()
    await chairs.finished()
    await live.finished()
    await connections.close()
    noteCounted()
  })
  return { app, hub, writer, live, sockets, schema, ...opened }
}

/** How long a connection may take over a request. Fastify's own defaults wait for ever. */
const patience = () => ({
  http: { headersTimeout: limits.http.headWithin, connectionsCheckingInterval: 1000 },
  requestTimeout: limits.http.requestWithin,
  connectionTimeout: limits.http.silentWithin,
})

type Guard = { door: ReturnType<typeof doorOf>; from: FromOf; publicUrl: URL | null }
const guard = async (app: FastifyInstance, { door, from, publicUrl }: Guard) => {
  // What the hub says is for whoever asked, also where it refuses; pages and files say otherwise themselves.
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Only where the hub is reached over https: on plain http in a venue this header would lock people out.
    hsts: publicUrl?.protocol === 'https:' && { maxAge: 365 * 24 * 3600, includeSubDomains: false },
  })
  const parseJson = app.getDefaultJsonParser('error', 'error')
  // It would inflate what comes in too: 77 bytes become 90 MB.
  await app.register(compress, { threshold: 1024, globalDecompression: false })
  await app.register(cookie)
  // Not by path: a path can be written in many ways.
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    const foreign = door(raw, routeOptions.config.isHealthCheck)
    if (foreign) throw Object.assign(new Error(foreign.message), foreign)
    if (isEncoded(raw))
      throw Object.assign(new Error('a body may not be encoded'), { statusCode: 415, code: 'BAD_REQUEST' })
  })
  app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 503) reply.header('retry-after', limits.http.retryAfter)
  })
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (!nestsDeeper(body, limits.nesting)) return void parseJson(request, body, done)
    const message = `a body nests at most ${limits.nesting} deep`
    noteLimit('nesting', from(request.raw), { where: whereOf(request) })
    done(Object.assign(new Error(message), { statusCode: 400, code: 'BAD_REQUEST' }))
  })
  app.setErrorHandler(answerError(from))
}

/** Whether the body would have to be inflated first, which may cost a million times its bytes. */
const isEncoded = ({ headers }: IncomingMessage) =>
  (headers['content-encoding'] ?? '').split(',').some((name) => !/^\s*(identity)?\s*$/i.test(name))

const codes: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'BAD_REQUEST',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_REQUEST',
}

/** Every refusal of the transport looks like one of GraphQL: a message and a code. */
const answerError =
  (from: FromOf): Parameters<FastifyInstance['setErrorHandler']>[0] =>
  async (error, request, reply) => {
    const { statusCode = 500, code, message } = error as FastifyError
    if (error instanceof TooManyRequests)
      return reply
        .code(statusCode)
        .header('retry-after', error.extensions.retryAfter)
        .send({ errors: [error] })
    if (statusCode < 500) {
      noteRefusal(statusCode, code, request, from)
      const known = codes[code] ?? code ?? 'BAD_REQUEST'
      return reply.code(statusCode).send({ errors: [{ message, extensions: { code: known } }] })
    }
    const why = whyItPasses(error)
    if (why !== null) {
      log.warn({ why }, 'a request was put off')
      return reply.code(503).send({ errors: [{ message: 'not now, try again', extensions: { code: unavailable } }] })
    }
    const fault = newId()
    log.error({ fault, err: error }, 'a request failed')
    return reply
      .code(500)
      .send({ errors: [{ message: 'fault', extensions: { code: 'INTERNAL_SERVER_ERROR', fault } }] })
  }

/** What the security log tells of a request that the transport refuses; a rate tells of itself. */
const noteRefusal = (status: number, code: string, request: FastifyRequest, from: FromOf) => {
  const [where, asker] = [whereOf(request), from(request.raw)]
  const event = refusals[code]
  if (event) noteSecurity(event, { where, ...asker })
  else if (status === 413) noteLimit('body', asker, { where })
}
/** The path that was asked, as the hub knows it; what stands under a pattern, anybody can make up. */
const whereOf = ({ routeOptions: { url } }: FastifyRequest) =>
  url === undefined || url.includes('*') ? 'elsewhere' : url
const refusals: Record<string, SecurityEvent> = {
  MISDIRECTED: 'refused-origin',
  FOREIGN_ORIGIN: 'refused-origin',
  UNAUTHENTICATED: 'bad-token',
}

/** The built client; every address of a screen is the same page. */
const servePages = async (app: FastifyInstance) => {
  const root = join(projectRoot, 'dist', 'client')
  if (!existsSync(root)) return
  const page = readFileSync(join(root, 'index.html'), 'utf8')
  await app.register(serveStatic, {
    root,
    index: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  app.get('/', (_request, reply) => reply.type('text/html').header('cache-control', 'no-cache').send(page))
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && request.headers.accept?.includes('text/html')
      ? reply.type('text/html').header('cache-control', 'no-cache').send(page)
      : reply.code(404).send({ errors: [{ message: 'nothing here', extensions: { code: 'NOT_FOUND' } }] }),
  )
}
