import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { proxyTo } from './support/sockets/proxy.ts'

let server: Server
let wifi: Awaited<ReturnType<typeof proxyTo>>
let far: Socket[]
beforeEach(async () => {
  far = []
  // Says back what it hears.
  server = createServer((socket) => {
    far.push(socket)
    socket.on('error', () => {}).pipe(socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  wifi = await proxyTo(`http://127.0.0.1:${(server.address() as { port: number }).port}`)
})
afterEach(async () => {
  await wifi.close()
  for (const socket of far) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

test('delay: every byte takes so long each way, and many are under way at once', async () => {
  wifi.delay(40, 60)
  const line = await dial()
  const started = performance.now()
  for (let at = 0; at < 20; at++) {
    line.socket.write('x')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await line.hears('x'.repeat(20))
  const took = performance.now() - started
  expect(took).toBeGreaterThan(95)
  // One after the other they would take two seconds.
  expect(took).toBeLessThan(1500)
})

test('stall: the connection stays and nothing passes; when it is mended all comes, in order', async () => {
  const line = await dial()
  await line.says('een ')
  wifi.stall()
  line.socket.write('twee ')
  line.socket.write('drie')
  await expect.poll(wifi.held).toBe(9)
  expect([line.heard(), line.socket.destroyed]).toEqual(['een ', false])
  wifi.mend()
  await line.hears('een twee drie')
})

test('stall: a sender is asked to wait before the way holds too much', async () => {
  const line = await dial()
  wifi.stall()
  const bytes = 32 * 1024 * 1024
  line.socket.write(Buffer.alloc(bytes))
  await expect.poll(wifi.held).toBeGreaterThan(256 * 1024)
  expect(line.socket.writableLength).toBeGreaterThan(0)
  expect(wifi.held()).toBeLessThan(1024 * 1024)
})

test.each(['client', 'server'] as const)(
  'half-open: the %s is gone, and the other end hears nothing of it',
  async (gone) => {
    const line = await dial()
    await line.says('hallo')
    const left = gone === 'client' ? far[0]! : line.socket
    const heard: string[] = []
    for (const event of ['end', 'close', 'error', 'data']) left.on(event, () => heard.push(event))
    wifi.vanish(gone)
    await once(gone === 'client' ? line.socket : far[0]!, 'close')
    left.write('is daar iemand?')
    // A later connection gets through, and by then the other would have heard.
    const next = await dial()
    await next.says('wel')
    expect([heard, left.destroyed]).toEqual([[], false])
  },
)

test.each(['up', 'down'] as const)('reset: both ends break (RST) after exactly so many bytes %s', async (way) => {
  wifi.resetAt(10, way)
  const line = await dial()
  const [sender, receiver] = way === 'up' ? [line.socket, far[0]!] : [far[0]!, line.socket]
  // Node tells the receiver of an end where a reset comes together with bytes; the sender hears it as it is.
  const broken = Promise.all([once(sender, 'error'), new Promise((resolve) => receiver.once('close', resolve))])
  line.socket.write('0123456789abcdef')
  expect((await broken)[0][0]).toMatchObject({ code: 'ECONNRESET' })
  expect(receiver.bytesRead).toBe(10)
})

test('throttle: no more than so many bytes a second', async () => {
  wifi.throttle(100_000)
  const line = await dial()
  const started = performance.now()
  line.socket.write('x'.repeat(20_000))
  await line.hears('x'.repeat(20_000))
  expect(performance.now() - started).toBeGreaterThan(180)
})

test('cut: what is open breaks and nothing new comes through, until it is mended', async () => {
  const line = await dial()
  const closed = once(line.socket, 'close')
  wifi.cut()
  await closed
  const refused = connect(port(), '127.0.0.1')
  await once(
    refused.on('error', () => {}),
    'close',
  )
  wifi.mend()
  await (await dial()).says('weer daar')
})

test('a lost answer: the words arrive, the answer does not, so many times', async () => {
  wifi.loseAnswers('besluit', 1)
  const line = await dial()
  const closed = once(line.socket, 'close')
  line.socket.write('een besluit')
  await closed
  expect([far[0]!.bytesRead, line.heard(), wifi.lost()]).toEqual([11, '', 1])
  await (await dial()).says('een besluit')
})

test('an end is passed on behind the bytes before it', async () => {
  wifi.delay(20, 20)
  const line = await dial()
  const ended = once(line.socket, 'end')
  line.socket.end('tot ziens')
  await ended
  expect(line.heard()).toBe('tot ziens')
})

const port = () => Number(new URL(wifi.url).port)

const dial = async () => {
  const before = far.length
  const socket = connect(port(), '127.0.0.1')
  let text = ''
  socket.on('data', (bytes) => (text += String(bytes)))
  socket.on('error', () => {})
  await once(socket, 'connect')
  await expect.poll(() => far.length).toBeGreaterThan(before)
  const hears = async (what: string) => {
    while (!text.includes(what)) await once(socket, 'data')
  }
  const says = (what: string) => {
    socket.write(what)
    return hears(what)
  }
  return { socket, heard: () => text, hears, says }
}
