import { type ExecutionResult, subscriptionExchange } from 'urql'
import type { Order } from './order.ts'
import type { Socket } from './socket.ts'
import { messageIn, receive, type Topic } from './topic.ts'

/** Subscriptions over the socket: each message goes to the cache in its order, then to its topic. */
export const channelExchange = (socket: () => Socket | undefined, order: Order) =>
  subscriptionExchange({
    forwardSubscription: ({ query = '', variables }, operation) => {
      const topic = operation.context.topic as Topic
      const payload = { query, variables: withNewestSince(variables, topic) }
      return {
        subscribe: (sink) => {
          let stop: (() => void) | undefined
          const next = (result: { data?: unknown }) => {
            order.deliver(() => sink.next(structuredClone(result) as ExecutionResult))
            const message = messageIn(result.data)
            if (message) receive(topic, message)
          }
          // Not before the next task: a channel with the same id may still be closing.
          const start = setTimeout(() => {
            stop = socket()?.subscribe(payload, {
              next,
              error: (error) => sink.error(error),
              complete: () => sink.complete(),
            })
          })
          const unsubscribe = () => {
            clearTimeout(start)
            stop?.()
          }
          return { unsubscribe }
        },
      }
    },
  })

/** A getter: graphql-ws sends the same object again at every reconnect, and then with the newest revision. */
const withNewestSince = (variables: object | undefined, topic: Topic): Record<string, unknown> =>
  Object.defineProperty({ ...variables }, 'since', { enumerable: true, get: () => topic.since })
