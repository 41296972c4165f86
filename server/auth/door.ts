import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'
import { hostOf, isEverywhere, isHere, isLoopback } from '../lib/hosts.ts'

/** Why a request is turned away before anything else is read of it. */
export type Foreign = { statusCode: number; code: 'MISDIRECTED' | 'FOREIGN_ORIGIN'; message: string }

const misdirected: Foreign = {
  statusCode: 421,
  code: 'MISDIRECTED',
  message: 'this hub does not answer to the host that was asked; PUBLIC_URL names the address where it is found',
}
const foreignOrigin: Foreign = {
  statusCode: 403,
  code: 'FOREIGN_ORIGIN',
  message: 'a page of another site may not ask this',
}

/**
 * Tells whether a request was meant for this hub and comes from no page of another site: the same for a request and
 * for the upgrade to a socket. A page of another site can point its own name at this machine (DNS rebinding), so that
 * Origin and Host agree; therefore Host has to be a name of the hub first. What a proxy says of the host is not asked:
 * anybody can say it.
 */
export const doorOf = ({ host: listensOn, publicUrl }: Config) => {
  const given = hostOf(listensOn)?.hostname ?? listensOn
  const isOwnName = (name: string) =>
    isLoopback(name) || name === given || (isEverywhere(given) && isHere(name)) || name === publicUrl?.hostname

  const isOwnOrigin = (origin: string, host: URL) =>
    publicUrl ? origin.toLowerCase() === publicUrl.origin : origin.toLowerCase() === host.origin

  /** `isHealthCheck`: it asks by an address of its own, and learns nothing. */
  return ({ headers, rawHeaders, method, url = '' }: IncomingMessage, isHealthCheck = false): Foreign | null => {
    const { origin, host: written = '' } = headers
    const host = isNamedOnce(rawHeaders) ? hostOf(written, publicUrl?.protocol) : null
    const isMeant = host !== null && isOwnName(host.hostname) && isTargetOf(host, url)
    if (!isMeant && !(isHealthCheck && origin === undefined)) return misdirected
    if (origin !== undefined && !(host && isOwnOrigin(origin, host))) return foreignOrigin
    return isAskedByAnotherSite(method, headers) ? foreignOrigin : null
  }
}

/** Node takes the first of two Hosts; a proxy before it may have taken the other. */
const isNamedOnce = (rawHeaders: string[]) =>
  rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length === 1

/** A request may name its host in its first line too, and that one counts for whoever routes it. */
const isTargetOf = (host: URL, url: string) =>
  url.startsWith('/') || url === '*' || (URL.canParse(url) && new URL(url).host === host.host)

/**
 * Browsers leave Origin out of a GET, and say there whose page asks. A link to the hub may stand anywhere; what loads
 * a part of the hub may not. Of a socket the Origin says it.
 */
const isAskedByAnotherSite = (method: string | undefined, headers: IncomingMessage['headers']) => {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  const mode = headers['sec-fetch-mode']
  return !(mode === 'navigate' && method === 'GET') && !(mode === 'websocket' && headers.origin !== undefined)
}
