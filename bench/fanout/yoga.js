import { setMaxListeners } from 'node:events'
import { createServer } from 'node:http'
import { useServer } from 'graphql-ws/use/ws'
import { createPubSub, createSchema, createYoga } from 'graphql-yoga'
import { WebSocketServer } from 'ws'
import { answer, listening } from '../lib/child.js'
import { changeOf, typeDefs } from './schema.js'

// Set up as in Yoga's documentation for graphql-ws.
const eventTarget = new EventTarget()
setMaxListeners(0, eventTarget)
const pubsub = createPubSub({ eventTarget })
const resolvers = {
  Subscription: {
    meetingChanged: { subscribe: () => pubsub.subscribe('meetingChanged'), resolve: (change) => change },
  },
}
const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), graphiql: false, logging: false })
const http = createServer(yoga)
const server = new WebSocketServer({ server: http, path: yoga.graphqlEndpoint })
useServer(
  {
    execute: (args) => args.rootValue.execute(args),
    subscribe: (args) => args.rootValue.subscribe(args),
    onSubscribe: async (ctx, _id, params) => {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
        ...ctx,
        req: ctx.extra.request,
        socket: ctx.extra.socket,
        params,
      })
      const args = {
        schema,
        operationName: params.operationName,
        document: parse(params.query),
        variableValues: params.variables,
        contextValue: await contextFactory(),
        rootValue: { execute, subscribe },
      }
      const errors = validate(args.schema, args.document)
      return errors.length ? errors : args
    },
  },
  server,
)
const port = await listening(http)

answer({
  address: () => ({ port, path: yoga.graphqlEndpoint }),
  publish: ({ size }) => void pubsub.publish('meetingChanged', changeOf(size)),
})
