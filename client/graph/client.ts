import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache'
import { Client, type CombinedError, fetchExchange, mapExchange } from 'urql'
import { channelExchange } from './channel/exchange.ts'
import { makeOrder } from './channel/order.ts'
import type { Socket } from './channel/socket.ts'
import { makeTopic, revisionIn, type Topic } from './channel/topic.ts'
import schema from './generated/introspection.json'

/** An answer that takes longer is not waited for. */
export const answerWithin = 20_000

/** Types without an id live in the entity that holds them. */
const keys = Object.fromEntries(
  schema.__schema.types
    .filter(({ kind, fields }) => kind === 'OBJECT' && !fields?.some(({ name }) => name === 'id'))
    .map(({ name }) => [name, () => null]),
)

interface ClientOptions {
  socket: () => Socket | undefined
  onError: (error: CombinedError) => void
}

/** urql with its cache, and what has to be known of the network's own answers: the cache does not keep revisions. */
export const makeClient = ({ socket, onError }: ClientOptions) => {
  const topics = new Map<number, Topic>()
  const revisions = new Map<number, string>()
  const order = makeOrder((operation, data) => {
    const { onAnswer } = operation.context as { onAnswer?: (data: unknown) => void }
    if (operation.kind === 'mutation') onAnswer?.(data)
    const revision = operation.kind === 'query' && revisionIn(data)
    if (revision) revisions.set(operation.key, revision)
  })
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: patientFetch,
    exchanges: [
      mapExchange({ onError }),
      cacheExchange({ schema: schema as unknown as NonNullable<CacheExchangeOpts['schema']>, keys }),
      channelExchange(socket, order),
      order.exchange,
      fetchExchange,
    ],
  })
  return {
    client,
    /** The revision that the network last gave for this query. */
    revisionOf: (queryKey: number) => revisions.get(queryKey),
    topic: (subscriptionKey: number) => {
      const topic = topics.get(subscriptionKey) ?? makeTopic()
      topics.set(subscriptionKey, topic)
      return topic
    },
  }
}

/** A request into a dead network would hang for minutes. */
const patientFetch: typeof fetch = (input, init) => {
  const late = AbortSignal.timeout(answerWithin)
  const signal = init?.signal && 'any' in AbortSignal ? AbortSignal.any([init.signal, late]) : (init?.signal ?? late)
  return fetch(input, { ...init, signal })
}
