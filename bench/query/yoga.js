import { createServer } from 'node:http'
import { createSchema, createYoga } from 'graphql-yoga'
import { answer, listening } from '../lib/child.js'
import { contextOf, resolvers, typeDefs } from './resolvers.js'

const schema = createSchema({
  typeDefs,
  resolvers,
  resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
})
const yoga = createYoga({
  schema,
  graphiql: false,
  logging: false,
  context: ({ request }) => contextOf(request.headers.get('authorization')),
})
const port = await listening(createServer(yoga))

answer({ address: () => ({ port, path: '/graphql' }) })
