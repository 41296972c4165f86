import type { Browser, BrowserContext, Page } from 'playwright-core'
import { patience } from '../patience.ts'

interface Size {
  width: number
  height: number
}
interface Visit {
  context: BrowserContext
  page: Page
  /** Gives the browser back for the next person. */
  leave: () => Promise<void>
}

/** Browsers that were given back, by the size of their window. */
const free = new Map<string, BrowserContext[]>()
const open = new Set<Visit>()

/**
 * A browser in which nobody is signed in and nothing is stored. It may have seen the hub before: its files need not be
 * fetched, compiled and kept again, which is most of what a first page costs. One that is new saw nothing, and nobody
 * gets it afterwards: for a journey about what is kept, or that puts a script or a route into the context itself.
 */
export const visit = async (browser: Browser, viewport: Size, isNew: boolean): Promise<Visit> => {
  const key = `${viewport.width}x${viewport.height}`
  const context =
    (isNew ? undefined : free.get(key)?.pop()) ??
    patient(await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'America/New_York' }))
  const page = await context.newPage()
  await forget(context, page)
  const leave = async () => {
    if (!open.delete(one)) return
    if (isNew) return context.close()
    await Promise.all([context.setOffline(false), ...context.pages().map((tab) => tab.close())])
    free.set(key, [...(free.get(key) ?? []), context])
  }
  const one = { context, page, leave }
  open.add(one)
  context.once('close', () => open.delete(one))
  return one
}

/** At the end of a file. */
export const leaveAll = async () => {
  for (const { leave } of open) await leave()
}

const origins = new WeakMap<BrowserContext, Set<string>>()

/** Nothing of the last person is left, but the files of the hub. */
const forget = async (context: BrowserContext, page: Page) => {
  const seen = origins.get(context)
  if (!seen) {
    const now = new Set<string>()
    origins.set(context, now)
    context.on('request', (request) => {
      if (request.isNavigationRequest()) now.add(new URL(request.url()).origin)
    })
    return
  }
  await context.clearCookies()
  const session = await context.newCDPSession(page)
  for (const origin of seen)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' })
  await session.detach()
}

/** Its pages wait as long as this machine needs. */
export const patient = (context: BrowserContext) => {
  context.setDefaultTimeout(patience(30_000))
  return context
}
