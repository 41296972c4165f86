import { afterAll, beforeAll, expect, test } from 'vitest'
import { portOf } from '../support/browsers/addresses.ts'
import { browse, theDemo } from '../support/browsers/browsers.ts'
import { proxyTo } from '../support/sockets/proxy.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
let wifi: Awaited<ReturnType<typeof proxyTo>>
beforeAll(async () => {
  demo = await theDemo()
  wifi = await proxyTo(demo.url, await portOf('wifi'))
})
afterAll(async () => {
  await wifi.close()
  await demo.close()
})

test('a whole meeting: the chair runs it, a contact, a reader and the screen follow, one of them without network for ten seconds', async () => {
  const care = demo.people.find(
    (one) =>
      one.role === 'CONTACT' && one.position === 'FIRST' && one.party && !/^(Gemeente|Regio)/.test(one.party.name),
  )!
  const chair = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  const contact = await browse(demo.browser, wifi.url, care, { width: 360, height: 740 })
  const reader = await browse(demo.browser, demo.url, demo.person('READER'))
  const screen = await browse(demo.browser, demo.url, demo.person('SECRETARY'), { width: 1920, height: 1080 })
  const all = [chair, contact, reader, screen]

  await chair.page.goto(demo.url)
  await chair.page.getByRole('link', { name: /Bekijk de agenda/ }).click()
  await chair.page.getByRole('button', { name: 'Start het overleg' }).waitFor()
  const address = new URL(chair.page.url()).pathname
  await Promise.all([
    contact.page.goto(`${wifi.url}${address}`),
    reader.page.goto(`${demo.url}${address}`),
    screen.page.goto(`${demo.url}/scherm`),
  ])
  await reader.page.getByRole('heading', { name: 'Partneroverleg' }).waitFor()

  // The second press of a double press is not for the question that the first one opened.
  await chair.page.getByRole('button', { name: 'Start het overleg' }).dblclick()
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Start het overleg' }).click()
  await chair.page.getByRole('button', { name: /Begin/ }).first().waitFor()
  await chair.page.keyboard.press('n')
  for (const { page } of all)
    await page
      .getByRole('heading', { name: /Opening en mededelingen/ })
      .first()
      .waitFor()
  await chair.page.keyboard.press('n')
  for (const { page } of all)
    await page
      .getByRole('heading', { name: /Commitment/ })
      .first()
      .waitFor()

  // A decision with a key, the text and a key; a live change costs the others no query.
  await reader.page.waitForLoadState('networkidle')
  const asked = reader.queries.length
  await chair.page.keyboard.press('b')
  await chair.page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Het commitment geldt voor drie jaar.')
  await chair.page.keyboard.press('Control+Enter')
  // A letter is a letter while the form is open.
  await chair.page.getByRole('textbox', { name: 'Tekst van het besluit' }).waitFor({ state: 'detached' })
  for (const { page } of [contact, reader, screen])
    await page.getByText('Het commitment geldt voor drie jaar.').first().waitFor()
  await chair.page.keyboard.press('a')
  await chair.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Het commitment rondsturen.')
  await chair.page.getByRole('combobox', { name: 'Wie doet het?' }).fill(care.party!.name.slice(0, 5))
  await chair.page.getByRole('option', { name: care.party!.name }).first().click()
  // Also somebody without a seat.
  await chair.page.getByRole('combobox', { name: 'Wie doet het?' }).fill(demo.person('SECRETARY').name)
  await chair.page.getByRole('option', { name: 'secretaris' }).click()
  await chair.page.getByRole('button', { name: 'Leg vast', exact: true }).click()
  await chair.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).waitFor({ state: 'detached' })
  for (const { page } of [contact, reader]) {
    await page.getByText('Het commitment rondsturen.').first().waitFor()
    await page.getByText(demo.person('SECRETARY').name).first().waitFor()
  }
  expect(reader.queries.slice(asked)).toEqual([])

  // The contact ticks it off; the chair sees it at once.
  await contact.page
    .getByRole('button', { name: /^(Klaar|Uw deel is klaar): actie/ })
    .first()
    .click()
  await chair.page
    .getByRole('button', { name: /^(Zet terug|Ongedaan maken)/ })
    .first()
    .waitFor()

  // The contact asks for the floor, the room sees it, and a key gives it.
  await contact.page.getByRole('button', { name: 'Hand opsteken' }).click()
  await contact.page.getByText('U bent als eerste aan de beurt').waitFor()
  await screen.page.getByRole('region', { name: 'Handen omhoog' }).waitFor()
  await chair.page.getByRole('region', { name: 'Handen omhoog' }).waitFor()
  await chair.page.keyboard.press('w')
  for (const { page } of [chair, screen])
    await page.getByRole('region', { name: 'Handen omhoog' }).waitFor({ state: 'detached' })
  await contact.page.getByRole('button', { name: 'Hand opsteken' }).waitFor()
  await contact.page.getByText('U heeft het woord').waitFor()

  // Decisions and actions are read back on every screen before the next item.
  await chair.page.keyboard.press('n')
  for (const { page } of all) await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()

  // Ten seconds without network, while the meeting goes on.
  wifi.cut()
  await contact.page
    .getByText(/niet verbonden/i)
    .first()
    .waitFor()
  await chair.page.getByRole('button', { name: 'Volgende' }).click()
  await chair.page.getByRole('heading', { level: 1, name: /Organisaties/ }).waitFor()
  await chair.page.keyboard.press('b')
  await chair.page.getByRole('textbox', { name: 'Tekst van het besluit' }).fill('Terwijl het netwerk weg was.')
  await chair.page.keyboard.press('Control+Enter')
  await chair.page.getByRole('textbox', { name: 'Tekst van het besluit' }).waitFor({ state: 'detached' })
  await reader.page.getByText('Terwijl het netwerk weg was.').first().waitFor()
  await contact.page.waitForTimeout(10_000)
  expect(await contact.page.getByText('Terwijl het netwerk weg was.').count()).toBe(0)
  wifi.mend()
  await contact.page.getByText('Terwijl het netwerk weg was.').first().waitFor()
  await contact.page.getByRole('heading', { name: /Organisaties/ }).waitFor()

  // Words that are being typed survive a live change and a reload.
  await chair.page.keyboard.press('a')
  await chair.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Nog niet af')
  await reader.page.waitForLoadState('networkidle')
  await chair.page.reload()
  await chair.page.getByRole('heading', { name: /Organisaties/ }).waitFor()
  if ((await chair.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).count()) === 0)
    await chair.page.keyboard.press('a')
  expect(await chair.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).inputValue()).toBe('Nog niet af')
  await chair.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('')
  await chair.page.keyboard.press('Escape')

  await chair.page.getByRole('button', { name: 'Sluit het overleg' }).first().click()
  await chair.page.getByRole('dialog').getByText('Gaat mee naar het volgende overleg').click()
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Sluit het overleg' }).click()
  for (const { page } of [chair, contact, reader, screen])
    await page
      .getByText(/gesloten/i)
      .first()
      .waitFor()

  await reader.page.goto(`${demo.url}${address}/verslag`)
  await reader.page
    .getByRole('region', { name: /Organisaties/ })
    .getByText('niet afgerond')
    .waitFor()
  const table = reader.page.getByRole('region', { name: 'Aan tafel' })
  for (const role of ['CHAIR', 'SECRETARY'])
    await table.getByRole('definition').getByText(demo.person(role).name, { exact: true }).waitFor()

  // The reader finds the decision in the list.
  await reader.page.goto(`${demo.url}/${address.split('/')[1]}/besluiten`)
  await reader.page.getByText('Het commitment geldt voor drie jaar.').first().waitFor()
  await reader.page.getByText('Terwijl het netwerk weg was.').first().waitFor()
  for (const { faults } of all) expect(faults).toEqual([])
})
