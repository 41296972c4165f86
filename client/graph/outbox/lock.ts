import { uuidv7 } from '../../lib/ids.ts'
import type { OutboxStore } from './store.ts'

/** Longer than any answer is waited for. */
const leaseFor = 30_000

/**
 * Lets one tab send at a time; `mayGoOn` is asked before each act. Answers false, having done nothing, when another tab
 * is sending. Web Locks exist only on https and localhost; elsewhere a lease in the store takes their place, which runs
 * out when its tab is gone.
 */
export const whileAlone = async (
  name: string,
  store: OutboxStore,
  run: (mayGoOn: () => Promise<boolean>) => Promise<void>,
) => {
  // Missing in some browsers, although its type says otherwise.
  const locks = navigator.locks as LockManager | undefined
  if (locks) {
    await locks.request(name, () => run(() => Promise.resolve(true)))
    return true
  }
  const tab = uuidv7()
  // Where nothing can be stored, no other tab has these acts.
  const take = () => store.lease(tab, Date.now() + leaseFor).catch(() => true)
  if (!(await take())) return false
  try {
    await run(take)
  } finally {
    await store.lease(tab, 0).catch(() => true)
  }
  return true
}
