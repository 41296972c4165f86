import { makeStore } from '../../lib/store.ts'
import type { Entry } from './queue.ts'
import type { OutboxStore } from './store.ts'

/** The queue of one person: kept on this machine, and followed by all tabs. */
export const openQueue = (name: string, store: OutboxStore) => {
  const entries = makeStore<readonly Entry[]>([])
  const unsent = makeStore<readonly Entry[]>([])
  const hidden = new Set<string>()
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let closed = false

  const show = () => unsent.set(entries.get().filter(({ id }) => !hidden.has(id)))
  const change = async (next?: (all: Entry[]) => Entry[]) => {
    const all = await store.change(next)
    entries.set(all)
    show()
    return all
  }
  return {
    /** All that the server has not acknowledged, in order. */
    entries,
    /** The same, without what a form still waits for. */
    unsent,
    hide: (id: string) => hidden.add(id),
    reveal: (id: string) => {
      hidden.delete(id)
      show()
    },
    /** On disk when this resolves. */
    change,
    /** Reads what other tabs made of it. */
    read: () => change().catch(() => {}),
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
