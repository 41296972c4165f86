import { forgetKnown, noteKnown } from './known.ts'
import { type Kept, openKept } from './store.ts'

/** A live page changes many times a minute: not every change is worth a write. */
const pause = 1_000

interface KeeperOptions {
  personId: string
  /** Whether the browser still belongs to this person. */
  mayKeep: () => boolean
  /** The instant up to which the screen is known to be right: now, or when the connection was lost. */
  knownUntil: () => number
}

/** Keeps what the pages show, so that they open without network as they were. */
export const makeKeeper = ({ personId, mayKeep, knownUntil }: KeeperOptions) => {
  const store = openKept(personId)
  const shown = new Map<number, unknown>()
  const changed = new Map<number, { data: unknown; at: number }>()
  const onDisk = new Map<number, unknown>()
  let timer: number | undefined
  let closed = false

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (closed || !changed.size || !mayKeep()) return
    const sizeOf = (data: unknown) => JSON.stringify(data).length
    const fresh = [...changed].map<Kept>(([key, { data, at }]) => ({ key, data, at, size: sizeOf(data) }))
    changed.clear()
    // Without storage, or with a full one, the page does not open without network.
    store.put(fresh).then(
      () => fresh.forEach(({ key, data }) => onDisk.set(key, data)),
      () => {},
    )
  }
  /** What is shown and kept is right until now: the page may be left for good, or the connection lost. */
  const stamp = () => {
    if (closed || !mayKeep()) return
    const right = [...shown].filter(([key, data]) => onDisk.get(key) === data).map(([key]) => key)
    if (right.length) noteKnown(personId, right, knownUntil())
  }
  const stopListening = onLeaving(stamp)

  return {
    personId,
    find: (key: number) => store.find(key).catch(() => undefined),
    /** Drops everything, after the rights of this person have changed. */
    forget: () => {
      forgetKnown(personId)
      onDisk.clear()
      return store.clear().catch(() => {})
    },
    /**
     * Keeps these answers as one set in the place of what it held, before anybody opened their pages. Answers whether
     * they are kept.
     */
    keepAhead: async (set: string, answers: readonly { key: number; data: unknown }[]) => {
      if (closed || !mayKeep()) return false
      const at = knownUntil()
      const rows = answers.map((one) => ({ ...one, at, size: JSON.stringify(one.data).length, ahead: set }))
      try {
        await store.put(rows)
        await store.releaseAhead(
          set,
          rows.map(({ key }) => key),
        )
        return true
      } catch {
        // As above: without storage.
        return false
      }
    },
    /** From now on this is on the screen. Answers the function that ends that. */
    keep: (key: number, data: unknown) => {
      shown.set(key, data)
      changed.set(key, { data, at: knownUntil() })
      timer ??= window.setTimeout(flush, pause)
      return () => {
        shown.delete(key)
        onDisk.delete(key)
      }
    },
    close: () => {
      flush()
      closed = true
      clearTimeout(timer)
      stopListening()
      store.close()
    },
    /** Keeps nothing more, so that the databases can be deleted. */
    stop: () => {
      changed.clear()
      closed = true
      stopListening()
      store.close()
    },
  }
}

export type Keeper = ReturnType<typeof makeKeeper>

/** The page may be closed, or is no longer looked at. No database is written to then. */
const onLeaving = (run: () => void) => {
  window.addEventListener('pagehide', run)
  document.addEventListener('visibilitychange', run)
  return () => {
    window.removeEventListener('pagehide', run)
    document.removeEventListener('visibilitychange', run)
  }
}
