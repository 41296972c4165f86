import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { browse, scrollsSideways } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'
import type { Data } from '../support/person.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  d = await runningDemo()
})
afterAll(() => d.close())

const words = (page: Page) => page.getByRole('textbox', { name: 'Tekst van het besluit' })
const loose = (page: Page) => page.locator('[data-loose]')
/** Types at the speed of a person; `meanwhile` happens after the first half. */
const typeWhile = async (page: Page, first: string, meanwhile: () => Promise<unknown>, rest: string) => {
  await page.keyboard.type(first)
  await meanwhile()
  await page.keyboard.type(rest, { delay: 20 })
}
const holdsFocus = (field: Locator) => field.evaluate((element) => element === document.activeElement)
const meetingNow = async (): Promise<Data> =>
  (
    await d.ask(
      `{ meeting(id: "${d.meeting}") { currentItem { id } decisions { text agendaItem { id } } questions { text agendaItem { id } answers { text } } } }`,
    )
  ).meeting
const ask = async (text: string): Promise<string> =>
  (
    await d.ask(
      `mutation { askParties(input: { agendaItemId: "${d.agenda[1]}", text: "${text}" }) { ... on PartyQuestion { id } } }`,
    )
  ).askParties.id

test('whoever types stays there with every letter, whatever others do: the meeting goes on, the item is taken off, the question is taken back', async () => {
  const { leave, page, faults } = await browse(d.demo.browser, d.wifi.url, d.demo.person('SECRETARY'))
  await d.openMeeting(page)
  const question = await ask('Wie doet mee?')
  await page.getByRole('button', { name: 'Stel een vraag aan de partijen' }).click()
  const asking = page
    .getByRole('form', { name: /^Vraag aan de partijen bij punt 2/ })
    .getByRole('textbox', { name: 'Vraag', exact: true })
  await asking.waitFor()
  const moves = async () => {
    await d.lead(`goToAgendaItem(id: "${d.agenda[2]}")`)
    await page.getByText('Het overleg is verder naar punt 3. U typt nog bij punt 2.').waitFor()
  }
  await typeWhile(page, 'Wie betaalt', moves, ' het, en bestaat daar een plan voor?')
  expect(await asking.inputValue()).toBe('Wie betaalt het, en bestaat daar een plan voor?')
  expect(await holdsFocus(asking)).toBe(true)
  await page.keyboard.press('Control+Enter')
  const asked = async () =>
    (await meetingNow()).questions.find(({ text }: Data) => text.startsWith('Wie betaalt'))?.agendaItem.id
  await expect.poll(asked).toBe(d.agenda[1])
  await page.getByRole('heading', { level: 1, name: /^3\./ }).waitFor()

  await d.lead(`goToAgendaItem(id: "${d.agenda[1]}")`)
  const row = page.locator(`[data-question="${question}"]`)
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Verander de vraag' }).click()
  await row.getByRole('textbox', { name: 'Vraag', exact: true }).press('Control+End')
  const takesBack = async () => {
    await d.ask(`mutation { removePartyQuestion(id: "${question}") { __typename } }`)
    await loose(page).waitFor()
  }
  await typeWhile(page, ' En wie', takesBack, ' niet, en waarom?')
  expect(await loose(page).getByRole('textbox').inputValue()).toBe('Wie doet mee? En wie niet, en waarom?')
  expect((await meetingNow()).currentItem.id).toBe(d.agenda[1])
  await loose(page).getByRole('button', { name: 'Bewaar voor later' }).click()
  await page.getByRole('button', { name: 'Nog niet vastgelegd: 1 tekst' }).click()
  const list = page.getByRole('dialog', { name: 'Nog niet vastgelegd', exact: true })
  await list.getByText('Wie doet mee? En wie niet, en waarom?').waitFor()
  expect(await list.getByText('Alles is verzonden.').count()).toBe(0)
  await list.getByRole('button', { name: 'Gooi weg' }).click()
  await list.getByRole('button', { name: 'Ja, gooi dit weg' }).click()
  // Nothing is left under that head.
  await page.getByRole('dialog', { name: 'Niet verzonden' }).getByText('Alles is verzonden.').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /Zichtbaarheid/ }).click()
  await page.getByRole('heading', { level: 1, name: /Zichtbaarheid/ }).waitFor()
  await page.keyboard.press('b')
  await words(page).waitFor()
  const takesOff = async () => {
    await d.ask(`mutation { removeAgendaItem(id: "${d.agenda[8]}") { __typename } }`)
    await loose(page).waitFor()
  }
  await typeWhile(page, 'De regio', takesOff, ' betaalt dat, en begint in april.')
  const text = 'De regio betaalt dat, en begint in april.'
  expect(await loose(page).getByRole('textbox').inputValue()).toBe(text)
  await page.keyboard.press('Control+Enter')
  await loose(page).getByText('Kies eerst waar deze tekst heen moet.').waitFor()
  expect((await meetingNow()).decisions).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await scrollsSideways(page)).toBe(false)
  await page.setViewportSize({ width: 1280, height: 800 })
  await loose(page).getByRole('button', { name: 'Zet de tekst in het formulier op deze pagina' }).click()
  await expect.poll(() => words(page).inputValue()).toBe(text)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Nog niet vastgelegd: 1 tekst' }).click()
  await list.getByRole('button', { name: 'Ga ernaartoe' }).click()
  await expect.poll(() => holdsFocus(words(page))).toBe(true)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await meetingNow()).decisions).toEqual([{ text, agendaItem: { id: d.agenda[1] } }])
  expect(faults).toEqual([])
  await leave()
})

test('a contact answers on the phone while another answers first: the words stay, both texts are shown, and nothing goes before the choice', async () => {
  const contact = d.demo.people.find(({ role, position }) => role === 'CONTACT' && position === 'FIRST')!
  const question = await ask('Wat brengt u mee?')
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, contact)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(d.wifi.url + d.address)
  const row = page.locator(`[data-question="${question}"]`)
  await row.getByRole('button', { name: /^Vul in/ }).click()
  const field = row.getByRole('textbox')
  const { samenwerkingsverband } = await d.ask(`{ samenwerkingsverband(slug: "${d.slug}") { parties { id name } } }`)
  const party = samenwerkingsverband.parties.find(({ name }: Data) => name === contact.party!.name).id
  const answers = async () => {
    const input = `questionId: "${question}", partyId: "${party}", commitment: false, text: "Van de secretaris."`
    await d.ask(`mutation { answerQuestion(input: { ${input} }) { __typename } }`)
    await row.getByText('Van de secretaris.').filter({ visible: true }).waitFor()
  }
  await typeWhile(page, 'Wij brengen', answers, ' thee, en het bord.')
  expect(await field.inputValue()).toBe('Wij brengen thee, en het bord.')
  await page.keyboard.press('Control+Enter')
  await row.getByText('Kies eerst welke tekst blijft staan.').waitFor()
  expect(await holdsFocus(field)).toBe(true)
  expect(await scrollsSideways(page)).toBe(false)
  await row.getByRole('button', { name: 'Zet mijn tekst eronder' }).click()
  const there = async () => (await meetingNow()).questions.find(({ text }: Data) => text.startsWith('Wat')).answers
  await expect.poll(there).toEqual([{ text: 'Van de secretaris.\nWij brengen thee, en het bord.' }])
  await leave()
})

test('two tabs of one person keep what each types and show it to the other; the same words recorded in both at once are one decision', async () => {
  const { page, context, leave } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const other = await context.newPage()
  await d.openMeeting(other)
  await d.lead(`goToAgendaItem(id: "${d.agenda[3]}")`)
  for (const one of [page, other]) {
    await one.getByRole('heading', { level: 1, name: /^4\./ }).waitFor()
    await one.keyboard.press('b')
    await words(one).waitFor()
  }
  await words(other).fill('Alinea van de tweede tab')
  await expect.poll(() => words(page).inputValue()).toBe('Alinea van de tweede tab')
  // All of it is replaced here: then it stays there.
  await words(page).fill('Alinea van de eerste tab')
  await page.getByRole('form').getByText('Alinea van de tweede tab').waitFor()
  await other.getByRole('form').getByText('Alinea van de eerste tab').waitFor()
  expect(await words(other).inputValue()).toBe('Alinea van de tweede tab')
  await words(page).press('Control+Enter')
  await expect.poll(() => d.decisions('Alinea')).toEqual(['Alinea van de eerste tab'])
  expect(await words(other).inputValue()).toBe('Alinea van de tweede tab')
  await page.keyboard.press('b')
  await expect.poll(() => words(page).inputValue()).toBe('Alinea van de tweede tab')
  await Promise.all([page, other].map((one) => words(one).press('Control+Enter')))
  const both = ['Alinea van de eerste tab', 'Alinea van de tweede tab']
  await expect.poll(() => d.decisions('Alinea'), { timeout: patience(10_000) }).toEqual(both)
  await expect.poll(() => page.locator('[data-unsent], [data-waiting]').count()).toBe(0)
  expect(await d.decisions('Alinea')).toEqual(both)
  await leave()
})

test('what is typed over a refused decision is a draft: it outlives another item and a reload, and goes when it is sent again', async () => {
  const { leave, page } = await browse(d.demo.browser, d.wifi.url, d.chair)
  await d.openMeeting(page)
  const refusal = { recordDecision: { __typename: 'Refusal', code: 'WRONG_STATE', field: 'input', ruleId: 'D2' } }
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('"Geweigerd"') ? route.fulfill({ json: { data: refusal } }) : route.fallback(),
  )
  await page.keyboard.press('b')
  await page.keyboard.type('Geweigerd')
  await page.keyboard.press('Control+Enter')
  const box = page.locator('[data-returned]').getByRole('textbox', { name: 'Uw tekst' })
  await box.fill('Geweigerd, en aangevuld')
  await d.lead(`goToAgendaItem(id: "${d.agenda[4]}")`)
  await page.getByRole('heading', { level: 1, name: /^5\./ }).waitFor()
  await d.lead(`goToAgendaItem(id: "${d.agenda[3]}")`)
  await expect.poll(() => box.inputValue()).toBe('Geweigerd, en aangevuld')
  await page.reload()
  await expect.poll(() => box.inputValue()).toBe('Geweigerd, en aangevuld')
  await page.getByRole('button', { name: /1 niet aangenomen/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Probeer opnieuw' }).click()
  await expect.poll(() => d.decisions('Geweigerd')).toEqual(['Geweigerd, en aangevuld'])
  await leave()
})

test('the meeting closes while the secretary types a decision: the form stays, asks why it comes so late, and records it', async () => {
  const { page, leave } = await browse(d.demo.browser, d.wifi.url, d.demo.person('SECRETARY'))
  await d.openMeeting(page)
  await page.keyboard.press('b')
  await words(page).waitFor()
  const closes = async () => {
    await d.lead(`closeMeeting(id: "${d.meeting}")`)
    await page.getByText('Het overleg is gesloten. U typt nog bij punt 4.').waitFor()
  }
  await typeWhile(page, 'Net voor', closes, ' het einde, en nog net op tijd.')
  expect(await words(page).inputValue()).toBe('Net voor het einde, en nog net op tijd.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('textbox', { name: /Waarom komt dit er nu nog bij/ }).fill('Het was al besloten.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => d.decisions('Net voor')).toEqual(['Net voor het einde, en nog net op tijd.'])
  await leave()
})
