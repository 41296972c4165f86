import type { Reader } from '../db/connection.ts'
import type { MembershipRow, PersonRow, SessionRow } from './table.ts'
import { membershipsOf, personById, sessionByHash, touchSession } from './store.ts'
import { hashOf } from './secrets.ts'
import type { Writer } from '../db/write.ts'
import { amsterdamInstant, daysAfter } from '../../schema/dates.ts'

/** The person who is signed in, read anew for every request. */
export type Viewer = { person: PersonRow; memberships: MembershipRow[]; sessionHash: string }
/** `endsAt`: when the session or a membership ends by the clock, in milliseconds; Infinity: never. */
export type SignedIn = Viewer & { endsAt: number }
export type ViewerParent = Viewer

const hour = 3_600_000
/**
 * A browser's session ends after 12 hours of silence, and 30 days after the sign-in. A token does not end by itself.
 */
export const idleAfter = 12 * hour
export const endsAfter = 30 * 24 * hour

/** The viewer of a secret (cookie or token); null when it opens nothing any more. */
export const viewerOf = async (reader: Reader, secret: string): Promise<SignedIn | null> =>
  viewerOfSession(reader, hashOf(secret))

export const viewerOfSession = async (reader: Reader, hash: string): Promise<SignedIn | null> => {
  const session = await sessionByHash(reader, hash)
  if (!session || Date.now() > sessionEnd(session)) return null
  const [person, memberships] = await Promise.all([
    personById(reader, session.personId),
    membershipsOf(reader, session.personId),
  ])
  if (!person) return null
  const endsAt = Math.min(sessionEnd(session), ...memberships.map(membershipEnd))
  return { person, memberships, sessionHash: hash, endsAt }
}

const sessionEnd = ({ kind, createdAt, usedAt }: SessionRow) =>
  kind === 'BROWSER' ? Math.min(Date.parse(usedAt) + idleAfter, Date.parse(createdAt) + endsAfter) : Infinity

/** Midnight after its last day. */
const membershipEnd = ({ untilOn }: MembershipRow) =>
  untilOn === null ? Infinity : Date.parse(amsterdamInstant(daysAfter(untilOn, 1), '00:00'))

/** Keeps a session open that is used; writes at most once in five minutes. */
export const keepAlive = async (writer: Writer, hash: string) => {
  const session = await sessionByHash(writer.connections.read, hash)
  if (session && Date.now() - Date.parse(session.usedAt) > 300_000) await touchSession(writer, hash)
}
