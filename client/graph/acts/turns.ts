import { makeStore } from '../../lib/store.ts'

/** False: it did not go through, so what waits behind it has no ground any more. */
type Moment = () => Promise<boolean>

interface Turn {
  /** The button or key that was pressed, in words. */
  name: string
  run: Moment
  done: (wentThrough: boolean) => void
}

/**
 * The moments of one page wait for one another, in the order of the presses: on a slow line too none is lost, and each
 * sees what the one before it did.
 */
export const makeTurns = () => {
  const waiting = makeStore<readonly Turn[]>([])
  const dropped = makeStore<readonly string[]>([])
  const runAll = async () => {
    for (let turn = waiting.get()[0]; turn; turn = waiting.get()[0]) {
      const wentThrough = await turn.run().catch((fault: unknown) => {
        reportError(fault)
        return false
      })
      turn.done(wentThrough)
      const behind = waiting.get().slice(1)
      if (!wentThrough) {
        for (const { done } of behind) done(false)
        dropped.set([...new Set(behind.map(({ name }) => name))])
      }
      waiting.set(wentThrough ? behind : [])
    }
  }
  return {
    /** The presses that wait; the first of them is on its way. */
    waiting,
    /** The names of those that were dropped behind the last one that did not go through, until the next press. */
    dropped,
    /** Resolves once it had its turn: to true where it went through, to false where it did not or was dropped. */
    add: (name: string, run: Moment) =>
      new Promise<boolean>((done) => {
        const isFirst = waiting.get().length === 0
        waiting.set([...waiting.get(), { name, run, done }])
        if (!isFirst) return
        dropped.set([])
        void runAll()
      }),
  }
}
