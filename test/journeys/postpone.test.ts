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
  await chair.context.close()
})
