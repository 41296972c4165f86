import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../support/browsers/browsers.ts'
import { passesAxe, settled } from '../support/browsers/axe.ts'
import { runningDemo } from '../support/browsers/desk.ts'

let demo: Awaited<ReturnType<typeof runningDemo>>['demo']
let slug: string
let meeting: string
let close: () => Promise<void>
beforeAll(async () => {
  const running = await runningDemo()
  ;({ demo, slug, meeting, close } = running)
  const item = running.agenda[1]!
  for (const act of [
    `recordDecision(input: { agendaItemId: "${item}", text: "Akkoord", outcome: ADOPTED })`,
    `recordAction(input: { meetingId: "${meeting}", agendaItemId: "${item}", text: "Rondsturen", dueOn: "2026-01-01", owners: [{ partyKind: MUNICIPALITY }] })`,
    `raiseHand(meetingId: "${meeting}")`,
    `askParties(input: { agendaItemId: "${item}", text: "Wat kan uw partij doen?" })`,
    `writeChairNote(input: { agendaItemId: "${item}", text: "Let op de tijd." })`,
    `addGuest(input: { meetingId: "${meeting}", name: "Bo de Gast" })`,
    `createSeries(input: { samenwerkingsverbandId: "${running.samenwerkingsverbandId}", title: "Partneroverleg", everyWeeks: 6, weekday: 4, startTime: "09:30", minutes: 180 })`,
    `setQuorum(samenwerkingsverbandId: "${running.samenwerkingsverbandId}", quorum: HALF)`,
  ])
    expect(
      Object.values(await running.ask(`mutation { ${act} { __typename ... on Refusal { code field } } }`)),
    ).not.toContainEqual(expect.objectContaining({ code: expect.any(String) }))
  await running.lead(`openConsent(input: { agendaItemId: "${item}", text: "Gaan wij zo verder?" })`)
})
afterAll(() => close())

const screens = new Map<string, ReturnType<typeof browse>>()
/** The screen of somebody with this role: one for all tests, because opening it costs more than most of them. */
const screenOf = (role: string) => {
  const screen = screens.get(role) ?? browse(demo.browser, demo.url, demo.person(role))
  screens.set(role, screen)
  return screen
}

const paths = () => [
  `/${slug}`,
  `/${slug}/overleg`,
  `/${slug}/overleg/plannen`,
  `/${slug}/overleg/${meeting}/voorbereiden`,
  `/${slug}/overleg/${meeting}/live`,
  `/${slug}/overleg/${meeting}/verslag`,
  `/${slug}/acties`,
  `/${slug}/besluiten`,
  `/${slug}/samenwerkingsverband`,
  `/${slug}/locaties`,
  '/scherm',
  '/niet-hier',
]

test.each(['CHAIR', 'CONTACT', 'READER'])(
  'axe finds nothing on any screen, and none scrolls sideways at 360: %s',
  async (role) => {
    const { page, faults } = await screenOf(role)
    await page.goto(`${demo.url}/${slug}`)
    for (const path of paths()) {
      // As a link does it: the application stays, and its page changes.
      await page.evaluate((to) => history.pushState(null, '', to), path)
      await passesAxe(page, path)
    }
    expect(faults).toEqual([])
  },
)

test('axe finds nothing on the forms of the chair', async () => {
  const { page, faults } = await screenOf('CHAIR')
  await page.goto(`${demo.url}/${slug}/overleg/${meeting}/live`)
  await settled(page)
  for (const [key, opens] of [
    ['b', page.getByRole('textbox', { name: 'Tekst van het besluit' })],
    ['a', page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' })],
    ['?', page.getByRole('dialog')],
  ] as const) {
    await page.keyboard.press(key)
    await opens.waitFor()
    await passesAxe(page, key)
    await page.keyboard.press('Escape')
  }
  expect(faults).toEqual([])
})

test('axe finds nothing while it is read back, nor on a desk without the hammer', async () => {
  const chair = await screenOf('CHAIR')
  await chair.page.goto(`${demo.url}/${slug}/overleg/${meeting}/live`)
  await settled(chair.page)
  await chair.page.keyboard.press('n')
  await chair.page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  await passesAxe(chair.page, 'CHAIR')
  for (const [role, path] of [
    ['SECRETARY', `/${slug}/overleg/${meeting}/live`],
    ['CONTACT', `/${slug}/overleg/${meeting}/live`],
    ['READER', '/scherm'],
  ] as const) {
    const { page, faults } = await screenOf(role)
    await page.goto(`${demo.url}${path}`)
    await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
    await passesAxe(page, role)
    expect(faults).toEqual([])
  }
  await chair.page.getByRole('button', { name: 'Stop met voorlezen' }).click()
  await chair.page.getByRole('heading', { name: 'Klopt dit?' }).waitFor({ state: 'detached' })
  expect(chair.faults).toEqual([])
})

test('axe finds nothing on the door', async () => {
  const { page, faults } = await browse(demo.browser, demo.url, null)
  for (const path of ['/inloggen', '/inloggen/een-link']) {
    await page.goto(`${demo.url}${path}`)
    await passesAxe(page, path)
  }
  expect(faults).toEqual([])
})
