import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, scrollsSideways, theDemo } from '../support/browsers/browsers.ts'
import { seated } from '../support/browsers/seated.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
let home: string
beforeAll(async () => {
  demo = await theDemo()
  const { ask } = await seated(demo.url, demo.person('CHAIR'))
  const { viewer } = await ask(
    '{ viewer { memberships { samenwerkingsverband { slug nextMeeting { id agenda { id } } } } } }',
  )
  const { slug, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  home = `${demo.url}/${slug}/overleg/${nextMeeting.id}`
  for (let number = nextMeeting.agenda.length + 1; number <= 500; number++)
    await ask(
      `mutation { addAgendaItem(input: { meetingId: "${nextMeeting.id}", title: "Voorstel ${number}", purpose: DISCUSS, plannedMinutes: 5 }) { __typename } }`,
    )
})
afterAll(() => demo.close())

/** Milliseconds until that is so. */
const time = async (until: Promise<unknown>) => {
  const from = performance.now()
  await until
  return Math.round(performance.now() - from)
}
const titleAt = (page: Page, number: number) =>
  page
    .locator('.hub-build > li')
    .nth(number - 1)
    .locator('.hub-build__title')
    .textContent()

test('an agenda of five hundred items opens, moves and runs in reasonable time', async () => {
  const [chair, reader] = [
    await browse(demo.browser, demo.url, demo.person('CHAIR')),
    await browse(demo.browser, demo.url, demo.person('READER'), { width: 360, height: 740 }),
  ]
  const last = (page: Page) => page.getByText('Voorstel 500', { exact: true }).first().waitFor({ state: 'attached' })
  const times: Record<string, number> = {}
  for (const [name, { page }] of Object.entries({ chair, reader }))
    times[`open ${name}`] = await time(page.goto(`${home}/voorbereiden`).then(() => last(page)))
  expect(await scrollsSideways(reader.page)).toBe(false)

  // The item that was added last, before the closing one, goes one up on the chair's and on the reader's screen.
  const up = chair.page.getByRole('button', { name: 'Punt 499 omhoog' })
  await up.focus()
  times.move = await time(
    up.press('Enter').then(() => expect.poll(() => titleAt(chair.page, 498), { interval: 20 }).toBe('Voorstel 500')),
  )
  times.told = await time(expect.poll(() => titleAt(reader.page, 498), { interval: 20 }).toBe('Voorstel 500'))
  expect(await chair.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Punt 498 omhoog')

  // It runs: to the next item, on both screens.
  await chair.page.getByRole('button', { name: 'Start het overleg' }).click()
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Start het overleg' }).click()
  await chair.page.getByRole('dialog').waitFor({ state: 'detached' })
  times.desk = await time(
    chair.page.goto(`${home}/live`).then(() => chair.page.getByRole('button', { name: /Begin/ }).first().waitFor()),
  )
  await chair.page.keyboard.press('n')
  times.first = await time(chair.page.getByRole('timer').first().waitFor())
  await reader.page.goto(`${home}/live`)
  await reader.page.getByRole('timer').first().waitFor()
  await chair.page.keyboard.press('n')
  times.next = await time(
    reader.page
      .getByText(/punt 2 van 500/i)
      .first()
      .waitFor(),
  )
  for (const [what, took] of Object.entries(times)) expect(took, what).toBeLessThan(10_000)
  for (const { faults } of [chair, reader]) expect(faults).toEqual([])
})
