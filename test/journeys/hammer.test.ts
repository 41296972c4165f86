import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'

let desk: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  desk = await runningDemo()
})
afterAll(() => desk.close())

/** Somebody at the meeting that runs. */
const at = async (role: string, path = desk.address, viewport?: { width: number; height: number }) => {
  const one = await browse(desk.demo.browser, desk.demo.url, desk.demo.person(role), viewport)
  await one.page.goto(desk.demo.url + path)
  return one
}

test('the hammer goes to the secretary and back, and to the secretary again when the chair is gone', async () => {
  const chair = await at('CHAIR')
  const secretary = await at('SECRETARY')
  const has = (name: string) => secretary.page.getByText(`${name} heeft de hamer.`)
  const now = (title: RegExp) => secretary.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await has(desk.chair.name).waitFor()
  await now(/Commitment/)

  // Without the hammer nothing moves, and the page says why; recording goes on as ever.
  await secretary.page.keyboard.press('n')
  await secretary.page.getByText('Alleen wie de hamer heeft, kan dit doen.').waitFor()
  await now(/Commitment/)
  await secretary.page.keyboard.press('a')
  await secretary.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Het commitment rondsturen')
  await secretary.page.keyboard.press('Control+Enter')
  await chair.page.getByText('Het commitment rondsturen').first().waitFor()

  await secretary.page.getByRole('button', { name: 'Neem de hamer over' }).click()
  await secretary.page.getByRole('dialog').getByRole('button', { name: 'Neem de hamer over' }).click()
  await chair.page.getByRole('button', { name: 'Neem de hamer terug' }).waitFor()
  await secretary.page.getByRole('dialog').waitFor({ state: 'detached' })
  await secretary.page.keyboard.press('n')
  for (const { page } of [chair, secretary]) await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  await secretary.page.getByRole('button', { name: 'Volgende' }).click()
  await now(/Organisaties/)
  await chair.page.getByRole('button', { name: 'Neem de hamer terug' }).click()
  await has(desk.chair.name).waitFor()

  // The lid of the chair's laptop falls shut.
  await chair.leave()
  await secretary.page.getByText(`${desk.chair.name} is weg.`).waitFor({ timeout: patience(40_000) })
  await secretary.page.getByRole('button', { name: 'Neem de hamer over' }).click()
  await secretary.page.getByText(`${desk.chair.name} is weg.`).waitFor({ state: 'detached' })
  await secretary.page.keyboard.press('n')
  await now(/onafhankelijk/)
  for (const { faults } of [chair, secretary]) expect(faults).toEqual([])
  await secretary.leave()
})

test('a draft is on the wall and on every phone, and one that fewer people may see is not', async () => {
  const chair = await at('SECRETARY')
  const wall = await at('READER', '/scherm', { width: 1920, height: 1080 })
  const phone = await at('CONTACT', desk.address, { width: 360, height: 740 })
  const words = chair.page.getByRole('textbox', { name: 'Tekst van het besluit' })
  const seen = async (text: string) => {
    for (const { page } of [wall, phone]) await page.getByText(text).first().waitFor()
  }
  const gone = async (text: string) => {
    for (const { page } of [wall, phone]) await page.getByText(text).waitFor({ state: 'detached' })
  }
  await chair.page
    .getByRole('button', { name: /Besluit/ })
    .first()
    .click()
  await words.pressSequentially('Wij stellen het')
  await seen('Wij stellen het')
  await words.pressSequentially(' herstelteam aan')
  await seen('Wij stellen het herstelteam aan')
  await chair.page.getByRole('combobox', { name: 'Wie mag dit zien?' }).selectOption('SEATED')
  await gone('Wij stellen het herstelteam aan')
  await chair.page.getByText('Niemand leest mee').waitFor()
  await chair.page.getByRole('combobox', { name: 'Wie mag dit zien?' }).selectOption('MEMBERS')
  await seen('Wij stellen het herstelteam aan')
  await chair.page.getByRole('checkbox', { name: 'Laat meelezen' }).uncheck()
  await gone('Wij stellen het herstelteam aan')
  await words.press('Control+Enter')
  await words.waitFor({ state: 'detached' })
  await seen('Wij stellen het herstelteam aan')

  // A reader at another item stays there when the meeting goes on, and comes back with one press.
  await phone.page.getByRole('button', { name: 'Agenda' }).click()
  await phone.page.getByRole('button', { name: /Opening en mededelingen/ }).click()
  await phone.page.getByRole('heading', { level: 2, name: /Opening/ }).waitFor()
  await chair.page.keyboard.press('n')
  for (const { page } of [wall, chair]) await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  await chair.page.getByRole('button', { name: 'Volgende' }).click()
  await wall.page.getByRole('heading', { name: /Vaste/ }).waitFor()
  expect(await phone.page.getByRole('heading', { level: 2, name: /Opening/ }).count()).toBe(1)
  await phone.page.getByRole('button', { name: /Terug naar nu/ }).click()
  await phone.page.getByRole('heading', { level: 2, name: /Vaste/ }).waitFor()
  for (const { faults } of [chair, wall, phone]) expect(faults).toEqual([])
})
