import { makeStore } from '../../lib/store.ts'
import type { Journal } from './journal.ts'
import type { Entry, Fresh } from './queue.ts'
import type { OutboxStore } from './store.ts'

/**
 * The queue of one person: kept on this machine, and followed by all tabs. What was typed or recorded here a moment ago
 * is held before it is kept, and stands at the end of it at once.
 */
export const openQueue = (name: string, store: OutboxStore, journal: Journal) => {
  const entries = makeStore<readonly Entry[]>([])
  const unsent = makeStore<readonly Entry[]>([])
  const hidden = new Set<string>()
  const going = new Set<string>()
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let kept: Entry[] = []
  let held: readonly Fresh[] = []
  let isAdrift = false
  let closed = false

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
  /** Where this machine keeps nothing, the queue lives as long as the page; the journal may still know it. */
  const change = async (next: (all: Entry[]) => Entry[] = (all) => all) => {
    if (!isAdrift)
      try {
        kept = await store.change(next)
        show()
        return kept
      } catch {
        isAdrift = !closed
      }
    const before = kept
    kept = next(kept)
    for (const { id, merged = [] } of before)
      if (!kept.some((entry) => entry.id === id)) [id, ...merged].forEach(journal.forget)
    show()
    return kept
  }
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
      if (!isAdrift) journal.forget(id)
      hold(held.filter((one) => one.id !== id))
    },
    /** What is held goes on as the queue does. */
    follow: (next: (all: Entry[]) => Entry[]) => {
      const after = next(held.map((one) => ({ ...one, seq: Infinity, attempted: false })))
      hold(held.map((one) => freshOf(after.find(({ id }) => id === one.id) ?? one)))
      for (const one of held) journal.note(one)
    },
    /** On disk when this resolves, where there is one. */
    change,
    /** Reads what other tabs made of it. */
    read: () => change(),
    /** Lets the other tabs read it again. A closed channel throws. */
    publish: () => closed || tabs?.postMessage('changed'),
    onPublished: (run: () => void) => tabs?.addEventListener('message', run),
    close: () => {
      closed = true
      tabs?.close()
    },
  }
}

export type KeptQueue = ReturnType<typeof openQueue>

const isSameHeld = (one: Entry, other: Entry) =>
  !one.attempted && one.id === other.id && one.seq === other.seq && one.variables === other.variables

const freshOf = ({ id, name, document, variables, createdAt, base, typed }: Fresh): Fresh => ({
  ...{ id, name, document, variables, createdAt },
  ...(base && { base }),
  ...(typed && { typed }),
})
