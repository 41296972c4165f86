import fastify from 'fastify'
import mercurius from 'mercurius'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { answer } from '../lib/child.js'
import { contextOf, resolvers, typeDefs } from './resolvers.js'

const app = fastify()
const schema = makeExecutableSchema({
  typeDefs,
  resolvers,
  resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
})
app.register(mercurius, { schema, jit: 1, context: (request) => contextOf(request.headers.authorization) })
await app.listen({ port: 0, host: '127.0.0.1' })

answer({ address: () => ({ port: app.server.address().port, path: '/graphql' }) })
