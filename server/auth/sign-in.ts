import type { Config } from '../config.ts'
import { holdsDemo } from '../db/demo.ts'
import { write, type Writer } from '../db/write.ts'
import { must } from '../lib/must.ts'
import { isRefusal, refuse } from '../lib/refusal.ts'
import { limits } from '../limits.ts'
import { hashOf, newSecret } from './secrets.ts'
import { addSession, addSignInLink, personById, removeBrowserSessions, takeSignInLink } from './store.ts'
import type { SessionRow } from './table.ts'

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

/** Makes a link that signs in once, within `lives` milliseconds. Returns its secret. */
export const newSignInLink = async (writer: Writer, personId: string, lives: number = limits.link.mailed) => {
  const secret = newSecret()
  await write(writer, null, (tx) =>
    addSignInLink(tx, {
      hash: hashOf(secret),
      personId,
      expiresAt: new Date(Date.parse(tx.now) + lives).toISOString(),
    }),
  )
  return secret
}

/**
 * Makes a link that signs in once, and returns its whole address at the hub that is found at `base`. It goes on to
 * `goal`, a path as ownPath() gives it; null: to the start.
 */
export const signInAddress = async (
  base: URL | string,
  writer: Writer,
  personId: string,
  lives?: number,
  goal: string | null = null,
) => {
  const address = new URL(`/inloggen/${await newSignInLink(writer, personId, lives)}`, base)
  if (goal) address.searchParams.set('naar', goal)
  return address.href
}

/** Where links in a mail begin. */
export const mailedFrom = ({ publicUrl }: Config) => must(publicUrl, 'config.ts refuses SMTP_URL without PUBLIC_URL')

/** Takes a link, which works once. Returns whose it is; null when it was used, or is too old. */
export const personOfLink = async (writer: Writer, link: string) => {
  const taken = await write(writer, null, async (tx) => (await takeSignInLink(tx, hashOf(link))) ?? undefined)
  return taken && !isRefusal(taken) ? taken.personId : null
}
