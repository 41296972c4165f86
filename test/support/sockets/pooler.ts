import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { beside } from '../by-hand.ts'

/**
 * A pooler that lends its one connection of PostgreSQL to a client for one transaction, as pgbouncer does with
 * pool_mode = transaction.
 */
export const poolerTo = async (url: string) => {
  const owned = (await beside(url)).on('error', () => {})
  const { stream: backend } = (owned as unknown as { connection: { stream: Socket } }).connection
  backend.removeAllListeners('data')
  const clients = new Map<Socket, Buffer[]>()
  let lentTo: Socket | null = null
  const lend = () => {
    for (const [client, asked] of clients) {
      if (!asked.length || (lentTo && lentTo !== client)) continue
      lentTo = client
      for (const bytes of asked.splice(0)) backend.write(bytes)
    }
  }
  backend.on(
    'data',
    messages((type, bytes) => {
      lentTo?.write(bytes)
      // Ready for the next query, and idle: no transaction is open.
      if (type === 'Z' && bytes.toString('latin1', 5) === 'I') lentTo = null
      lend()
    }),
  )
  const server = createServer((client) => {
    client.on('error', () => client.destroy()).once('close', () => clients.delete(client))
    client.once('data', () => {
      client.write(welcome)
      clients.set(client, [])
      client.on(
        'data',
        messages((type, bytes) => {
          if (type === 'X') return void client.end()
          clients.get(client)?.push(bytes)
          lend()
        }),
      )
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: url.replace(/@[^/]+/, `@127.0.0.1:${port}`),
    close: () => {
      for (const client of clients.keys()) client.destroy()
      backend.destroy()
      server.close()
    },
  }
}

/** Cuts what comes in into messages of the protocol: a letter, a length, a body. */
const messages = (take: (type: string, bytes: Buffer) => void) => {
  let rest = Buffer.alloc(0)
  return (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes])
    for (let end; rest.length >= 5 && rest.length >= (end = 1 + rest.readInt32BE(1));) {
      const message = rest.subarray(0, end)
      rest = rest.subarray(end)
      take(String.fromCharCode(message.readUInt8(0)), message)
    }
  }
}

const message = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(type), length, body])
}
/** Signed in, and ready for a query. */
const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])
