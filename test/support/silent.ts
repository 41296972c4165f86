import { connect, createServer, type Socket } from 'node:net'

/** A way to the hub that can fall silent without closing anything: what was open stays open, and nothing comes through any more. */
export const silentProxyTo = async (url: string) => {
  const open = new Set<Socket>()
  let silent = false
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (chunk) => silent || to.write(chunk))
      from.on('end', () => silent || to.end())
      from.on('error', () => silent || to.destroy())
      from.on('close', () => open.delete(from))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    fallSilent: () => {
      silent = true
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
