import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockTime } from '../../schema/dates.ts'
import { Browser } from '../support/browser.ts'
import { browse } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  d = await runningDemo()
})
afterAll(() => d.close())

const hour = 3_600_000

/** Somebody whose machine has the wrong time. */
const at = async (role: string, ahead: number, path = d.address) => {
  const one = await browse(d.demo.browser, d.wifi.url, d.demo.person(role))
  await one.page.addInitScript((by) => {
    const Real = Date
    window.Date = class extends Real {
      constructor(...given: []) {
        super(...(given.length ? given : ([Real.now() + by] as unknown as [])))
      }
      static override now() {
        return Real.now() + by
      }
    } as DateConstructor
  }, ahead)
  await one.page.goto(d.wifi.url + path)
  return one
}

/** Seconds that are left for the item. */
const left = async (page: Page) => {
  const [minutes, seconds] = (await page.getByRole('timer').locator('b').first().textContent())!.split(':').map(Number)
  return minutes! * 60 + seconds!
}
const serverTime = async (page: Page) => Date.parse((await page.request.get(d.wifi.url + '/healthz')).headers().date!)

test('one browser is an hour ahead and one an hour behind: both show the times of the server, and what they say of now is taken', async () => {
  const [early, late] = [await at('CHAIR', hour), await at('CONTACT', -hour)]
  const pages = [early.page, late.page]
  const ahead = (page: Page) =>
    page.evaluate(() => Math.round((Date.now() - performance.timeOrigin - performance.now()) / 3_600_000))
  expect(await Promise.all(pages.map(ahead))).toEqual([1, -1])

  // The clock of the item, and when it will end.
  const { meeting: now } = await d.ask(`{ meeting(id: "${d.meeting}") { currentItem { plannedMinutes } } }`)
  const planned = now.currentItem.plannedMinutes * 60
  for (const page of pages) await expect.poll(async () => Math.abs(planned - (await left(page)))).toBeLessThan(120)
  expect(Math.abs((await left(early.page)) - (await left(late.page)))).toBeLessThanOrEqual(2)
  const end = (page: Page) => page.locator('.hub-endtime b').first().textContent()
  await expect
    .poll(async () => (await end(late.page))!.replace(' uur', '') === (await end(early.page))!.replace(' uur', ''))
    .toBe(true)

  // A seat that is left now is left now.
  const seat = early.page.locator('[data-party]').filter({ hasText: 'Hilversum' })
  await seat.getByRole('button').last().click()
  await seat.locator('.hub-seat__state--in').waitFor()
  await seat.locator('.hub-seat').click()
  await seat.getByRole('button', { name: 'Gaat nu weg' }).click()
  await seat.getByText(/ging weg om/).waitFor()
  const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { attendance { leftAt } } }`)
  const { leftAt } = meeting.attendance.find((row: { leftAt: string | null }) => row.leftAt)
  expect(Math.abs(Date.parse(leftAt) - (await serverTime(early.page)))).toBeLessThan(15_000)
  await late.page
    .getByText(`ging weg om ${clockTime(leftAt)}`)
    .first()
    .waitFor()

  // A consent is open until the end of a day of the server.
  await d.lead(`openConsent(input: { agendaItemId: "${d.agenda[1]}", text: "Wij houden dit open." })`)
  await early.page.getByRole('button', { name: 'Houd open voor wie er niet is' }).click()
  await early.page.getByRole('button', { name: 'Houd open', exact: true }).click()
  const badge = early.page.getByText(/Open tot en met/).first()
  await badge.waitFor()
  await late.page
    .getByText((await badge.textContent())!)
    .first()
    .waitFor()
  for (const { leave, faults } of [early, late]) {
    expect(faults).toEqual([])
    await leave()
  }
})

test('a person without a network reads since when, by the clock of the server', async () => {
  const [early, late] = [await at('SECRETARY', hour, `/${d.slug}`), await at('CONTACT', -hour, `/${d.slug}`)]
  const pages = [early.page, late.page]
  for (const page of pages) await page.locator('[data-connection=live]').waitFor()
  const before = await serverTime(early.page)
  await d.cut(...pages)
  const since = [before, before + 60_000].map((moment) => `U bent niet verbonden sinds ${clockTime(moment)} uur.`)
  for (const page of pages)
    await page
      .getByText(new RegExp(since.join('|')))
      .first()
      .waitFor()
  d.wifi.mend()
  for (const { leave, faults } of [early, late]) {
    expect(faults).toEqual([])
    await leave()
  }
})

test('the hammer of who is gone is offered after fifteen seconds, also where the clock is an hour ahead or behind', async () => {
  const chair = new Browser(d.demo.url)
  await chair.post('/auth/demo', { personId: d.chair.personId })
  const { leave } = await chair.socket()
  const [early, late] = [await at('SECRETARY', hour), await at('CONTACT', -hour)]
  await early.page.getByText(`${d.chair.name} heeft de hamer.`).waitFor()
  await late.page.getByRole('timer').first().waitFor()
  leave()
  const gone = Date.now()
  await Promise.all([
    early.page.getByText(`${d.chair.name} is weg.`).waitFor({ timeout: patience(40_000) }),
    late.page
      .getByText('Wie voorzit is even niet verbonden.', { exact: false })
      .first()
      .waitFor({ timeout: patience(40_000) }),
  ])
  expect(Date.now() - gone).toBeGreaterThan(14_000)
  for (const { leave, faults } of [early, late]) {
    expect(faults).toEqual([])
    await leave()
  }
})
