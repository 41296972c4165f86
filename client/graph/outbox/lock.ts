import { inTime } from '../../lib/in-time.ts'
import { uuidv7 } from '../../lib/ids.ts'
import type { OutboxStore } from './store.ts'

/** Longer than any answer is waited for. */
const leaseFor = 30_000

type MayGoOn = () => Promise<boolean>

interface AloneOptions {
  name: string
  store: OutboxStore
  /** Nothing is kept now: no other tab has these acts. */
  isAdrift: () => boolean
}

/**
 * Lets one tab send at a time; `mayGoOn` is asked before each act. Web Locks exist only on https and localhost;
 * elsewhere, and where they do not answer, a lease in the store takes their place, which runs out when its tab is gone.
 */
export const makeAlone = ({ name, store, isAdrift }: AloneOptions) => {
  const tab = uuidv7()
  /** Since when another tab has the lock and nothing is heard of it. */
  let silentSince: number | undefined

  const take = () => store.lease(tab, Date.now() + leaseFor).catch(() => true)
  const withLease = async (run: (mayGoOn: MayGoOn) => Promise<void>) => {
    if (!(await take())) return false
    try {
      await run(take)
    } finally {
      await store.lease(tab, 0).catch(() => true)
    }
    return true
  }
  return {
    /** Answers false, having done nothing, when another tab is sending. */
    run: async (run: (mayGoOn: MayGoOn) => Promise<void>) => {
      // Missing in some browsers, although its type says otherwise.
      const locks = navigator.locks as LockManager | undefined
      if (isAdrift()) {
        await run(() => Promise.resolve(true))
        return true
      }
      if (!locks) return withLease(run)
      // A tab that is frozen lets nobody else send.
      const steal = silentSince !== undefined && performance.now() - silentSince > leaseFor
      const lock = askLock(locks, name, steal, run)
      const isGranted = await lock.isGranted.catch(() => undefined)
      if (isGranted === undefined) return withLease(run)
      silentSince = isGranted ? undefined : (silentSince ?? performance.now())
      await lock.done()
      return isGranted
    },
    /** Another tab has sent something. */
    heard: () => (silentSince = undefined),
  }
}

/** Asks for the lock; one that comes too late is given back. */
const askLock = (locks: LockManager, name: string, steal: boolean, run: (mayGoOn: MayGoOn) => Promise<void>) => {
  let isOver = false
  let isLost = false
  let work = Promise.resolve()
  const granted = new Promise<boolean>((resolve, reject) => {
    const held = (lock: Lock | null) => {
      resolve(lock !== null && !isOver)
      if (lock && !isOver) work = run(() => Promise.resolve(!isLost))
      return work
    }
    locks.request(name, steal ? { steal } : { ifAvailable: true }, held).catch((error: Error) => {
      isLost = true
      reject(error)
    })
  })
  return { isGranted: inTime(granted).finally(() => (isOver = true)), done: () => work }
}
