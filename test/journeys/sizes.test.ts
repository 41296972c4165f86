import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '../../server/auth/credentials.ts'
import { openSession } from '../../server/auth/sign-in.ts'
import { measureWall } from '../support/browsers/boxes.ts'
import { theBrowser } from '../support/browsers/browsers.ts'
import { type Hall, hallOf, statesOf } from '../support/browsers/hall.ts'
import { patience } from '../support/patience.ts'
import { runs } from '../support/runs.ts'
import { proxyTo } from '../support/sockets/proxy.ts'
import { emptyHub } from '../support/world.ts'

let hub: Awaited<ReturnType<typeof emptyHub>>
let wifi: Awaited<ReturnType<typeof proxyTo>>
let browser: Browser
beforeAll(async () => {
  hub = await emptyHub()
  wifi = await proxyTo(hub.url)
  browser = await theBrowser()
})
afterAll(async () => {
  await wifi.close()
  await hub.hub.app.close()
})

const sizes = ['1024x768', '1280x720', '1366x768', '1920x1080', '2560x1440', '3840x2160']
const sizeOf = (name: string) => {
  const [width, height] = name.split('x').map(Number) as [number, number]
  return { width, height }
}
/** Parties, characters of each text, sizes: those of the suite are the tightest, and one that is common. */
const halls = runs<[number, number, string[]][]>(
  [
    [3, 10, ['1280x720']],
    [13, 200, ['1920x1080']],
    [29, 200, ['1024x768', '3840x2160']],
  ],
  [3, 13, 29, 40].flatMap((parties) =>
    [10, 200, 600].map((length) => [parties, length, sizes] as [number, number, string[]]),
  ),
)

/** The wall of a hall, as its chair opens it; nothing moves, so that a page that turned stands at once. */
const wallOf = async ({ slug, chair }: Hall) => {
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
  context.setDefaultTimeout(patience(15_000))
  const value = await openSession(hub.hub.writer, chair.id, 'BROWSER')
  await context.addCookies([{ name: cookieName, value, url: wifi.url }])
  const page = await context.newPage()
  await page.goto(`${wifi.url}/${slug}/scherm`)
  return { page, context }
}

const has = (page: Page, words: readonly string[]) =>
  page.waitForFunction((all) => {
    const text = (document.querySelector('.hub-scherm')?.textContent ?? '').replace(/\s+/g, ' ')
    return all.every((one) => text.includes(one))
  }, words)

/** The wall as it is while nothing comes through. */
const withoutNetwork = async (page: Page, size: string) => {
  wifi.cut()
  await has(page, ['Niet verbonden'])
  const { faults } = await measureWall(page, sizeOf(size))
  wifi.mend()
  // Catching up is said too, and moves what stands under it.
  await page.getByText(/Niet verbonden|Bijwerken/).waitFor({ state: 'detached' })
  return faults.map((fault) => `without network at ${size}: ${fault}`)
}

test.each(halls)(
  'with %i parties and texts of %i characters the wall shows every word whole, and nothing lies over anything',
  async (parties, length, at) => {
    const hall = await hallOf(hub, parties, length)
    const { page, context } = await wallOf(hall)
    const wrong: string[] = []
    for (const { name, go, shows } of statesOf(hall)) {
      await go()
      await has(page, shows).catch(() => wrong.push(`${name}: one of these is not there: ${shows.join(' | ')}`))
      for (const size of at) {
        const { faults } = await measureWall(page, sizeOf(size))
        wrong.push(...faults.map((fault) => `${name} at ${size}: ${fault}`))
      }
      if (name === 'hands') wrong.push(...(await withoutNetwork(page, at[0]!)))
    }
    expect(wrong).toEqual([])
    await context.close()
  },
  patience(300_000),
)
