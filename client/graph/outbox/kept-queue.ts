import { makeStore } from '../../lib/store.ts'
import type { Journal } from './journal.ts'
import type { Entry, Fresh } from './queue.ts'
import { reunite } from './reunite.ts'
import type { OutboxStore } from './store.ts'

/** The disk is tried again so soon, and later each time. */
const firstPause = 500
const longestPause = 60_000

interface QueueOptions {
  name: string
  store: OutboxStore
  journal: Journal
  /** Whether the browser still belongs to this person: else nothing is put back that somebody wiped. */
  mayKeep: () => boolean
}

/**
 * The queue of one person: kept on this machine, and followed by all tabs. What was typed or recorded here a moment ago
 * is held before it is kept, and stands at the end of it at once. Where the disk does not answer, it goes on without:
 * adrift.
 */
export const openQueue = ({ name, store, journal, mayKeep }: QueueOptions) => {
  const entries = makeStore<readonly Entry[]>([])
  const unsent = makeStore<readonly Entry[]>([])
  const hidden = new Set<string>()
  const going = new Set<string>()
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let kept: Entry[] = []
  let held: readonly Fresh[] = []
  let closed = false
  const isAdrift = makeStore(false)
  /** What came to its end while adrift. */
  const gone = new Set<string>()
  let pause = firstPause
  let timer: ReturnType<typeof setTimeout> | undefined
  const inTurn = makeTurns()

  const show = () => {
    const isKept = (id: string) => kept.some((entry) => entry.id === id || entry.merged?.includes(id))
    const last = kept.at(-1)?.seq ?? 0
    const before = entries.get()
    const fresh = held
      .filter(({ id }) => !isKept(id))
      .map((one, at) => ({ ...one, seq: last + 1 + at, attempted: false }))
      .map((one) => before.find((entry) => isSameHeld(entry, one)) ?? one)
    entries.set([...kept, ...fresh])
    const seen = entries.get().filter(({ id }) => !hidden.has(id))
    // Not at every key of what is being typed: most of the page follows this.
    if (seen.length !== unsent.get().length || seen.some((entry, at) => entry !== unsent.get()[at])) unsent.set(seen)
  }
  const change = (next: (all: Entry[]) => Entry[] = (all) => all) =>
    inTurn(async () => {
      if (!isAdrift.get())
        try {
          const after = await store.change(next)
          // Else it was taken away meanwhile, and lacks what was there.
          if (!isAdrift.get()) {
            kept = after
            show()
            return kept
          }
        } catch {
          drift()
        }
      return changeAdrift(next)
    })
  /** The queue lives on in the page, and the journal takes the place of the disk. */
  const changeAdrift = (next: (all: Entry[]) => Entry[]) => {
    const before = kept
    // Another page took it for left behind.
    kept = next(kept.map((entry) => (journal.has(entry.id) ? entry : { ...entry, attempted: true })))
    for (const entry of before) if (!kept.some(({ id }) => id === entry.id)) idsOf(entry).forEach(end)
    for (const entry of kept) if (!before.includes(entry)) note(entry)
    show()
    return kept
  }
  const end = (id: string) => {
    gone.add(id)
    journal.forget(id)
  }
  const note = (entry: Entry) => {
    // At sign-out the journal is wiped.
    if (closed) return
    entry.merged?.forEach(journal.forget)
    journal.note(freshOf(entry))
  }
  const drift = () => {
    if (closed || isAdrift.get()) return
    gone.clear()
    isAdrift.set(true)
    // From here on another page may send it too, as it is.
    kept = kept.map((entry) => ({ ...entry, attempted: true }))
    kept.forEach(note)
    recoverSoon()
  }
  const recoverSoon = () => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void recover(), pause)
    pause = Math.min(longestPause, pause * 2)
  }
  const recover = () =>
    inTurn(async () => {
      if (closed || !isAdrift.get()) return
      try {
        if (!mayKeep()) throw new Error('the browser is of somebody else')
        kept = await store.change((all) => reunite(all, kept, gone))
      } catch {
        return recoverSoon()
      }
      clearTimeout(timer)
      pause = firstPause
      kept.flatMap(idsOf).forEach(journal.forget)
      isAdrift.set(false)
      show()
      tabs?.postMessage('changed')
    })
  const hold = (next: readonly Fresh[]) => {
    held = next
    show()
  }
  return {
    /** All that the server has not acknowledged, in order. */
    entries,
    /** The same, without what a form still waits for and what is still being typed. */
    unsent,
    hide: (id: string) => hidden.add(id),
    reveal: (id: string) => {
      hidden.delete(id)
      show()
    },
    heldNow: () => held,
    /** It is held, and not on its way into the queue. */
    heldStill: (id: string) => (going.has(id) ? undefined : held.find((one) => one.id === id)),
    /** Holds an act, or other words for one that is held. */
    hold: (fresh: Fresh) => {
      journal.note(fresh)
      hold(
        held.some(({ id }) => id === fresh.id)
          ? held.map((one) => (one.id === fresh.id ? fresh : one))
          : [...held, fresh],
      )
    },
    /** Nothing came of it. */
    letGo: (id: string) => {
      journal.forget(id)
      hold(held.filter((one) => one.id !== id))
    },
    /** Puts an act that is held into the queue. */
    keep: async (id: string, enqueue: (all: readonly Entry[], fresh: Fresh) => Entry[]) => {
      const fresh = held.find((one) => one.id === id)
      if (!fresh) return
      going.add(id)
      await change((all) => enqueue(all, fresh))
      going.delete(id)
      if (!isAdrift.get()) journal.forget(id)
      hold(held.filter((one) => one.id !== id))
    },
    /** What is held goes on as the queue does. */
    follow: (next: (all: Entry[]) => Entry[]) => {
      const after = next(held.map((one) => ({ ...one, seq: Infinity, attempted: one.attempted ?? false })))
      hold(held.map((one) => freshOf(after.find(({ id }) => id === one.id) ?? one)))
      for (const one of held) journal.note(one)
    },
    /** On disk when this resolves, unless it is adrift. */
    change,
    /** Nothing is kept on the disk now. */
    isAdrift,
    /** What was on the disk may be gone. */
    taken: drift,
    /** The disk may answer again. */
    back: () => (isAdrift.get() ? recover() : change()),
    /** Reads what other tabs made of it. */
    read: () => change(),
    /** Lets the other tabs read it again. A closed channel throws. */
    publish: () => closed || tabs?.postMessage('changed'),
    onPublished: (run: () => void) => tabs?.addEventListener('message', run),
    close: () => {
      closed = true
      clearTimeout(timer)
      tabs?.close()
    },
  }
}

export type KeptQueue = ReturnType<typeof openQueue>

const isSameHeld = (one: Entry, other: Entry) =>
  !one.attempted && one.id === other.id && one.seq === other.seq && one.variables === other.variables

const freshOf = ({ id, name, document, variables, createdAt, base, typed, key, attempted, merged }: Fresh): Fresh => ({
  ...{ id, name, document, variables, createdAt },
  ...(base && { base }),
  ...(typed && { typed }),
  ...(key && { key }),
  ...(attempted && { attempted }),
  ...(merged && { merged }),
})

const idsOf = ({ id, merged = [] }: Entry) => [id, ...merged]

/** One after the other: each goes on from what the one before made of it. */
const makeTurns = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
