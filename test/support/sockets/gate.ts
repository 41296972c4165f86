import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to PostgreSQL that answers, until it is opened, as a PostgreSQL does that is starting up. */
export const gateTo = async (url: string) => {
  const to = new URL(url)
  const sockets = new Set<Socket>()
  let isOpen = false
  let knock = () => {}
  const knocked = new Promise<void>((resolve) => (knock = resolve))
  const server = createServer((near) => {
    sockets.add(near.on('error', () => {}).on('close', () => sockets.delete(near)))
    if (!isOpen) return void near.once('data', () => (near.end(startingUp), knock()))
    const far = connect(Number(to.port), to.hostname).on('error', () => near.destroy())
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const from = new URL(url)
  from.port = String((server.address() as { port: number }).port)
  return {
    url: from.href,
    /** The first answer was given. */
    knocked,
    open: () => {
      isOpen = true
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}

/** ErrorResponse of PostgreSQL's protocol: type, length, fields, an empty one. */
const fields = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0')
const length = Buffer.alloc(4)
length.writeInt32BE(fields.length + 4)
const startingUp = Buffer.concat([Buffer.from('E'), length, fields])
