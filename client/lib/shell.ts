import { inTime } from './in-time.ts'

/**
 * From now on the page opens without network too (worker/shell.ts). Only https and localhost have service workers.
 * After the page itself, which needs the same network.
 */
export const keepShell = () => {
  if (!workers()) return
  const register = () => {
    void workers()
      ?.register('/sw.js')
      .catch(() => {})
    askToFill()
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

/** At sign-out: the kept page goes, and a fresh one is kept for whoever comes next. */
export const wipeShell = async () => {
  if (!workers()) return
  const wipe = async () => Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  await inTime(wipe()).catch(() => {})
  askToFill()
}

/** At every visit: what was not kept the first time, or went since, is kept now. */
const askToFill = () => void workers()?.ready.then(({ active }) => active?.postMessage('fill'))

/** Not in every browser, whatever its type says. */
const workers = () => navigator.serviceWorker as ServiceWorkerContainer | undefined
