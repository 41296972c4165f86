import { join } from 'node:path'
import { whyNoProxy } from './lib/visitor.ts'

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
  production: boolean
  /** HUB_DEMO=1: one-press sign-ins on a demo database, also beyond loopback; never in production. */
  demo: boolean
}

/** A setting that makes no sense; the message names it. */
export class ConfigError extends Error {}

export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const dataDir = env.DATA_DIR || './data'
  const databaseUrl = env.DATABASE_URL || join(dataDir, 'hub.db')
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    throw new ConfigError(
      `DATABASE_URL must start with postgres://, or be left out for SQLite in DATA_DIR; it is '${env.DATABASE_URL}'`,
    )
  }
  if (env.SMTP_URL && !env.PUBLIC_URL)
    throw new ConfigError(
      'SMTP_URL needs PUBLIC_URL: a link in a mail must not point where a request says it came from',
    )
  return {
    port: portOf(env.PORT),
    host: env.HOST || '127.0.0.1',
    dataDir,
    databaseUrl,
    publicUrl: urlOf('PUBLIC_URL', env.PUBLIC_URL, ['http:', 'https:']),
    smtpUrl: urlOf('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']),
    trustedProxies: proxiesOf(env.TRUSTED_PROXIES),
    production: env.NODE_ENV === 'production',
    demo: env.HUB_DEMO === '1',
  }
}

const portOf = (value: string | undefined) => {
  const port = Number(value || 4000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError(`PORT must be a whole number from 0 to 65535; it is '${value}'`)
  return port
}

const urlOf = (name: string, value: string | undefined, protocols: string[]) => {
  if (!value) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url || !protocols.includes(url.protocol))
    throw new ConfigError(`${name} must start with ${protocols.join('// or ')}//; it is '${value}'`)
  return url
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
