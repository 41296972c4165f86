import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddr from '@fastify/proxy-addr'
import ipaddr from 'ipaddr.js'

/** Names the visitor behind a request or an upgrade, for limits. */
export type VisitorOf = (request: IncomingMessage) => string

/**
 * A visitor is the nearest address that is no proxy of ours: what stands left of it in X-Forwarded-For was written by
 * the visitor. Without proxies it is the address of the connection.
 */
export const visitorsBehind = (proxies: string[]): VisitorOf => {
  const isProxy = proxyAddr.compile(proxies)
  const trust = (address: string, hop: number) => isProxy(bare(address), hop)
  return (request) => {
    const hops = proxyAddr.all(request, trust).map(bare)
    // A proxy may write 'unknown' where it does not know; then the visitor is counted as that proxy.
    const address = hops.findLast((hop) => isIP(hop))
    // A connection that is gone has no address any more.
    return address === undefined ? '' : nameOf(address)
  }
}

/** Some proxies write the port too: 192.0.2.1:4711, [2001:db8::1]:4711. */
const bare = (hop: string | undefined) =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(hop ?? '')?.[1] ?? /^([\d.]+):\d+$/.exec(hop ?? '')?.[1] ?? hop ?? ''

/** A home or an office has 2^64 addresses of IPv6, so these count as one. An IPv4 address in IPv6 is that address. */
const nameOf = (address: string) => {
  const ip = ipaddr.process(address)
  return ip instanceof ipaddr.IPv4
    ? ip.toString()
    : `${ip.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
}

/** The reason why this is no address of a proxy, nor a range of them; null: it is one. */
export const whyNoProxy = (text: string) => {
  const [address = '', bits, ...more] = text.split('/')
  const most = { 4: 32, 6: 128 }[isIP(address)]
  if (!most || more.length) return 'is no address'
  if (bits === undefined) return null
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) return `has a range that is not from 1 to ${most}`
  return Number(bits) === 0 ? 'would trust everybody' : null
}
