import { uuidv7 } from '../../lib/ids.ts'
import type { Queued } from '../acts/outcome.ts'
import type { Edits } from './edits.ts'
import type { Answer, Forms } from './forms.ts'
import type { KeptQueue } from './kept-queue.ts'
import { attempt, drop, dueIn, type Entry, fail, nextToSend } from './queue.ts'
import type { RecordedActs } from './recorded.ts'

const longestWait = 60_000
/** The server may ask for more patience than that, up to here. */
const longestAsked = 5 * 60_000
/** Another tab is sending; it may die. */
const otherTabWait = 1_000

/** 'later': it did not arrive, or the server asked to come back, after so many milliseconds if it said so. */
export type Sent = { is: 'sent' | 'nothing' } | { is: 'paused'; wait: number } | { is: 'later'; wait?: number }

interface SenderOptions {
  /** Runs alone among all tabs; answers false, having done nothing, when another tab is sending. */
  alone: (run: (mayGoOn: () => Promise<boolean>) => Promise<void>) => Promise<boolean>
  /** Sends the first act that may go. */
  sendFirst: () => Promise<Sent>
  /** It sends no more for now: nothing waits, or it did not get through. */
  stopped: (isFailing: boolean) => Promise<void>
  /**
   * The next attempt, also at an act at which the server failed, in milliseconds since the epoch by the clock of this
   * machine; null: none is waited for.
   */
  waits: (until: number | null) => void
}

/** Sends until nothing waits; after a failure it tries again, later each time. */
export const makeSender = ({ alone, sendFirst, stopped, waits }: SenderOptions) => {
  let failures = 0
  /** What the server asked for. */
  let askedUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let closed = false

  const start = async () => {
    clearTimeout(timer)
    if (closed) return
    again = running
    if (running) return
    running = true
    waits(null)
    await drain().finally(() => (running = false))
    if (again) void start()
  }
  const drain = async () => {
    let last = { is: 'nothing' } as Sent
    const wasAlone = await alone(async (mayGoOn) => {
      while (!closed && (await mayGoOn())) {
        last = await sendFirst()
        failures = last.is === 'later' ? failures + 1 : 0
        if (last.is !== 'sent') return
      }
    }).catch(() => void failures++)
    await stopped(failures > 0)
    if (wasAlone === false) startIn(jittered(otherTabWait))
    else if (failures) tryAgain(last)
    else if (last.is === 'paused') {
      waits(Date.now() + last.wait)
      startIn(last.wait)
    }
  }
  const tryAgain = (last: Sent) => {
    const asked = Math.min(longestAsked, (last.is === 'later' && last.wait) || 0)
    // Later than asked and never sooner, and not all at once.
    const wait = Math.max(
      jittered(Math.min(longestWait, 1_000 * 2 ** failures)),
      asked && asked + Math.random() * 1_000,
    )
    askedUntil = Date.now() + asked
    waits(Date.now() + wait)
    startIn(wait)
  }
  const startIn = (wait: number) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void start(), wait)
  }
  /** The connection is back: the failures before it say nothing any more, but what the server asked for holds. */
  const startSoon = () => {
    const wait = askedUntil - Date.now()
    if (failures && wait > 0 && wait <= longestAsked) return
    failures = 0
    void start()
  }
  window.addEventListener('online', startSoon)

  return {
    start: () => void start(),
    startSoon,
    /** A person asked for it. */
    startNow: () => {
      failures = 0
      void start()
    },
    get isFailing() {
      return failures > 0
    },
    close: () => {
      closed = true
      clearTimeout(timer)
      window.removeEventListener('online', startSoon)
    },
  }
}

const jittered = (most: number) => most / 2 + (Math.random() * most) / 2

interface Sending {
  recorded: RecordedActs
  send: (entry: Entry) => Promise<Exclude<Answer, Queued>>
  queue: KeptQueue
  forms: Forms
  edits: Edits
}

/** Sends the first act that may go, and takes its answer into the queue. */
export const sendFirst = async ({ queue, forms, edits, recorded, send }: Sending): Promise<Sent> => {
  const next = (all: readonly Entry[]) => nextToSend(recorded, all, Date.now())
  const before = await queue.change((all) => {
    const entry = next(all)
    return entry ? attempt(all, entry.id) : all
  })
  const entry = next(before)
  if (!entry) {
    const wait = dueIn(before, Date.now())
    return wait === null ? { is: 'nothing' } : { is: 'paused', wait }
  }
  const answer = await send(entry)
  if (!answer.ok && answer.offline) return { is: 'later', wait: answer.retryAfter }
  const after = (all: Entry[]) => afterAnswer(edits, all, entry, answer, forms.takesRefusal(entry.id))
  const left = await queue.change(after)
  if (answer.ok && !left.some(({ id }) => id === entry.id))
    queue.follow((held) => edits.acknowledge([entry, ...held], entry.id, answer.data))
  // It goes again by itself, on top of what others made of it or after a fault: whoever waits does not hear of that.
  const goesOn = left.some(({ id, refused }) => id === entry.id && !refused)
  if (!goesOn) forms.answer(entry.id, answer)
  queue.publish()
  return { is: 'sent' }
}

const afterAnswer = (
  edits: Edits,
  all: Entry[],
  { id, ...entry }: Entry,
  answer: Exclude<Answer, Queued | { offline: true }>,
  takesRefusal: boolean,
): Entry[] => {
  const key = uuidv7()
  if (answer.ok) {
    const isOther = edits.isOther({ id, ...entry }, answer.data)
    const conflict = { code: 'CONFLICT', field: null, present: answer.data } as const
    return isOther
      ? edits.refused(all, id, { ok: false, refusal: conflict }, key)
      : edits.acknowledge(all, id, answer.data)
  }
  if (answer.fault) return fail(all, id, answer, Date.now())
  const left = edits.refused(all, id, answer, key)
  // Whoever waits shows the refusal, with the text still in it.
  return takesRefusal && left.some((one) => one.id === id && one.refused && !one.merged) ? drop(left, id) : left
}
