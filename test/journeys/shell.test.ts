import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, type DemoPerson, theDemo } from '../support/browsers.ts'
import { proxyTo } from '../support/proxy.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
let wifi: Awaited<ReturnType<typeof proxyTo>>
let chair: DemoPerson
let home: string
let meeting: string

beforeAll(async () => {
  demo = await theDemo()
  wifi = await proxyTo(demo.url)
  chair = demo.person('CHAIR')
  const { context } = await browse(demo.browser, demo.url, chair)
  const { viewer } = await ask(context, '{ viewer { memberships { samenwerkingsverband { slug nextMeeting { id agenda { id } } } } } }')
  const { slug, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  home = `/${slug}`
  meeting = `${home}/overleg/${nextMeeting.id}`
  await ask(context, `mutation { startMeeting(id: "${nextMeeting.id}") { __typename } }`)
  await ask(context, `mutation { goToAgendaItem(id: "${nextMeeting.agenda[1].id}", from: null) { __typename } }`)
  await context.close()
})
afterAll(async () => {
  await wifi.close()
  await demo.close()
})

test('without network every page of the meeting opens as it was and says when; back on the network the mark goes', async () => {
  const { page, context, faults } = await browse(demo.browser, wifi.url, chair)
  const pages = new Map([
    [home, 2],
    [`${meeting}/live`, 3],
    [`${meeting}/voorbereiden`, 3],
    [`${meeting}/verslag`, 3],
    [`${home}/scherm`, 4],
  ])
  for (const [path, answers] of pages) await visit(page, path, answers)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await keptInShell(page)
  // Else the browser's own cache has the files as well.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
  wifi.cut()
  for (const path of pages.keys()) {
    await page.goto(wifi.url + path)
    await page.getByText(/^Zoals het was om \d+\.\d\d uur/).waitFor()
    expect(await page.getByRole('heading').count(), path).toBeGreaterThan(0)
  }
  wifi.mend()
  await page.getByText(/^Zoals het was/).waitFor({ state: 'detached', timeout: 30_000 })
  expect(faults).toEqual([])
  await context.close()
})

test('the worker keeps the page and hashed files, and no answer of the API', async () => {
  const { page, context } = await browse(demo.browser, wifi.url, chair)
  await visit(page, `${meeting}/live`, 2)
  const kept = await keptInShell(page)
  expect(kept.filter((path) => path !== '/' && !/^\/assets\/.+-[\w-]{8}\.\w+$/.test(path))).toEqual([])
  await context.close()
})

test('after sign-out the last state is gone; another person without network sees nothing of it', async () => {
  const { page, context } = await browse(demo.browser, wifi.url, chair)
  await visit(page, home, 2)
  await keptInShell(page)
  await expect.poll(() => databases(page)).toContain(`hub-kept-${chair.personId}`)
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.waitForURL(/inloggen/)
  expect(await databases(page)).toEqual([])
  await keptInShell(page)
  wifi.cut()
  await page.goto(wifi.url + home)
  await page.getByRole('heading', { name: /bereik/i }).waitFor()
  expect(await page.getByText(/^Zoals het was/).count()).toBe(0)
  wifi.mend()
  await context.close()
})

test('a session that ended while the last state is shown: asks to sign in, keeps what was not sent, and sends it when the same person is back', async () => {
  const { page, context } = await browse(demo.browser, wifi.url, chair)
  await visit(page, `${meeting}/live`, 2)
  await keptInShell(page)
  wifi.cut()
  await page.reload()
  await page.getByText(/^Zoals het was/).waitFor()
  await decide(page, 'In de oude toestand')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  await context.clearCookies()
  wifi.mend()
  await page.waitForURL(/inloggen/, { timeout: 30_000 })
  await expect.poll(() => databases(page)).not.toContain(`hub-kept-${chair.personId}`)
  await context.request.post(`${wifi.url}/auth/demo`, { data: { personId: chair.personId } })
  await page.goto(`${wifi.url}${meeting}/live`)
  const texts = async () => (await ask(context, `{ meeting(id: "${meeting.split('/').at(-1)}") { decisions { text } } }`)).meeting.decisions
  await expect.poll(texts, { timeout: 15_000 }).toContainEqual({ text: 'In de oude toestand' })
  await context.close()
})

test('a connection that died without a word is noticed within 15 seconds', async () => {
  const line = await proxyTo(demo.url)
  const { page, context } = await browse(demo.browser, line.url, chair)
  await page.goto(line.url + home)
  await page.locator('[data-connection=live]').waitFor()
  line.vanish('server')
  await page.locator('[data-connection]:not([data-connection=live])').waitFor({ timeout: 15_000 })
  await context.close()
  await line.close()
})

/** Opens a page, and waits until its last state is kept: with the viewer that makes so many answers. */
const visit = async (page: Page, path: string, answers: number) => {
  await page.goto(wifi.url + path)
  await page.getByRole('heading').first().waitFor()
  await expect.poll(() => page.evaluate(countKept, `hub-kept-${chair.personId}`), { timeout: 10_000 }).toBeGreaterThanOrEqual(answers)
}

const countKept = async (name: string) => {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return 0
  const opening = indexedDB.open(name)
  await new Promise((resolve) => (opening.onsuccess = resolve))
  const counting = opening.result.transaction('answers').objectStore('answers').count()
  await new Promise((resolve) => (counting.onsuccess = resolve))
  opening.result.close()
  return counting.result
}

/** The paths in the shell, when it is complete: the page itself is put last. */
const keptInShell = async (page: Page) => {
  const paths = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
  await expect.poll(paths, { timeout: 10_000 }).toContain('/')
  return paths()
}

const decide = async (page: Page, text: string) => {
  await page
    .getByRole('button', { name: /besluit/i })
    .first()
    .click()
  const words = page.getByRole('textbox', { name: 'Tekst van het besluit' })
  await words.fill(text)
  await words.press('Control+Enter')
  await words.waitFor({ state: 'detached' })
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

const ask = async (context: BrowserContext, query: string) =>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each question has an answer of its own
  ((await (await context.request.post(`${demo.url}/graphql`, { data: { query } })).json()) as { data: any }).data
