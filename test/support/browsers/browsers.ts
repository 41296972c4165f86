import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { patience } from '../patience.ts'

const root = resolve(import.meta.dirname, '../../..')
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

/** Its pages wait as long as this machine needs. */
const patient = (context: BrowserContext) => {
  context.setDefaultTimeout(patience(30_000))
  return context
}

/** The built hub on an empty database, which is the demo, and browsers that look at it. */
export const theDemo = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-journey-'))
  const first = await startHub(dataDir)
  const { url } = first
  let { server } = first
  const browser = await chromium.launch(launch)
  const { demo } = (await (await fetch(`${url}/auth/options`)).json()) as { demo: DemoPerson[] }
  return {
    url,
    browser,
    people: demo,
    /** The database. */
    file: join(dataDir, 'hub.db'),
    /** The nth person with this role, and for a contact this seat. */
    person: (role: string, party?: string) =>
      demo.find((one) => one.role === role && (!party || one.party?.name.includes(party)))!,
    /** The server stops; what this gives back starts it again, on the same data and port. */
    stop: async () => {
      await ended(server)
      return async () => {
        server = (await startHub(dataDir, new URL(url).port)).server
      }
    },
    close: async () => {
      await browser.close()
      await ended(server)
      rmSync(dataDir, { recursive: true })
    },
  }
}

const ended = (server: ChildProcess) => {
  server.kill('SIGTERM')
  return new Promise((done) => server.once('exit', done))
}

const startHub = (dataDir: string, port = '0') =>
  new Promise<{ server: ChildProcess; url: string }>((started, failed) => {
    const env = { ...process.env, NODE_ENV: 'test', PORT: port, DATA_DIR: dataDir, DATABASE_URL: '' }
    const server = spawn(process.execPath, [join(root, 'dist/server/hub.js'), 'start'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    server.once('exit', (code) => failed(new Error(`the hub ended with ${code}`)))
    createInterface(server.stdout).on('line', (line) => {
      const url = /runs on (http\S+)/.exec(line)?.[1]
      if (url) started({ server, url: url.replace(/\/$/, '') })
    })
  })

/**
 * A browser of one person: signed in with one press, at 1280 wide unless said otherwise. What goes wrong in the page
 * fails the test.
 */
export const browse = async (
  browser: Browser,
  url: string,
  person: DemoPerson | null,
  viewport = { width: 1280, height: 800 },
) => {
  const context = patient(await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'America/New_York' }))
  const page = await context.newPage()
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
  return { context, page, faults, queries }
}

/** Whether the page can be scrolled sideways. */
export const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
