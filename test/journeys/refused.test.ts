import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, scrollsSideways } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'
import { patience } from '../support/patience.ts'

let d: Awaited<ReturnType<typeof runningDemo>>
beforeAll(async () => {
  d = await runningDemo()
})
afterAll(() => d.close())

/** A page of which the channels are too dear for the hub while `dear` says so, as those of another build could be. */
const dearPage = async (role: string, path: string, viewport?: { width: number; height: number }) => {
  const one = await browse(d.demo.browser, d.demo.url, d.demo.person(role), viewport)
  const price = { dear: false }
  await one.page.routeWebSocket(/graphql/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const said = JSON.parse(String(message)) as { type: string; payload?: { query: string } }
      if (price.dear && said.type === 'subscribe') said.payload!.query += ' '.concat('{ __typename }'.repeat(3000))
      server.send(JSON.stringify(said))
    })
  })
  await one.page.goto(d.demo.url + path)
  return { ...one, price }
}
const notice = (page: Page) =>
  page.getByText('Deze pagina krijgt geen wijzigingen door. Ververs de pagina.').filter({ visible: true }).first()
const connection = (page: Page, state: string) => page.locator(`[data-connection=${state}]`).first().waitFor()

for (const [role, path, viewport] of [
  ['SECRETARY', 'live', undefined],
  ['CONTACT', 'live', { width: 360, height: 740 }],
  ['READER', 'voorbereiden', { width: 360, height: 740 }],
] as const)
  test(`a channel that is refused is not called connected: ${role} on ${path} reads what to do, and refreshing mends it`, async () => {
    const { page, context, price, faults, leave } = await dearPage(role, d.address.replace('live', path), viewport)
    await connection(page, 'live')
    price.dear = true
    // The network falters: what the page followed is asked again, and refused.
    await context.setOffline(true)
    await connection(page, 'offline')
    await context.setOffline(false)
    await connection(page, 'refused')
    await notice(page).waitFor()
    await page
      .locator('[data-live-region]')
      .getByText(/krijgt geen wijzigingen door/)
      .waitFor({ state: 'attached' })
    expect(await scrollsSideways(page)).toBe(false)
    price.dear = false
    await page.getByRole('button', { name: 'Ververs' }).click()
    await connection(page, 'live')
    expect(await page.locator('.hub-refused').count()).toBe(0)
    expect(faults).toEqual([])
    await leave()
  })

test('a channel that is refused for a while comes back by itself, with what happened meanwhile', async () => {
  const { page, context, price, leave } = await dearPage('CONTACT', d.address)
  await connection(page, 'live')
  price.dear = true
  await context.setOffline(true)
  await connection(page, 'offline')
  await context.setOffline(false)
  await connection(page, 'refused')
  await d.lead(`goToAgendaItem(id: "${d.agenda[2]}")`)
  expect(await page.getByRole('heading', { level: 2, name: /Commitment/ }).count()).toBe(1)
  price.dear = false
  await page.getByRole('heading', { level: 2, name: /Organisaties/ }).waitFor({ timeout: patience(20_000) })
  await connection(page, 'live')
  await leave()
})
