import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'

let desk: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  desk = await runningDemo()
})
afterAll(() => desk.close())

const at = async (role: string, path = desk.address, viewport?: { width: number; height: number }) => {
  const one = await browse(desk.demo.browser, desk.demo.url, desk.demo.person(role), viewport)
  await one.page.goto(desk.demo.url + path)
  return one
}
const wallOf = (role: string) => at(role, `/${desk.slug}/scherm`, { width: 1920, height: 1080 })
const record = (kind: 'Decision' | 'Action', itemId: string, text: string, more: string) =>
  desk.lead(
    `record${kind}(input: { ${kind === 'Action' ? `meetingId: "${desk.meeting}", ` : ''}agendaItemId: "${itemId}", text: "${text}", ${more} })`,
  )

test('the wall of the secretary shows what everybody in the room may see: nothing of the table alone', async () => {
  const [, item] = desk.agenda as [string, string]
  const wall = await wallOf('SECRETARY')
  // Pages turn there too; they only do not move.
  await wall.page.emulateMedia({ reducedMotion: 'reduce' })
  await wall.page.getByRole('heading', { name: /Commitment/ }).waitFor()
  await desk.lead(`askParties(input: { agendaItemId: "${item}", text: "Wie doet er mee?" })`)
  await wall.page.getByText('Wie doet er mee?').waitFor()
  const { parties } = (await desk.ask(`{ samenwerkingsverband(slug: "${desk.slug}") { parties { id name } } }`))
    .samenwerkingsverband
  const { questions } = (await desk.ask(`{ meeting(id: "${desk.meeting}") { questions { id text asked { id } } } }`))
    .meeting
  const question = questions.find(({ text }: { text: string }) => text === 'Wie doet er mee?')
  const [party] = question.asked
  await desk.lead(
    `answerQuestion(input: { questionId: "${question.id}", partyId: "${party.id}", text: "Wij doen mee.", commitment: false })`,
  )
  const asked = wall.page.getByRole('region', { name: 'Vragen aan de partijen' })
  await asked.getByText('Wij doen mee.').waitFor()
  await asked.getByText(`1 van ${question.asked.length} beantwoord`).waitFor()

  await record('Decision', item, 'Alleen voor de tafel', 'outcome: ADOPTED, distribution: SEATED')
  await record('Decision', item, 'Wij gaan door', 'outcome: ADOPTED_AMENDED')
  await record(
    'Action',
    item,
    'De brief sturen',
    `dueOn: "2031-03-04", owners: [{ partyId: "${parties[0].id}" }, { partyKind: MUNICIPALITY }]`,
  )
  await wall.page.getByText('De brief sturen').waitFor()
  await desk.lead(`readBack(meetingId: "${desk.meeting}", from: "${item}")`)
  await wall.page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  await wall.page.getByText(/gewijzigd vastgesteld/).waitFor()
  await wall.page.getByText(/en alle gemeenten, uiterlijk 4 maart 2031/).waitFor()
  expect(await wall.page.getByText('Alleen voor de tafel').count()).toBe(0)

  // More than fits turns over by itself, and no letter is smaller than can be read at ten metres.
  for (let n = 1; n <= 9; n++)
    await record('Decision', item, `${n}: ${'wij spreken af dat wij dit samen doen '.repeat(5)}`, 'outcome: NOTED')
  const page = (number: number) => wall.page.getByText(new RegExp(`^Blad ${number} van \\d`))
  await page(1).waitFor()
  const smallest = await wall.page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('.hub-scherm li *')].map((one) => parseFloat(getComputedStyle(one).fontSize)),
    ),
  )
  expect(Math.round(smallest)).toBeGreaterThanOrEqual(40)
  await page(2).waitFor({ timeout: patience(40_000) })
  // And by hand: from the desk, and with a clicker at the wall itself.
  const hand = await at('CHAIR')
  await hand.page.getByRole('button', { name: 'Vorig blad op het scherm in de zaal' }).click()
  await page(1).waitFor()
  for (let press = 0; press < 2; press++)
    await hand.page.getByRole('button', { name: 'Volgend blad op het scherm in de zaal' }).click()
  await page(3).waitFor()
  await wall.page.keyboard.press('PageUp')
  await page(2).waitFor()
  expect(hand.faults).toEqual([])
  await hand.leave()

  // A closed item: its number, and nothing else of it.
  const { agenda } = (await desk.ask(`{ meeting(id: "${desk.meeting}") { agenda { id title version } } }`)).meeting
  const closed = agenda[2]
  await desk.lead(`editAgendaItem(input: { id: "${closed.id}", version: ${closed.version}, distribution: SEATED })`)
  await desk.lead(`goToAgendaItem(id: "${closed.id}", from: "${item}")`)
  await wall.page.getByRole('heading', { name: 'Besloten punt' }).waitFor()
  await desk.lead(`showDraft(agendaItemId: "${closed.id}", text: "Dit typt de tafel")`)
  await record('Decision', closed.id, 'Besloten besluit', 'outcome: ADOPTED')
  await desk.lead(`readBack(meetingId: "${desk.meeting}", from: "${closed.id}")`)
  const chair = await at('CHAIR')
  await chair.page.getByText('Besloten besluit').first().waitFor()
  for (const text of [closed.title, 'Dit typt de tafel', 'Besloten besluit', 'Klopt dit?'])
    expect(await wall.page.getByText(text).count()).toBe(0)
  await wall.page.getByRole('timer').waitFor()
  await desk.lead(`goToAgendaItem(id: "${item}", from: "${closed.id}")`)
  for (const { faults, leave } of [wall, chair]) {
    expect(faults).toEqual([])
    await leave()
  }
})

test('pressing another item reads first what was recorded; who does not hold the hammer looks around and records there', async () => {
  const other = desk.agenda[4]!
  const chair = await at('CHAIR')
  const row = chair.page.locator(`[data-item="${other}"] button`)
  await chair.page.getByRole('heading', { level: 1, name: /Commitment/ }).waitFor()
  await row.click()
  await chair.page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  await chair.page.getByText('Kies dan nog een keer punt 5.').waitFor()
  await row.click()
  await chair.page.getByRole('heading', { level: 1, name: /^5\. / }).waitFor()

  const secretary = await at('SECRETARY')
  await secretary.page.getByRole('heading', { level: 1, name: /^5\. / }).waitFor()
  await secretary.page.getByRole('button', { name: /Opening en mededelingen/ }).click()
  await secretary.page.getByRole('heading', { level: 1, name: /Opening/ }).waitFor()
  expect(await secretary.page.getByText('Alleen wie de hamer heeft').count()).toBe(0)
  await secretary.page.keyboard.press('a')
  await secretary.page.getByText(/U legt dit vast bij punt 1/).waitFor()
  await secretary.page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Nog voor de opening')
  await secretary.page.keyboard.press('Control+Enter')
  await secretary.page.getByText('Nog voor de opening').first().waitFor()
  await secretary.page.getByRole('button', { name: 'Terug naar nu: punt 5' }).click()
  await secretary.page.getByRole('heading', { level: 1, name: /^5\. / }).waitFor()
  for (const { faults } of [chair, secretary]) expect(faults).toEqual([])
})
