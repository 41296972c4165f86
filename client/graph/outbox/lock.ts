import { uuidv7 } from '../../lib/ids.ts'
import type { OutboxStore } from './store.ts'

/** Longer than an answer is waited for. */
const leaseFor = 30_000

/**
 * One tab sends at a time. `mayGoOn` is asked before each act. Answers false, having done nothing, when another tab is
 * at it. Web Locks exist only on https and localhost; elsewhere a lease in the store does, which runs out when its tab
 * is gone.
 */
export const whileAlone = async (
  name: string,
  store: OutboxStore,
  run: (mayGoOn: () => Promise<boolean>) => Promise<void>,
) => {
  // Not in every browser, whatever its type says.
  const locks = navigator.locks as LockManager | undefined
  if (locks) {
    await locks.request(name, () => run(() => Promise.resolve(true)))
    return true
  }
  const me = uuidv7()
  const take = () => store.lease(me, Date.now() + leaseFor)
  if (!(await take())) return false
  try {
    await run(take)
  } finally {
    await store.lease(me, 0)
  }
  return true
}
