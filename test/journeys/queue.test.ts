import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { Browser } from '../support/browser.ts'
import { browse } from '../support/browsers/browsers.ts'
import { decide, runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'
import type { Data } from '../support/person.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  d = await runningDemo()
})
afterAll(() => d.close())

test('waiting acts stand in the lists of another tab at once: new words of a decision, new owners of an action', async () => {
  const { context, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  await decide(page, 'Woorden van eerst')
  const { recordAction } = await d.ask(
    `mutation { recordAction(input: { meetingId: "${d.meeting}", agendaItemId: "${d.agenda[1]}", text: "Wie doet dit" }) { ... on Action { number } } }`,
  )
  const [decisions, actions] = [await context.newPage(), await context.newPage()]
  await decisions.goto(`${d.wifi.url}/${d.slug}/besluiten`)
  await actions.goto(`${d.wifi.url}/${d.slug}/acties`)
  await decisions.getByText('Woorden van eerst').waitFor()
  const row = actions.getByRole('row').filter({ hasText: recordAction.number })
  await row.getByText('Wie doet dit').waitFor()
  // The names of owners are known to the page once somebody was chosen.
  await page.getByRole('button', { name: `Verander actie ${recordAction.number}` }).click()
  await page.getByRole('combobox', { name: 'Wie doet het?' }).fill('Regio')
  await page.getByRole('listbox').getByRole('option').first().waitFor()

  await d.cut(page, decisions, actions)
  const chosen = (await page.getByRole('listbox').getByRole('option').first().textContent())!
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  await line(page, 'Wie doet dit').getByText(chosen).first().waitFor()
  await line(page, 'Woorden van eerst')
    .getByRole('button', { name: /^Verander/ })
    .click()
  await page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Woorden van nu')
  await page.keyboard.press('Control+Enter')
  const waiting = decisions.getByRole('row').filter({ hasText: 'Woorden van nu' })
  await waiting.getByText('1 niet verzonden').waitFor()
  await row.getByText('1 niet verzonden').waitFor()

  d.wifi.mend()
  await expect.poll(() => page.locator('[data-unsent]').count(), { timeout: patience(30_000) }).toBe(0)
  await row.getByText(chosen).first().waitFor()
  await waiting.waitFor()
  await expect.poll(() => decisions.getByText('niet verzonden').count()).toBe(0)
  await context.close()
})

test('the session ends with a full queue: after signing in again as the same person it goes on, nothing lost and nothing twice', async () => {
  const { context, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  await d.cut(page)
  const texts = await decideFive(page, 'Sessie voorbij')
  // On another machine of the same person: signing out there ends every session.
  const elsewhere = new Browser(d.demo.url)
  await elsewhere.post('/auth/demo', { personId: d.chair.personId })
  expect((await elsewhere.post('/auth/sign-out')).status).toBe(204)
  d.wifi.mend()
  await page.waitForURL(/inloggen/)
  expect(await d.decisions('Sessie voorbij')).toEqual([])
  await page.getByRole('button', { name: new RegExp(d.chair.name) }).click()
  await expect.poll(() => d.decisions('Sessie voorbij'), { timeout: patience(30_000) }).toEqual(texts)
  await expect.poll(() => page.locator('[data-unsent], [data-waiting]').count()).toBe(0)
  await context.close()
})

test('the server stops with a full queue here, and starts again: all of it goes out, in order, once', async () => {
  const { context, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const start = await d.demo.stop()
  const texts = await decideFive(page, 'Server weg')
  await start()
  await expect.poll(() => d.decisions('Server weg'), { timeout: patience(30_000) }).toEqual(texts)
  await expect.poll(() => page.locator('[data-unsent], [data-waiting]').count()).toBe(0)
  await context.close()
})

test('words typed while the answer is awaited are not taken for recorded: they stay, and change what was recorded', async () => {
  const { context, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const words = page.getByRole('textbox', { name: 'Tekst van het besluit' })
  await page
    .getByRole('button', { name: /besluit/i })
    .first()
    .click()
  await words.fill('Woorden een')
  d.wifi.stall('down')
  await words.press('Control+Enter')
  await page.getByText('Bezig met vastleggen').first().waitFor()
  await words.fill('Woorden een en twee')
  d.wifi.mend()
  await page.getByText('Dit besluit is al vastgelegd als: ‘Woorden een’').waitFor()
  expect(await words.inputValue()).toBe('Woorden een en twee')
  await words.press('Control+Enter')
  await words.waitFor({ state: 'detached' })
  await expect.poll(() => d.decisions('Woorden een'), { timeout: patience(10_000) }).toEqual(['Woorden een en twee'])
  await context.close()
})

test('a guest and a question to the parties wait for the network like what was decided, and go out once', async () => {
  const { context, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  await d.cut(page)
  const guests = page.getByRole('region', { name: 'Gasten' })
  await guests.getByRole('button', { name: 'Gast toevoegen' }).click()
  await guests.getByRole('textbox', { name: 'Naam' }).fill('Aafke de Gast')
  await page.keyboard.press('Enter')
  await guests.locator('[data-waiting=addGuest]').getByText('Aafke de Gast').waitFor()
  const questions = page.getByRole('region', { name: 'Vragen aan de partijen' })
  await questions.getByRole('button', { name: 'Stel een vraag aan de partijen' }).click()
  await questions.getByRole('textbox', { name: 'Vraag', exact: true }).fill('Wie doet er mee?')
  await page.keyboard.press('Control+Enter')
  await questions.locator('[data-waiting=askParties]').getByText('Wie doet er mee?').waitFor()
  await page.getByRole('button', { name: 'Nog 2 niet verzonden' }).waitFor()
  d.wifi.mend()
  await expect.poll(() => page.locator('[data-unsent], [data-waiting]').count(), { timeout: patience(30_000) }).toBe(0)
  const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { guests { name } questions { text } } }`)
  expect(meeting.guests.map(({ name }: Data) => name)).toEqual(['Aafke de Gast'])
  expect(meeting.questions.map(({ text }: Data) => text)).toEqual(['Wie doet er mee?'])
  await guests.getByText('Aafke de Gast').waitFor()
  await context.close()
})

test('closing waits for what was recorded and not sent: the meeting closes after it, and nothing is refused', async () => {
  const { context, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  await d.cut(page)
  const texts = await decideFive(page, 'Voor het sluiten')
  await page.getByRole('button', { name: 'Sluit het overleg' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('5 wijzigingen zijn nog niet verzonden.').waitFor()
  await dialog.getByRole('button', { name: 'Sluit na het verzenden' }).click()
  const state = async () => (await d.ask(`{ meeting(id: "${d.meeting}") { state } }`)).meeting.state
  expect(await state()).toBe('LIVE')
  d.wifi.mend()
  await expect.poll(state, { timeout: patience(30_000) }).toBe('CLOSED')
  expect(await d.decisions('Voor het sluiten')).toEqual(texts)
  await expect.poll(() => page.locator('[data-unsent]').count()).toBe(0)
  await context.close()
})

const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

const decideFive = async (page: Page, name: string) => {
  const texts = [1, 2, 3, 4, 5].map((number) => `${name} ${number}`)
  for (const text of texts) await decide(page, text)
  await page.getByRole('button', { name: 'Nog 5 niet verzonden' }).waitFor()
  return texts
}
