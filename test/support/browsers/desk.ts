import type { BrowserContext, Page } from 'playwright-core'
import { portOf } from './addresses.ts'
import { type DemoPerson, theDemo } from './browsers.ts'
import { seated } from './seated.ts'
import { proxyTo } from '../sockets/proxy.ts'

/**
 * The demo with its meeting running at the second item, a network that can be cut, and somebody whose network is always
 * there.
 */
export const runningDemo = async () => {
  const demo = await theDemo()
  const wifi = await proxyTo(demo.url, await portOf('wifi'))
  const chair = demo.person('CHAIR')
  /** Asks the server, as the secretary. */
  const { ask } = await seated(demo.url, demo.person('SECRETARY'))
  const { viewer } = await ask(
    '{ viewer { memberships { samenwerkingsverband { id slug nextMeeting { id agenda { id } } } } } }',
  )
  const { id: samenwerkingsverbandId, slug, nextMeeting } = viewer.memberships[0].samenwerkingsverband
  const meeting = nextMeeting.id as string
  const address = `/${slug}/overleg/${meeting}/live`
  const holder = await seated(demo.url, chair)
  /** Does an act that is for the holder of the hammer alone. */
  const lead = async (act: string) => {
    const done: Record<string, { code?: string }> = await holder.ask(
      `mutation { ${act} { __typename ... on Refusal { code } } }`,
    )
    for (const { code } of Object.values(done)) if (code) throw new Error(`${act} was refused with ${code}`)
  }
  for (const act of [`startMeeting(id: "${meeting}")`, `goToAgendaItem(id: "${nextMeeting.agenda[1].id}", from: null)`])
    await lead(act)
  return {
    ...{
      demo,
      wifi,
      chair,
      ask,
      lead,
      samenwerkingsverbandId: samenwerkingsverbandId as string,
      slug: slug as string,
      meeting,
      address,
    },
    agenda: nextMeeting.agenda.map(({ id }: { id: string }) => id) as string[],
    /** The decisions on the server that begin so, in the order in which they were recorded. */
    decisions: async (start: string): Promise<string[]> => {
      const { meeting: found } = await ask(`{ meeting(id: "${meeting}") { decisions { text } } }`)
      return found.decisions.map(({ text }: { text: string }) => text).filter((text: string) => text.startsWith(start))
    },
    signIn: (context: BrowserContext, { personId }: DemoPerson) =>
      context.request.post(`${wifi.url}/auth/demo`, { data: { personId } }),
    openMeeting: async (page: Page) => {
      await page.goto(wifi.url + address)
      await page
        .getByRole('button', { name: /besluit/i })
        .first()
        .waitFor()
      return page
    },
    /** No network, and the page knows. */
    cut: async (...pages: Page[]) => {
      wifi.cut()
      for (const page of pages)
        await page
          .getByText(/niet verbonden/i)
          .first()
          .waitFor()
    },
    close: async () => {
      await wifi.close()
      await demo.close()
    },
  }
}

export const decide = async (page: Page, text: string) => {
  const words = page.getByRole('textbox', { name: 'Tekst van het besluit' })
  await page
    .getByRole('button', { name: /besluit/i })
    .first()
    .click()
  await words.fill(text)
  await words.press('Control+Enter')
  await words.waitFor({ state: 'detached' })
}
