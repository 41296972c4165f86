import { createServer } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { PubSub } from 'graphql-subscriptions'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { answer, listening } from '../lib/child.js'
import { changeOf, loadingResolvers, typeDefs } from './schema.js'

// Set up as in Apollo's documentation: one schema, a WebSocketServer beside the http server, a PubSub.
const pubsub = new PubSub()
pubsub.ee?.setMaxListeners(0)
// LOAD=1 loads the message of each subscriber anew, as rights per subscriber need; else the published payload is sent.
const loading = process.env.LOAD ? loadingResolvers() : {}
const resolvers = {
  ...loading,
  Subscription: { meetingChanged: { subscribe: () => pubsub.asyncIterableIterator(['meetingChanged']) } },
}
const schema = makeExecutableSchema({ typeDefs, resolvers })
const http = createServer()
const server = new WebSocketServer({ server: http, path: '/graphql' })
const running = useServer({ schema }, server)
const apollo = new ApolloServer({
  schema,
  plugins: [{ serverWillStart: async () => ({ drainServer: () => running.dispose() }) }],
})
await apollo.start()
const port = await listening(http)

answer({
  address: () => ({ port, path: '/graphql' }),
  publish: ({ size }) => void pubsub.publish('meetingChanged', { meetingChanged: changeOf(size) }),
})
