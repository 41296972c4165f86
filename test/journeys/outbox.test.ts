import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, keptBrowser } from '../support/browsers/browsers.ts'
import { decide, runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  d = await runningDemo()
})
afterAll(() => d.close())

test('thirty decisions without network, the browser dies: thirty of thirty go out, in order, once; another person on that browser sends none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-browser-'))
  const first = await keptBrowser(folder)
  await d.signIn(first, d.chair)
  const page = await d.openMeeting(first.pages()[0]!)
  await d.cut(page)
  const texts = Array.from({ length: 30 }, (_, at) => `Zonder netwerk ${String(at + 1).padStart(2, '0')}`)
  for (const text of texts) await decide(page, text)
  await page.getByRole('button', { name: 'Nog 30 niet verzonden' }).waitFor()
  expect(await page.locator('[data-waiting=recordDecision]').count()).toBe(30)
  await showsAllThatWaits(page)
  await crash(first)
  expect(await d.decisions('Zonder netwerk')).toEqual([])

  d.wifi.mend()
  const other = await keptBrowser(folder)
  await d.signIn(other, d.demo.person('SECRETARY'))
  const theirs = await d.openMeeting(other.pages()[0]!)
  await theirs.waitForTimeout(3_000)
  expect(await theirs.locator('[data-unsent]').count()).toBe(0)
  expect(await d.decisions('Zonder netwerk')).toEqual([])
  await other.close()

  const again = await keptBrowser(folder)
  await d.signIn(again, d.chair)
  const back = await d.openMeeting(again.pages()[0]!)
  await expect.poll(() => d.decisions('Zonder netwerk'), { timeout: patience(30_000) }).toEqual(texts)
  await back.getByText(texts[29]!).first().waitFor()
  await expect
    .poll(() => back.locator('[data-unsent], [data-waiting]').allTextContents(), { timeout: patience(10_000) })
    .toEqual([])
  await again.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the answer is lost after the server did the act: it is sent again and done once', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await page.goto(d.wifi.url + d.address)
  d.wifi.loseAnswers('Antwoord kwijt', 3)
  await decide(page, 'Antwoord kwijt')
  await expect.poll(() => d.wifi.lost(), { timeout: patience(30_000) }).toBe(3)
  // A draft on its way holds the same words, so its answer may be among the three.
  await expect.poll(() => d.decisions('Antwoord kwijt'), { timeout: patience(30_000) }).toEqual(['Antwoord kwijt'])
  await expect.poll(() => page.locator('[data-unsent]').count(), { timeout: patience(30_000) }).toBe(0)
  expect(await d.decisions('Antwoord kwijt')).toEqual(['Antwoord kwijt'])
  await leave()
})

for (const locks of [true, false])
  test(`two tabs of one person send once, ${locks ? 'with' : 'without'} Web Locks`, async () => {
    const { page, context, leave } = await browse(d.demo.browser, d.wifi.url, d.chair, undefined, { isNew: !locks })
    if (!locks) await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))
    await page.goto(d.wifi.url + d.address)
    const second = await d.openMeeting(await context.newPage())
    await d.cut(page, second)
    const name = locks ? 'Met slot' : 'Zonder slot'
    for (const number of [1, 2, 3]) {
      await decide(page, `${name} ${number}a`)
      await decide(second, `${name} ${number}b`)
    }
    for (const tab of [page, second]) await tab.getByRole('button', { name: 'Nog 6 niet verzonden' }).waitFor()
    d.wifi.mend()
    await expect.poll(() => page.locator('[data-unsent]').count(), { timeout: patience(40_000) }).toBe(0)
    await expect.poll(() => second.locator('[data-unsent]').count(), { timeout: patience(40_000) }).toBe(0)
    expect(await d.decisions(name)).toEqual([1, 2, 3].flatMap((number) => [`${name} ${number}a`, `${name} ${number}b`]))
    await leave()
  })

test('an act that is refused later is kept, says why and what stands there now, and can be mended; sign-out says what is lost', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await page.goto(d.wifi.url + d.address)
  await decide(page, 'Eerste woorden')
  await expect.poll(() => d.decisions('Eerste woorden'), { timeout: patience(10_000) }).toHaveLength(1)
  const { meeting: found } = await d.ask(`{ meeting(id: "${d.meeting}") { decisions { id text version } } }`)
  const { id, version } = found.decisions.find(({ text }: { text: string }) => text === 'Eerste woorden')
  const line = page.getByRole('listitem').filter({ hasText: 'Eerste woorden' })
  const change = line.getByRole('button', { name: /^Verander/ }).first()
  // The page has heard of it too.
  await change.waitFor()
  await d.cut(page)
  await change.click()
  await page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Mijn woorden')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  await page.getByText('Mijn woorden').first().waitFor()
  await d.ask(
    `mutation { editDecision(input: { id: "${id}", version: ${version}, text: "Hun woorden" }) { __typename } }`,
  )
  d.wifi.mend()
  await page.getByRole('button', { name: '1 niet aangenomen' }).waitFor()
  // Its form is open again, with both texts.
  const form = page.getByRole('form', { name: /^Besluit .* veranderen$/ })
  await form.getByText('Hun woorden').waitFor()
  expect(await form.getByRole('textbox', { name: 'Tekst van het besluit' }).inputValue()).toBe('Mijn woorden')
  await form.getByRole('button', { name: 'Zet mijn tekst eronder' }).waitFor()
  await page.goto(`${d.wifi.url}/${d.address.split('/')[1]}`)
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Log uit' }).click()
  await page.getByText('1 wijziging is nog niet verzonden.').waitFor()
  await page.getByRole('button', { name: 'Blijf ingelogd' }).click()
  await page.getByRole('button', { name: 'Sluit' }).click()
  await page.getByRole('button', { name: '1 niet aangenomen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Hun woorden').waitFor()
  await dialog.getByText('Mijn woorden').waitFor()
  expect(await page.evaluate(narrowestLine)).toBeGreaterThan(0.6)
  await dialog.getByRole('button', { name: 'Zet mijn tekst eronder' }).click()
  await dialog.getByText('Alles is verzonden.').waitFor()
  expect(await d.decisions('Hun woorden')).toEqual(['Hun woorden\nMijn woorden'])

  await dialog.getByRole('button', { name: 'Sluit' }).click()
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Log uit' }).click()
  await page.waitForURL(/inloggen/)
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  await leave()
})

test('on the phone of a contact the title of the meeting and what waits both fit in the bar', async () => {
  const phone = { width: 360, height: 740 }
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.demo.person('CONTACT'), phone)
  await page.goto(d.wifi.url + d.address)
  await page.getByRole('button', { name: 'Aan tafel' }).click()
  await d.cut(page)
  await page.getByRole('button', { name: 'Gast toevoegen' }).click()
  await page.getByRole('textbox', { name: 'Naam' }).fill('Ype van de Brug')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  expect(await page.evaluate(cutShortInBar)).toEqual([])
  d.wifi.mend()
  await expect.poll(() => page.locator('[data-unsent]').count(), { timeout: patience(30_000) }).toBe(0)
  await leave()
})

/** With a narrow window too the bar is as high as what stands in it, and the words in the dialog have its width. */
const showsAllThatWaits = async (page: Page) => {
  const barFitsAt = async (width: number) => {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(cutShortInBar), `bar at ${width}`).toEqual([])
  }
  const widths = [1025, 1100, 1280]
  for (const width of widths) await barFitsAt(width)
  await page.getByRole('button', { name: 'Nog 30 niet verzonden' }).click()
  for (const width of widths) {
    await barFitsAt(width)
    expect(await page.evaluate(narrowestLine), `dialog at ${width}`).toBeGreaterThan(0.6)
  }
  await page.keyboard.press('Escape')
}

/** What in the bar of a meeting is cut short, or stands outside it or over something else. */
const cutShortInBar = () => {
  const bar = document.querySelector('header.hub-on-blue')
  if (!bar) return ['no bar']
  const parts = [...bar.querySelectorAll<HTMLElement>('b, button, .hub-timer, .hub-endtime')].filter(
    (part) => !part.closest('dialog') && part.offsetWidth > 0,
  )
  const boxOf = (part: Element) => part.getBoundingClientRect()
  const isOver = (one: DOMRect, other: DOMRect) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
  return parts
    .filter((part) => {
      const [box, around] = [boxOf(part), boxOf(bar)]
      const isOut = box.top < around.top || box.bottom > around.bottom || box.right > around.right
      const others = parts.filter((other) => !other.contains(part) && !part.contains(other))
      return isOut || part.scrollWidth > part.clientWidth + 1 || others.some((other) => isOver(box, boxOf(other)))
    })
    .map((part) => part.textContent)
}

/** How much of the dialog the narrowest line takes. */
const narrowestLine = () => {
  const dialog = document.querySelector<HTMLElement>('dialog[open]')
  const lines = [...(dialog?.querySelectorAll<HTMLElement>('.hub-line__body') ?? [])]
  return Math.min(...lines.map((line) => line.offsetWidth / (dialog?.offsetWidth ?? 0)))
}

/** Gone without a goodbye. */
const crash = async (context: BrowserContext) => {
  const session = await context.browser()?.newBrowserCDPSession()
  const gone = new Promise((resolve) => context.once('close', resolve))
  if (session) await session.send('Browser.crash').catch(() => {})
  else await context.close()
  await gone
}
