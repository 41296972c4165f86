import { type Kept, openKept } from './store.ts'

/** A live meeting changes many times a minute: not every change is worth a write. */
const pause = 1_000

interface KeeperOptions {
  personId: string
  /** Whether the browser is still this person's. */
  mayKeep: () => boolean
  /** Until when what stands on the screen is known to be so: now, or when the connection went. */
  knownUntil: () => number
}

/** Keeps what the pages on the screen show, so that they open without network as they were. */
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
    const fresh = [...changed].map<Kept>(([key, { data, at }]) => ({
      key,
      data,
      at,
      size: JSON.stringify(data).length,
    }))
    changed.clear()
    // No storage, or a full one: then the page does not open without network.
    store.put(fresh).catch(() => {})
  }
  /** The tab may go, or the connection went: so it was until now. */
  const stamp = () => {
    for (const [key, data] of shown) changed.set(key, { data, at: knownUntil() })
    flush()
  }
  window.addEventListener('pagehide', stamp)
  document.addEventListener('visibilitychange', stamp)

  return {
    personId,
    find: (key: number) => store.find(key).catch(() => undefined),
    /** Drops all of it: what was kept for another role is not for this one. */
    forget: () => store.clear().catch(() => {}),
    /** From now on this is on the screen. Gives back what ends that. */
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
      window.removeEventListener('pagehide', stamp)
      document.removeEventListener('visibilitychange', stamp)
      store.close()
    },
    /** Nothing more is kept; the databases can go. */
    stop: () => {
      changed.clear()
      closed = true
      store.close()
    },
  }
}

export type Keeper = ReturnType<typeof makeKeeper>
