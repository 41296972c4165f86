import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, type DemoPerson, theDemo } from '../support/browsers/browsers.ts'
import { notForPaper, printed, readsPdf, type Word } from '../support/browsers/paper.ts'
import { type Seated, seated } from '../support/browsers/seated.ts'
import { patience } from '../support/patience.ts'

type Browsing = Awaited<ReturnType<typeof browse>>

const canary = 'GEHEIM'
let demo: Awaited<ReturnType<typeof theDemo>>
let runs: Seated
let chair: Browsing
let reader: Browsing
let phone: Browsing
let home: string
let meetingId: string
let agenda: { id: string; title: string; version: number }[]
/** Sits at the table for a party that votes. */
let contact: DemoPerson
/** All that came to the browsers of the reader over HTTP and the socket. */
const heard: string[] = []

const listen = ({ page }: Browsing) => {
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void heard.push(String(payload))))
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql'))
      response.text().then(
        (text) => heard.push(text),
        () => {},
      )
  })
}

beforeAll(async () => {
  demo = await theDemo()
  contact = demo.people.find(
    ({ role, position, party }) => role === 'CONTACT' && position === 'FIRST' && !party?.name.startsWith('Regio'),
  )!
  runs = await seated(demo.url, demo.person('CHAIR'))
  const { viewer } = await runs.ask(
    '{ viewer { memberships { samenwerkingsverband { slug nextMeeting { id state agenda { id title version } } } } } }',
  )
  const { slug, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  ;({ id: meetingId, agenda } = nextMeeting)
  home = `${demo.url}/${slug}/overleg/${meetingId}`
  await edit(1, {
    ...{ title: `${canary} titel`, question: `${canary} vraag`, presenter: `${canary} spreker` },
    ...{ distribution: 'SEATED', plannedMinutes: 35 },
  })
  if (nextMeeting.state === 'DRAFT') await runs.act('callMeeting', { id: meetingId })
  chair = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  reader = await browse(demo.browser, demo.url, demo.person('READER'))
  phone = await browse(demo.browser, demo.url, demo.person('READER'), { width: 360, height: 740 })
  for (const one of [reader, phone]) listen(one)
})
afterAll(() => demo.close())

const edit = async (at: number, input: object) => {
  const { meeting } = await runs.ask('query($id: ID!) { meeting(id: $id) { agenda { id version } } }', {
    id: meetingId,
  })
  await runs.act('editAgendaItem', { input: { ...meeting.agenda[at], ...input } })
}
/** Opens a page for all three, and waits for what it shows. */
const all = (path: string, shows: string) =>
  Promise.all(
    [chair, reader, phone].map(async ({ page }) => {
      await page.goto(path)
      await page.locator(shows).first().waitFor({ state: 'attached' })
    }),
  )
const soon = { timeout: patience(15_000) }
const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim())
/** What the three see of this, once it is the same for all. */
const alike = async (selector: string, sees: (page: Page) => Promise<string[]> = (page) => texts(page, selector)) => {
  const seen = () => Promise.all([chair, reader, phone].map(({ page }) => sees(page)))
  await expect.poll(async () => new Set((await seen()).map(String)).size, { message: selector, ...soon }).toBe(1)
  return sees(reader.page)
}

test('a reader sees the numbers, the times and the end of the table, with a closed item in its place', async () => {
  await all(`${home}/voorbereiden`, '.hub-build__row[data-item]')
  const rows = '.hub-build > .hub-build__row'
  expect(await alike(`${rows} .hub-build__no`)).toEqual(agenda.map((_item, at) => String(at + 1)))
  await alike(`${rows} .hub-build__start`)
  await alike('.hub-dayline__sum')
  await alike('.hub-dayline__expected')
  await alike('.hub-dayline__bar span[aria-hidden]')
  expect(await texts(reader.page, `${rows} .hub-build__title`)).toEqual(
    agenda.map(({ title }, at) => (at === 1 ? 'Besloten punt' : title)),
  )
})

test('one that is closed or opened, moved, shortened or taken off changes what the reader counts at once', async () => {
  const rows = '.hub-build > .hub-build__row'
  const times = `${rows} .hub-build__start`
  const before = await alike(times)
  await edit(1, { plannedMinutes: 20 })
  await expect.poll(() => alike(times), soon).not.toEqual(before)
  await edit(3, { distribution: 'SEATED' })
  await expect.poll(() => texts(reader.page, `${rows}.is-closed .hub-build__no`), soon).toEqual(['2', '4'])
  await edit(3, { distribution: 'MEMBERS' })
  await expect.poll(() => texts(reader.page, `${rows}.is-closed .hub-build__no`), soon).toEqual(['2'])
  await runs.act('moveAgendaItem', { id: agenda[1]!.id, after: agenda[2]!.id })
  await expect.poll(() => texts(reader.page, `${rows}.is-closed .hub-build__no`), soon).toEqual(['3'])
  await alike(times)
  await runs.act('moveAgendaItem', { id: agenda[1]!.id, after: agenda[0]!.id })
  await expect.poll(() => texts(reader.page, `${rows}.is-closed .hub-build__no`), soon).toEqual(['2'])
  await alike(times)
})

test('Vandaag and the list of meetings count it too', async () => {
  await all(demo.url, '.hub-points__no')
  await alike('.hub-points__no')
  await alike('.hub-points__time')
  expect((await texts(reader.page, '.hub-points__title'))[1]).toBe('Besloten punt')
  // The heads of the agenda, one of them above the closed item.
  await runs.act('addSection', { input: { meetingId, title: 'Ter besluitvorming', before: agenda[1]!.id } })
  await all(demo.url, '.hub-points__head')
  expect(await alike('.hub-points__head')).toEqual(['Ter besluitvorming'])
  for (const { page } of [chair, reader])
    expect(
      (await texts(page, '.hub-points li')).slice(0, 3).map((text) => /^(Ter besluitvorming|\d)/.exec(text)?.[0]),
    ).toEqual(['1', 'Ter besluitvorming', '2'])
  await all(home.replace(`/${meetingId}`, ''), '.hub-meetingrow')
  await alike('.hub-meetingrow .hub-meta')
})

test('while it is current a reader is at the closed item with the others, on one clock', async () => {
  await runs.act('startMeeting', { id: meetingId })
  await runs.act('goToAgendaItem', { id: agenda[0]!.id, from: null })
  await runs.act('goToAgendaItem', { id: agenda[1]!.id, from: agenda[0]!.id })
  await all(`${home}/live`, '.hub-item__no')
  for (const { page } of [reader, phone]) await page.getByRole('heading', { name: '2. Besloten punt' }).waitFor()
  await phone.page.getByText(`Nu, punt 2 van ${agenda.length}`).waitFor()
  await alike('.hub-endtime b', async (page) =>
    (await texts(page, '.hub-endtime b')).map((text) => text.replace(' uur', '')),
  )
  await alike('.hub-timer__digits span')
  const times = async (page: Page) => (await page.locator('.hub-item__time').allTextContents()).slice(2)
  await alike('.hub-item__time', times)
  await runs.act('pauseAgendaItem', { id: agenda[1]!.id })
  await phone.page.getByText('pauze', { exact: true }).waitFor()
  await alike('.hub-timer__digits')
})

test('the meeting that runs stands first on Vandaag, before anything that is asked', async () => {
  await all(demo.url, '.hub-running')
  for (const { page } of [chair, reader, phone]) {
    const first = page.locator('main > :not(.hub-head)').first()
    expect(await first.getAttribute('aria-label')).toMatch(/^Nu bezig: /)
  }
  await reader.page.getByText('Nu: Besloten punt').waitFor()
})

test('the minutes keep its number, and nothing of it ever came to the reader', async () => {
  const at = (item: number, text: string) => ({ input: { agendaItemId: agenda[item]!.id, text, outcome: 'ADOPTED' } })
  await runs.act('recordDecision', at(0, 'Wij gaan samen verder.'))
  await runs.act('recordDecision', at(1, `${canary} besluit`))
  const { viewer } = await (await seated(demo.url, contact)).ask('{ viewer { memberships { party { id } } } }')
  const owners = [{ partyId: viewer.memberships[0].party.id as string }]
  const does = { meetingId, agendaItemId: agenda[0]!.id, owners }
  await runs.act('recordAction', { input: { ...does, text: 'Wij maken een folder.' } })
  await runs.act('recordAction', { input: { ...does, agendaItemId: agenda[1]!.id, text: `${canary} actie` } })
  await runs.act('closeMeeting', { id: meetingId })
  await all(`${home}/verslag`, '.hub-minutesitem__title')
  await alike('.hub-minutesitem__title .hub-no')
  expect((await texts(reader.page, '.hub-minutesitem__title'))[1]).toMatch(/^2\s+Besloten punt$/)
  for (const { page } of [reader, phone]) expect(await page.content()).not.toContain(canary)
  expect(heard.length).toBeGreaterThan(10)
  const said = heard.join('\n')
  for (const secret of [canary, agenda[1]!.id]) expect(said).not.toContain(secret)
  expect([...reader.faults, ...phone.faults, ...chair.faults]).toEqual([])
})

test('after the close Vandaag begins with what it brought: for a contact what is new for the party, for a reader what a reader may see', async () => {
  const table = await browse(demo.browser, demo.url, contact, { width: 360, height: 740 })
  await all(demo.url, '.hub-held')
  await table.page.goto(demo.url)
  const held = ({ page }: Browsing) => page.locator('main > :not(.hub-head)').first()
  for (const one of [chair, reader, phone, table]) {
    expect(await held(one).getByRole('heading', { level: 2 }).textContent()).toBe('Uit het overleg van vandaag')
    await held(one).getByRole('link', { name: 'Wij gaan samen verder.' }).waitFor()
  }
  await held(table)
    .getByRole('heading', { name: /^Nieuw voor / })
    .waitFor()
  await held(table)
    .getByRole('link', { name: `${canary} actie` })
    .waitFor()
  await held(table)
    .getByText(/2 besluiten, 2 acties\. Open voor .+: 2 acties\./)
    .waitFor()
  await held(reader)
    .getByText(/1 besluit, 1 actie\./)
    .waitFor()
  await held(reader).getByRole('link', { name: 'Lees het verslag' }).waitFor()
  // Those of this meeting stand above; what is headed as the rest says so.
  await held(reader).getByRole('link', { name: 'Wij maken een folder.' }).waitFor()
  await reader.page.getByRole('heading', { name: /^(Acties van .+|Mijn acties) van eerder$/ }).waitFor()
  await held(chair).getByRole('link', { name: 'Maak het verslag af' }).waitFor()
  // Each leads to exactly the thing.
  await held(table).getByRole('link', { name: 'Wij maken een folder.' }).click()
  await table.page.waitForURL(/acties\?actie=A-/)
  await table.page.getByText('Wij maken een folder.').first().waitFor()
  for (const { page } of [reader, phone]) expect(await page.content()).not.toContain(canary)
  expect(heard.join()).not.toContain(canary)
  await table.leave()
})

const paper = { home: '', id: '', items: [] as { id: string }[] }
const two = (at: number) => String(at).padStart(2, '0')
const long = (end: string) =>
  `${'Wat is haalbaar voor de cliënten en de lokale netwerken in de regio? '.repeat(5)}${end}`
const sheetOf = (words: Word[], text: string) => words.find((word) => word.text.startsWith(text))?.sheet
const open = async ({ page }: Browsing, path: string, shows: string) => {
  await page.goto(path)
  await page.getByText(shows).filter({ visible: true }).first().waitFor()
}
/** Each row that ends so stands whole on one sheet. */
const expectWhole = (words: Word[], rows: number, from: string, until: string) => {
  const at = Array.from({ length: rows }, (_row, row) => two(row + 1))
  expect(at.map((row) => sheetOf(words, `${from}${row}`))).toEqual(at.map((row) => sheetOf(words, `${until}${row}`)))
  expect(at.filter((row) => !sheetOf(words, `${until}${row}`))).toEqual([])
  expect(words.at(-1)!.sheet).toBeGreaterThan(1)
}

test('an agenda of forty items prints whole: its head, every question, no button, no row over two sheets', async () => {
  const { viewer } = await runs.ask('{ viewer { memberships { samenwerkingsverband { id } } } }')
  const times = { startsAt: '2027-01-14T08:30:00Z', endsAt: '2027-01-14T16:30:00Z' }
  const input = { samenwerkingsverbandId: viewer.memberships[0].samenwerkingsverband.id, title: 'Op papier', ...times }
  paper.id = (await runs.act('createMeeting', { input })).id
  paper.home = home.replace(meetingId, paper.id)
  for (let at = 1; at <= 40; at++) {
    const purpose = ['INFORM', 'DISCUSS', 'ADVISE', 'DECIDE'][at % 4]
    const item = { title: `Kop${two(at)} van een punt`, question: long(`Slot${two(at)}`), purpose, plannedMinutes: 10 }
    paper.items.push(await runs.act('addAgendaItem', { input: { meetingId: paper.id, ...item } }))
  }
  await runs.act('addSection', { input: { meetingId: paper.id, title: 'Afdeling', before: paper.items[4]!.id } })
  await runs.act('askParties', { input: { agendaItemId: paper.items[0]!.id, text: 'Doet u mee?' } })
  await runs.act('callMeeting', { id: paper.id })
  await open(chair, `${paper.home}/voorbereiden`, 'Doet u mee?')
  expect(await notForPaper(chair.page)).toEqual([])
  // A form in the place of a row, and a scheme for the dark, are of the screen.
  await chair.page.getByRole('button', { name: 'Verander punt 7', exact: true }).click()
  await chair.page.emulateMedia({ colorScheme: 'dark' })
  expect(await notForPaper(chair.page)).toEqual([])
  if (readsPdf) {
    const words = await printed(chair.page)
    const first = words.filter(({ sheet }) => sheet === 1).map(({ text }) => text)
    for (const word of [
      'Samenwerkingsverband',
      'Geprint',
      'Agenda',
      '14',
      'januari',
      '9.30',
      'Locatie',
      'ter advisering',
    ])
      expect(first.join(' ')).toContain(word)
    expectWhole(words, 40, 'Kop', 'Slot')
    const all = words.map(({ text }) => text).join(' ')
    // What is folded on the screen: which parties did not answer.
    for (const words of ['Afdeling', 'Doet u mee?', 'GGZ Infocentrum']) expect(all).toContain(words)
    expect(all).not.toMatch(/Meenemen|Sjablo|Start het overleg|Log uit|Hoofdmenu/)
  }
  await chair.page.emulateMedia({ colorScheme: null })
  await chair.page.keyboard.press('Escape')
})

test('a running meeting, its minutes, the decisions and the actions print whole, and say what is not on the paper', async () => {
  await runs.act('startMeeting', { id: paper.id })
  await runs.act('goToAgendaItem', { id: paper.items[0]!.id, from: null })
  const decided = { agendaItemId: paper.items[0]!.id, text: long('Slotbesluit'), outcome: 'ADOPTED' }
  await runs.act('recordDecision', { input: decided })
  const action = { meetingId: paper.id, agendaItemId: paper.items[0]!.id, owners: [{ partyKind: 'MUNICIPALITY' }] }
  for (let at = 1; at <= 55; at++)
    await runs.act('recordAction', { input: { ...action, text: `Doe${two(at)} ${long(`Klaar${two(at)}`)}` } })
  for (const one of [reader, chair]) {
    await open(one, `${paper.home}/live`, 'Slotbesluit')
    expect(await notForPaper(one.page)).toEqual([])
    if (readsPdf) expectWhole(await printed(one.page), 40, 'Kop', 'Kop')
  }
  await runs.act('closeMeeting', { id: paper.id })
  await open(reader, `${paper.home}/verslag`, 'Slotbesluit')
  expect(await notForPaper(reader.page)).toEqual([])
  if (readsPdf) expectWhole(await printed(reader.page), 55, 'Doe', 'Klaar')
  await open(reader, `${paper.home.replace(/overleg.*/, 'besluiten')}?zoek=Slotbesluit`, 'Slotbesluit')
  expect(await notForPaper(reader.page)).toEqual([])
  if (readsPdf) {
    const words = (await printed(reader.page)).map(({ text }) => text).join(' ')
    expect(words).toMatch(/Gekozen: met ‘Slotbesluit’.*regio\? Slotbesluit/)
  }
  await open(reader, paper.home.replace(/overleg.*/, 'acties'), 'Doe01')
  expect(await notForPaper(reader.page)).toEqual([])
  if (readsPdf) {
    const words = (await printed(reader.page)).map(({ text }) => text).join(' ')
    expect(words).toMatch(/Op dit papier staan 50 acties\. Er zijn er meer/)
  }
  const asked = reader.page.evaluate(() => new Promise<void>((told) => (window.print = () => told())))
  await reader.page.getByRole('button', { name: 'Print' }).click()
  await asked
  if (readsPdf) expectWhole(await printed(reader.page), 55, 'Doe', 'Klaar')
  expect([...reader.faults, ...chair.faults]).toEqual([])
})
