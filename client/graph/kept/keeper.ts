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
    store.put(fresh).catch(() => {})
  }
  /** The tab may close, or the connection is lost: marks what is shown as right until now. */
  const stamp = () => {
    for (const [key, data] of shown) changed.set(key, { data, at: knownUntil() })
    flush()
  }
  const stopListening = onLeaving(stamp)

  return {
    personId,
    find: (key: number) => store.find(key).catch(() => undefined),
    /** Drops everything, after the rights of this person have changed. */
    forget: () => store.clear().catch(() => {}),
    /** From now on this is on the screen. Answers the function that ends that. */
    keep: (key: number, data: unknown) => {
      shown.set(key, data)
      changed.set(key, { data, at: knownUntil() })
      timer ??= window.setTimeout(flush, pause)
      return () => void shown.delete(key)
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
      store.close()
    },
  }
}

export type Keeper = ReturnType<typeof makeKeeper>

/** The page may be closed, or is no longer looked at. */
const onLeaving = (run: () => void) => {
  window.addEventListener('pagehide', run)
  document.addEventListener('visibilitychange', run)
  return () => {
    window.removeEventListener('pagehide', run)
    document.removeEventListener('visibilitychange', run)
  }
}
