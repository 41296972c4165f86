import type { Reader } from '../db/connection.ts'
import type { MembershipRow, PersonRow } from './table.ts'
import { membershipsOf, personById, sessionByHash, touchSession } from './store.ts'
import { hashOf } from './secrets.ts'
import type { Writer } from '../db/write.ts'

/** The person who is signed in, read anew for every request. */
export type Viewer = { person: PersonRow; memberships: MembershipRow[]; sessionHash: string }
export type ViewerParent = Viewer

const hour = 3_600_000
/**
 * A browser's session ends after 12 hours of silence, and 30 days after the sign-in. A token does not end by itself.
 */
export const idleAfter = 12 * hour
export const endsAfter = 30 * 24 * hour

/** The viewer of a secret (cookie or token); null when it opens nothing any more. */
export const viewerOf = async (reader: Reader, secret: string): Promise<Viewer | null> =>
  viewerOfSession(reader, hashOf(secret))

export const viewerOfSession = async (reader: Reader, hash: string): Promise<Viewer | null> => {
  const session = await sessionByHash(reader, hash)
  if (!session || (session.kind === 'BROWSER' && hasEnded(session))) return null
  const [person, memberships] = await Promise.all([
    personById(reader, session.personId),
    membershipsOf(reader, session.personId),
  ])
  return person && { person, memberships, sessionHash: hash }
}

const hasEnded = ({ createdAt, usedAt }: { createdAt: string; usedAt: string }) =>
  Date.now() - Date.parse(usedAt) > idleAfter || Date.now() - Date.parse(createdAt) > endsAfter

/** Keeps a session open that is used; writes at most once in five minutes. */
export const keepAlive = async (writer: Writer, hash: string) => {
  const session = await sessionByHash(writer.connections.read, hash)
  if (session && Date.now() - Date.parse(session.usedAt) > 300_000) await touchSession(writer, hash)
}
