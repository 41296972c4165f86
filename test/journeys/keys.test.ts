import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { seated } from '../support/browsers/seated.ts'
import { chance, runs } from '../support/runs.ts'

let desk: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  desk = await runningDemo()
})
afterAll(() => desk.close())

/** The desk of the chair on a line that needs 400 ms there and back. */
const slowDesk = async () => {
  const chair = await browse(desk.demo.browser, desk.wifi.url, null)
  await desk.signIn(chair.context, desk.chair)
  await desk.openMeeting(chair.page)
  desk.wifi.delay(200, 200)
  return chair
}

/** The moments that the page sends from now on, in their order. */
const momentsOf = (page: Page) => {
  const sent: string[] = []
  page.on('request', (request) => {
    const name = /^mutation (\w+)/.exec((request.postDataJSON() as { query?: string } | null)?.query ?? '')?.[1]
    if (name) sent.push(name)
  })
  return sent
}

const momentOf: Record<string, RegExp> = { t: /^(pause|resume)AgendaItem$/, n: /^goToAgendaItem$/, w: /^giveFloor$/ }

test('on a line of 400 ms no key is lost, and what was pressed is done in its order', async () => {
  const random = chance()
  const { page, context, faults } = await slowDesk()
  const secretary = await seated(desk.demo.url, desk.demo.person('SECRETARY'))
  const parties = (await desk.ask(`{ meeting(id: "${desk.meeting}") { attendance { party { id } } } }`)) as {
    meeting: { attendance: { party: { id: string } }[] }
  }
  for (const { party } of parties.meeting.attendance)
    await secretary.act('raiseHand', { meetingId: desk.meeting, partyId: party.id }, 'id')
  await page
    .getByRole('button', { name: /^Geef het woord/ })
    .nth(parties.meeting.attendance.length - 1)
    .waitFor()

  const sent = momentsOf(page)
  // Each hand and each item is there once.
  const left: Record<string, number> = { w: parties.meeting.attendance.length, n: desk.agenda.length - 2, t: Infinity }
  const pressed: string[] = []
  for (let press = 0; press < runs(12, 200); press++) {
    const key = ['t', 'n', 'w', 't'].filter((one) => left[one]! > 0)[Math.floor(random() * 4)] ?? 't'
    left[key]!--
    pressed.push(key)
    await page.keyboard.press(key)
    await pause(random() * 250)
  }
  await expect.poll(() => sent.length, { timeout: 20_000 + pressed.length * 1_000 }).toBe(pressed.length)
  for (const [at, key] of pressed.entries()) expect(sent[at], `press ${at} was ${key}`).toMatch(momentOf[key]!)

  // The room is where the presses lead: so many items on, and the clock as the last of them left it.
  const steps = pressed.filter((key) => key === 'n').length
  const runsNow = pressed.reduce((runs, key) => (key === 'n' ? true : key === 't' ? !runs : runs), true)
  await expect
    .poll(async () => {
      const { meeting } = await desk.ask(`{ meeting(id: "${desk.meeting}") { currentItem { id startedAt } } }`)
      return { id: meeting.currentItem.id, runs: meeting.currentItem.startedAt !== null }
    })
    .toEqual({ id: desk.agenda[1 + steps], runs: runsNow })
  expect(faults).toEqual([])
  await context.close()
})

test('a key that waits says so on its button, which keeps its width and its place, and takes the next press', async () => {
  const { page, context } = await slowDesk()
  const button = page.getByRole('button', { name: /^(Pauze|Verder)$/ })
  const before = await button.boundingBox()
  await page.keyboard.press('t')
  await page.locator('.hub-deskbar [aria-busy="true"]').waitFor()
  await expect.poll(() => button.evaluate((one) => getComputedStyle(one, '::after').content)).toBe('"Bezig …"')
  expect((await button.boundingBox())!.width).toBe(before!.width)
  await button.click()
  await page.locator('.hub-deskbar [aria-busy="true"]').waitFor({ state: 'detached' })
  expect(
    (await page.getByRole('button', { name: 'Pauze' }).count()) +
      (await page.getByRole('button', { name: 'Verder' }).count()),
  ).toBe(1)
  await context.close()
})

test('what waited behind a moment that did not go through is dropped, and the desk says so', async () => {
  const { page, context } = await slowDesk()
  const sent = momentsOf(page)
  await page.keyboard.press('t')
  await page.keyboard.press('t')
  await page.keyboard.press('n')
  desk.wifi.cut()
  await page.getByText('Wat u daarna koos, is ook niet gedaan: ‘Verder’ of ‘Pauze’, ‘Volgende’.').waitFor()
  expect(sent).toHaveLength(1)
  await context.close()
})
