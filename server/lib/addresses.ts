import { isIP } from 'node:net'
// Not the driver itself, which is a third of the start of a command, and not needed on a file.
import ConnectionParameters from 'pg/lib/connection-parameters'
import { ConfigError } from './errors.ts'

/** Where browsers find the hub. Pages and links stand at its root, so it has no path. */
export const readPublicUrl = (value: string | undefined) => {
  const url = readUrl('PUBLIC_URL', value, ['http:', 'https:'])
  if (!url || !value) return null
  const surplus = url.username || url.password ? 'a user' : whatFollows(value)
  if (surplus)
    throw new ConfigError(
      'PUBLIC_URL must be a scheme and a host, like https://hub.example; ' +
        `leave out ${surplus}, for the hub stands at the root of its host`,
    )
  return url
}

const whatFollows = (value: string) => {
  const [, , rest = ''] = /^[^/]*\/\/([^/?#\\]*)(.*)$/s.exec(value) ?? []
  if (rest.includes('#')) return 'what follows #'
  if (rest.includes('?')) return 'what follows ?'
  return rest.length > 1 ? `the path ${rest}` : null
}

export const readSmtpUrl = (value: string | undefined) => {
  const url = readUrl('SMTP_URL', value, ['smtp:', 'smtps:'])
  if (!url) return null
  if (!url.hostname) throw new ConfigError('SMTP_URL must name a mail server, like smtp://mail.example:587')
  if (url.pathname.length > 1) throw new ConfigError(`SMTP_URL takes no path; it is '${withoutSecrets(value ?? '')}'`)
  for (const part of [url.username, url.password])
    if (!isDecodable(part)) throw new ConfigError('SMTP_URL: write a % in the user or the password as %25')
  return url
}

/** `fallback`: the file of SQLite. */
export const readDatabaseUrl = (value: string | undefined, fallback: string) => {
  if (!value) return fallback
  if (!/^postgres(ql)?:\/\//.test(value))
    throw new ConfigError(
      'DATABASE_URL must start with postgres://, or be left out for SQLite in DATA_DIR; ' +
        `it is '${withoutSecrets(value)}'`,
    )
  try {
    // The driver takes more than a URL may be: the folder of a socket, files with certificates.
    new ConnectionParameters(value)
  } catch (fault) {
    const { path } = fault as NodeJS.ErrnoException
    throw new ConfigError(
      path
        ? `DATABASE_URL names the file ${path}, which cannot be read`
        : 'DATABASE_URL cannot be read; it is postgres://user:password@host:5432/database, ' +
            'and a sign in the password that means something in an address is written by its number: ' +
            '% as %25, # as %23, / as %2F, ? as %3F, @ as %40',
    )
  }
  return value
}

/** A name or an address; an IPv6 address may stand in brackets. */
export const readHost = (value: string) => {
  const host = value.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) || /^[\w.-]+$/.test(host)) return host
  throw new ConfigError(
    'HOST must be a name or an address of this machine, like 127.0.0.1 or ::1, and no port (PORT) or ' +
      'scheme (PUBLIC_URL); ' +
      `it is '${withoutSecrets(value)}'`,
  )
}

const readUrl = (name: string, value: string | undefined, protocols: string[]) => {
  if (!value) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && protocols.includes(url.protocol) && value.startsWith('//', url.protocol.length)) return url
  throw new ConfigError(
    protocols.some((protocol) => value.startsWith(`${protocol}//`))
      ? `${name} is no address that can be read: ` +
          `after ${protocols.join('// or ')}// comes a host, and a port up to 65535 if need be; ` +
          `it is '${withoutSecrets(value)}'`
      : `${name} must start with ${protocols.join('// or ')}//; it is '${withoutSecrets(value)}'`,
  )
}

const isDecodable = (text: string) => {
  try {
    return decodeURIComponent(text) !== null
  } catch {
    return false
  }
}

/** What is printed is kept, in a terminal or a journal: leaves out all that may be a password. */
export const withoutSecrets = (value: string) => {
  const [, scheme = '', rest = ''] = /^(\w+:\/\/)?(.*)$/s.exec(value) ?? []
  const host = rest.replace(/^.*@/s, '…@').replace(/[?#].*$/s, (end) => `${end[0]}…`)
  // Without a scheme it may be anything: `host=db password=…`, `user:password`.
  const isPlain = /^(…@)?[\w.-]*(:\d{1,5})?([/?#][^:=@]*)?$/.test(host)
  return isPlain ? `${scheme}${host}` : `${scheme}…`
}
