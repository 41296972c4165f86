import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { seated } from '../support/browsers/seated.ts'
import { patience } from '../support/patience.ts'
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

test(
  'on a line of 400 ms no key is lost, and what was pressed is done in its order',
  { timeout: patience(runs(120_000, 600_000)) },
  async () => {
    const random = chance()
    const { page, leave, faults } = await slowDesk()
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
    const left: Record<string, number> = {
      w: parties.meeting.attendance.length,
      n: desk.agenda.length - 2,
      t: Infinity,
    }
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
    await leave()
  },
)

test('a key that waits says so on its button, which keeps its width, and takes the next press', async () => {
  const { page, leave } = await slowDesk()
  const sent = momentsOf(page)
  const button = page.getByRole('button', { name: /^(Pauze|Verder)$/ })
  const width = async () => (await button.boundingBox())!.width
  const before = await width()
  desk.wifi.delay(1_000, 1_000)
  await page.keyboard.press('t')
  await expect.poll(() => button.evaluate((one) => getComputedStyle(one, '::after').content)).toMatch(/^"Bezig …"/)
  expect(await width()).toBe(before)
  if (process.env.HUB_PICTURES) await page.screenshot({ path: `${process.env.HUB_PICTURES}/waits.png` })
  await button.click()
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(2)
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  expect(new Set(sent).size).toBe(2)
  await leave()
})

test('what waited behind a moment that did not go through is dropped, and the desk says so', async () => {
  const { page, leave } = await slowDesk()
  const sent = momentsOf(page)
  await page.keyboard.press('t')
  await page.keyboard.press('t')
  await page.keyboard.press('n')
  desk.wifi.cut()
  await page.getByText('Wat u daarna koos, is niet gedaan: ‘Pauze’, ‘Volgende’.').waitFor()
  expect(sent).toHaveLength(1)
  await leave()
})

test('desk, phone and wall show one clock and one speaker, and a point of order goes first', async () => {
  desk.wifi.mend()
  desk.wifi.delay(0, 0)
  const { demo } = desk
  const at = async (role: string, path: string, viewport: { width: number; height: number }) => {
    const one = await browse(demo.browser, demo.url, demo.person(role), viewport)
    await one.page.goto(demo.url + path)
    return one
  }
  const chair = await at('CHAIR', desk.address, { width: 1280, height: 800 })
  const phone = await at('CONTACT', desk.address, { width: 360, height: 740 })
  const wall = await at('READER', '/scherm', { width: 1920, height: 1080 })
  const screens = [chair, phone, wall]
  const clockOf = async ({ page }: (typeof screens)[number]) => {
    const timer = page.locator('.hub-timer').first()
    return `${await timer.locator('b').textContent()} ${await timer.locator('[data-part=word]').textContent()}`
  }
  const { meeting: now } = await desk.ask(`{ meeting(id: "${desk.meeting}") { currentItem { id startedAt } } }`)
  if (now.currentItem.startedAt) await desk.lead(`pauseAgendaItem(id: "${now.currentItem.id}")`)
  for (const one of screens) await expect.poll(() => clockOf(one)).toMatch(/ pauze$/)
  expect(new Set(await Promise.all(screens.map(clockOf))).size).toBe(1)

  // Two hands; the second is a point of order.
  const secretary = await seated(demo.url, demo.person('SECRETARY'))
  const { meeting } = await desk.ask(`{ meeting(id: "${desk.meeting}") { attendance { party { id name } } } }`)
  const others = meeting.attendance.map((row: { party: object }) => row.party)
  const own = demo.person('CONTACT').party!.name
  const first = others.find(({ name }: { name: string }) => name !== own)
  for (const { party } of meeting.attendance)
    await secretary.act('lowerHand', { meetingId: desk.meeting, partyId: party.id })
  await secretary.act('raiseHand', { meetingId: desk.meeting, partyId: first.id })
  await phone.page.getByRole('button', { name: 'Punt van orde' }).click()
  await phone.page.getByText('U bent als eerste aan de beurt').waitFor()
  await chair.page.locator('.hub-hands li').nth(1).waitFor()
  await chair.page.keyboard.press('w')
  await chair.page.getByRole('heading', { name: 'Aan het woord, punt van orde' }).waitFor()
  await wall.page.locator('.hub-scherm__floor .is-first').filter({ hasText: 'Punt van orde' }).waitFor()
  await phone.page.getByText('U heeft het woord').waitFor()
  const speaks = async ({ page }: (typeof screens)[number]) => {
    const [minutes, seconds] = (await page.locator('.hub-floor__time').first().textContent())!.split(':').map(Number)
    return minutes! * 60 + seconds!
  }
  const times = await Promise.all(screens.map(speaks))
  expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
  if (process.env.HUB_PICTURES)
    for (const [name, { page }] of Object.entries({ chair, phone, wall }))
      await page.screenshot({ path: `${process.env.HUB_PICTURES}/floor-${name}.png` })

  await phone.page.getByRole('button', { name: 'Ik ben klaar' }).click()
  await chair.page.getByRole('heading', { name: 'Aan het woord, punt van orde' }).waitFor({ state: 'detached' })
  await wall.page
    .locator('.hub-scherm__floor .is-first')
    .filter({ hasText: 'Punt van orde' })
    .waitFor({ state: 'detached' })
  for (const { leave, faults } of screens) {
    expect(faults).toEqual([])
    await leave()
  }
})
