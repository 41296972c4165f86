import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { isOwnOrigin } from './auth/credentials.ts'
import { mailer } from './auth/mail.ts'
import { signInRoutes } from './auth/routes.ts'
import { welcomer } from './auth/welcome.ts'
import { Chairs, everySecond, watch } from './clock.ts'
import type { Config } from './config.ts'
import { closeDueConsents } from './consent/commands.ts'
import type { Hub } from './context.ts'
import { isPostgres } from './db/columns.ts'
import { settle } from './db/home.ts'
import { openDatabase } from './db/migrate.ts'
import { installationOf } from './db/revision.ts'
import type { Committed, Writer } from './db/write.ts'
import { demoPeople } from './case/people.ts'
import { documentsOf } from './graph/documents.ts'
import { loadEntities } from './graph/entities.ts'
import { graphiql } from './graph/graphiql.ts'
import { graphqlOverHttp, readPayload } from './graph/http.ts'
import { makeSchema } from './graph/schema.ts'
import { topicOf } from './graph/topics.ts'
import { newId } from './lib/ids.ts'
import { log } from './lib/log.ts'
import { projectRoot } from './lib/root.ts'
import { limits } from './limits.ts'
import { PerMinute } from './lib/per-minute.ts'
import { Live } from './live/live.ts'
import { Sockets } from './live/sockets.ts'
import { sendMails } from './mail/commands.ts'
import { joinSlices } from './slices.ts'

/** The whole server, wired once; tests use it too. */
export const buildApp = async (config: Config) => {
  const { connections, ...opened } = await openDatabase(config.databaseUrl, 'server')
  const { epoch, authRevision } = await installationOf(connections.read)
  const committed = (commit: Committed) => live.committed(commit)
  const { smtpUrl, publicUrl } = config
  const mail = smtpUrl && mailer(smtpUrl)
  const joined = joinSlices({ mails: mail !== null })
  const writer: Writer = { connections, joined, committed, by: null, act: null, mayStill: null }
  const drafts = new PerMinute(limits.http.draftsPerMinute)
  const hub: Hub = { connections, epoch, committed, welcome: welcomer(config, writer, mail), joined, drafts }
  const schema = makeSchema()
  const documents = documentsOf(schema)
  const live = new Live({ schema, hub, load: loadEntities })
  const sockets: Sockets = new Sockets({
    ...{ schema, hub, live, read: readPayload(documents), topicOf: topicOf(connections.read) },
    presence: (personId) => chairs.look((holder) => holder === personId),
  })
  const chairs = new Chairs(writer, sockets)
  const app = fastify({ bodyLimit: limits.http.body, trustProxy: false, forceCloseConnections: true })

  await guard(app)
  signInRoutes(app, {
    config,
    writer,
    mail,
    demo: () => demoPeople(connections.read),
    recheck: () => sockets.recheck(),
  })
  await graphqlOverHttp(app, { schema, documents, hub, writer })
  app.get('/healthz', () => ({ ok: true }))
  if (!config.production) await graphiql(app)
  await servePages(app)
  sockets.listen(app.server)
  const unwatch = watch(hub, live, sockets, chairs, authRevision)
  const stopClocks = [
    everySecond(() => closeDueConsents(writer)),
    // A server that took over from another is seen here first, by processes that never stopped.
    ...(isPostgres ? [everySecond(async () => void (await settle(connections.read)))] : []),
    ...(mail && publicUrl ? [everySecond((stopped) => sendMails({ writer, mail, publicUrl }, stopped))] : []),
  ]

  // After a restart the holder of a hammer is away until the page connects again.
  app.addHook('onListen', () => chairs.look(() => true))
  app.addHook('preClose', () => sockets.stop())
  app.addHook('onClose', async () => {
    unwatch()
    await Promise.all(stopClocks.map((stop) => stop()))
    mail?.close()
    await chairs.finished()
    await live.finished()
    await connections.close()
  })
  return { app, hub, writer, live, sockets, schema, ...opened }
}

const guard = async (app: FastifyInstance) => {
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
    hsts: false,
  })
  await app.register(compress, { threshold: 1024 })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  // Not by path: a path can be written in many ways.
  app.addHook('onRequest', async ({ raw }) => {
    if (!isOwnOrigin(raw))
      throw Object.assign(new Error('a page of another site may not ask this'), {
        statusCode: 403,
        code: 'FOREIGN_ORIGIN',
      })
  })
  app.setErrorHandler(answerError)
}

const codes: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'BAD_REQUEST',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_REQUEST',
}

/** Every refusal of the transport looks like one of GraphQL: a message and a code. */
const answerError: Parameters<FastifyInstance['setErrorHandler']>[0] = async (error, _request, reply) => {
  const { statusCode = 500, code, message } = error as FastifyError
  if (statusCode < 500) {
    const known = statusCode === 429 ? 'TOO_MANY_REQUESTS' : (codes[code] ?? code ?? 'BAD_REQUEST')
    return reply.code(statusCode).send({ errors: [{ message, extensions: { code: known } }] })
  }
  const fault = newId()
  log.error({ fault, err: error }, 'a request failed')
  return reply.code(500).send({ errors: [{ message: 'fault', extensions: { code: 'INTERNAL_SERVER_ERROR', fault } }] })
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
