import type { Exchange, Operation } from 'urql'
import { pipe, tap } from 'wonka'

/**
 * An answer that was asked before a message and comes after it would put older rows back. So messages that arrive while
 * a query or a mutation is on its way are told to the cache again, in their order, after its answer.
 */
export const makeOrder = (answered: (operation: Operation, data: unknown) => void) => {
  const asked = new Map<number, number>()
  let log: (() => void)[] = []

  const exchange: Exchange =
    ({ forward }) =>
    (operations) =>
      pipe(
        operations,
        tap((operation) => {
          if (operation.kind === 'query' || operation.kind === 'mutation') asked.set(operation.key, log.length)
          if (operation.kind === 'teardown') close(operation.key)
        }),
        forward,
        tap(({ operation, data }) => {
          const from = asked.get(operation.key)
          answered(operation, data)
          if (from === undefined) return
          const again = log.slice(from)
          close(operation.key)
          // After this tap the cache takes the answer in, in the same task.
          if (again.length) queueMicrotask(() => again.forEach((tell) => tell()))
        }),
      )

  const close = (key: number) => {
    asked.delete(key)
    if (!asked.size) log = []
  }

  return {
    exchange,
    /** Tells now, and again after what is on its way. */
    tell: (message: () => void) => {
      if (asked.size) log.push(message)
      message()
    },
  }
}
