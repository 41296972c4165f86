import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache'
import {
  type AnyVariables,
  Client,
  createRequest,
  type ExecutionResult,
  fetchExchange,
  type GraphQLRequest,
  mapExchange,
  subscriptionExchange,
} from 'urql'
import { ownsBrowser } from '../lib/owner.ts'
import { makeStore } from '../lib/store.ts'
import { type Keeper, makeKeeper } from './kept/keeper.ts'
import schema from './generated/introspection.json'
import { makeOrder } from './order.ts'
import { isSignedOut, isTooOften, outcomeOf } from './acts/outcome.ts'
import { makeOutbox, type Outbox } from './outbox/outbox.ts'
import type { Entry } from './outbox/queue.ts'
import { openSocket, type Socket, type SocketListeners } from './socket.ts'
import { changeIn, hear, makeTopic, revisionIn, type Topic } from './topics.ts'

/** Types without an id: they live in the entity that holds them. */
const embedded = () => null
const keys = Object.fromEntries(
  [
    'Viewer MeetingQuorum Installation Seat Sitting Owner CarryOver Refusal Change Gone PageInfo',
    'PlanProposal PlanConflict TemplateItem',
    'MeetingConnection MeetingEdge DecisionConnection DecisionEdge ActionConnection ActionEdge',
  ].flatMap((types) => types.split(' ').map((type) => [type, embedded])),
)

/** Later than this an answer is not waited for any more. */
export const answerWithin = 20_000

/**
 * Everything that belongs to one person at one time: cache, socket, channels, outbox. Sign-out throws it away whole.
 */
export const makeHub = ({ signedOut, greeted }: SocketListeners) => {
  let closed = false
  // A hub that was thrown away has nothing to say any more: at sign-out the server still closes its socket.
  const listeners: SocketListeners = {
    signedOut: () => closed || signedOut(),
    greeted: (greeting) => closed || greeted(greeting),
  }
  const topics = new Map<number, Topic>()
  const revisions = new Map<number, string>()
  const refused = makeStore<readonly number[]>([])
  let socket: Socket | undefined
  let outbox: Outbox | undefined
  let keeper: Keeper | undefined
  let person: string | undefined

  const order = makeOrder((operation, data) => {
    if (operation.kind === 'mutation') (operation.context.answered as ((data: unknown) => void) | undefined)?.(data)
    const revision = operation.kind === 'query' && revisionIn(data)
    if (revision) revisions.set(operation.key, revision)
  })

  const live = subscriptionExchange({
    forwardSubscription: (request, operation) => {
      const topic = operation.context.topic as Topic
      // A getter: graphql-ws sends this object again at every reconnect, and then with the newest revision.
      const variables = Object.defineProperty({ ...request.variables }, 'since', {
        enumerable: true,
        get: () => topic.since,
      })
      return {
        subscribe: (sink) => {
          let stop: (() => void) | undefined
          // Not before the next task: the same id may still be closing.
          const start = setTimeout(() => {
            stop = socket?.subscribe(
              { query: request.query ?? '', variables },
              {
                next: (result) => {
                  order.tell(() => sink.next(structuredClone(result) as ExecutionResult))
                  const told = changeIn(result.data)
                  if (told) hear(topic, told)
                },
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              },
            )
          })
          return {
            unsubscribe: () => {
              clearTimeout(start)
              stop?.()
            },
          }
        },
      }
    },
  })

  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: patientFetch,
    exchanges: [
      mapExchange({ onError: (error) => isSignedOut(error) && listeners.signedOut() }),
      cacheExchange({ schema: schema as unknown as NonNullable<CacheExchangeOpts['schema']>, keys }),
      live,
      order.exchange,
      fetchExchange,
    ],
  })

  /**
   * Through the cache, which its answer repairs; but what it answers is what the network said. Read back through the
   * cache, some acts that were done had no data and counted as faults: 0 to 4 of 30, sent right after the page opened.
   */
  const mutate = async <Data, Variables extends AnyVariables>(
    request: GraphQLRequest<Data, Variables>,
    key: string,
  ) => {
    let said: Data | undefined
    const context = {
      // The cookie may have become another person's since this page was drawn: then the server does not do it.
      fetchOptions: { headers: { 'Idempotency-Key': key, ...(person && { 'Hub-Person': person }) } },
      answered: (data: Data | undefined) => (said = data),
    }
    const { data, error } = await client.executeMutation<Data, Variables>(request, context).toPromise()
    return { outcome: outcomeOf<Data>(said ?? data, error), error }
  }
  const send = async ({ id, document, variables }: Entry) => {
    const { outcome, error } = await mutate(createRequest<Record<string, unknown>>(document, variables), id)
    return outcome.offline || (error && (isSignedOut(error) || isTooOften(error))) ? 'later' : outcome
  }
  const openOutbox = (personId: string) => {
    const made = makeOutbox({ personId, send, maySend: () => ownsBrowser(personId) })
    const { connection } = (socket ??= openSocket(listeners))
    connection.subscribe(() => connection.get().state === 'live' && made.retry())
    return made
  }

  return {
    client,
    mutate,
    get outbox() {
      return outbox
    },
    /** What this person's pages showed last; also before it is sure that this person is signed in. */
    keeperOf: (personId: string) => {
      if (keeper?.personId !== personId) {
        keeper?.close()
        const knownUntil = () => {
          const { state, since } = socket?.connection.get() ?? { state: 'live', since: 0 }
          return state === 'live' ? Date.now() : since
        }
        keeper = makeKeeper({ personId, mayKeep: () => ownsBrowser(personId), knownUntil })
      }
      return keeper
    },
    get keeper() {
      return keeper
    },
    /** The revision that the network last gave for this query. */
    revisionOf: (queryKey: number) => revisions.get(queryKey),
    /** The channels that the server refused, or that ended in a fault: what stands on the screen may be old by now. */
    refused,
    topic: (subscriptionKey: number) => {
      const topic = topics.get(subscriptionKey) ?? makeTopic()
      topics.set(subscriptionKey, topic)
      return topic
    },
    open: () => (socket ??= openSocket(listeners)),
    /** This person is signed in: open the socket, and send what was left. */
    begin: (personId: string) => {
      person ??= personId
      outbox ??= openOutbox(personId)
    },
    close: () => {
      closed = true
      outbox?.close()
      keeper?.close()
      socket?.close()
    },
  }
}

export type Hub = ReturnType<typeof makeHub>

/** A request into a dead network would hang for minutes. */
const patientFetch: typeof fetch = (input, init) => {
  const late = AbortSignal.timeout(answerWithin)
  const signal = init?.signal && 'any' in AbortSignal ? AbortSignal.any([init.signal, late]) : (init?.signal ?? late)
  return fetch(input, { ...init, signal })
}
