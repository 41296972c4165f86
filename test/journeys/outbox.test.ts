import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, type DemoPerson, keptBrowser, theDemo } from '../support/browsers.ts'
import { proxyTo } from '../support/proxy.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
let wifi: Awaited<ReturnType<typeof proxyTo>>
let chair: DemoPerson
/** Somebody whose network is always there, to see what the server holds. */
let witness: Awaited<ReturnType<typeof browse>>
let address: string
let meeting: string

beforeAll(async () => {
  demo = await theDemo()
  wifi = await proxyTo(demo.url)
  chair = demo.person('CHAIR')
  witness = await browse(demo.browser, demo.url, demo.person('SECRETARY'))
  const { viewer } = await ask('{ viewer { memberships { samenwerkingsverband { slug nextMeeting { id agenda { id } } } } } }')
  const { slug, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  meeting = nextMeeting.id
  address = `/${slug}/overleg/${meeting}/live`
  await ask(`mutation { startMeeting(id: "${meeting}") { __typename } }`)
  await ask(`mutation { goToAgendaItem(id: "${nextMeeting.agenda[1].id}", from: null) { __typename } }`)
})
afterAll(async () => {
  await wifi.close()
  await demo.close()
})

test('thirty decisions without network, the browser dies: thirty of thirty go out, in order, once; another person on that browser sends none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-browser-'))
  const first = await keptBrowser(folder)
  await signIn(first, chair)
  const page = await openMeeting(first, wifi.url)
  wifi.cut()
  await page
    .getByText(/niet verbonden/i)
    .first()
    .waitFor()
  const texts = Array.from({ length: 30 }, (_, at) => `Zonder netwerk ${String(at + 1).padStart(2, '0')}`)
  for (const text of texts) await decide(page, text)
  await page.getByRole('button', { name: 'Nog 30 niet verzonden' }).waitFor()
  expect(await page.locator('[data-waiting=recordDecision]').count()).toBe(30)
  await crash(first)
  expect(await decisions('Zonder netwerk')).toEqual([])

  wifi.mend()
  const other = await keptBrowser(folder)
  await signIn(other, demo.person('SECRETARY'))
  const theirs = await openMeeting(other, wifi.url)
  await theirs.waitForTimeout(3_000)
  expect(await theirs.locator('[data-unsent]').count()).toBe(0)
  expect(await decisions('Zonder netwerk')).toEqual([])
  await other.close()

  const again = await keptBrowser(folder)
  await signIn(again, chair)
  const back = await openMeeting(again, wifi.url)
  await expect.poll(() => decisions('Zonder netwerk'), { timeout: 30_000 }).toEqual(texts)
  await back.getByText(texts[29]!).first().waitFor()
  await expect.poll(() => back.locator('[data-unsent], [data-waiting]').allTextContents(), { timeout: 10_000 }).toEqual([])
  await again.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the answer is lost after the server did the act: it is sent again and done once', async () => {
  const { page, context } = await browse(demo.browser, wifi.url, chair)
  await page.goto(wifi.url + address)
  wifi.loseAnswers('Antwoord kwijt', 3)
  await decide(page, 'Antwoord kwijt')
  await expect.poll(() => wifi.lost(), { timeout: 30_000 }).toBe(3)
  await expect.poll(() => page.locator('[data-unsent]').count(), { timeout: 30_000 }).toBe(0)
  expect(await decisions('Antwoord kwijt')).toEqual(['Antwoord kwijt'])
  await context.close()
})

for (const locks of [true, false])
  test(`two tabs of one person send once, ${locks ? 'with' : 'without'} Web Locks`, async () => {
    const { page, context } = await browse(demo.browser, wifi.url, chair)
    if (!locks) await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))
    await page.goto(wifi.url + address)
    const second = await openMeeting(context, wifi.url)
    wifi.cut()
    for (const tab of [page, second])
      await tab
        .getByText(/niet verbonden/i)
        .first()
        .waitFor()
    const name = locks ? 'Met slot' : 'Zonder slot'
    for (const number of [1, 2, 3]) {
      await decide(page, `${name} ${number}a`)
      await decide(second, `${name} ${number}b`)
    }
    for (const tab of [page, second]) await tab.getByRole('button', { name: 'Nog 6 niet verzonden' }).waitFor()
    wifi.mend()
    await expect.poll(() => page.locator('[data-unsent]').count(), { timeout: 40_000 }).toBe(0)
    await expect.poll(() => second.locator('[data-unsent]').count(), { timeout: 40_000 }).toBe(0)
    expect(await decisions(name)).toEqual([1, 2, 3].flatMap((number) => [`${name} ${number}a`, `${name} ${number}b`]))
    await context.close()
  })

test('an act that is refused later is kept, says why and what stands there now, and can be mended; sign-out says what is lost', async () => {
  const { page, context } = await browse(demo.browser, wifi.url, chair)
  await page.goto(wifi.url + address)
  await decide(page, 'Eerste woorden')
  await page.getByText('Eerste woorden').first().waitFor()
  const { meeting: found } = await ask(`{ meeting(id: "${meeting}") { decisions { id text version } } }`)
  const { id, version } = found.decisions.find(({ text }: { text: string }) => text === 'Eerste woorden')
  wifi.cut()
  await page
    .getByText(/niet verbonden/i)
    .first()
    .waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Eerste woorden' })
    .getByRole('button', { name: /veranderen$/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Mijn woorden')
  await page.keyboard.press('Control+Enter')
  // Not before the form let go: until then the refusal would be read there.
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  await page.getByText('Mijn woorden').first().waitFor()
  await ask(`mutation { editDecision(input: { id: "${id}", version: ${version}, text: "Hun woorden" }) { __typename } }`)
  wifi.mend()
  await page.getByRole('button', { name: '1 niet aangenomen' }).waitFor()
  await page.goto(`${wifi.url}/${address.split('/')[1]}`)
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.getByText('1 wijziging is nog niet verzonden.').waitFor()
  await page.getByRole('button', { name: 'Blijf ingelogd' }).click()
  await page.getByRole('button', { name: 'Sluit' }).click()
  await page.getByRole('button', { name: '1 niet aangenomen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Nu staat er: ‘Hun woorden’').waitFor()
  await dialog.getByRole('textbox', { name: 'Uw tekst' }).fill('Onze woorden')
  await dialog.getByRole('button', { name: 'Verstuur opnieuw' }).click()
  await dialog.getByText('Alles is verzonden.').waitFor()
  expect(await decisions('Onze woorden')).toEqual(['Onze woorden'])

  await dialog.getByRole('button', { name: 'Sluit' }).click()
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.waitForURL(/inloggen/)
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  await context.close()
})

const ask = async (query: string) =>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each question has an answer of its own
  ((await (await witness.context.request.post(`${demo.url}/graphql`, { data: { query } })).json()) as { data: any }).data

/** What the server holds that begins so, in the order in which it was recorded. */
const decisions = async (start: string): Promise<string[]> => {
  const { meeting: found } = await ask(`{ meeting(id: "${meeting}") { decisions { number text } } }`)
  return found.decisions.map(({ text }: { text: string }) => text).filter((text: string) => text.startsWith(start))
}

const signIn = (context: BrowserContext, { personId }: DemoPerson) => context.request.post(`${wifi.url}/auth/demo`, { data: { personId } })

const openMeeting = async (context: BrowserContext, url: string) => {
  const page = await context.newPage()
  await page.goto(url + address)
  await page
    .getByRole('button', { name: /besluit/i })
    .first()
    .waitFor()
  return page
}

const decide = async (page: Page, text: string) => {
  const words = page.getByRole('textbox', { name: 'Tekst van het besluit' })
  await page
    .getByRole('button', { name: /besluit/i })
    .first()
    .click()
  await words.fill(text)
  await words.press('Control+Enter')
  await words.waitFor({ state: 'detached' })
}

/** Gone without a goodbye. */
const crash = async (context: BrowserContext) => {
  const session = await context.browser()?.newBrowserCDPSession()
  const gone = new Promise((resolve) => context.once('close', resolve))
  if (session) await session.send('Browser.crash').catch(() => {})
  else await context.close()
  await gone
}
