import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { decide, runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
let outbox: string
beforeAll(async () => {
  d = await runningDemo()
  outbox = `hub-outbox-${d.chair.personId}`
})
afterAll(() => d.close())

test('another page holds the storage: acts go out all the same, the bar says that nothing is kept, and all is kept once it lets go', async () => {
  const { page, context, faults, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  await keptOnce(page)
  const holder = await context.newPage()
  await holder.goto(`${d.wifi.url}/${d.slug}`)
  await holder.evaluate(holdOpen, outbox)

  await decide(page, 'Vast, met netwerk')
  await expect.poll(() => d.decisions('Vast'), { timeout: patience(5_000) }).toEqual(['Vast, met netwerk'])
  await d.cut(page)
  await decide(page, 'Vast, zonder netwerk 1')
  await decide(page, 'Vast, zonder netwerk 2')
  await page.getByRole('button', { name: 'Nog 2 niet bewaard' }).waitFor()
  await says(page, 'niet bewaard op dit apparaat')

  await holder.evaluate(() => Object.assign(window, { letGo: true }))
  await page.getByRole('button', { name: 'Nog 2 niet verzonden', exact: true }).waitFor({ timeout: patience(70_000) })
  await expect.poll(() => waitingOnDisk(page)).toHaveLength(2)
  d.wifi.mend()
  await expect
    .poll(() => d.decisions('Vast'), { timeout: patience(30_000) })
    .toEqual(['Vast, met netwerk', 'Vast, zonder netwerk 1', 'Vast, zonder netwerk 2'])
  await expect.poll(() => waitingOnDisk(page), { timeout: patience(10_000) }).toEqual([])
  expect(faults).toEqual([])
  await leave()
})

for (const how of ['by another page', 'by the browser'] as const)
  test(`the storage is taken away ${how}: nothing typed is lost, recording goes on without a reload, and all goes out once`, async () => {
    const name = how === 'by the browser' ? 'Leeggemaakt' : 'Weggehaald'
    const { page, context, faults, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
    await d.openMeeting(page)
    await keptOnce(page)
    const other = await context.newPage()
    await other.goto(`${d.wifi.url}/healthz`)
    await d.cut(page)
    await decide(page, `${name} 1`)
    await page
      .getByRole('textbox', { name: /Notities/ })
      .first()
      .fill(`${name}: notitie`)
    await page.getByRole('button', { name: 'Nog 2 niet verzonden' }).waitFor()

    if (how === 'by the browser')
      await (
        await context.newCDPSession(page)
      ).send('Storage.clearDataForOrigin', {
        origin: new URL(d.wifi.url).origin,
        storageTypes: 'indexeddb,local_storage',
      })
    else await other.evaluate(deleteAll)
    await decide(page, `${name} 2`)
    await page.getByRole('button', { name: 'Nog 3 niet verzonden', exact: true }).waitFor()
    await expect.poll(() => waitingOnDisk(page), { timeout: patience(10_000) }).toHaveLength(3)

    d.wifi.mend()
    await expect.poll(() => d.decisions(name), { timeout: patience(30_000) }).toEqual([`${name} 1`, `${name} 2`])
    await expect.poll(() => notes(), { timeout: patience(10_000) }).toContain(`${name}: notitie`)
    await expect.poll(() => waitingOnDisk(page), { timeout: patience(10_000) }).toEqual([])
    expect(faults).toEqual([])
    await leave()
  })

test('storage and locks that never answer: acts go out in order, a reload brings back what waits, and sign-out ends and says what is left', async () => {
  const { page, context, leave } = await browse(d.demo.browser, d.wifi.url, d.chair, undefined, { isNew: true })
  await d.openMeeting(page)
  await keptOnce(page)
  await context.addInitScript(() => {
    const never = () => new EventTarget() as IDBOpenDBRequest
    IDBFactory.prototype.open = never
    IDBFactory.prototype.deleteDatabase = never
    LockManager.prototype.request = () => new Promise<never>(() => {})
  })
  await page.reload()
  await decide(page, 'Stil 1')
  await decide(page, 'Stil 2')
  // Storage is waited for two seconds each time it is asked, some six times by now.
  await expect.poll(() => d.decisions('Stil'), { timeout: patience(20_000) }).toEqual(['Stil 1', 'Stil 2'])
  await d.cut(page)
  await decide(page, 'Stil 3')
  await page.getByRole('button', { name: 'Nog 1 niet bewaard' }).waitFor()
  await page.reload()
  d.wifi.mend()
  await expect.poll(() => d.decisions('Stil'), { timeout: patience(30_000) }).toEqual(['Stil 1', 'Stil 2', 'Stil 3'])

  await page.goto(`${d.wifi.url}/${d.slug}`)
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Log uit' }).click()
  await page.waitForURL(/inloggen/, { timeout: patience(8_000) })
  await page.getByText('Er staat nog iets van de vorige gebruiker op dit apparaat.').waitFor()
  await leave()
})

const keptOnce = (page: Page) => expect.poll(() => databases(page), { timeout: patience(10_000) }).toContain(outbox)

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

const says = (page: Page, words: string) =>
  expect.poll(() => page.locator('[data-live-region]').textContent(), { timeout: patience(10_000) }).toContain(words)

const notes = async () => {
  const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { agenda { notes } } }`)
  return meeting.agenda.map(({ notes: text }: { notes: string | null }) => text)
}

/** A transaction that does not end before it is told to. */
const holdOpen = async (name: string) => {
  const opening = indexedDB.open(name)
  await new Promise((resolve) => (opening.onsuccess = resolve))
  const transaction = opening.result.transaction(['entries', 'lease'], 'readwrite')
  const goOn = () => {
    if ('letGo' in window) return opening.result.close()
    transaction.objectStore('lease').get('nothing').onsuccess = goOn
  }
  goOn()
}

const deleteAll = async () => {
  for (const { name } of await indexedDB.databases()) {
    const deleting = indexedDB.deleteDatabase(name ?? '')
    await new Promise((resolve) => (deleting.onsuccess = resolve))
  }
}

const waitingOnDisk = (page: Page) =>
  page.evaluate(async (name) => {
    // Opened where it is not, it would be made.
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return ['no database']
    const opening = indexedDB.open(name)
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const asking = opening.result.transaction('entries').objectStore('entries').getAll() as IDBRequest<{ id: string }[]>
    await new Promise((resolve) => (asking.onsuccess = resolve))
    opening.result.close()
    return asking.result.map(({ id }) => id)
  }, outbox)
