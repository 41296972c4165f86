import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'
import { demoStates } from '../db/table.ts'
import { isLoopback } from '../lib/hosts.ts'

/** Whether the settings keep the hub to the machine that it runs on. */
export const staysHere = ({ host, publicUrl }: Config) =>
  isLoopback(host) && (!publicUrl || (publicUrl.protocol === 'http:' && isLoopback(publicUrl.hostname)))

/** Whether the settings let a demo be one. */
export const mayBeDemo = (config: Config) => !config.production && (config.demo || staysHere(config))

/**
 * Whether a request may be signed in with one press, where the database is a demo: never in production, and without
 * HUB_DEMO=1 only on this machine. There the door lets in no Host but loopback. A proxy beside the hub connects from
 * loopback too; it gives itself away by a header that no browser sends.
 */
export const mayPress = (config: Config, { headers }: IncomingMessage) =>
  mayBeDemo(config) && (config.demo || Object.keys(headers).every(isOfBrowsers))

/** What browsers send to a page of their own. What proxies add has no such list. */
const ofBrowsers = new Set([
  ...['accept', 'accept-encoding', 'accept-language', 'cache-control', 'connection', 'content-length', 'content-type'],
  ...['cookie', 'dnt', 'host', 'if-modified-since', 'if-none-match', 'keep-alive', 'origin', 'pragma', 'priority'],
  ...['referer', 'save-data', 'te', 'transfer-encoding', 'upgrade-insecure-requests', 'user-agent'],
  ...['available-dictionary', 'dictionary-id'],
])
// Of these each browser has others, and no page may set one.
const isOfBrowsers = (name: string) => ofBrowsers.has(name) || name.startsWith('sec-')

/** What a start says about the demo; null: nothing. */
export const demoSentence = (config: Config, state: number) => {
  if (config.production && config.demo) return 'HUB_DEMO does nothing in production: the demo is off.'
  if (state !== demoStates.open) return null
  if (config.production) return 'This database is a demo; in production nobody signs in with one press.'
  if (!mayBeDemo(config))
    return 'This database is a demo; HOST or PUBLIC_URL reaches beyond this machine, so nobody signs in with one press.'
  return `This is a demo: ${config.demo ? 'everybody who can reach it' : 'whoever uses this machine'} signs in with one press, as an invented person.`
}
