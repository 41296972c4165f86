import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, scrollsSideways } from '../support/browsers/browsers.ts'
import { runningDemo } from '../support/browsers/desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]

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
    expect(Object.values(await running.ask(`mutation { ${act} { __typename ... on Refusal { code field } } }`))).not.toContainEqual(
      expect.objectContaining({ code: expect.any(String) }),
    )
  await running.lead(`openConsent(input: { agendaItemId: "${item}", text: "Gaan wij zo verder?" })`)
})
afterAll(() => close())

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

test.each(['CHAIR', 'CONTACT', 'READER'])('axe finds nothing on any screen, and none scrolls sideways at 360: %s', async (role) => {
  await Promise.all(
    widths.map(async (viewport) => {
      const { page, context, faults } = await browse(demo.browser, demo.url, demo.person(role), viewport)
      for (const path of paths()) {
        await page.goto(`${demo.url}${path}`)
        await settled(page)
        expect(await violations(page), `${path} at ${viewport.width}`).toEqual([])
        if (path !== '/scherm') expect(await scrollsSideways(page), `${path} at ${viewport.width}`).toBe(false)
      }
      expect(faults).toEqual([])
      await context.close()
    }),
  )
})

test('axe finds nothing on the forms of the chair', async () => {
  const { page, faults } = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  await page.goto(`${demo.url}/${slug}/overleg/${meeting}/live`)
  await settled(page)
  for (const key of ['b', 'a', '?']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(300)
    expect(await violations(page), key).toEqual([])
    await page.keyboard.press('Escape')
  }
  expect(faults).toEqual([])
})

test('axe finds nothing while it is read back, nor on the desk of who does not hold the hammer', async () => {
  const chair = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  await chair.page.goto(`${demo.url}/${slug}/overleg/${meeting}/live`)
  await settled(chair.page)
  await chair.page.keyboard.press('n')
  for (const viewport of widths)
    for (const [role, path] of [
      ['CHAIR', `/${slug}/overleg/${meeting}/live`],
      ['SECRETARY', `/${slug}/overleg/${meeting}/live`],
      ['CONTACT', `/${slug}/overleg/${meeting}/live`],
      ['READER', '/scherm'],
    ] as const) {
      const { page, context, faults } = await browse(demo.browser, demo.url, demo.person(role), viewport)
      await page.goto(`${demo.url}${path}`)
      await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
      await settled(page)
      expect(await violations(page), `${role} at ${viewport.width}`).toEqual([])
      if (path !== '/scherm') expect(await scrollsSideways(page), `${role} at ${viewport.width}`).toBe(false)
      expect(faults).toEqual([])
      await context.close()
    }
  await chair.page.getByRole('button', { name: 'Stop met voorlezen' }).click()
  await chair.page.getByRole('heading', { name: 'Klopt dit?' }).waitFor({ state: 'detached' })
})

test('axe finds nothing on the door', async () => {
  for (const viewport of widths) {
    const { page, faults } = await browse(demo.browser, demo.url, null, viewport)
    for (const path of ['/inloggen', '/inloggen/een-link']) {
      await page.goto(`${demo.url}${path}`)
      await settled(page)
      expect(await violations(page), path).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
    }
    expect(faults).toEqual([])
  }
})

const settled = async (page: Page) => {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

const violations = async (page: Page) => {
  // Through the debugger, not as a script of the page: the content security policy stays as it is.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const found = await (
      window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
}
