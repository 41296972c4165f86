/**
 * The service worker. It keeps the app shell and nothing else: the page and the hashed files of one build. What the API
 * answers never comes by here.
 */

interface Waits extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Fetches extends Waits {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface ShellWorker {
  addEventListener: ((type: 'install' | 'activate' | 'message', listener: (event: Waits) => void) => void) &
    ((type: 'fetch', listener: (event: Fetches) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}

/** Written by the build (vite.config.ts): every hashed file, the first one is the script of the page. */
declare const shellFiles: string[]
declare const shellVersion: string

const worker = self as unknown as ShellWorker
const prefix = 'hub-shell-'
const own = prefix + shellVersion
/** How long the network is waited for before the kept page is shown. */
const patience = 2_500
/** Addresses that the server answers itself; all others are the one page. */
const notThePage = /^\/(graphql|auth|healthz|livez|readyz)(\/|$)|\.[^/]+$/

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOld().then(() => worker.clients.claim())))
// The kept page may be gone: the page wipes it at sign-out, and a browser does when it has no room.
worker.addEventListener('message', (event) => event.waitUntil(fill()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && !notThePage.test(pathname)) event.respondWith(page(event))
  else if (pathname.startsWith('/assets/')) event.respondWith(hashed(request))
})

/**
 * All of it or nothing: a build that came half is no build. While a new version is put in place the page can still be
 * the old one.
 */
const fill = async () => {
  if (await caches.match('/', { cacheName: own })) return
  const page = await fetch('/', { cache: 'reload' })
  if (!page.ok || !(await page.clone().text()).includes(shellFiles[0]!)) throw new Error('the page is of another build')
  const cache = await caches.open(own)
  await cache.addAll(shellFiles)
  await cache.put('/', page)
}

/** The one before stays: a page that is still open may load more of it. */
const forgetOld = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

/** The network first, for a short while. A proxy that finds no server answers too. */
const page = async ({ request }: Fetches) => {
  const fresh = fetch(request)
  const usable = fresh.then(
    (answer) => ([502, 503, 504].includes(answer.status) ? undefined : answer),
    () => undefined,
  )
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  return (await Promise.race([usable, late])) ?? (await caches.match('/', { cacheName: own })) ?? fresh
}

/** A name says what is in it, of whatever build: the cache first. */
const hashed = async (request: Request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

// Names here are no global names.
export {}
