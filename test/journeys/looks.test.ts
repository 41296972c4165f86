import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../support/browsers/axe.ts'
import { browse, scrollsSideways } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
let chair: Awaited<ReturnType<typeof browse>>
let contact: Awaited<ReturnType<typeof browse>>
beforeAll(async () => {
  d = await runningDemo()
  await d.lead(`openConsent(input: { agendaItemId: "${d.agenda[1]}", text: "Gaan wij zo verder?" })`)
  const { demo } = d
  chair = await browse(demo.browser, d.wifi.url, d.chair)
  contact = await browse(demo.browser, d.wifi.url, demo.person('CONTACT', 'Blaricum'))
})
afterAll(() => d.close())

const open = async (page: Page, path: string, size = { width: 1280, height: 800 }) => {
  await page.setViewportSize(size)
  await page.goto(d.wifi.url + path)
  await settled(page)
}
const scheme = (page: Page) => page.evaluate(() => document.documentElement.dataset.scheme)
const surface = (of: Locator) => of.evaluate((one) => getComputedStyle(one).backgroundColor)
const boxOf = async (of: Locator) => {
  const box = await of.boundingBox()
  if (!box) throw new Error(`not there: ${String(of)}`)
  return { ...box, right: box.x + box.width, bottom: box.y + box.height }
}
/** What a screen at 200 % has. */
const zoomed = { width: 640, height: 360 }

test('light or dark follows the device until somebody chooses, with the keyboard; it holds before anything is painted', async () => {
  const { page, context, faults } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, `/${d.slug}`)
  expect(await scheme(page)).toBe('dark')
  await page.getByRole('button', { name: /uw account/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Zoals dit apparaat' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.getByRole('radio', { name: 'Licht' }).isChecked()).toBe(true)
  expect(await scheme(page)).toBe('light')

  const wall = await context.newPage()
  await wall.emulateMedia({ colorScheme: 'dark' })
  await wall.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return
      Object.assign(window, { schemeAtFirst: document.documentElement.dataset.scheme })
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  const atFirst = () => wall.evaluate(() => (window as unknown as { schemeAtFirst: string }).schemeAtFirst)
  await open(wall, `/${d.slug}/acties`)
  expect(await atFirst()).toBe('light')
  // The wall has a choice of its own, of whoever sits at its machine.
  await open(wall, `/${d.slug}/scherm`)
  expect(await atFirst()).toBe('dark')
  const toLight = wall.getByRole('button', { name: 'Licht beeld' })
  await toLight.focus()
  expect((await boxOf(toLight)).width).toBeGreaterThan(40)
  await wall.keyboard.press('Enter')
  expect(await scheme(wall)).toBe('light')
  await page.keyboard.press('ArrowRight')
  expect([await scheme(page), await scheme(wall)]).toEqual(['dark', 'light'])

  // Paper is white, with ink.
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(17, 17, 17)')
  expect(faults).toEqual([])
  await context.close()
})

test('the choice of colours is on the door too', async () => {
  const { page, context, faults } = await browse(d.demo.browser, d.wifi.url, null)
  await open(page, '/inloggen')
  await page.getByRole('radio', { name: 'Donker' }).focus()
  await page.keyboard.press('Space')
  expect(await scheme(page)).toBe('dark')
  expect(faults).toEqual([])
  await context.close()
})

test('with the colours of the person a fill still says how much, how many and which', async () => {
  await contact.page.emulateMedia({ forcedColors: 'active' })
  await open(contact.page, d.address)
  const answer = (name: string) => contact.page.getByRole('button', { name, exact: true })
  await answer('Akkoord').click()
  await contact.page.locator('.hub-answer__choices [aria-pressed="true"]').waitFor()
  expect(await surface(answer('Akkoord')), 'the own answer').not.toBe(await surface(answer('Bezwaar')))
  await contact.page.emulateMedia({ forcedColors: 'none' })

  const { page } = chair
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, d.address, { width: 1366, height: 768 })
  const seats = page.locator('.hub-tally__bar i')
  await page.locator('.hub-tally__bar i:not(.is-open)').waitFor()
  expect(await surface(seats.first()), 'who agrees').not.toBe(await surface(seats.last()))
  expect(await surface(page.locator('.hub-timer__track i')), 'the clock').not.toBe(
    await surface(page.locator('.hub-timer__track')),
  )
  const [here, other] = [page.locator('.hub-item.is-now'), page.locator('.hub-item:not(.is-now)').first()]
  expect(await surface(here), 'where we are').not.toBe(await surface(other))
  const next = page.locator('.hub-next')
  expect(await surface(next), 'the button of the chair').not.toBe(
    await surface(page.getByRole('button', { name: /Pauze/ })),
  )
  await page.emulateMedia({ forcedColors: 'none' })
})

test('with the colours of the person the letters of every seat are read on the wall', async () => {
  const { page } = chair
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, `/${d.slug}/scherm`, { width: 1920, height: 1080 })
  const canvas = await surface(page.locator('.hub-scherm'))
  const letters = await page
    .locator('.hub-ring__seat.is-away text')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill))
  expect(letters.length).toBeGreaterThan(0)
  expect(letters).not.toContain(canvas)
  await page.emulateMedia({ forcedColors: 'none' })
})

test('at 200 % the head takes less than a fifth, and what is pressed most stays in sight', async () => {
  const { page } = contact
  const least = zoomed.height / 5
  const height = async (of: Locator) => (await boxOf(of)).height
  for (const path of [`/${d.slug}`, `/${d.slug}/acties`]) {
    await open(page, path, zoomed)
    expect(await height(page.locator('header').first()), path).toBeLessThanOrEqual(least)
    expect(await scrollsSideways(page), path).toBe(false)
  }
  await open(page, d.address, zoomed)
  expect(await height(page.locator('header').first()), 'of those who follow').toBeLessThanOrEqual(least)
  for (const name of ['Hand opsteken', 'Punt van orde', 'Agenda', 'Akkoord', 'Bezwaar', 'Onthouding'])
    expect((await boxOf(page.getByRole('button', { name }).first())).bottom, name).toBeLessThanOrEqual(zoomed.height)
  expect(await scrollsSideways(page)).toBe(false)

  await open(chair.page, d.address, zoomed)
  expect(await height(chair.page.locator('header').first()), 'of the chair').toBeLessThanOrEqual(least)
  expect(await chair.page.locator('header kbd').first().isVisible(), 'the keys of the chair').toBe(true)
  expect(await scrollsSideways(chair.page)).toBe(false)
})

test('on a narrow desk the focus goes down the page, as the eye does', async () => {
  const { page } = chair
  await open(page, d.address, zoomed)
  const places = await page.evaluate(() =>
    ['.hub-deskbar', '.hub-work', '.hub-table', '.hub-agenda'].map((one) => {
      const part = document.querySelector(one)!
      return {
        one,
        top: part.getBoundingClientRect().top + scrollY,
        at: [...document.querySelectorAll('*')].indexOf(part),
      }
    }),
  )
  const inOrder = (by: 'top' | 'at') => [...places].sort((a, b) => a[by] - b[by]).map(({ one }) => one)
  expect(inOrder('at')).toEqual(inOrder('top'))
})

test('on a large screen the agenda takes the room that its titles want', async () => {
  for (const { page } of [chair, contact]) {
    await open(page, d.address, { width: 1920, height: 1080 })
    const lines = await page
      .locator('.hub-item__title')
      .evaluateAll((all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))),
      )
    expect(Math.max(...lines)).toBe(1)
  }
})

test('the head of the desk keeps its height without network', async () => {
  const { page } = chair
  await open(page, d.address, { width: 1366, height: 768 })
  const bar = page.locator('.hub-deskbar')
  const height = async () => Math.round((await boxOf(bar)).height)
  const before = await height()
  await d.cut(page)
  expect(await height()).toBe(before)
  d.wifi.mend()
  await page.locator('[data-connection="live"]').waitFor()
})
