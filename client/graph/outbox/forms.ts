import type { Outcome } from '../acts/outcome.ts'
import type { KeptQueue } from './kept-queue.ts'
import type { Fresh, Queue } from './queue.ts'

/** How long a form waits for the answer before it closes: a refusal is best read in the form. */
const patience = 2_500

export type Answer = Outcome<Record<string, unknown>>
const queued: Answer = { ok: true, queued: true }

/** The forms that wait for the answer to their act. Until a form is answered, its act is not shown as unsent. */
export const makeForms = (queue: KeptQueue, enqueue: Queue['enqueue']) => {
  const waiting = new Map<string, (answer: Answer) => void>()

  const answer = (id: string, answer: Answer) => {
    const resolve = waiting.get(id)
    if (!resolve) return
    waiting.delete(id)
    queue.reveal(id)
    resolve(answer)
    if (answer === queued) queue.publish()
  }
  return {
    isWaiting: (id: string) => waiting.has(id),
    answer,
    /** The network is gone: all forms close, and their acts go out later. */
    closeAll: () => [...waiting.keys()].forEach((id) => answer(id, queued)),
    /** Keeps an act, and promises its answer. Undefined: it could not be kept on this machine. */
    keep: async (act: Fresh, mayAnswerSoon: () => boolean) => {
      queue.hide(act.id)
      const answered = new Promise<Answer>((resolve) => waiting.set(act.id, resolve))
      try {
        const all = await queue.change((before) => enqueue(before, act))
        const isMerged = !all.some(({ id }) => id === act.id)
        if (isMerged || !mayAnswerSoon()) answer(act.id, queued)
        else setTimeout(() => answer(act.id, queued), patience)
        return { answered }
      } catch {
        waiting.delete(act.id)
        queue.reveal(act.id)
        return undefined
      }
    },
  }
}

export type Forms = ReturnType<typeof makeForms>
