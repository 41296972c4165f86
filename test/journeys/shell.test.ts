import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { decide, runningDemo } from '../support/browsers/desk.ts'
import { proxyTo } from '../support/sockets/proxy.ts'
import { patience } from '../support/patience.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
let home: string
let meeting: string
beforeAll(async () => {
  d = await runningDemo()
  home = `/${d.slug}`
  meeting = `${home}/overleg/${d.meeting}`
})
afterAll(() => d.close())

test('without network every page of the meeting opens as it was and says when; back on the network the mark goes', async () => {
  const { page, context, faults, leave } = await browse(d.demo.browser, d.wifi.url, d.chair, undefined, { isNew: true })
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
  d.wifi.cut()
  await page.addInitScript(noteAlarms)
  for (const path of pages.keys()) {
    await page.goto(d.wifi.url + path)
    await page.getByText(/^Zoals het was om \d+\.\d\d uur/).waitFor()
    expect(await page.getByRole('heading').count(), path).toBeGreaterThan(0)
    expect(await page.evaluate(() => (window as Alarmed).alarms), path).toEqual([])
  }
  d.wifi.mend()
  await page.getByText(/^Zoals het was/).waitFor({ state: 'detached', timeout: patience(30_000) })
  expect(faults).toEqual([])
  await leave()
})

test('the worker keeps the page and hashed files, and no answer of the API', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair, undefined, { isNew: true })
  await visit(page, `${meeting}/live`, 2)
  const kept = await keptInShell(page)
  expect(kept.filter((path) => path !== '/' && !/^\/assets\/.+-[\w-]{8}\.\w+$/.test(path))).toEqual([])
  await leave()
})

test('after sign-out the last state is gone; another person without network sees nothing of it', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair, undefined, { isNew: true })
  await visit(page, home, 2)
  await keptInShell(page)
  await expect.poll(() => databases(page)).toContain(`hub-kept-${d.chair.personId}`)
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Log uit' }).click()
  await page.waitForURL(/inloggen/)
  expect(await databases(page)).toEqual([])
  await keptInShell(page)
  d.wifi.cut()
  await page.goto(d.wifi.url + home)
  await page.getByRole('heading', { name: /bereik/i }).waitFor()
  expect(await page.getByText(/^Zoals het was/).count()).toBe(0)
  d.wifi.mend()
  await leave()
})

test('a session that ended while the last state is shown: asks to sign in, keeps what was not sent, and sends it when the same person is back', async () => {
  const { page, context, leave } = await browse(d.demo.browser, d.wifi.url, d.chair, undefined, { isNew: true })
  await visit(page, `${meeting}/live`, 2)
  await keptInShell(page)
  d.wifi.cut()
  await page.reload()
  await page.getByText(/^Zoals het was/).waitFor()
  await decide(page, 'In de oude toestand')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  await context.clearCookies()
  d.wifi.mend()
  await page.waitForURL(/inloggen/, { timeout: patience(30_000) })
  await expect.poll(() => databases(page)).not.toContain(`hub-kept-${d.chair.personId}`)
  await d.signIn(context, d.chair)
  await page.goto(`${d.wifi.url}${meeting}/live`)
  await expect
    .poll(() => d.decisions('In de oude toestand'), { timeout: patience(15_000) })
    .toEqual(['In de oude toestand'])
  await leave()
})

test('a connection that died without a word is noticed within 15 seconds', async () => {
  const line = await proxyTo(d.demo.url)
  const { page, leave } = await browse(d.demo.browser, line.url, d.chair)
  await page.goto(line.url + home)
  await page.locator('[data-connection=live]').waitFor()
  line.vanish('server')
  await page.locator('[data-connection]:not([data-connection=live])').waitFor({ timeout: patience(15_000) })
  await leave()
  await line.close()
})

/** Opens a page, and waits until its last state is kept: with the viewer that makes so many answers. */
const visit = async (page: Page, path: string, answers: number) => {
  await page.goto(d.wifi.url + path)
  await page.getByRole('heading').first().waitFor()
  await expect
    .poll(() => page.evaluate(countKept, `hub-kept-${d.chair.personId}`), { timeout: patience(10_000) })
    .toBeGreaterThanOrEqual(answers)
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
  await expect.poll(paths, { timeout: patience(10_000) }).toContain('/')
  return paths()
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

type Alarmed = Window & { alarms?: string[] }

/** Keeps what the page says went wrong, however short it says so: the kept page comes first. */
const noteAlarms = () => {
  const alarms = new Set<string>()
  new MutationObserver(() => {
    for (const text of ['niet te bereiken', 'Het laden is niet gelukt'])
      if (document.body?.innerText.includes(text)) alarms.add(text)
    ;(window as Alarmed).alarms = [...alarms]
  }).observe(document, { childList: true, subtree: true })
}
