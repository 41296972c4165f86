import fastify from 'fastify'
import mercurius from 'mercurius'
import { answer } from '../lib/child.js'
import { changeOf, typeDefs } from './schema.js'

const app = fastify()
const resolvers = {
  Subscription: { meetingChanged: { subscribe: (_root, _args, { pubsub }) => pubsub.subscribe('meetingChanged') } },
}
app.register(mercurius, { schema: typeDefs, resolvers, subscription: true, jit: 1 })
await app.listen({ port: 0, host: '127.0.0.1' })

answer({
  address: () => ({ port: app.server.address().port, path: '/graphql' }),
  publish: ({ size }) =>
    void app.graphql.pubsub.publish({ topic: 'meetingChanged', payload: { meetingChanged: changeOf(size) } }),
})
