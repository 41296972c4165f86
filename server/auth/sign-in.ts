import type { Config } from '../config.ts'
import type { Reader } from '../db/connection.ts'
import { holdsDemo } from '../db/demo.ts'
import { write, type Writer } from '../db/write.ts'
import { must } from '../lib/must.ts'
import { isRefusal, refuse } from '../lib/refusal.ts'
import { limits } from '../limits.ts'
import { hashOf, newSecret } from './secrets.ts'
import {
  addSession,
  addSignInLink,
  membershipFor,
  personById,
  removeBrowserSessions,
  signInLinkByHash,
  takeSignInLink,
} from './store.ts'
import type { PersonRow, SessionRow, SignInLinkRow } from './table.ts'

/** Opens a session, or makes a token. Returns the secret, which is kept nowhere. */
export const openSession = async (writer: Writer, personId: string, kind: SessionRow['kind']) => {
  const secret = newSecret()
  await write(writer, null, (tx) =>
    addSession(tx, { hash: hashOf(secret), personId, kind, createdAt: tx.now, usedAt: tx.now }),
  )
  return secret
}

/** Signs in an invented person with one press; null when the demo ended meanwhile. */
export const signInInvented = async (writer: Writer, personId: string) => {
  const secret = newSecret()
  const opened = await write(writer, null, async (tx) => {
    if (!(await holdsDemo(tx)) || !(await personById(tx, personId))?.invented) return refuse('NOT_ALLOWED')
    return addSession(tx, { hash: hashOf(secret), personId, kind: 'BROWSER', createdAt: tx.now, usedAt: tx.now })
  })
  return opened && isRefusal(opened) ? null : secret
}

/** Signs a person out on every device: no request or socket goes on with an earlier session. */
export const signOut = (writer: Writer, personId: string) =>
  write(writer, null, (tx) => removeBrowserSessions(tx, personId))

/** Where an invitation leads to, and who invites; null: whoever runs the hub. */
export type Invitation = { samenwerkingsverbandId: string; invitedById: string | null }

/** Makes a link that signs in once, within a quarter of an hour. Returns its secret. */
export const newSignInLink = async (writer: Writer, personId: string) =>
  (await makeLink(writer, personId, limits.link.mailed, null)).secret

/** Makes a link that signs in once, within a week; `invitation` null: it invites to nothing. */
export const newInvitation = (writer: Writer, personId: string, invitation: Invitation | null) =>
  makeLink(writer, personId, limits.link.invited, invitation)

const makeLink = async (writer: Writer, personId: string, lives: number, invitation: Invitation | null) => {
  const secret = newSecret()
  let expiresAt = ''
  await write(writer, null, (tx) => {
    expiresAt = new Date(Date.parse(tx.now) + lives).toISOString()
    return addSignInLink(tx, {
      hash: hashOf(secret),
      personId,
      expiresAt,
      usedAt: null,
      ...(invitation ?? { samenwerkingsverbandId: null, invitedById: null }),
    })
  })
  return { secret, expiresAt }
}

/**
 * The whole address of a link that signs in, at the hub that is found at `base`. It goes on to `goal`, a path as
 * ownPath() gives it; null: to the start.
 */
export const linkAddress = (base: URL | string, secret: string, goal: string | null = null) => {
  const address = new URL(`/inloggen/${secret}`, base)
  if (goal) address.searchParams.set('naar', goal)
  return address.href
}

/** Where links in a mail begin. */
export const mailedFrom = ({ publicUrl }: Config) => must(publicUrl, 'config.ts refuses SMTP_URL without PUBLIC_URL')

/** Takes a link, which works once. Returns whose it is; null when it was used, was taken back, or is too old. */
export const personOfLink = async (writer: Writer, link: string) => {
  const taken = await write(writer, null, async (tx) => {
    const found = await takeSignInLink(tx, hashOf(link))
    return found && (await stillInvites(tx, found)) ? found : refuse('NOT_FOUND')
  })
  return isRefusal(taken) ? null : taken.personId
}

/** What the page of a link tells before it is used. */
export type SignInLink =
  | { state: 'OPEN'; link: SignInLinkRow; person: PersonRow }
  /** WITHDRAWN: whoever was invited is no member any more. UNKNOWN: never given, or too long ago. */
  | { state: 'USED' | 'EXPIRED' | 'WITHDRAWN' | 'UNKNOWN' }

/** Reads a link without using it. What opens nothing any more tells nothing but that. */
export const readLink = async (reader: Reader, secret: string): Promise<SignInLink> => {
  const link = await signInLinkByHash(reader, hashOf(secret))
  const person = link && (await personById(reader, link.personId))
  if (!person) return { state: 'UNKNOWN' }
  if (link.usedAt !== null) return { state: 'USED' }
  if (link.expiresAt <= new Date().toISOString()) return { state: 'EXPIRED' }
  return (await stillInvites(reader, link)) ? { state: 'OPEN', link, person } : { state: 'WITHDRAWN' }
}

/** Whether nobody took the invitation back; a link that only signs in has none. */
const stillInvites = async (reader: Reader, { personId, samenwerkingsverbandId }: SignInLinkRow) =>
  samenwerkingsverbandId === null || (await membershipFor(reader, personId, { samenwerkingsverbandId })) !== null
