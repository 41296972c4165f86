import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { cpuOf } from './support/cpu.ts'
import { raw } from './support/sockets/raw.ts'
import { emptyHub } from './support/world.ts'

let hub: Awaited<ReturnType<typeof emptyHub>>
beforeAll(async () => {
  hub = await emptyHub()
})
afterAll(() => hub.hub.app.close())

const question = '{"query":"{ __typename }"}'
const packed: Record<string, Buffer> = {
  br: brotliCompressSync(question),
  gzip: gzipSync(question),
  'x-gzip': gzipSync(question),
  deflate: deflateSync(question),
}
const routes = ['/graphql', '/auth/demo', '/auth/link', '/auth/session', '/auth/sign-out', '/elsewhere']

/** Sends a body by hand, so that no client rewrites a header. */
const post = (path: string, headers: string[], body: Buffer, chunked = false) => {
  const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length}`
  const always = ['Host: localhost', 'Content-Type: application/json', length, 'Connection: close']
  const bytes = chunked
    ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    : body
  return raw(hub.url, [`POST ${path} HTTP/1.1`, ...always, ...headers], bytes)
}

test.each(routes)('%s takes no body that is encoded, however that is written', async (path) => {
  const spellings = (name: string) => [
    [`Content-Encoding: ${name}`],
    [`content-encoding:${name.toUpperCase()}`],
    [`Content-Encoding: identity, ${name}`],
    ['Content-Encoding: identity', `Content-Encoding: ${name}`],
    [`Content-Encoding: ${name}`, 'Content-Encoding: identity'],
  ]
  for (const [name, body] of Object.entries(packed))
    for (const headers of spellings(name))
      for (const chunked of [false, true])
        expect(await post(path, headers, body, chunked), headers.join()).toEqual({ status: 415, code: 'BAD_REQUEST' })
  for (const name of ['zstd', 'compress', 'nothing'])
    expect(await post(path, [`Content-Encoding: ${name}`], Buffer.from(question))).toMatchObject({ status: 415 })
})

test('a body that says it is not encoded is read', async () => {
  for (const headers of [[], ['Content-Encoding: identity'], ['Content-Encoding: Identity'], ['Content-Encoding:']])
    for (const chunked of [false, true])
      expect((await post('/graphql', headers, Buffer.from(question), chunked)).status).toBe(200)
})

test('nothing is inflated before it is refused', async () => {
  const bomb = brotliCompressSync(Buffer.alloc(90_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  const refuse = () => post('/graphql', ['Content-Encoding: br'], bomb)
  const { answer, cpu } = await cpuOf(refuse)
  expect(answer.status).toBe(415)
  expect(cpu).toBeLessThan(30)
})

test('a socket agrees to no compression', async () => {
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: true,
  })
  await new Promise((resolve) => socket.once('open', resolve))
  expect(socket.extensions).toBe('')
  socket.close()
})
