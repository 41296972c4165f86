import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { Browser } from '../support/browser.ts'
import { browse, scrollsSideways } from '../support/browsers/browsers.ts'
import { decide, runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'
import type { Data } from '../support/person.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  d = await runningDemo()
})
afterAll(() => d.close())

test('waiting acts stand in the lists of another tab at once: new words of a decision, new owners of an action', async () => {
  const { context, page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
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
  await waiting.getByText('nog niet verzonden').waitFor()
  await row.getByText('nog niet verzonden').waitFor()

  d.wifi.mend()
  await expect.poll(() => page.locator('[data-unsent]').count(), { timeout: patience(30_000) }).toBe(0)
  await row.getByText(chosen).first().waitFor()
  await waiting.waitFor()
  await expect.poll(() => decisions.getByText('niet verzonden').count()).toBe(0)
  await leave()
})

test('the session ends with a full queue: after signing in again as the same person it goes on, nothing lost and nothing twice', async () => {
  const { leave, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
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
  await leave()
})

test('the server stops with a full queue here, and starts again: all of it goes out, in order, once', async () => {
  const { leave, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const start = await d.demo.stop()
  const texts = await decideFive(page, 'Server weg')
  await start()
  await expect.poll(() => d.decisions('Server weg'), { timeout: patience(30_000) }).toEqual(texts)
  await expect.poll(() => page.locator('[data-unsent], [data-waiting]').count()).toBe(0)
  await leave()
})

test('on a slow line each Ctrl+Enter closes its form at once: quick decisions and actions are things of their own, a double press and a held Enter record one', async () => {
  const { leave, page, faults } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  // Slower than a busy machine takes over the four forms, so that they wait for each other.
  d.wifi.delay(1_000, 1_000)
  for (const [key, text] of [
    ['b', 'Snel een'],
    ['b', 'Snel twee'],
    ['a', 'Vlug een'],
    ['a', 'Vlug twee'],
  ] as const) {
    await page.keyboard.press(key)
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    // The same press again, and held down, is for no form.
    await page.keyboard.down('Control')
    await page.keyboard.down('Enter')
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.keyboard.up('Control')
    await page.keyboard.press('Escape')
    await page.locator('[data-waiting]').getByText(text).waitFor()
  }
  await expect.poll(() => page.locator('[data-waiting]').getByText('nog niet verzonden').count()).toBeGreaterThan(1)
  d.wifi.delay(200, 200)
  await expect.poll(() => d.decisions('Snel'), { timeout: patience(15_000) }).toEqual(['Snel een', 'Snel twee'])
  const actions = async () => {
    const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { actions { text } } }`)
    return meeting.actions.map(({ text }: Data) => text).filter((text: string) => text.startsWith('Vlug'))
  }
  await expect.poll(actions, { timeout: patience(15_000) }).toEqual(['Vlug een', 'Vlug twee'])
  for (const [button, key] of [
    ['Gast toevoegen', 'Enter'],
    ['Stel een vraag aan de partijen', 'Control+Enter'],
    ['Punt toevoegen', 'Control+Enter'],
  ] as const)
    for (const text of ['Rap een', 'Rap twee']) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.locator('input:focus, textarea:focus').waitFor()
      await page.keyboard.type(text)
      await page.keyboard.press(key)
      if (key !== 'Enter') await page.keyboard.press(key)
    }
  // A new item goes right behind the current one.
  const inOrder = ['Rap een', 'Rap twee', 'Rap een', 'Rap twee', 'Rap twee', 'Rap een']
  const rap = async () => {
    const asked = `{ meeting(id: "${d.meeting}") { guests { name } questions { text } agenda { title } } }`
    const { guests, questions, agenda } = (await d.ask(asked)).meeting
    const all = [...guests, ...questions, ...agenda].map(({ name, text, title }: Data) => name ?? text ?? title)
    return all.filter((text: string) => text.startsWith('Rap'))
  }
  await expect.poll(rap, { timeout: patience(15_000) }).toEqual(inOrder)
  // A change closes its form in the same way, and is one change.
  await line(page, 'Snel een')
    .getByRole('button', { name: /^Verander/ })
    .click()
  await page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Snel anders')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => d.decisions('Snel'), { timeout: patience(15_000) }).toEqual(['Snel anders', 'Snel twee'])
  await expect.poll(() => page.locator('[data-unsent], [data-waiting]').count()).toBe(0)
  d.wifi.mend()
  expect(faults).toEqual([])
  await leave()
})

test('a refused decision comes back where it was, beside the one that is being typed, and says why; taken back, it is in the form', async () => {
  const { leave, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const words = page.getByRole('textbox', { name: 'Tekst van het besluit' })
  let refuse = () => {}
  const asked = new Promise<void>((resolve) => (refuse = resolve))
  const refusal = { recordDecision: { __typename: 'Refusal', code: 'WRONG_STATE', field: 'input', ruleId: 'D2' } }
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('Te vroeg besloten')) return route.fallback()
    await asked
    await route.fulfill({ json: { data: refusal } })
  })
  await decide(page, 'Te vroeg besloten')
  await page.keyboard.press('b')
  await page.keyboard.type('Wat ik nu ')
  refuse()
  const returned = page.locator('[data-returned=recordDecision]')
  await returned.getByText(/Is het overleg gesloten/).waitFor()
  await page.keyboard.type('typ')
  expect(await words.inputValue()).toBe('Wat ik nu typ')
  expect(await returned.getByRole('textbox', { name: 'Uw tekst' }).inputValue()).toBe('Te vroeg besloten')
  expect(await returned.getByRole('button', { name: 'Neem terug' }).count()).toBe(0)
  await page
    .locator('[data-live-region]')
    .getByText(/Besluit is niet aangenomen\. Is het overleg gesloten/)
    .waitFor({ state: 'attached' })
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await scrollsSideways(page)).toBe(false)
  await page.setViewportSize({ width: 1280, height: 800 })
  await words.press('Control+Enter')
  await returned.getByRole('button', { name: 'Neem terug' }).click()
  await returned.waitFor({ state: 'detached' })
  expect(await words.inputValue()).toBe('Te vroeg besloten')
  await words.fill('Wat ik bij nader inzien besluit')
  await words.press('Control+Enter')
  await expect
    .poll(() => d.decisions('Wat ik'), { timeout: patience(10_000) })
    .toEqual(['Wat ik nu typ', 'Wat ik bij nader inzien besluit'])
  expect(await d.decisions('Te vroeg')).toEqual([])
  await leave()
})

test('what passes is never refused: the page of some Wi-Fi, a busy hub; the next attempt is told, and need not be waited for', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const busy = {
    status: 503,
    headers: { 'Retry-After': '240' },
    json: { errors: [{ message: 'busy', extensions: { code: 'UNAVAILABLE' } }] },
  }
  const fault = { status: 500, json: { errors: [{ message: 'fault', extensions: { fault: 'fout-1' } }] } }
  const portal = { status: 200, contentType: 'text/html', body: '<h1>Welkom in de bibliotheek</h1>' }
  const answers: object[] = [portal, busy, fault, fault]
  await page.route('**/graphql', async (route) => {
    const answer = route.request().postData()?.includes('Houdt vol') ? answers.shift() : undefined
    await (answer ? route.fulfill(answer) : route.fallback())
  })
  await decide(page, 'Houdt vol')
  await expect.poll(() => answers.length, { timeout: patience(30_000) }).toBe(2)
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).click()
  const dialog = page.getByRole('dialog')
  // Where the hub fails at it the same: it waits five seconds, then fifteen, or not at all.
  for (const wait of [/over 2[34]\d seconden/, /over [1-5] seconde/, /over 1\d seconden/]) {
    await dialog.getByText(wait).waitFor()
    await dialog.getByText('De hub wordt vanzelf opnieuw gevraagd.').waitFor()
    await dialog.getByRole('button', { name: 'Probeer nu' }).click()
  }
  await dialog.getByText('Alles is verzonden.').waitFor()
  expect(await d.decisions('Houdt vol')).toEqual(['Houdt vol'])
  await leave()
})

test('notes typed without network, while somebody else writes at the same item: both texts are shown, and both are taken', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const [, item] = d.agenda
  const notesNow = async (): Promise<Data> => {
    const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { agenda { id notes version } } }`)
    return meeting.agenda.find(({ id }: Data) => id === item)
  }
  const notes = page.getByRole('textbox', { name: 'Notities bij punt 2' })
  await d.cut(page)
  await notes.fill('Mijn alinea.')
  await page.getByRole('button', { name: 'Nog 1 niet verzonden' }).waitFor()
  await d.ask(
    `mutation { editAgendaItem(input: { id: "${item}", version: ${(await notesNow()).version}, notes: "Hun alinea." }) { __typename } }`,
  )
  await notes.pressSequentially(' En ik typ', { delay: 30 })
  d.wifi.mend()
  await notes.pressSequentially(' door.', { delay: 200 })
  const both = page.getByRole('button', { name: 'Zet mijn tekst eronder' })
  await both.waitFor()
  await page.locator('.hub-conflict').getByText('Hun alinea.').waitFor()
  await page.locator('.hub-conflict').getByText('Mijn alinea. En ik typ door.').waitFor()
  await both.click()
  await expect
    .poll(async () => (await notesNow()).notes, { timeout: patience(10_000) })
    .toBe('Hun alinea.\nMijn alinea. En ik typ door.')
  expect(await notes.inputValue()).toBe('Hun alinea.\nMijn alinea. En ik typ door.')
  await leave()
})

test('a guest and a question to the parties wait for the network like what was decided, and go out once', async () => {
  const { leave, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
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
  expect(meeting.guests.map(({ name }: Data) => name)).toEqual(['Rap een', 'Rap twee', 'Aafke de Gast'])
  expect(meeting.questions.map(({ text }: Data) => text)).toEqual(['Rap een', 'Rap twee', 'Wie doet er mee?'])
  await guests.getByText('Aafke de Gast').waitFor()
  await leave()
})

test('an answer that is changed three times without network goes on from its own words, and conflicts with nobody', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  const { askParties } = await d.ask(
    `mutation { askParties(input: { agendaItemId: "${d.agenda[1]}", text: "Hoeveel plaatsen?" }) { ... on PartyQuestion { id asked { id name } } } }`,
  )
  const [party] = askParties.asked
  await d.ask(
    `mutation { answerQuestion(input: { questionId: "${askParties.id}", partyId: "${party.id}", commitment: false, text: "Nul" }) { __typename } }`,
  )
  await d.openMeeting(page)
  const row = page.locator(`[data-question="${askParties.id}"]`)
  await row.locator('summary').click()
  await d.cut(page)
  for (const words of ['Een', 'Twee', 'Drie']) {
    await row.getByRole('button', { name: `Verander het antwoord van ${party.name}` }).click()
    await row.getByRole('textbox').fill(words)
    await page.keyboard.press('Control+Enter')
    await row.getByText(words, { exact: true }).waitFor()
  }
  d.wifi.mend()
  const said = async () => {
    const { meeting } = await d.ask(`{ meeting(id: "${d.meeting}") { questions { id answers { text } } } }`)
    return meeting.questions.find(({ id }: Data) => id === askParties.id).answers.map(({ text }: Data) => text)
  }
  await expect.poll(said, { timeout: patience(10_000) }).toEqual(['Drie'])
  await expect.poll(() => page.locator('[data-unsent]').count()).toBe(0)
  expect(await page.locator('.hub-conflict').count()).toBe(0)
  await leave()
})

test('closing waits for what was recorded and not sent: the meeting closes after it, and nothing is refused', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
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
  await leave()
})

const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

const decideFive = async (page: Page, name: string) => {
  const texts = [1, 2, 3, 4, 5].map((number) => `${name} ${number}`)
  for (const text of texts) await decide(page, text)
  await page.getByRole('button', { name: 'Nog 5 niet verzonden' }).waitFor()
  return texts
}
