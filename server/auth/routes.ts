import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Counts } from '../counts.ts'
import { installationOf } from '../db/revision.ts'
import { demoStates } from '../db/table.ts'
import type { Writer } from '../db/write.ts'
import { log } from '../lib/log.ts'
import { type Asker, type FromOf, noteSecurity } from '../lib/security.ts'
import type { VisitorOf } from '../lib/visitor.ts'
import type { Invited } from '../../schema/invitation.ts'
import { ownPath } from '../../schema/own-path.ts'
import { cookieName, cookieOptions, cookieSecret, secretOf } from './credentials.ts'
import { mayPress } from './demo.ts'
import { mailboxOf, type Mailer, noteLink } from './mail.ts'
import { hashOf, idOfSecret } from './secrets.ts'
import {
  type Invitation,
  linkAddress,
  mailedFrom,
  newSignInLink,
  openSession,
  personOfLink,
  readLink,
  signInInvented,
  signOut,
} from './sign-in.ts'
import { personByEmail } from './store.ts'
import { viewerOf } from './viewer.ts'

/** A person who can be signed in with one press in a demo. */
export type DemoPerson = {
  personId: string
  name: string
  role: string
  position: 'FIRST' | 'SECOND' | null
  /** The party with its kind: the id, and the colour of its chair. */
  party: { name: string; kind: string; colour: string } | null
}
export type SignIn = {
  config: Config
  writer: Writer
  mail: Mailer | null
  counts: Counts
  visitorOf: VisitorOf
  from: FromOf
  /** The invented people of a demo, and the name of their samenwerkingsverband. */
  demo: () => Promise<{ people: DemoPerson[]; samenwerkingsverband: string | null }>
  /** What somebody is invited to; null: no longer. */
  invitedTo: (personId: string, invitation: Invitation) => Promise<Invited | null>
}

/** Signing in and out. Everything that changes something is a POST: mail scanners open links. */
export const signInRoutes = (app: FastifyInstance, options: SignIn) => {
  const { config, writer, mail, counts, visitorOf, from, demo } = options
  const isDemo = async ({ raw }: FastifyRequest) =>
    mayPress(config, raw) && (await installationOf(writer.connections.read)).demo === demoStates.open
  const limited = {
    onRequest: async ({ raw, routeOptions: { url } }: FastifyRequest) =>
      counts.spend('signIn', `${visitorOf(raw)} ${url}`, from(raw)),
  }
  const limitedLinks = { onRequest: async ({ raw }: FastifyRequest) => counts.spend('link', visitorOf(raw), from(raw)) }

  app.get('/auth/options', async (request) => {
    const known = secretOf(request.raw)
    const viewer = known && (await viewerOf(writer.connections.read, known))
    if (!viewer) counts.spend('anonymous', visitorOf(request.raw), from(request.raw))
    const shown = (await isDemo(request)) ? await demo() : null
    return {
      demo: shown?.people ?? null,
      samenwerkingsverband: shown?.samenwerkingsverband ?? null,
      mail: mail !== null,
    }
  })

  app.post<{ Body: { personId?: unknown } }>('/auth/demo', limited, async (request, reply) => {
    if (!(await isDemo(request))) return reply.callNotFound()
    const known = (await demo()).people.find(({ personId }) => personId === request.body?.personId)
    const secret = known && (await signInInvented(writer, known.personId))
    return secret ? signedIn(request, reply, secret, known.personId, 'demo') : refused(reply, 404, 'NOT_FOUND')
  })

  app.post<{ Body: { email?: unknown; naar?: unknown } }>('/auth/link', limitedLinks, async (request, reply) => {
    if (!mail) return reply.callNotFound()
    const email = textOf(request.body?.email)
    const goal = ownPath(request.body?.naar)
    // The answer is always the same and leaves first, so that neither it nor its time tells who has an account.
    reply.raw.once('close', () => {
      sendLink(mail, email, goal, from(request.raw)).catch((fault: unknown) =>
        log.error(fault, 'a sign-in link was not made'),
      )
    })
    return reply.code(204).send()
  })

  // A POST, so that the secret stands in no address; it reads, and uses nothing up.
  app.post<{ Body: { token?: unknown } }>('/auth/invitation', limited, async (request) =>
    whatLinkTells(options, textOf(request.body?.token)),
  )

  app.post<{ Body: { token?: unknown } }>('/auth/session', limited, async (request, reply) => {
    const personId = await personOfLink(writer, textOf(request.body?.token))
    if (personId) return signedIn(request, reply, await openSession(writer, personId, 'BROWSER'), personId, 'link')
    noteSecurity('link-refused', from(request.raw))
    return refused(reply, 410, 'LINK_USED_OR_OLD')
  })

  app.post('/auth/sign-out', limited, async (request, reply) => {
    const secret = cookieSecret(request.raw)
    const viewer = secret && (await viewerOf(writer.connections.read, secret))
    if (viewer) {
      await signOut(writer, viewer.person.id)
      noteSecurity('sign-out', { person: viewer.person.id, ...from(request.raw) })
    }
    return reply.clearCookie(cookieName, cookieOptions).code(204).send()
  })

  const signedIn = (
    request: FastifyRequest,
    reply: FastifyReply,
    secret: string,
    person: string,
    how: 'link' | 'demo',
  ) => {
    noteSecurity('sign-in', { person, how, session: idOfSecret(hashOf(secret)), ...from(request.raw) })
    return reply.setCookie(cookieName, secret, cookieOptions).code(204).send()
  }

  const sendLink = async (mailer: NonNullable<SignIn['mail']>, email: string, goal: string | null, asker: Asker) => {
    const person = await personByEmail(writer.connections.read, email)
    if (!person) return noteSecurity('link-unknown', asker)
    if (counts.take('mailbox', mailboxOf(person.email), asker)) return
    const link = linkAddress(mailedFrom(config), await newSignInLink(writer, person.id), goal)
    await noteLink({ person: person.id, kind: 'sign-in', ...asker }, mailer.sendSignInLink(person.email, link))
  }
}

/** For whoever holds the link: whose it is, until when it works, and what it invites to. */
const whatLinkTells = async ({ writer, invitedTo }: SignIn, secret: string) => {
  const found = await readLink(writer.connections.read, secret)
  if (found.state !== 'OPEN') return found
  const { person, link } = found
  const { samenwerkingsverbandId, invitedById } = link
  return {
    state: found.state,
    person: { id: person.id, name: person.name },
    expiresAt: link.expiresAt,
    runsHub: person.admin,
    invitation: samenwerkingsverbandId ? await invitedTo(person.id, { samenwerkingsverbandId, invitedById }) : null,
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const refused = (reply: FastifyReply, status: number, code: string) =>
  reply.code(status).send({ errors: [{ message: code, extensions: { code } }] })
