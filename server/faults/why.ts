import type { Config } from '../config.ts'
import { isIP } from 'node:net'
import { oneLine } from '../lib/errors.ts'
import { whyNoDisk } from './disk.ts'
import { whyNoFile } from './file.ts'
import { whyNoPostgres } from './postgres.ts'
import { causesOf, codeOf } from './causes.ts'

/**
 * What a fault of the machine, the disk or the database means for an administrator, in one sentence that names the
 * setting and what to do; null: it is a bug. Tells no password. The one place for every command.
 */
export const why = (fault: unknown, config: Config): string | null => {
  for (const cause of causesOf(fault)) {
    const told =
      (/^postgres(ql)?:/.test(config.databaseUrl)
        ? whyNoPostgres(cause, config.databaseUrl)
        : whyNoFile(cause, config)) ??
      whyNoDisk(cause, config.dataDir) ??
      whyNoModule(cause)
    if (told) return oneLine(told)
  }
  return null
}

const whyNoModule = (fault: Error) =>
  codeOf(fault) === 'ERR_DLOPEN_FAILED'
    ? `better-sqlite3 was compiled for another Node than this ${process.version}; ` +
      `run 'npm ci' with this one, or start with 'npm start', which does`
    : null

/** The same for a server that could not listen. */
export const whyNotListening = (fault: unknown, { host, port }: Pick<Config, 'host' | 'port'>) => {
  switch (codeOf(fault)) {
    case 'EADDRINUSE':
      return `port ${port} is taken; set PORT to another one`
    case 'EACCES':
    case 'EPERM':
      return (
        `PORT ${port} is not for this user, for ports below 1024 belong to the system; ` +
        `set PORT to 1024 or higher, and let a proxy listen on ${port}`
      )
    case 'EADDRNOTAVAIL':
      return (
        `HOST ${host} is no address of this machine; ` +
        `set it to one that is, or to ${isIP(host) === 6 ? '::' : '0.0.0.0'} for all of them`
      )
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is a name that nobody knows; set it to an address of this machine`
    case 'EAFNOSUPPORT':
      return (
        `HOST ${host} is an address of a kind that this machine does not have; ` +
        'set it to an address of this machine'
      )
    case 'EINVAL':
      return (
        `HOST ${host} cannot be listened on; ` +
        'an address that begins with fe80 needs its network behind it, like fe80::1%eth0'
      )
    default:
      return null
  }
}
