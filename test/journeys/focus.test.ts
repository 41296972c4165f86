import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { decide, runningDemo } from '../support/browsers/desk.ts'
import { keyboardOf } from '../support/browsers/keyboard.ts'
import { patience } from '../support/patience.ts'
import type { Data } from '../support/person.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  d = await runningDemo()
})
afterAll(() => d.close())

/** What has the focus, in words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement
    const text = here instanceof HTMLTextAreaElement ? here.value : here?.textContent
    return `${here?.tagName.toLowerCase()} ${text}`
  })
const hasFocus = (page: Page, words: RegExp) =>
  expect.poll(() => focused(page), { timeout: patience(5_000) }).toMatch(words)

/** A second press as fast as a hand doubles one. */
const twice = async (page: Page) => {
  await page.keyboard.press('Enter', { delay: 20 })
  await page.keyboard.press('Enter', { delay: 20 })
}
/** Longer than a double press takes: what it would have opened stands there by now. */
const isShut = async (page: Page, form: Locator, opener: string | RegExp) => {
  await expect
    .poll(() => page.getByRole('button', { name: opener }).and(page.locator(':focus')).count(), {
      timeout: patience(5_000),
    })
    .toBe(1)
  expect(await form.count()).toBe(0)
}

test('a doubled Enter does once what its form is for and does not open it again; the next Enter does', async () => {
  const { leave, page, faults } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const guests = page.getByRole('region', { name: 'Gasten' })
  const name = guests.getByRole('textbox', { name: 'Naam' })
  await guests.getByRole('button', { name: 'Gast toevoegen' }).focus()
  for (const guest of ['Dubbele Dirk', 'Tweede Tine']) {
    await page.keyboard.press('Enter')
    await name.waitFor()
    await page.keyboard.type(guest)
    await twice(page)
    await isShut(page, name, 'Gast toevoegen')
  }
  // In a dialog, and by the button that leaves it.
  const title = page.getByRole('dialog').getByRole('textbox', { name: 'Titel' })
  const add = page.getByRole('button', { name: 'Punt toevoegen', exact: true })
  await add.focus()
  await page.keyboard.press('Enter')
  await page.locator('dialog input:focus').waitFor()
  await page.keyboard.type('Dubbel punt')
  await twice(page)
  await isShut(page, title, 'Punt toevoegen')
  await page.keyboard.press('Enter')
  await title.waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleer' }).last().focus()
  await twice(page)
  await isShut(page, title, 'Punt toevoegen')
  // An Enter that is meant for something else is never lost, however soon it comes.
  await guests.getByRole('button', { name: 'Gast toevoegen' }).press('Enter')
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('Derde Door')
  await page.keyboard.press('Enter')
  await add.press('Enter')
  await title.waitFor()
  await page.keyboard.press('Escape')
  const told = async () => {
    const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { guests { name } agenda { title } } }`)
    return [...meeting.guests.map((one: Data) => one.name), ...meeting.agenda.map((one: Data) => one.title)].filter(
      (one: string) => /Dirk|Tine|Door|Dubbel/.test(one),
    )
  }
  await expect
    .poll(told, { timeout: patience(10_000) })
    .toEqual(['Dubbele Dirk', 'Tweede Tine', 'Derde Door', 'Dubbel punt'])
  expect(faults).toEqual([])
  await leave()
})

test('by keyboard alone through what was not sent: the focus goes to the next line, and then to the heading; taken back, it is in the words', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  let isShut = true
  const refusal = { recordDecision: { __typename: 'Refusal', code: 'WRONG_STATE', field: 'input', ruleId: 'D2' } }
  await page.route('**/graphql', async (route) => {
    const refused = isShut && route.request().postData()?.includes('recordDecision')
    await (refused ? route.fulfill({ json: { data: refusal } }) : route.fallback())
  })
  for (const text of ['Weg hiermee', 'Neem mij terug', 'Nog eens', 'Ook weg']) {
    await decide(page, text)
    await page.locator('[data-returned=recordDecision]').getByText(text).waitFor()
  }
  const keys = keyboardOf(page)
  const dialog = page.getByRole('dialog', { name: 'Niet verzonden' })
  await page.getByRole('button', { name: /4 niet aangenomen/ }).focus()
  await keys.key('Enter')
  await dialog.waitFor()
  await keys.press('button', 'Laat vervallen')
  await hasFocus(page, /^button Ja, gooi dit weg/)
  await keys.key('Enter')
  await hasFocus(page, /^li Besluit.*Neem mij terug/)
  // The second half of a double press does nothing to the next one.
  await keys.key('Enter')
  isShut = false
  await keys.press('button', 'Neem terug')
  await hasFocus(page, /^textarea Neem mij terug/)
  expect(await dialog.count()).toBe(0)
  expect(await page.getByRole('textbox', { name: 'Tekst van het besluit' }).inputValue()).toBe('Neem mij terug')
  await keys.key('Control+Enter')
  await expect.poll(() => d.decisions('Neem mij'), { timeout: patience(10_000) }).toEqual(['Neem mij terug'])

  await page.getByRole('button', { name: /2 niet aangenomen/ }).focus()
  await keys.key('Enter')
  await dialog.waitFor()
  await keys.press('button', 'Probeer opnieuw')
  await hasFocus(page, /^li Besluit.*Ook weg/)
  await keys.press('button', 'Laat vervallen')
  await keys.key('Enter')
  await hasFocus(page, /^h2 Niet verzonden/)
  await dialog.getByText('Alles is verzonden.').waitFor()
  expect(await d.decisions('Nog eens')).toEqual(['Nog eens'])
  await keys.key('Escape')

  const busy = {
    status: 503,
    headers: { 'Retry-After': '240' },
    json: { errors: [{ message: 'busy', extensions: { code: 'UNAVAILABLE' } }] },
  }
  const answers = [busy]
  await page.route('**/graphql', async (route) => {
    const answer = route.request().postData()?.includes('recordDecision') ? answers.pop() : undefined
    await (answer ? route.fulfill(answer) : route.fallback())
  })
  await decide(page, 'Later pas')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).focus()
  await keys.key('Enter')
  await keys.press('button', 'Probeer nu')
  await dialog.getByText('Alles is verzonden.').waitFor()
  await hasFocus(page, /^h2 Niet verzonden/)
  await leave()
})

test('after the choice between two notes the focus is in the notes, with both texts', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const notesNow = async (): Promise<Data> => {
    const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { agenda { id notes version } } }`)
    return meeting.agenda.find(({ id }: Data) => id === d.agenda[1])
  }
  await d.cut(page)
  await page.getByRole('textbox', { name: 'Notities bij punt 2' }).fill('Mijn regel.')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  const { version } = await notesNow()
  await d.ask(
    `mutation { editAgendaItem(input: { id: "${d.agenda[1]}", version: ${version}, notes: "Hun regel." }) { __typename } }`,
  )
  d.wifi.mend()
  await page.getByRole('button', { name: 'Zet mijn tekst eronder' }).press('Enter')
  await hasFocus(page, /^textarea Hun regel\.\nMijn regel\./)
  await expect.poll(async () => (await notesNow()).notes).toBe('Hun regel.\nMijn regel.')
  await leave()
})
