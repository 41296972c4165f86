import { once } from 'node:events'
import { createServer } from 'node:net'

const ports = new Map<string, number>()

/**
 * The port of this worker for what is called so. The hub of the next file comes at the address of the one before it, so
 * that a browser which saw that one has its files; elsewhere if somebody took the port meanwhile.
 */
export const portOf = async (name: string) => {
  const port = await freePort(ports.get(name) ?? 0).catch(() => freePort(0))
  ports.set(name, port)
  return port
}

const freePort = async (wanted: number) => {
  const server = createServer().listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
