import ConnectionParameters from 'pg/lib/connection-parameters'
import { codeOf } from './causes.ts'

type Place = { at: string; host: string; user: string; database: string; hasPassword: boolean }

/** What a fault of PostgreSQL, or of the way to it, means; null: nothing that an administrator could mend. */
export const whyNoPostgres = (fault: Error, url: string): string | null => {
  const place = placeOf(url)
  const code = codeOf(fault)
  return (
    whyItRefuses(code, fault.message, place) ?? whyNoWay(fault, place) ?? whyNoAgreement(code, fault.message, place)
  )
}

/**
 * Whether it may be there in a moment: it still starts, its machine is not in the network yet, or nothing can be known
 * of it but silence.
 */
export const isNotUpYet = (fault: Error) =>
  /^(57P0[123]|53300)$/.test(codeOf(fault)) || codeOf(fault) in ways || breaksOff.test(fault.message)

const breaksOff = /^(Connection terminated|timeout exp|timeout exceeded|Query read timeout)/

/** What PostgreSQL itself says (its manual, appendix A). */
const whyItRefuses = (code: string, message: string, { at, user, database, hasPassword }: Place) => {
  switch (code) {
    case '28P01':
      if (!hasPassword) return wantsPassword(at)
      return (
        `${at} does not take the password of user '${user}'; ` +
        'correct it in DATABASE_URL, where a sign like # or / is written by its number, as %23 or %2F'
      )
    case '28000':
      if (/no encryption|SSL off/i.test(message))
        return (
          `${at} wants TLS; ` +
          'add ?sslmode=verify-full to DATABASE_URL, and &sslrootcert=FILE if its certificate is of an ' +
          'authority of your own'
        )
      return /pg_hba/.test(message)
        ? `${at} does not let user '${user}' in from this machine; ` +
            'add a line to its pg_hba.conf, or correct DATABASE_URL'
        : `${at} does not let user '${user}' in; make that user (createuser), or correct DATABASE_URL`
    case '3D000':
      return (
        `${at} has no database '${database}'; ` +
        `make it (createdb -O ${user} ${database}), or correct the name at the end of DATABASE_URL`
      )
    case '42501':
    case '3F000':
      return (
        `user '${user}' may not make tables in database '${database}'; let that user own it: ` +
        `ALTER DATABASE "${database}" OWNER TO "${user}"`
      )
    case '25006':
      return `${at} takes no changes, as a standby does; let DATABASE_URL lead to the primary`
    case '53300':
      return `${at} has no connection left for the hub; raise its max_connections`
    case '53100':
      return `the disk of ${at} is full; make room there`
    case '57P01':
    case '57P02':
    case '57P03':
      return `${at} is starting up or shutting down; see its log`
    default:
      return null
  }
}

const ways: Record<string, (place: Place) => string> = {
  ECONNREFUSED: ({ at }) => `nothing listens at ${at}; start it, or correct host and port in DATABASE_URL`,
  ENOTFOUND: ({ host }) => `no machine is known as '${host}'; correct the host in DATABASE_URL`,
  EAI_AGAIN: ({ host }) => `no machine is known as '${host}' now; look at the name server, or correct DATABASE_URL`,
  ENOENT: ({ at }) => `${at} has no socket there; start it, or correct the folder in DATABASE_URL`,
  ...Object.fromEntries(
    ['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN'].map((code) => [
      code,
      ({ at }: Place) => `${at} cannot be reached; look at the network and its firewall, or correct DATABASE_URL`,
    ]),
  ),
  ...Object.fromEntries(
    ['ECONNRESET', 'ECONNABORTED', 'EPIPE'].map((code) => [
      code,
      ({ at }: Place) =>
        `${at} breaks the connection off; look whether it is PostgreSQL that listens there, and see its log`,
    ]),
  ),
}

const whyNoWay = (fault: Error, place: Place) => {
  const { syscall } = fault as NodeJS.ErrnoException
  // ENOENT of a file is another thing.
  if (syscall === 'open' || syscall === 'mkdir' || syscall === 'stat') return null
  return ways[codeOf(fault)]?.(place) ?? null
}

/** What the driver and TLS say: most of it has no code. */
const whyNoAgreement = (code: string, message: string, { at }: Place) => {
  if (/does not support SSL/.test(message))
    return `${at} has no TLS; leave sslmode out of DATABASE_URL, or switch TLS on there`
  if (/password must be a (non-empty )?string/.test(message)) return wantsPassword(at)
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code))
    return (
      `the certificate of ${at} is not trusted here (${code}); ` +
      'name its authority in DATABASE_URL (&sslrootcert=FILE), and its host as the certificate does'
    )
  if (/^(ERR_SSL_|EPROTO)/.test(code) || /establishing an SSL connection/.test(message))
    return (
      `${at} cannot agree with the hub on TLS (${code || 'no answer'}); ` +
      'look whether it is PostgreSQL that listens there, and at its version of TLS'
    )
  if (breaksOff.test(message))
    return `${at} gives no answer; look whether it is PostgreSQL that listens there, and see its log`
  return null
}

const wantsPassword = (at: string) =>
  `${at} wants a password; write it into DATABASE_URL: postgres://user:password@host/database`

const placeOf = (url: string): Place => {
  const { host = '', port, user = '', database = '', password } = new ConnectionParameters(url)
  const at = host.startsWith('/') ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`
  return { at: `PostgreSQL at ${at}`, host, user, database, hasPassword: !!password }
}
