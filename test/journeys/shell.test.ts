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

test('the hub can be put on the home screen', async () => {
  const { page, context } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await page.goto(d.wifi.url + home)
  const devtools = await context.newCDPSession(page)
  const { errors, data } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // A browser of a test keeps nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  const manifest = JSON.parse(data!) as { start_url: string; lang: string; icons: { src: string; sizes: string }[] }
  expect(manifest).toMatchObject({ lang: 'nl', start_url: '/', scope: '/', display: 'standalone' })
  const apple = (await page.locator('link[rel=apple-touch-icon]').getAttribute('href'))!
  for (const { src, sizes } of [...manifest.icons, { src: apple, sizes: '180x180' }]) {
    const answer = await context.request.get(d.wifi.url + src)
    const png = await answer.body()
    expect([answer.headers()['content-type'], `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`]).toEqual([
      'image/png',
      sizes,
    ])
  }
  const { headers } = await fetch(`${d.wifi.url}/manifest.webmanifest`)
  expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
    expect.stringMatching(/^application\/manifest\+json/),
    'no-cache',
  ])
  // The page asks for nothing by itself: the offer stands with the account.
  expect(await page.getByText('Zet op uw beginscherm').count()).toBe(0)
  await page.evaluate(() => window.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt: () => {} })))
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Zet op uw beginscherm' }).click()
  await page.getByRole('button', { name: 'Zet op uw beginscherm' }).waitFor({ state: 'detached' })
  await context.close()
})

test('the meeting that comes opens without network though nobody opened it before, and nothing of it is left for the next person', async () => {
  const contact = d.demo.people.find(({ role, position }) => role === 'CONTACT' && position === 'FIRST')!
  const { page, context } = await browse(d.demo.browser, d.wifi.url, contact)
  await page.goto(d.wifi.url + home)
  await keptInShell(page)
  await page.getByText(/^Ook zonder internet te lezen, bewaard om/).waitFor()
  d.wifi.cut()
  for (const path of [`${meeting}/voorbereiden`, `${meeting}/live`, `${home}/scherm`]) {
    await page.goto(d.wifi.url + path)
    await page.getByText(/^Zoals het was om/).waitFor()
    expect(await page.getByRole('heading').count(), path).toBeGreaterThan(0)
  }
  await page.goto(`${d.wifi.url}/?open=overleg`)
  await page.waitForURL(d.wifi.url + meeting)
  await page.getByText(/^Zoals het was om/).waitFor()
  d.wifi.mend()
  // Another person signs in here, without that the first signed out.
  await context.clearCookies()
  await d.signIn(context, d.chair)
  await page.goto(d.wifi.url + home)
  await page.getByRole('heading', { name: `Dag ${d.chair.name}` }).waitFor()
  await expect.poll(() => databases(page)).not.toContain(`hub-kept-${contact.personId}`)
  await context.close()
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

test('a thing looks the same on a fresh page and after all the others, and a dialog of the shell the same on each', async () => {
  const { page, context } = await browse(d.demo.browser, d.wifi.url, d.chair)
  const ofHouse = ['', '/overleg', '/overleg/plannen', '/locaties', '/acties', '/besluiten', '/samenwerkingsverband']
  const ofMeeting = ['/verslag', '/voorbereiden', '/live']
  const paths = [...ofHouse.map((path) => home + path), ...ofMeeting.map((path) => meeting + path)]
  const fresh = new Map<string, Looks>()
  for (const path of paths) {
    await page.goto(d.wifi.url + path)
    await page.evaluate(calm)
    fresh.set(path, await page.evaluate(looksIn, '#root'))
  }
  const go = async (path: string) => {
    await page.evaluate((to) => history.pushState(null, '', to), path)
    await page.evaluate(calm)
  }
  for (const path of paths) await go(path)
  for (const path of paths) {
    await go(path)
    expect(others(await page.evaluate(looksIn, '#root'), fresh.get(path)!), path).toEqual([])
  }
  d.wifi.cut()
  await decide(page, 'Zonder netwerk')
  const dialogs: Looks = {}
  const sameAsBefore = async (path: string) => {
    await page.evaluate(calm)
    const now = await page.evaluate(looksIn, 'dialog[open]')
    expect(Object.keys(now).length, path).toBeGreaterThan(3)
    expect(others(now, dialogs), path).toEqual([])
    Object.assign(dialogs, now)
    await page.keyboard.press('Escape')
  }
  for (const path of paths.toReversed()) {
    await go(path)
    await page.getByRole('button', { name: /1 niet verzonden/ }).click()
    await sameAsBefore(path)
    await page.keyboard.press('?')
    await sameAsBefore(path)
  }
  d.wifi.mend()
  await expect.poll(() => d.decisions('Zonder netwerk'), { timeout: patience(15_000) }).toEqual(['Zonder netwerk'])
  await context.close()
})

type Looks = Record<string, string>

/** What looks otherwise in the one than in the other, of what stands in both. */
const others = (now: Looks, before: Looks) =>
  Object.keys(now)
    .filter((thing) => before[thing] !== undefined && before[thing] !== now[thing])
    .map((thing) => {
      const was = before[thing]!.split('; ')
      const is = now[thing]!.split('; ').filter((one) => !was.includes(one))
      return `${thing}: ${is.join(', ')} (was ${was.filter((one) => !now[thing]!.includes(one)).join(', ')})`
    })

/** Nothing is being loaded, and for a moment nothing has changed. */
const calm = () =>
  new Promise<void>((resolve) => {
    const wait = () => (document.querySelector('.hub-loading') ? again() : done())
    const done = () => {
      watcher.disconnect()
      resolve()
    }
    let timer = setTimeout(wait, 150)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(wait, 150)
    }
    const watcher = new MutationObserver(again)
    watcher.observe(document.body, { subtree: true, childList: true })
  })

/** How each kind of thing looks: its classes and state, and those of the three things around it. */
const looksIn = (within: string) => {
  const states = ['aria-disabled', 'aria-pressed', 'aria-current', 'aria-expanded', 'data-connection', 'type', 'hidden']
  const sides = ['-block-start', '-block-end', '-inline-start', '-inline-end']
  const read = [
    ...['color', 'background-color', 'font-size', 'font-weight', 'line-height', 'display', 'white-space', 'hyphens'],
    ...['text-decoration-line', 'align-items', 'justify-content', 'row-gap', 'column-gap', 'min-block-size', 'order'],
    ...sides.flatMap((side) => [`padding${side}`, `border${side}-style`, `border${side}-color`]),
  ]
  const kind = (element: Element) =>
    [element.localName, ...element.classList, ...states.map((name) => element.getAttribute(name) ?? '')]
      .join(' ')
      .trim() +
    (element.previousElementSibling ? '' : ' first') +
    (element.nextElementSibling ? '' : ' last')
  const looks: Record<string, string> = {}
  const twice = new Set<string>()
  for (const element of document.querySelectorAll(`${within}, ${within} :not(svg *)`)) {
    if (!element.closest('#root')) continue
    const around = []
    for (let at: Element | null = element; at && around.length < 4; at = at.parentElement) around.push(kind(at))
    const style = getComputedStyle(element)
    const names = element.localName === 'dialog' ? [...read, 'inline-size'] : read
    const key = around.join(' < ')
    const look = names.map((name) => `${name} ${style.getPropertyValue(name)}`).join('; ')
    if (looks[key] !== undefined && looks[key] !== look) twice.add(key)
    looks[key] = look
  }
  // What looks in two ways is told apart by more than this knows.
  for (const key of twice) delete looks[key]
  return looks
}

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
