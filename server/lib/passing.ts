/** The hub cannot do this now, and may be able to in a moment. */
export class Unavailable extends Error {}

/** The code of what passes. Over HTTP its status is 503, with Retry-After. */
export const unavailable = 'UNAVAILABLE'

/** SQLSTATEs of PostgreSQL that pass, whole ones and classes of two characters (PostgreSQL, appendix A). */
const ofPostgres = [
  '08', // connection
  '53', // out of connections, memory or disk
  '57', // cancelled by a limit, shut down, starting up
  '58', // its disk fails
  '40001', // serialization failure
  '40P01', // deadlock
  '55P03', // a lock did not come in time
  '25P03', // the transaction was idle for too long
  '25006', // a standby, for as long as a failover takes
]

/**
 * Codes of SQLite that pass, with everything that begins with them. Not READONLY: that is an act on the connection for
 * reads.
 */
const ofSqlite = ['BUSY', 'LOCKED', 'FULL', 'IOERR', 'CANTOPEN', 'PROTOCOL', 'NOMEM'].map((name) => `SQLITE_${name}`)

/** Codes of the network and of the machine that pass. */
const ofTheMachine = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL'],
  ...['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EDQUOT'],
])

/** The driver of PostgreSQL gives its own faults no code: each says that a connection is gone or does not come. */
const ofTheDriver =
  /^(timeout exc|timeout expired|Connection terminated|Query read timeout|Client (has encountered|was closed)|Cannot use a pool after)/

/**
 * Tells whether a fault passes: the same request may succeed in a moment. Everything else is a bug. The only place that
 * decides this, for HTTP, for the socket and for the live channels.
 */
export const passes = (fault: unknown): boolean => whyItPasses(fault) !== null

/** The code, or the words of the driver, by which a fault passes; null: it does not. Holds no text of a person. */
export const whyItPasses = (fault: unknown): string | null => {
  for (let at = fault, depth = 0; at instanceof Error && depth < 8; depth++) {
    const { code, message, cause, originalError } = at as Error & { code?: unknown; originalError?: unknown }
    if (at instanceof Unavailable || ofTheDriver.test(message)) return message
    if (typeof code === 'string' && isPassing(code)) return code
    at = originalError ?? cause
  }
  return null
}

const isPassing = (code: string) =>
  ofTheMachine.has(code) ||
  ofSqlite.some((start) => code.startsWith(start)) ||
  (/^[0-9A-Z]{5}$/.test(code) && ofPostgres.some((start) => code.startsWith(start)))
