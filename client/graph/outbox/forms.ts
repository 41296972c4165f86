import type { Outcome } from '../acts/outcome.ts'
import type { KeptQueue } from './kept-queue.ts'

/** How long a button or a page waits for the answer: after that the act goes out later, as far as they know. */
export const patience = 2_500

export type Answer = Outcome<Record<string, unknown>>

interface Waiting {
  resolve: (answer: Answer) => void
  /** It can show a refusal itself. */
  takesRefusal: boolean
}

/** Those who wait for the answer to their act. Until then an act that was hidden is not shown as unsent. */
export const makeForms = (queue: KeptQueue) => {
  const waiting = new Map<string, Waiting>()
  const queued = (): Answer => ({ ok: true, queued: true, isKept: !queue.isAdrift.get() })

  const answer = (id: string, answer: Answer) => {
    queue.reveal(id)
    const one = waiting.get(id)
    waiting.delete(id)
    one?.resolve(answer)
  }
  return {
    /** A refusal is for whoever waits: it is not kept in the queue. */
    takesRefusal: (id: string) => waiting.get(id)?.takesRefusal === true,
    answer,
    /** It goes out later, as far as this page knows. */
    later: (id: string) => answer(id, queued()),
    soon: (id: string) => void setTimeout(() => answer(id, queued()), patience),
    /** The network is gone: nobody waits any more. */
    closeAll: () => [...waiting.keys()].forEach((id) => answer(id, queued())),
    wait: (id: string, takesRefusal: boolean) =>
      new Promise<Answer>((resolve) => waiting.set(id, { resolve, takesRefusal })),
  }
}

export type Forms = ReturnType<typeof makeForms>
