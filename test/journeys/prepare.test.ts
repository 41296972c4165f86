import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passesAxe } from '../support/browsers/axe.ts'
import { browse, theDemo } from '../support/browsers/browsers.ts'
import type { Data } from '../support/person.ts'
import { type Seated, seated } from '../support/browsers/seated.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
let chair: Awaited<ReturnType<typeof browse>>
let secretary: Seated
let slug: string
let samenwerkingsverbandId: string
let meeting: string
/** A later meeting. */
let later: string
beforeAll(async () => {
  demo = await theDemo()
  chair = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  await chair.page.goto(demo.url)
  await chair.page.getByRole('heading', { level: 1 }).waitFor()
  slug = new URL(chair.page.url()).pathname.slice(1)
  secretary = await seated(demo.url, demo.person('SECRETARY'))
  const { samenwerkingsverband } = await secretary.ask(
    `{ samenwerkingsverband(slug: "${slug}") { id nextMeeting { id startsAt } } }`,
  )
  meeting = samenwerkingsverband.nextMeeting.id
  const startsAt = new Date(Date.parse(samenwerkingsverband.nextMeeting.startsAt) + 42 * 24 * 3_600_000).toISOString()
  const endsAt = new Date(Date.parse(startsAt) + 3 * 3_600_000).toISOString()
  samenwerkingsverbandId = samenwerkingsverband.id
  later = (
    await secretary.act('createMeeting', {
      input: { samenwerkingsverbandId, title: 'Partneroverleg', startsAt, endsAt },
    })
  ).id
})
afterAll(async () => {
  expect(chair.faults).toEqual([])
  await demo.close()
})

const agendaOn = (page: Page) => page.getByRole('region', { name: 'Agenda', exact: true })

test('somebody is found among all people by name, party or role', async () => {
  const { page } = chair
  const { name, party } = demo.person('CONTACT', 'Huizen')
  await page.goto(`${demo.url}/${slug}/samenwerkingsverband`)
  const people = page.getByRole('region', { name: 'Mensen en rollen' })
  await people
    .getByRole('searchbox', { name: 'Zoek op naam, partij of rol' })
    .fill(`huizen CONTACT ${name.slice(0, 3)}`)
  await people.getByText(/^1 van \d+ mensen$/).waitFor()
  expect(await people.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(new RegExp(`^${name}[^]*${party!.name}`)),
  ])
})

test('while preparing, the chair notes something for the two of them, and repeats one item in a later meeting', async () => {
  const { page } = chair
  await page.goto(`${demo.url}/${slug}/overleg/${meeting}/voorbereiden`)
  await page.getByRole('button', { name: 'Verander punt 2' }).click()
  await page.getByText('Alleen voor voorzitter en secretaris.').waitFor()
  await page.getByRole('textbox', { name: 'Aantekening bij punt 2' }).fill('Eerst even bellen.')
  await page.getByText(/Bewaard om/).waitFor()
  await page.getByRole('button', { name: 'Herhalen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Herhaal', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Annuleer' }).click()
  await agendaOn(page).getByRole('listitem', { name: /^2\. / }).getByText('met aantekening').waitFor()

  const contact = await browse(demo.browser, demo.url, demo.person('CONTACT'))
  await contact.page.goto(page.url())
  await agendaOn(contact.page).getByRole('listitem', { name: /^2\. / }).waitFor()
  expect(await contact.page.getByText('met aantekening').count()).toBe(0)
  // The question to the table is read before the meeting: under its item, on paper too, and on Vandaag.
  const question = 'Kunt u dit jaar een ruimte aanbieden?'
  const { meeting: there } = await secretary.ask(`{ meeting(id: "${meeting}") { agenda { id version } } }`)
  const { id, version } = there.agenda[2]
  await secretary.act('editAgendaItem', { input: { id, version, question } })
  const asked = agendaOn(contact.page).getByRole('listitem', { name: /^3\. / }).getByText(question)
  await asked.waitFor()
  await contact.page.emulateMedia({ media: 'print' })
  expect(await asked.isVisible()).toBe(true)
  await contact.page.emulateMedia({ media: null })
  await contact.page.goto(`${demo.url}/${slug}`)
  await contact.page.getByRole('link', { name: /^Punt 3: / }).waitFor()
  expect(await contact.page.getByText(question).count()).toBe(1)
  await contact.leave()

  await page.goto(`${demo.url}/${slug}/overleg/${later}/voorbereiden`)
  await agendaOn(page).getByRole('listitem', { name: '1. Commitment samenwerkingsverband' }).waitFor()
})

test('a template is kept of an agenda, and its items change with the keyboard: other words, another place, one less, one more', async () => {
  const { page } = chair
  await page.goto(`${demo.url}/${slug}/overleg/${later}/voorbereiden`)
  await page.getByRole('button', { name: 'Bewaar deze agenda als sjabloon' }).press('Enter')
  await page.getByRole('textbox', { name: 'Naam van het sjabloon' }).fill('Vaste agenda')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Verander dit sjabloon' }).press('Enter')
  const editor = page.getByRole('dialog', { name: 'Vaste agenda veranderen' })
  const add = async (title: string) => {
    await editor.getByRole('button', { name: 'Punt toevoegen' }).press('Enter')
    await editor.getByRole('textbox', { name: 'Titel' }).fill(title)
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Punt toevoegen')
  }
  await add('Opening')
  await add('Rondvraag')
  await editor.getByRole('button', { name: 'Punt 2 omhoog' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Punt 1 omhoog')
  await editor.getByRole('button', { name: 'Haal punt 2 weg' }).press('Enter')
  await editor.getByRole('button', { name: 'Verander punt 1' }).press('Enter')
  await editor.getByRole('checkbox', { name: 'Komt elk overleg terug' }).press('Space')
  await passesAxe(page, 'template')
  await page.keyboard.press('Control+Enter')
  expect(await editor.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Opening[^]*komt elke keer terug/),
    expect.stringContaining('Rondvraag'),
  ])
  await editor.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter')
  await editor.waitFor({ state: 'detached' })
  const { samenwerkingsverband } = await secretary.ask(
    `{ samenwerkingsverband(slug: "${slug}") { templates { name items { title recurring } } } }`,
  )
  const items = [
    { title: 'Opening', recurring: true },
    { title: 'Rondvraag', recurring: false },
  ]
  expect(samenwerkingsverband.templates).toEqual([{ name: 'Vaste agenda', items }])
})

test('a list is pasted and looked at, divided by a head with the keyboard, and sent after a look at what goes out', async () => {
  const { page } = chair
  await page.goto(`${demo.url}/${slug}/overleg/${later}/voorbereiden`)
  await page.getByRole('button', { name: 'Plak een lijst' }).press('Enter')
  const form = page.getByRole('form', { name: 'Lijst op de agenda zetten' })
  await form
    .getByRole('textbox', { name: 'Plak hier uw lijst' })
    .fill('1. Budgt (10 min)\r\n2. Niet dit\r\n•\tRondvraag\t5')
  await form.getByRole('textbox', { name: 'Titel van regel 1' }).fill('Budget')
  await form.getByRole('checkbox', { name: 'Zet regel 2 op de agenda' }).uncheck()
  await passesAxe(page, 'pasted list')
  // Escape puts nothing on the agenda, and keeps the list.
  const opener = page.getByRole('button', { name: 'Plak een lijst' })
  await form.getByRole('textbox', { name: 'Titel van regel 1' }).press('Escape')
  await form.waitFor({ state: 'detached' })
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await agendaOn(page).getByRole('listitem', { name: 'Rondvraag' }).count()).toBe(0)
  await opener.press('Enter')
  await form.getByRole('button', { name: 'Zet 2 punten op de agenda' }).press('Enter')
  const titles = async () =>
    (
      await agendaOn(page)
        .getByRole('listitem', { name: /^\d+\. / })
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))
    ).slice(-3)
  await agendaOn(page)
    .getByRole('listitem', { name: /^\d+\. Rondvraag/ })
    .waitFor()
  expect(await titles()).toEqual(['1. Commitment samenwerkingsverband', '2. Budget', '3. Rondvraag'])

  await page.getByRole('button', { name: 'Kop toevoegen' }).press('Enter')
  const head = page.getByRole('form', { name: 'Nieuwe kop' })
  await head.getByRole('textbox', { name: 'Tekst van de kop' }).fill('Toch geen kop')
  await page.keyboard.press('Escape')
  await head.waitFor({ state: 'detached' })
  expect(await agendaOn(page).getByText('Toch geen kop').count()).toBe(0)
  await page.getByRole('button', { name: 'Kop toevoegen' }).press('Enter')
  await head.getByRole('textbox', { name: 'Tekst van de kop' }).fill('Ter besluitvorming')
  await head.getByRole('combobox', { name: 'Waar?' }).selectOption({ label: 'Boven punt 2: Budget' })
  await head.getByRole('button', { name: 'Zet op de agenda' }).press('Enter')
  await agendaOn(page).getByText('15 minuten').waitFor()
  await page.getByRole('button', { name: 'Punt 2 omhoog' }).press('Enter')
  await agendaOn(page).getByText('5 minuten', { exact: true }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Punt 2 omhoog')
  await passesAxe(page, 'agenda with a head')

  await page.getByRole('button', { name: 'Agenda versturen' }).press('Enter')
  const sending = page.getByRole('dialog', { name: 'Agenda versturen' })
  await sending.getByText('Deze hub verstuurt geen mail.').waitFor()
  await sending.getByText('Ter besluitvorming').waitFor()
  // The button fades in once the mail is there.
  await page.waitForFunction(() => document.getAnimations().length === 0)
  await passesAxe(page, 'sending the agenda')
  const { meeting: before } = await secretary.ask(`{ meeting(id: "${later}") { state } }`)
  expect(before.state).toBe('DRAFT')
  await sending.getByRole('button', { name: 'Verstuur', exact: true }).press('Enter')
  await sending.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Start het overleg' }).waitFor()
})

test('a proposal of the planner gets another day, what is in its way shows, and goes when the other meeting is moved elsewhere', async () => {
  const { page } = chair
  await secretary.act('createSeries', {
    input: { samenwerkingsverbandId, title: 'Werkgroep', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 120 },
  })
  const { meeting: there } = await secretary.ask(`{ meeting(id: "${later}") { startsAt version } }`)
  await page.goto(`${demo.url}/${slug}/overleg/plannen`)
  const first = page.getByRole('region', { name: 'Voorstel' }).getByRole('listitem').first()
  await first.getByRole('button', { name: /^Verander dag/ }).press('Enter')
  await first.getByLabel('Dag', { exact: true }).fill(there.startsAt.slice(0, 10))
  await first.getByLabel('Begint om').fill('10:00')
  await first.getByText('er is dan al een overleg (Partneroverleg)').waitFor()
  await first.getByText(/^Door u verplaatst/).waitFor()
  await passesAxe(page, 'planner')
  await secretary.act('cancelMeeting', { id: later })
  await first.getByText('er is dan al een overleg (Partneroverleg)').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Plan \d+ overleggen/ }).click()
  await page.getByRole('region', { name: 'Gepland' }).getByRole('listitem').first().waitFor()
  const { samenwerkingsverband } = await secretary.ask(
    `{ samenwerkingsverband(slug: "${slug}") { meetings { nodes { title state startsAt } } } }`,
  )
  const planned = samenwerkingsverband.meetings.nodes.filter(({ title }: Data) => title === 'Werkgroep')
  expect(planned.map(({ startsAt }: Data) => startsAt.slice(0, 10))).toContain(there.startsAt.slice(0, 10))
})

test('a room that was closed is used again', async () => {
  const { page } = chair
  await page.goto(`${demo.url}/${slug}/locaties`)
  await page.getByRole('button', { name: /^Mauritzhof niet meer/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Niet meer gebruiken' }).click()
  await page.getByText('Niet meer in gebruik (1)').click()
  await passesAxe(page, 'closed rooms')
  await page.getByRole('button', { name: 'Weer gebruiken: Mauritzhof' }).click()
  await page.getByRole('heading', { name: 'Mauritzhof' }).waitFor()
})

test('the chair ticks off the part of one party, of what all of a kind do', async () => {
  const { page } = chair
  await page.goto(`${demo.url}/${slug}/acties`)
  await page.getByText('0 van 7 partijen klaar').click()
  await page.getByRole('button', { name: /^Klaar: actie A-1, deel van .*Huizen$/ }).click()
  await page.getByText('1 van 7 partijen klaar').waitFor()
})

test('two change one party: what the other changed comes into the form, what was typed here stays, and nothing is overwritten', async () => {
  const { page } = chair
  await page.goto(`${demo.url}/${slug}/samenwerkingsverband`)
  await page.getByRole('button', { name: 'Verander partij Jellinek', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Naam' }).fill('Jellinek Hilversum')
  const { samenwerkingsverband } = await secretary.ask(
    `{ samenwerkingsverband(slug: "${slug}") { parties { id name version } } }`,
  )
  const { id, version } = samenwerkingsverband.parties.find(({ name }: Data) => name === 'Jellinek')
  await secretary.act('editParty', { input: { id, version, kind: 'WELFARE' } })
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await dialog.getByText(/Iemand anders heeft deze partij net ook veranderd/).waitFor()
  const chosen = dialog.getByRole('combobox', { name: 'Soort' }).locator('option:checked')
  expect(await chosen.textContent()).toBe('Welzijnsorganisatie')
  expect(await dialog.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Jellinek Hilversum')
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { samenwerkingsverband: after } = await secretary.ask(
    `{ samenwerkingsverband(slug: "${slug}") { parties { id name kind } } }`,
  )
  expect(after.parties.find((party: Data) => party.id === id)).toEqual({
    id,
    name: 'Jellinek Hilversum',
    kind: 'WELFARE',
  })
})

test('a kind of party is added, moved up, renamed and taken away again, with the keyboard', async () => {
  const { page } = chair
  await page.goto(`${demo.url}/${slug}/samenwerkingsverband`)
  const kinds = page.getByRole('region', { name: 'Soorten partijen' })
  await kinds.getByRole('button', { name: 'Soort toevoegen' }).press('Enter')
  await page.getByRole('textbox', { name: 'Naam voor één partij' }).fill('waterschap')
  await page.getByRole('textbox', { name: 'Naam voor meer partijen' }).fill('waterschappen')
  await page.keyboard.press('Enter')
  await kinds.getByText('Waterschappen', { exact: true }).waitFor()
  await kinds.getByRole('button', { name: 'Waterschappen omhoog' }).press('Enter')
  await page.getByText('Waterschappen staat nu op plaats 5.').waitFor()
  await kinds.getByRole('button', { name: 'Verander waterschappen' }).press('Enter')
  await page.getByRole('textbox', { name: 'Naam voor meer partijen' }).fill('de waterschappen')
  await page.keyboard.press('Enter')
  await kinds.getByRole('button', { name: 'Haal de waterschappen weg' }).press('Enter')
  await kinds.getByText('De waterschappen', { exact: true }).waitFor({ state: 'detached' })
})
