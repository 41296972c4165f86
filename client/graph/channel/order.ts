import type { Exchange, Operation } from 'urql'
import { pipe, tap } from 'wonka'

/**
 * Keeps the cache from going back in time. A request that is sent before a message and answered after it carries older
 * rows, so messages that arrive while a request is on its way go to the cache again, in order, after its answer.
 */
export const makeOrder = (onAnswer: (operation: Operation, data: unknown) => void) => {
  /** Per request on its way: how many messages had arrived when it was sent. */
  const sentAt = new Map<number, number>()
  let messages: (() => void)[] = []

  const exchange: Exchange =
    ({ forward }) =>
    (operations) =>
      pipe(
        operations,
        tap((operation) => {
          if (operation.kind === 'query' || operation.kind === 'mutation') sentAt.set(operation.key, messages.length)
          if (operation.kind === 'teardown') close(operation.key)
        }),
        forward,
        tap(({ operation, data }) => {
          const from = sentAt.get(operation.key)
          onAnswer(operation, data)
          if (from === undefined) return
          const since = messages.slice(from)
          close(operation.key)
          // The cache takes in the answer after this tap, in the same task.
          if (since.length) queueMicrotask(() => since.forEach((deliver) => deliver()))
        }),
      )

  const close = (key: number) => {
    sentAt.delete(key)
    if (!sentAt.size) messages = []
  }

  return {
    exchange,
    /** Delivers a message now, and again after the requests that are on their way. */
    deliver: (message: () => void) => {
      if (sentAt.size) messages.push(message)
      message()
    },
  }
}

export type Order = ReturnType<typeof makeOrder>
