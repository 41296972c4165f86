import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** A host without the brackets of an IPv6 address. */
const bare = (host: string) => host.replace(/^\[(.*)\]$/, '$1')

/**
 * Whether a host is this machine alone, by a name that no DNS server is asked for. Names under localhost are not: some
 * resolvers do ask.
 */
export const isLoopback = (host: string) => {
  const name = bare(host).toLowerCase()
  const family = isIP(name)
  return family ? loopback.check(name, family === 6 ? 'ipv6' : 'ipv4') : name === 'localhost'
}

/** The address that means every network of this machine. */
export const isEverywhere = (host: string) => ['0.0.0.0', '::'].includes(bare(host))

/** Whether a host is an address of a network of this machine, as it is now: a laptop moves. */
export const isHere = (host: string) =>
  isIP(bare(host)) > 0 &&
  Object.values(networkInterfaces()).some((of) => of?.some(({ address }) => hostOf(address)?.hostname === host))

/**
 * The host of a Host header or a setting, in the one spelling that URLs have for it; null: it is none. A trailing dot
 * makes another name.
 */
export const hostOf = (written: string, protocol = 'http:') => {
  const host = isIP(written) === 6 ? `[${written}]` : written
  const address = `${protocol}//${host}`
  return /^[\w.:[\]-]+$/.test(host) && !/\.(:|$)/.test(host) && URL.canParse(address) ? new URL(address) : null
}

/** The address of a page that is served there. URLs know no network behind an IPv6 address (fe80::1%eth0). */
export const webAddress = (host: string, port: number) =>
  `http://${isIP(host) === 6 ? `[${host.replace(/%.*/, '')}]` : host}:${port}`
