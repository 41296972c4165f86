import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'

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

test('what is asked of the parties keeps its item here, and an item that went on elsewhere is not gone to: the desk says why', async () => {
  const chair = await at('CHAIR')
  const item = (await desk.ask(`{ meeting(id: "${desk.meeting}") { currentItem { id } } }`)).meeting.currentItem
    .id as string
  const times = 'startsAt: "2031-01-16T08:30:00Z", endsAt: "2031-01-16T11:30:00Z"'
  await desk.ask(
    `mutation { createMeeting(input: { samenwerkingsverbandId: "${desk.samenwerkingsverbandId}", title: "Later", ${times} }) { __typename } }`,
  )
  await desk.lead(`openConsent(input: { agendaItemId: "${item}", text: "Gaan wij zo verder?" })`)
  await chair.page.getByText('Gaan wij zo verder?').first().waitFor()
  const { page } = chair
  await page.getByRole('button', { name: 'Doorschuiven' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Schuif door' }).click()
  await dialog.getByText('Sluit eerst de instemming, of trek die in.').waitFor()
  await dialog.getByRole('button', { name: 'Laat staan' }).last().click()
  await page.getByRole('button', { name: 'Trek in' }).click()
  await page.getByText('Gaan wij zo verder?').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Doorschuiven' }).click()
  await dialog.getByRole('button', { name: 'Schuif door' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('n')
  await page.getByRole('heading', { level: 1, name: /Organisaties/ }).waitFor()
  await page.locator(`[data-item="${item}"] button`).click()
  await page.getByText(/is doorgeschoven naar .*Kies een ander punt/).waitFor()
  expect(chair.faults).toEqual([])
  await chair.leave()
})

test('a meeting is called off on a phone: the dialog lists what waits on it, and each point goes where it is sent', async () => {
  const meeting = async (day: string, title: string) => {
    const times = `startsAt: "2032-${day}T08:30:00Z", endsAt: "2032-${day}T11:30:00Z"`
    const { createMeeting } = await desk.ask(
      `mutation { createMeeting(input: { samenwerkingsverbandId: "${desk.samenwerkingsverbandId}", title: "${title}", ${times} }) { ... on Meeting { id } } }`,
    )
    return createMeeting.id as string
  }
  const [off, next] = [await meeting('01-15', 'Valt uit'), await meeting('02-26', 'Gaat door')]
  for (const title of ['Jaarplan', 'Begroting', 'Huisvesting'])
    await desk.ask(
      `mutation { addAgendaItem(input: { meetingId: "${off}", title: "${title}", purpose: DECIDE }) { __typename } }`,
    )
  const chair = await at('CHAIR', `/${desk.slug}/overleg/${off}/voorbereiden`, { width: 360, height: 740 })
  const { page } = chair
  await page.getByRole('button', { name: 'Overleg afzeggen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dit overleg afzeggen?' })
  await dialog.getByText('punt 2: Begroting').waitFor()
  await dialog.getByRole('radio', { name: 'Later kiezen' }).focus()
  await page.keyboard.press('ArrowDown')
  const choice = (title: string) => dialog.getByRole('combobox', { name: title })
  await choice('Jaarplan').selectOption({ label: 'Naar 26 februari 2032: Gaat door' })
  await choice('Begroting').selectOption('Laten vervallen')
  await choice('Huisvesting').selectOption('Later kiezen')
  const [box, wide] = [await dialog.boundingBox(), await page.evaluate(() => document.documentElement.scrollWidth)]
  expect([box!.width <= 360, wide]).toEqual([true, 360])
  await dialog.getByRole('button', { name: 'Zeg het overleg af' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /gaat verder op 26 februari/ }).waitFor()
  await page.goto(`${desk.demo.url}/${desk.slug}/overleg/${next}/voorbereiden`)
  const offers = page.getByRole('region', { name: 'Meenemen uit een eerder overleg' })
  await offers.getByText('Huisvesting').waitFor()
  expect(await offers.getByText('Begroting').count()).toBe(0)
  await offers.getByRole('button', { name: 'Neem mee: Huisvesting' }).click()
  await page
    .getByRole('link', { name: /stond op 15 januari/ })
    .nth(1)
    .waitFor()
  expect(chair.faults).toEqual([])
  await chair.leave()
})
