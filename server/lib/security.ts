import type { IncomingMessage } from 'node:http'
import { log } from './log.ts'

type Kind = {
  level: 'info' | 'warn'
  says: string
  /** Anybody can cause it, so that it is written once a minute, with how often it happened. */
  often?: true
}
const kind = <Kinds extends Record<string, Kind>>(kinds: Kinds) => kinds

/**
 * All lines of the security log, by name. A name is a promise to whoever reads them with a program: it is added, never
 * changed. docs/security-log.md tells the fields.
 */
export const securityEvents = kind({
  /** Somebody has a session: by a link, or by the one press of a demo. */
  'sign-in': { level: 'info', says: 'signed in' },
  /** Somebody signed out, which ends all browser sessions of that person. */
  'sign-out': { level: 'info', says: 'signed out' },
  /** The mail server took a sign-in link or an invitation. */
  'link-sent': { level: 'info', says: 'a sign-in link was mailed' },
  /** The mail server did not take one. */
  'link-not-sent': { level: 'warn', says: 'a sign-in link was not mailed' },
  /** The command line printed a sign-in link. */
  'link-made': { level: 'info', says: 'a sign-in link was printed' },
  /** A link was asked for an address that nobody has. */
  'link-unknown': { level: 'warn', says: 'a sign-in link was asked for an unknown address', often: true },
  /** Somebody tried a link that is used, too old, or was never given. */
  'link-refused': { level: 'warn', says: 'a sign-in link opened nothing', often: true },
  /** A token that opens nothing: revoked, or never given. */
  'bad-token': { level: 'warn', says: 'a token opened nothing', often: true },
  /** The command line made a token for a program. */
  'token-made': { level: 'info', says: 'a token was made' },
  /** The command line ended a token. */
  'token-revoked': { level: 'info', says: 'a token was revoked' },
  /** Somebody got a role, another one, or another last day of it. */
  'role-set': { level: 'info', says: 'a role was given or changed' },
  /** Somebody has no role any more. */
  'role-ended': { level: 'info', says: 'a role was taken away' },
  /** Somebody got the seat of a party. */
  'seat-taken': { level: 'info', says: 'a seat was taken' },
  /** Somebody left the seat of a party. */
  'seat-left': { level: 'info', says: 'a seat was left' },
  /** Somebody became beheerder of the hub. */
  'admin-made': { level: 'info', says: 'somebody became beheerder' },
  /** Somebody is beheerder no longer. */
  'admin-revoked': { level: 'info', says: 'somebody is beheerder no longer' },
  /** A page of another site, or a request for another host, was refused. */
  'refused-origin': { level: 'warn', says: 'a request from elsewhere was refused', often: true },
  /** A limit of server/limits.ts was reached. */
  'limit-reached': { level: 'warn', says: 'a limit was reached', often: true },
  /** The database is no demo any more: nobody signs in with one press. */
  'demo-ended': { level: 'info', says: 'the demo ended' },
  /** A copy of the database was put back. */
  restored: { level: 'warn', says: 'a copy of the database was put back' },
})
export type SecurityEvent = keyof typeof securityEvents

/** Ids, words of the code and numbers; never a name, an address or a text. */
export type SecurityFields = Record<string, string | number | boolean | null | undefined>
/** `from`, the network address behind a request, where the hub is set to write it: an address is personal data. */
export type Asker = { readonly from?: string }
export type FromOf = (request: IncomingMessage) => Asker
export type Note = (event: SecurityEvent, fields: SecurityFields) => void

/**
 * Writes a line of the security log. `where` and `limit` tell apart what happens often: each has a line of its own in a
 * minute.
 */
export const noteSecurity: Note = (event, fields) => {
  const kind: Kind = securityEvents[event]
  if (!kind.often) return line(event, fields)
  const { where, limit } = fields
  const key = JSON.stringify([event, where, limit])
  const known = counting.get(key)
  if (known) return void known.count++
  line(event, { ...fields, count: 1 })
  count(key, event, { where, limit })
}

/** Writes what was counted and not told yet; the hub does so when it stops. */
export const noteCounted = () => {
  for (const { timer, event, fields, count } of counting.values()) {
    clearTimeout(timer)
    if (count) line(event, { ...fields, count })
  }
  counting.clear()
}

type Counting = { timer: NodeJS.Timeout; event: SecurityEvent; fields: SecurityFields; count: number }
const counting = new Map<string, Counting>()

/** Counts for a minute, and for another one while there is something to tell. */
const count = (key: string, event: SecurityEvent, fields: SecurityFields) => {
  const told = () => {
    counting.delete(key)
    if (!here.count) return
    line(event, { ...fields, count: here.count })
    count(key, event, fields)
  }
  const here = { timer: setTimeout(told, 60_000).unref(), event, fields, count: 0 }
  counting.set(key, here)
}

const line = (event: SecurityEvent, fields: SecurityFields) => {
  const { level, says } = securityEvents[event]
  log[level]({ security: event, ...fields }, says)
}
