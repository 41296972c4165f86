import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Config, isLoopback } from '../config.ts'
import { installationOf } from '../db/revision.ts'
import type { Writer } from '../db/write.ts'
import { log } from '../lib/log.ts'
import { noteSecurity, type SecurityFields, visitor } from '../lib/security.ts'
import { cookieName, cookieOptions, cookieSecret } from './credentials.ts'
import { type Mailer, noteLink } from './mail.ts'
import { hashOf, idOfSecret } from './secrets.ts'
import { openSession, personOfLink, signInAddress, signOut } from './sign-in.ts'
import { personByEmail } from './store.ts'
import { viewerOf } from './viewer.ts'

/** A person who can be signed in with one press in a demo. */
export type DemoPerson = {
  personId: string
  name: string
  role: string
  position: 'FIRST' | 'SECOND' | null
  party: { name: string; kind: string } | null
}
export type SignIn = {
  config: Config
  writer: Writer
  mail: Mailer | null
  /** The people of a demo database, and the name of its samenwerkingsverband. */
  demo: () => Promise<{ people: DemoPerson[]; samenwerkingsverband: string | null }>
}

/** Signing in and out. Everything that changes something is a POST: mail scanners open links. */
export const signInRoutes = (app: FastifyInstance, { config, writer, mail, demo }: SignIn) => {
  const isDemo = async () =>
    (config.demo || isLoopback(config.host)) && (await installationOf(writer.connections.read)).demo === 1
  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

  app.get('/auth/options', async () => {
    const shown = (await isDemo()) ? await demo() : null
    return {
      demo: shown?.people ?? null,
      samenwerkingsverband: shown?.samenwerkingsverband ?? null,
      mail: mail !== null,
    }
  })

  app.post<{ Body: { personId?: unknown } }>('/auth/demo', limited, async (request, reply) => {
    if (!(await isDemo())) return reply.callNotFound()
    const known = (await demo()).people.some(({ personId }) => personId === request.body?.personId)
    return known ? signIn(request, reply, String(request.body.personId), 'demo') : refused(reply, 404, 'NOT_FOUND')
  })

  app.post<{ Body: { email?: unknown } }>(
    '/auth/link',
    { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } },
    async (request, reply) => {
      if (!mail) return reply.callNotFound()
      // The answer comes first and is always the same, so that it does not tell which addresses have an account.
      void sendLink(mail, textOf(request.body?.email), visitor(request.ip)).catch((fault: unknown) =>
        log.error(fault, 'a sign-in link was not made'),
      )
      return reply.code(204).send()
    },
  )

  app.post<{ Body: { token?: unknown } }>('/auth/session', limited, async (request, reply) => {
    const personId = await personOfLink(writer, textOf(request.body?.token))
    if (personId) return signIn(request, reply, personId, 'link')
    noteSecurity('link-refused', visitor(request.ip))
    return refused(reply, 410, 'LINK_USED_OR_OLD')
  })

  app.post('/auth/sign-out', limited, async (request, reply) => {
    const secret = cookieSecret(request.raw)
    const viewer = secret && (await viewerOf(writer.connections.read, secret))
    if (viewer) {
      await signOut(writer, viewer.person.id)
      noteSecurity('sign-out', { person: viewer.person.id, ...visitor(request.ip) })
    }
    return reply.clearCookie(cookieName, cookieOptions).code(204).send()
  })

  const signIn = async (request: FastifyRequest, reply: FastifyReply, person: string, how: 'link' | 'demo') => {
    const secret = await openSession(writer, person, 'BROWSER')
    noteSecurity('sign-in', { person, how, session: idOfSecret(hashOf(secret)), ...visitor(request.ip) })
    return reply.setCookie(cookieName, secret, cookieOptions).code(204).send()
  }

  const sendLink = async (mailer: NonNullable<SignIn['mail']>, email: string, from: SecurityFields) => {
    const person = await personByEmail(writer.connections.read, email)
    if (!person) return noteSecurity('link-unknown', from)
    const link = await signInAddress(config, writer, person.id)
    await noteLink({ person: person.id, kind: 'sign-in', ...from }, mailer.sendSignInLink(person.email, link))
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const refused = (reply: FastifyReply, status: number, code: string) =>
  reply.code(status).send({ errors: [{ message: code, extensions: { code } }] })
