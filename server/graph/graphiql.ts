import { randomBytes } from 'node:crypto'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { FastifyInstance } from 'fastify'

/** GraphiQL, served from here; outside production only. */
export const graphiql = async (app: FastifyInstance) => {
  const page = renderGraphiQL({
    title: 'Hub',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    credentials: 'same-origin',
  })
  app.get('/graphiql', (_request, reply) => {
    const nonce = randomBytes(16).toString('base64')
    // The page holds its script and styles itself. The styles cannot take a nonce, for the editor adds them as it goes.
    reply.header(
      'content-security-policy',
      `default-src 'self'; script-src 'nonce-${nonce}' blob:; worker-src blob: data:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:`,
    )
    return reply.type('text/html').send(page.replace('<script>', `<script nonce="${nonce}">`))
  })
}
