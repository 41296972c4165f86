import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { Unavailable } from './lib/passing.ts'
import { limits } from './limits.ts'

/** How often connections are looked through while the hub stops, in milliseconds. */
const sweepEvery = 50

/**
 * Lets a hub that stops end what it began: requests under way are answered, later ones are refused for now, and
 * connections close as soon as nothing is under way on them.
 */
export const stopInPeace = (app: FastifyInstance) => {
  const underWay = new Set<object>()
  const connections = new Set<Socket>()
  let stops = false
  let until = Infinity
  let sweeping: NodeJS.Timeout | undefined

  app.server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  app.addHook('onRequest', async ({ routeOptions }, { raw }) => {
    // The hub says how it is until it is gone.
    if (stops && !routeOptions.config.isHealthCheck) throw new Unavailable('the hub stops')
    underWay.add(raw)
    const done = () => underWay.delete(raw)
    raw.once('finish', done).once('close', done)
  })
  app.addHook('onSend', async (_request, reply) => {
    if (stops) reply.header('connection', 'close')
  })

  const sweep = () => {
    app.server.closeIdleConnections()
    // A connection on which nothing was asked yet is not idle for Node; browsers keep one ready.
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
  }
  app.addHook('preClose', async () => {
    stops = true
    until = performance.now() + limits.stopWithin.requests
    sweeping = setInterval(() => {
      if (performance.now() > until) app.server.closeAllConnections()
      else sweep()
    }, sweepEvery)
  })
  return {
    stops: () => stops,
    /** Resolves when no request is under way, injected ones included, or none can be waited for any longer. */
    atRest: async () => {
      while (underWay.size && performance.now() < until) await pause(sweepEvery)
      clearInterval(sweeping)
    },
  }
}
