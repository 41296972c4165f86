import { join } from 'node:path'
import addressparser from 'nodemailer/lib/addressparser'
import { readDatabaseUrl, readHost, readPublicUrl, readSmtpUrl } from './lib/addresses.ts'
import { ConfigError } from './lib/errors.ts'
import { isLoopback } from './lib/hosts.ts'
import { whyNoProxy } from './lib/visitor.ts'

/** A mail address with the name to show beside it, which may be empty. */
export type Mailbox = { name: string; address: string }

export type Config = {
  /** TCP port; 0: any free one. */
  port: number
  host: string
  /** Folder of the SQLite file and the lock. */
  dataDir: string
  /** A postgres:// address, or the path of the SQLite file. */
  databaseUrl: string
  /** Where browsers find the hub; null: at whatever address they used. */
  publicUrl: URL | null
  /**
   * Mail server for sign-in links and mails about meetings; null: only `hub invite` makes links, and nothing is mailed.
   */
  smtpUrl: URL | null
  /** Addresses and CIDR ranges of the proxies that say in X-Forwarded-For whom they speak for. */
  trustedProxies: string[]
  /** The sender of all mail; null: `hub@` and the host of SMTP_URL. */
  mailFrom: Mailbox | null
  /** Where answers to a mail go; null: to the sender. */
  mailReplyTo: Mailbox | null
  /** Whether a mail server without TLS gets no mail. */
  smtpTls: boolean
  /** SECURITY_LOG_ADDRESS=1: the security log tells the network address of a visitor. */
  securityLogAddress: boolean
  production: boolean
  /** HUB_DEMO=1: one-press sign-ins on a demo database, also beyond loopback; never in production. */
  demo: boolean
}

export const readConfig = (given: NodeJS.ProcessEnv): Config => {
  const env = trimmed(given)
  const dataDir = env.DATA_DIR || './data'
  if (env.SMTP_URL && !env.PUBLIC_URL)
    throw new ConfigError(
      'SMTP_URL needs PUBLIC_URL: a link in a mail must not point where a request says it came from',
    )
  const smtpUrl = smtpOf(env.SMTP_URL)
  return {
    port: portOf(env.PORT),
    host: readHost(env.HOST || '127.0.0.1'),
    dataDir,
    databaseUrl: readDatabaseUrl(env.DATABASE_URL, join(dataDir, 'hub.db')),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    smtpUrl,
    trustedProxies: proxiesOf(env.TRUSTED_PROXIES),
    smtpTls: tlsOf(env.SMTP_TLS, smtpUrl),
    mailFrom: mailboxOf('MAIL_FROM', env.MAIL_FROM),
    mailReplyTo: mailboxOf('MAIL_REPLY_TO', env.MAIL_REPLY_TO),
    securityLogAddress: oneOf('SECURITY_LOG_ADDRESS', env.SECURITY_LOG_ADDRESS, ['1', '0']) === '1',
    production: oneOf('NODE_ENV', env.NODE_ENV, ['production', 'development', 'test']) === 'production',
    demo: oneOf('HUB_DEMO', env.HUB_DEMO, ['1', '0']) === '1',
  }
}

/** Without the blanks that a line of an env file leaves behind. Docker also leaves the quotes around a value. */
const trimmed = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const text = value?.trim()
      if (own.includes(name) && /^(["']).*\1$/s.test(text ?? ''))
        throw new ConfigError(`${name} stands in quotes, which are taken as a part of it; leave them out`)
      return [name, text]
    }),
  )
const own = [
  ...['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'HUB_DEMO', 'NODE_ENV'],
  ...['SMTP_URL', 'SMTP_TLS', 'MAIL_FROM', 'MAIL_REPLY_TO', 'SECURITY_LOG_ADDRESS'],
]

const portOf = (value: string | undefined) => {
  const port = value || '4000'
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return Number(port)
  throw new ConfigError(`PORT must be a whole number from 0 to 65535; it is '${value}'`)
}

/** A word that is nearly right would silently mean the opposite: NODE_ENV=prod is no production. */
const oneOf = (name: string, value: string | undefined, words: string[]) => {
  if (!value || words.includes(value)) return value
  throw new ConfigError(`${name} must be ${words.join(' or ')}, or be left out; it is '${value}'`)
}

const proxiesOf = (value: string | undefined) => {
  const proxies = value ? value.split(',').map((text) => text.trim()) : []
  for (const text of proxies) {
    const why = whyNoProxy(text)
    if (why)
      throw new ConfigError(
        `TRUSTED_PROXIES must be addresses or ranges like 10.0.0.0/8, with commas between them; '${text}' ${why}`,
      )
  }
  return proxies
}

const smtpOf = (value: string | undefined) => {
  const url = readSmtpUrl(value)
  // nodemailer would let them overrule SMTP_TLS or the host, or write every mail with its link to the terminal.
  const forbidden = [
    'requireTLS',
    'ignoreTLS',
    'opportunisticTLS',
    'secure',
    'service',
    'logger',
    'debug',
    'transactionLog',
  ]
  const found = forbidden.find((name) => url?.searchParams.has(name))
  if (found)
    throw new ConfigError(
      `SMTP_URL may not say '${found}'; it names the mail server, and SMTP_TLS says whether it must have TLS`,
    )
  return url
}

/** Beyond loopback a mail, with the link in it, goes over TLS unless SMTP_TLS says otherwise. */
const tlsOf = (value: string | undefined, smtpUrl: URL | null) => {
  if (value && value !== 'required' && value !== 'optional')
    throw new ConfigError(`SMTP_TLS must be required or optional; it is '${value}'`)
  return value ? value === 'required' : smtpUrl !== null && !isLoopback(smtpUrl.hostname)
}

/** `Hub Rivierenland <hub@rivierenland.example>`, or the address alone. */
const mailboxOf = (name: string, value: string | undefined): Mailbox | null => {
  if (!value) return null
  const [mailbox, ...more] = addressparser(value, { flatten: true })
  const isOneLine = !/[\p{C}\p{Zl}\p{Zp}]/u.test(value)
  if (!mailbox || more.length || !isOneLine || !isAddress.test(mailbox.address) || !isWhole(value.trim(), mailbox))
    throw new ConfigError(`${name} must be one address, or 'Name <address>', on one line; it is '${value}'`)
  return { name: mailbox.name, address: mailbox.address }
}
const isAddress = /^[^@\s<>,;:"()[\]\\]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u
// The parser also takes 'hub@example.org and more' for an address with a name.
const isWhole = (value: string, { address }: Mailbox) => value === address || value.endsWith(`<${address}>`)

const readOrStop = () => {
  try {
    return readConfig(process.env)
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault
    // Modules read their settings while they load, so no caller can catch this.
    process.stderr.write(`hub: ${fault.message}\n`)
    process.exit(1)
  }
}

/** The only reader of process.env. */
export const config = readOrStop()
