import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorOf } from '../server/auth/door.ts'
import { type Config, readConfig } from '../server/config.ts'
import { runs, seed } from './support/runs.ts'
import { doors, raw } from './support/sockets/raw.ts'
import { emptyHub } from './support/world.ts'

/** Of this machine, beside loopback; a machine without a network has none. */
const ownAddress = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address

const settings: Record<string, Partial<Config>> = {
  'nothing set': {},
  PUBLIC_URL: { publicUrl: new URL('https://hub.example') },
  'PUBLIC_URL with a port': { publicUrl: new URL('http://hub.example:8080') },
  'HOST is an address': { host: '192.0.2.7' },
  'HOST is a name': { host: 'Hub.Intern' },
  'HOST is every address': { host: '0.0.0.0' },
}
const urls = new Map<string, string>()
const closing: (() => Promise<void>)[] = []
beforeAll(async () => {
  for (const [name, given] of Object.entries(settings)) {
    const { hub, url } = await emptyHub(given)
    urls.set(name, url)
    closing.push(() => hub.app.close())
  }
})
afterAll(async () => void (await Promise.all(closing.map((close) => close()))))

const [good, misdirected, foreign] = ['comes in', 'MISDIRECTED', 'FOREIGN_ORIGIN'] as const
type Told = typeof good | typeof misdirected | typeof foreign
const statuses = {
  [good]: { http: 200, socket: 101 },
  MISDIRECTED: { http: 421, socket: 421 },
  FOREIGN_ORIGIN: { http: 403, socket: 403 },
}

/** Headers, with PORT for the port of the hub. */
type Row = [headers: string[], told: Told, more?: { target?: string; version?: string }]
const table: Record<string, Row[]> = {
  'nothing set': [
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT'], good],
    [['Host: 127.0.0.1:PORT', 'Origin: http://127.0.0.1:PORT'], good],
    [['Host: [::1]:PORT', 'Origin: http://[::1]:PORT'], good],
    [['Host: 127.8.9.1:PORT', 'Origin: http://127.8.9.1:PORT'], good],
    [['Host: LocalHost:PORT', 'Origin: http://localhost:PORT'], good],
    [['Host: localhost:PORT', 'Origin: HTTP://LOCALHOST:PORT'], good],
    // Through a tunnel or another port: the page and the hub still have one address.
    [['Host: localhost:8080', 'Origin: http://localhost:8080'], good],
    [['Host: localhost', 'Origin: http://localhost'], good],
    [['Host: localhost:80', 'Origin: http://localhost'], good],
    [['Host: localhost:PORT'], good],
    [['Host: localhost:PORT'], good, { target: 'http://localhost:PORT/graphql' }],
    // DNS rebinding: the name of another site, pointed at this machine.
    [['Host: evil.example', 'Origin: http://evil.example'], misdirected],
    [['Host: evil.example:PORT', 'Origin: http://evil.example:PORT'], misdirected],
    [['Host: EVIL.example:PORT', 'Origin: http://evil.example:PORT'], misdirected],
    [['Host: evil.example'], misdirected],
    [['Host: evil.example', 'Origin: http://localhost:PORT'], misdirected],
    [['Host: evil.example', 'X-Forwarded-Host: localhost:PORT', 'Origin: http://evil.example'], misdirected],
    [['Host: localhost.evil.example:PORT', 'Origin: http://localhost.evil.example:PORT'], misdirected],
    [['Host: 127.0.0.1.nip.example:PORT', 'Origin: http://127.0.0.1.nip.example:PORT'], misdirected],
    [['Host: evil.localhost:PORT', 'Origin: http://evil.localhost:PORT'], misdirected],
    [['Host: localhost.:PORT', 'Origin: http://localhost.:PORT'], misdirected],
    [['Host: 127.0.0.1.:PORT'], misdirected],
    [['Host: 192.0.2.7:PORT', 'Origin: http://192.0.2.7:PORT'], misdirected],
    [['Host: [2001:db8::1]:PORT', 'Origin: http://[2001:db8::1]:PORT'], misdirected],
    [['Host: 0.0.0.0:PORT', 'Origin: http://0.0.0.0:PORT'], misdirected],
    [['Host: evil@localhost:PORT'], misdirected],
    [['Host: localhost:PORT/evil.example'], misdirected],
    [['Host: localhost#.evil.example'], misdirected],
    [['Host: localhost:99999'], misdirected],
    [['Host: localhost, evil.example'], misdirected],
    [['Host:'], misdirected],
    [['Host: localhost:PORT', 'Host: evil.example'], misdirected],
    [['Host: localhost:PORT'], misdirected, { target: 'http://evil.example/graphql' }],
    [['Host: evil.example'], misdirected, { target: 'http://localhost:PORT/graphql' }],
    [[], misdirected, { version: '1.0' }],
    // A page of another site, which asks by the name of the hub.
    [['Host: localhost:PORT', 'Origin: http://evil.example'], foreign],
    [['Host: localhost:PORT', 'Origin: http://127.0.0.1:PORT'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost:1'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost'], foreign],
    [['Host: localhost:PORT', 'Origin: https://localhost:PORT'], foreign],
    [['Host: localhost:PORT', 'Origin: ftp://localhost:PORT'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT.evil.example'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT@evil.example'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT/'], foreign],
    [['Host: localhost:PORT', 'Origin: null'], foreign],
    [['Host: localhost:PORT', 'Origin:'], foreign],
    [['Host: localhost:PORT', 'Origin: localhost:PORT'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT', 'Origin: http://evil.example'], foreign],
    [['Host: localhost:PORT', 'X-Forwarded-Host: evil.example', 'Origin: http://evil.example'], foreign],
    [['Host: localhost:PORT', 'Sec-Fetch-Site: cross-site'], foreign],
    [['Host: localhost:PORT', 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT', 'Sec-Fetch-Site: cross-site'], foreign],
  ],
  PUBLIC_URL: [
    [['Host: hub.example', 'Origin: https://hub.example'], good],
    [['Host: HUB.example:443', 'Origin: https://hub.example'], good],
    // A proxy that does not pass on Host, and a program on the machine itself.
    [['Host: 127.0.0.1:PORT', 'Origin: https://hub.example'], good],
    [['Host: localhost:PORT'], good],
    [['Host: hub.example', 'X-Forwarded-Host: evil.example', 'Origin: https://hub.example'], good],
    [['Host: evil.example', 'Origin: http://evil.example'], misdirected],
    [['Host: evil.example', 'Origin: https://hub.example'], misdirected],
    [['Host: evil.example', 'X-Forwarded-Host: hub.example', 'Origin: https://hub.example'], misdirected],
    [['Host: hub.example.', 'Origin: https://hub.example.'], misdirected],
    [['Host: hub.example.evil.example', 'Origin: https://hub.example'], misdirected],
    [['Host: a.hub.example', 'Origin: https://a.hub.example'], misdirected],
    [[], misdirected, { version: '1.0' }],
    [['Host: hub.example', 'Origin: http://hub.example'], foreign],
    [['Host: hub.example', 'Origin: https://hub.example:8443'], foreign],
    [['Host: hub.example', 'Origin: https://evil.example'], foreign],
    [['Host: hub.example', 'Origin: null'], foreign],
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT'], foreign],
    [['Host: 127.0.0.1:PORT', 'Origin: http://127.0.0.1:PORT'], foreign],
    [['Host: hub.example', 'Sec-Fetch-Site: cross-site'], foreign],
  ],
  'PUBLIC_URL with a port': [
    [['Host: hub.example:8080', 'Origin: http://hub.example:8080'], good],
    // nginx's $host has no port.
    [['Host: hub.example', 'Origin: http://hub.example:8080'], good],
    [['Host: hub.example', 'Origin: http://hub.example'], foreign],
    [['Host: hub.example:8080', 'Origin: https://hub.example:8080'], foreign],
  ],
  'HOST is an address': [
    [['Host: 192.0.2.7:PORT', 'Origin: http://192.0.2.7:PORT'], good],
    [['Host: localhost:PORT', 'Origin: http://localhost:PORT'], good],
    [['Host: 192.0.2.8:PORT', 'Origin: http://192.0.2.8:PORT'], misdirected],
    [['Host: evil.example', 'Origin: http://evil.example'], misdirected],
  ],
  'HOST is a name': [
    [['Host: hub.intern:PORT', 'Origin: http://hub.intern:PORT'], good],
    [['Host: intern:PORT', 'Origin: http://intern:PORT'], misdirected],
  ],
  'HOST is every address': [
    [['Host: 0.0.0.0:PORT', 'Origin: http://0.0.0.0:PORT'], good],
    ...(ownAddress ? [[[`Host: ${ownAddress}:PORT`, `Origin: http://${ownAddress}:PORT`], good] as Row] : []),
    [['Host: 192.0.2.7:PORT', 'Origin: http://192.0.2.7:PORT'], misdirected],
    [['Host: evil.example:PORT', 'Origin: http://evil.example:PORT'], misdirected],
  ],
}

describe.each(Object.keys(table))('with %s', (name) => {
  test.each(
    table[name]!.map(([headers, told, more]) => ({
      asked: [more?.target, ...headers, more?.version].filter(Boolean).join(' · '),
      ...{ headers, told },
      ...more,
    })),
  )('$asked: $told, at both doors', async ({ headers, told, target, version }) => {
    const url = urls.get(name)!
    const here = (text: string) => text.replaceAll('PORT', new URL(url).port)
    const sent = headers.map(here)
    const more = { ...(target && { target: here(target) }), version }
    const request = await doors.http(url, sent, more)
    expect(request).toEqual({ status: statuses[told].http, code: told === good ? null : told })
    // Node upgrades nothing of HTTP/1.0, and ours only the plain path.
    if (version || (target && told === good)) return
    expect((await doors.socket(url, sent, more)).status).toBe(statuses[told].socket)
  })
})

test('a page that loads a part of the hub is refused; a link to the hub may stand anywhere', async () => {
  const url = urls.get('nothing set')!
  const get = async (path: string, ...headers: string[]) =>
    (await raw(url, [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers])).status
  const asked = (site: string, mode: string) => [`Sec-Fetch-Site: ${site}`, `Sec-Fetch-Mode: ${mode}`]
  expect(await get('/auth/options', ...asked('cross-site', 'navigate'))).toBe(200)
  expect(await get('/auth/options', ...asked('same-origin', 'cors'))).toBe(200)
  expect(await get('/auth/options', ...asked('none', 'navigate'))).toBe(200)
  expect(await get('/nergens')).toBe(404)
  expect(await get('/nergens', ...asked('cross-site', 'no-cors'))).toBe(403)
  for (const mode of ['no-cors', 'cors', 'websocket', '']) {
    expect(await get('/auth/options', ...asked('cross-site', mode))).toBe(403)
    expect(await get('/%61uth/options', ...asked('same-site', mode))).toBe(403)
  }
})

test('a socket of our own page opens, whatever a browser says of its site', async () => {
  const own = ['Host: localhost', 'Origin: http://localhost', 'Sec-Fetch-Mode: websocket']
  for (const site of ['same-origin', 'cross-site'])
    expect((await doors.socket(urls.get('nothing set')!, [...own, `Sec-Fetch-Site: ${site}`])).status).toBe(101)
})

test('a health check asks by any address, or by none; a page of another site may not', async () => {
  const health = async (name: string, version: string, ...headers: string[]) =>
    (await raw(urls.get(name)!, [`GET /healthz HTTP/${version}`, 'Connection: close', ...headers])).status
  for (const name of ['nothing set', 'PUBLIC_URL']) {
    expect(await health(name, '1.1', 'Host: 127.0.0.1:4000')).toBe(200)
    expect(await health(name, '1.1', 'Host: 10.1.2.3:4000')).toBe(200)
    expect(await health(name, '1.0')).toBe(200)
    expect(await health(name, '1.1', 'Host: evil.example', 'Origin: http://evil.example')).toBe(421)
    expect(await health(name, '1.1', 'Host: 127.0.0.1', 'Origin: http://evil.example')).toBe(403)
  }
})

test(`no name of another site comes in, however it is written (seed ${seed})`, () => {
  const name = fc.oneof(
    fc.domain(),
    fc.domain().map((domain) => `localhost.${domain}`),
    fc.domain().map((domain) => `127.0.0.1.${domain}`),
    fc.domain().map((domain) => `${domain}.localhost`),
    fc.ipV4().filter((address) => !/^(127|0)\./.test(address)),
    // Documentation addresses: none of them is of this machine.
    fc.ipV6().map((address) => `[2001:db8:${address.split(':').filter(Boolean)[0] ?? '1'}::1]`),
    fc.string({ unit: 'binary-ascii' }).map((text) => `localhost${text}x`),
  )
  const written = fc.tuple(name, fc.constantFrom('', ':4000', ':80', '.', '.:4000'), fc.boolean())
  fc.assert(
    fc.property(written, fc.constantFrom('http', 'https'), ([host, end, loud], scheme) => {
      const asked = loud ? `${host}${end}`.toUpperCase() : host + end
      for (const given of Object.values(settings)) {
        const headers = { host: asked, origin: `${scheme}://${asked}` }
        const request = {
          headers,
          rawHeaders: ['Host', asked, 'Origin', headers.origin],
          method: 'POST',
          url: '/graphql',
        }
        expect(doorOf({ ...readConfig({}), ...given })(request as unknown as IncomingMessage)).toMatchObject({
          code: 'MISDIRECTED',
        })
      }
    }),
    { seed, numRuns: runs(300, 20_000) },
  )
})
