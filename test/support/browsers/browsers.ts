import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildApp } from '../../../server/app.ts'
import { demoHub } from '../demo.ts'
import { portOf } from './addresses.ts'
import { leaveAll, patient, visit } from './visits.ts'

/** The last list counts, so the first lines are what Playwright turns off, as far as it matters here. */
const features = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'PaintHolding'],
  ...['HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['LensOverlay', 'MediaRouter', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  // The lists under the address bar are two pages of their own in each window, and cost more than a page of the hub.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'AimEnabled'],
  // A process made beforehand for a site that nobody goes to.
  'SpareRendererForSitePerProcess',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${features.join()}`,
]

export type DemoPerson = {
  personId: string
  name: string
  role: string
  position: string | null
  party: { name: string } | null
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
/** How the tests start Chromium. */
export const launch = { executablePath, args: flags }

/** A browser that keeps what it stores in this folder, also when it is gone. */
export const keptBrowser = async (folder: string) =>
  patient(
    await chromium.launchPersistentContext(folder, {
      executablePath,
      args: flags,
      viewport: { width: 1280, height: 800 },
      locale: 'nl-NL',
    }),
  )

let started: Promise<Browser> | undefined

/** The Chromium of this worker: every file of it looks at its own hub with the same one, which ends with the worker. */
export const theBrowser = () => (started ??= chromium.launch(launch))

/** The hub on a copy of the demo, in this process with the built page, and a browser that looks at it. */
export const theDemo = async () => {
  const { config, hub, url } = await demoHub({ port: await portOf('hub') })
  const browser = await theBrowser()
  const { demo } = (await (await fetch(`${url}/auth/options`)).json()) as { demo: DemoPerson[] }
  return {
    url,
    browser,
    people: demo,
    /** The database. */
    file: config.databaseUrl,
    /** The nth person with this role, and for a contact this seat. */
    person: (role: string, party?: string) =>
      demo.find((one) => one.role === role && (!party || one.party?.name.includes(party)))!,
    /** The server stops; what this gives back starts it again, on the same data and port. */
    stop: async () => {
      await hub.app.close()
      return async () => {
        const port = Number(new URL(url).port)
        Object.assign(hub, await buildApp({ ...config, port }))
        await hub.app.listen({ port, host: '127.0.0.1' })
      }
    },
    close: async () => {
      await leaveAll()
      await hub.app.close()
      rmSync(dirname(config.databaseUrl), { recursive: true })
    },
  }
}

/**
 * A browser of one person: signed in with one press, at 1280 wide unless said otherwise. What goes wrong in the page
 * fails the test.
 */
export const browse = async (
  browser: Browser,
  url: string,
  person: DemoPerson | null,
  viewport = { width: 1280, height: 800 },
  { isNew = false } = {},
) => {
  const { context, page, leave } = await visit(browser, viewport, isNew)
  const faults: string[] = []
  const queries: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_|WebSocket|Failed to load resource/.test(message.text()))
      faults.push(message.text())
  })
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.method() === 'POST')
      queries.push((request.postDataJSON() as { operationName?: string }).operationName ?? '')
  })
  if (person) {
    const answer = await context.request.post(`${url}/auth/demo`, { data: { personId: person.personId } })
    if (!answer.ok()) throw new Error(`${person.name} was not signed in: ${answer.status()}`)
  }
  return { context, page, faults, queries, leave }
}

/** Whether the page can be scrolled sideways. */
export const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
