import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, theDemo } from '../support/browsers/browsers.ts'
import { type Seated, seated } from '../support/browsers/seated.ts'
import { patience } from '../support/patience.ts'

type Browsing = Awaited<ReturnType<typeof browse>>

let demo: Awaited<ReturnType<typeof theDemo>>
let runs: Seated
let chair: Browsing
let reader: Browsing
let home: string
let meetingId: string
let agenda: { id: string; title: string; version: number }[]
/** Three actions: for a later page of the list, done, and hidden from readers; and a decision. */
const numbers = { far: '', done: '', hidden: '', decision: '' }

beforeAll(async () => {
  demo = await theDemo()
  runs = await seated(demo.url, demo.person('CHAIR'))
  const { viewer } = await runs.ask(
    '{ viewer { memberships { samenwerkingsverband { id slug nextMeeting { id state agenda { id title version } } } } } }',
  )
  const { slug, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  ;({ id: meetingId, agenda } = nextMeeting)
  home = `${demo.url}/${slug}`
  if (nextMeeting.state === 'DRAFT') await runs.act('callMeeting', { id: meetingId })
  await runs.act('startMeeting', { id: meetingId })
  const record = async (text: string, input: object = {}) =>
    (await runs.act('recordAction', { input: { meetingId, agendaItemId: agenda[0]!.id, text, ...input } }, 'number'))
      .number
  for (let at = 0; at < 60; at++) await record(`Actie op bladzijde ${at}`, { dueOn: '2027-01-01' })
  numbers.far = await record('Staat op een latere bladzijde')
  numbers.hidden = await record('Alleen voor wie aan tafel zit', { distribution: 'SEATED' })
  const done = await runs.act(
    'recordAction',
    { input: { meetingId, agendaItemId: agenda[0]!.id, text: 'Is al lang gedaan' } },
    'id number',
  )
  numbers.done = done.number
  await runs.act('completeAction', { id: done.id })
  const decided = { agendaItemId: agenda[1]!.id, text: 'De links leiden naar het besluit.', outcome: 'ADOPTED' }
  numbers.decision = (await runs.act('recordDecision', { input: decided }, 'number')).number
  await runs.act('closeMeeting', { id: meetingId })
  chair = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  reader = await browse(demo.browser, demo.url, demo.person('READER'))
})
afterAll(() => demo.close())

const soon = { timeout: patience(6_000) }
/** Waits until the focus is in what holds this text, marked and within the window. */
const landsOn = async ({ page }: Browsing, text: string) => {
  const focused = () =>
    page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect()
      const seen = top < innerHeight && bottom > 0 && document.activeElement!.hasAttribute('data-landed')
      return seen ? document.activeElement!.textContent : ''
    })
  await expect.poll(focused, { message: `${page.url()} leads to ${text}`, ...soon }).toContain(text)
}
const opens = async (one: Browsing, path: string, text: string) => {
  await one.page.goto(home + path)
  await landsOn(one, text)
}
const firstSentence = (page: Page) => page.locator('main .utrecht-alert').first().textContent()

test('an action has one address: on a later page, done, filtered out, and as it stood in older links', async () => {
  await opens(reader, `/acties?actie=${numbers.far}`, 'Staat op een latere bladzijde')
  await opens(reader, `/acties#${numbers.far}`, 'Staat op een latere bladzijde')
  await opens(reader, `/acties?actie=${numbers.done}`, 'Is al lang gedaan')
  await opens(reader, `/acties?toon=te-laat&zoek=bestaatniet&actie=${numbers.done}`, 'Is al lang gedaan')
  await opens(chair, `/acties?actie=${numbers.hidden}`, 'Alleen voor wie aan tafel zit')
})

test('one sentence tells what is not there and what is not for you', async () => {
  const sentences = []
  for (const path of [`/acties?actie=${numbers.hidden}`, '/acties?actie=V9999']) {
    await reader.page.goto(home + path)
    sentences.push((await firstSentence(reader.page))!.replace(/V-?\d+/, '…').trim())
  }
  expect(sentences[0]).toBe('Actie … staat er niet, of u mag het niet zien.')
  expect(sentences[1]).toBe(sentences[0])
  await reader.page.goto(`${home}/acties#%`)
  await reader.page.getByRole('table').waitFor()
})

test('a decision leads to its own line in the minutes, its item and back again', async () => {
  const text = 'De links leiden naar het besluit.'
  await opens(reader, `/besluiten?besluit=${numbers.decision}&zoek=bestaatniet`, text)
  const { page } = reader
  const details = page.locator('.hub-details')
  await details.getByRole('link').first().click()
  await page.waitForURL(new RegExp(`/verslag#besluit-${numbers.decision}$`))
  await landsOn(reader, text)
  await page.goBack()
  await landsOn(reader, text)
  await details.getByRole('link', { name: agenda[1]!.title }).click()
  await page.waitForURL(/#punt-/)
  await landsOn(reader, agenda[1]!.title)
  await page.goto(`${home}/overleg/${meetingId}#punt-${meetingId}`)
  await page.getByText('Dit staat hier niet, of u mag het niet zien.').waitFor()
})

test('an action that is ticked off under a filter stays where it was until one leaves, and can be undone', async () => {
  const { page } = chair
  await page.goto(`${home}/acties?zoek=${encodeURIComponent('bladzijde 33')}`)
  const row = page.locator('tr[data-action]')
  await expect.poll(() => row.count(), soon).toBe(1)
  const pressed = () => page.evaluate(() => document.activeElement!.textContent)
  await row.getByRole('button', { name: /^Klaar: actie/ }).press('Enter')
  await row.getByText(/^klaar op/).waitFor()
  await expect.poll(pressed, soon).toBe('Ongedaan maken')
  await page.keyboard.press('Enter')
  await expect.poll(pressed, soon).toBe('Klaar')
  await page.keyboard.press('Enter')
  await expect.poll(pressed, soon).toBe('Ongedaan maken')
  await page.goto(`${home}/acties?toon=klaar`)
  await expect.poll(() => row.first().textContent(), soon).toContain('bladzijde 33')
})

test('the way back shows the rows that were loaded, the place and the row one came from; so do forward and a reload', async () => {
  const { page } = chair
  await page.goto(`${home}/acties?tot=2027-03-01`)
  const rows = page.locator('tr[data-action]')
  await page.getByRole('button', { name: 'Toon meer acties' }).click()
  const far = page.locator('tr[data-action]', { hasText: 'Actie op bladzijde 58' })
  await far.scrollIntoViewIfNeeded()
  const loaded = await rows.count()
  const top = () => page.evaluate(() => Math.round(scrollY))
  const left = await top()
  const isBack = async () => {
    await expect.poll(() => rows.count(), soon).toBe(loaded)
    await expect.poll(async () => Math.abs((await top()) - left), soon).toBeLessThan(3)
    const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '')
    await expect.poll(focused, soon).toContain('Actie op bladzijde 58')
  }
  await far.getByRole('link').first().click()
  await page.waitForURL(/\/verslag#/)
  await page.goBack()
  await isBack()
  await page.goForward()
  await page.waitForURL(/\/verslag#/)
  await page.goBack()
  await isBack()
  await page.reload()
  await isBack()
  expect(new URL(page.url()).searchParams.get('tot')).toBe('2027-03-01')
})

test('without a line the list is there on the way back, and what was ticked off can be taken back', async () => {
  const { page } = chair
  await page.goto(`${home}/acties?zoek=${encodeURIComponent('bladzijde 34')}`)
  const row = page.locator('tr[data-action]')
  await expect.poll(() => row.count(), soon).toBe(1)
  await page.getByText('Verbonden', { exact: true }).waitFor()
  await page.context().setOffline(true)
  await row.getByRole('button', { name: /^Klaar: actie/ }).click()
  await page.getByRole('link', { name: 'Besluiten' }).first().click()
  await page.getByRole('heading', { name: 'Besluiten', level: 1 }).waitFor()
  await page.goBack()
  await row.getByRole('button', { name: /^Zet terug: actie/ }).click()
  await page.context().setOffline(false)
  await page.getByText('Verbonden', { exact: true }).waitFor()
  await page.getByText(/niet verzonden/).waitFor({ state: 'hidden' })
  await row.getByRole('button', { name: /^(Ongedaan maken|Klaar): actie/ }).waitFor()
  const done = await runs.ask('query ($id: ID!) { meeting(id: $id) { actions { text completedAt } } }', {
    id: meetingId,
  })
  const actions: { text: string; completedAt: string | null }[] = done.meeting.actions
  expect(actions.filter(({ text }) => text === 'Actie op bladzijde 34')).toMatchObject([{ completedAt: null }])
})

test('filters hold together, mean the same to everybody, and say which one stands in the way', async () => {
  const { page } = reader
  await page.goto(`${home}/acties?toon=te-laat&zoek=bladzijde&partij=nergens&tot=2026-01-01`)
  await page.getByText('Het filter ‘partij=nergens’ kennen wij niet.').waitFor()
  await page.waitForURL(/stand=te-laat/)
  const chosen = page.getByRole('group', { name: 'Gekozen filters' }).getByRole('button', { name: /^Haal weg/ })
  await expect.poll(() => chosen.count(), soon).toBe(3)
  await page.getByRole('button', { name: 'Haal weg: Stand Te laat' }).click()
  await page.getByRole('button', { name: /^Toon wat er is zonder ‘Tot en met/ }).click()
  await page.getByRole('status').filter({ hasText: 'open acties' }).waitFor()
  await expect.poll(() => chosen.count(), soon).toBe(1)
  await page.getByRole('combobox', { name: 'Partij' }).selectOption({ index: 1 })
  await page.waitForURL(/partij=[a-z-]+/)
  expect(page.url()).not.toContain('nergens')
})

test('a word that two parties share is asked about, and a link from Vandaag means the own one', async () => {
  const { viewer } = await runs.ask('{ viewer { memberships { samenwerkingsverband { id } } } }')
  const samenwerkingsverbandId = viewer.memberships[0].samenwerkingsverband.id
  await runs.act('addParty', { input: { samenwerkingsverbandId, name: 'MEE (Utrecht)', kind: 'WELFARE' } }, 'id')
  const contact = await browse(demo.browser, demo.url, demo.person('CONTACT', 'Stichting MEE'))
  const { page } = contact
  await page.goto(home)
  await page.getByRole('link', { name: /^Alle acties/ }).click()
  await page.waitForURL(/partij=stichting-mee-ggz-infocentrum$/)
  await page.goto(`${home}/acties?partij=mee`)
  await page.getByRole('button', { name: 'MEE (Utrecht)' }).click()
  await page.waitForURL(/partij=mee-utrecht$/)
  await page.getByRole('button', { name: 'Haal weg: Partij MEE (Utrecht)' }).waitFor()
  // Chair and secretary are no contacts, and can be chosen all the same.
  const { name } = demo.person('SECRETARY')
  await page.goto(`${home}/acties?persoon=${name.toLowerCase().replaceAll(' ', '-')}`)
  await page.getByRole('button', { name: `Haal weg: Persoon ${name}` }).waitFor()
  await page.goto(`${home}/samenwerkingsverband?partij=mee`)
  const reached = page.getByRole('region', { name: 'Contactpersonen' })
  await reached.getByRole('button', { name: 'Stichting MEE (GGZ Infocentrum)' }).click()
  await expect.poll(() => reached.getByRole('listitem').count(), soon).toBe(2)
  expect(await reached.getByRole('link').first().getAttribute('href')).toMatch(/^mailto:.+@/)
  await page.getByRole('button', { name: /uw account/ }).click()
  await page.getByRole('link', { name: /^Uw telefoonnummer/ }).click()
  const phone = page.getByLabel('Uw telefoonnummer')
  await expect.poll(() => phone.evaluate((field) => field === document.activeElement), soon).toBe(true)
  await phone.fill('bel maar')
  await phone.press('Enter')
  await page.getByText(/^Vul een telefoonnummer .* in/).waitFor()
  await phone.fill('0344 12 34 56')
  await phone.press('Enter')
  await reached.getByRole('link', { name: '0344 12 34 56' }).waitFor()
  expect(contact.faults).toEqual([])
  await contact.leave()
})

test('signed out, one signs in first and then comes to the thing', async () => {
  const stranger = await browse(demo.browser, demo.url, null)
  await stranger.page.goto(`${home}/acties#${numbers.far}`)
  await stranger.page
    .getByRole('button', { name: /voorzitter/i })
    .first()
    .click()
  await landsOn(stranger, 'Staat op een latere bladzijde')
  await stranger.page.goto(`${demo.url}/inloggen?naar=${encodeURIComponent('/\\evil.example')}`)
  await stranger.page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(new URL(stranger.page.url()).origin).toBe(demo.url)
  expect([...chair.faults, ...reader.faults, ...stranger.faults]).toEqual([])
})

/** Prints a link as whoever runs the hub does; the first ends the one-press sign-in of the demo. */
const invited = async (name: string, ...as: string[]) => {
  const email = `${name.toLowerCase()}@echt.example`
  const slug = new URL(home).pathname.slice(1)
  const given = ['--email', email, '--name', name, '--samenwerkingsverband', slug, ...as]
  const { port } = new URL(demo.url)
  const env = { ...process.env, NODE_ENV: 'test', DATA_DIR: dirname(demo.file), DATABASE_URL: '', PORT: port }
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/server/hub.js', 'invite', ...given], { env })
  return stdout.trim()
}

test('an invitation says who invites, to what and as whom; looking at it uses nothing up, the press does', async () => {
  const { samenwerkingsverband, parties } = JSON.parse(readFileSync('case/herstelnetwerk.json', 'utf8')) as {
    samenwerkingsverband: { name: string }
    parties: { key: string; name: string }[]
  }
  const { key, name } = parties.at(-2)!
  const link = await invited('Nieuwkomer', '--role', 'contact', '--party', key, '--seat', 'second')
  const guest = await browse(demo.browser, demo.url, null, { width: 360, height: 740 })
  for (let time = 0; time < 2; time++) {
    await guest.page.goto(link)
    await guest.page.getByText(`De beheerder van deze hub nodigt u uit voor ${samenwerkingsverband.name}.`).waitFor()
  }
  await guest.page.getByText(`U wordt 2e contactpersoon van ${name}.`).waitFor()
  await guest.page.getByText('De link is voor Nieuwkomer.').waitFor()
  await guest.page.getByText(/^De link werkt tot en met .+ uur, en één keer\.$/).waitFor()
  expect(await guest.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  // Somebody else is signed in on this device (the people of the demo are not, by now): says so, and lets one stay.
  const other = await browse(demo.browser, demo.url, null)
  await other.page.goto(await invited('Ans', '--role', 'secretary'))
  await other.page.getByRole('button', { name: 'Log in als Ans' }).click()
  await other.page.getByRole('heading', { name: 'Dag Ans' }).waitFor()
  await other.page.goto(link)
  await other.page.getByText('U bent op dit apparaat ingelogd als Ans.').waitFor()
  await other.page.getByText('Als u op de knop drukt, gaat u verder als Nieuwkomer.').waitFor()
  await other.page.getByRole('link', { name: 'Blijf Ans' }).waitFor()
  await guest.page.getByRole('button', { name: 'Log in als Nieuwkomer' }).click()
  await guest.page.getByRole('heading', { name: 'Dag Nieuwkomer' }).waitFor()
  expect(guest.page.url()).toBe(home)
  for (const { page } of [guest, other]) {
    await page.goto(link)
    await page.getByText('Deze link is al gebruikt.').waitFor()
    expect(await page.getByRole('heading', { name: 'Welkom' }).count()).toBe(0)
    expect(await page.getByText(name).count()).toBe(0)
  }
  // To the wanted page, and for the person who is signed in already.
  await guest.page.goto(
    `${await invited('Nieuwkomer', '--role', 'contact', '--party', key)}?naar=%2F${home.split('/').at(-1)}%2Facties`,
  )
  await guest.page.getByText('U heeft de link dus niet nodig.').waitFor()
  await guest.page.getByRole('link', { name: 'Ga verder' }).click()
  await guest.page.waitForURL(`${home}/acties`)
  await guest.page.goto(`${demo.url}/inloggen/verzonnen`)
  await guest.page.getByText('Deze link werkt niet meer.').waitFor()
  expect(guest.faults).toEqual([])
})
