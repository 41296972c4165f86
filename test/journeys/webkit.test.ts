import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runningDemo } from '../support/browsers/desk.ts'
import { lacksWebKit, startWebKit, type WebKitTab } from '../support/browsers/webkit.ts'
import { patience } from '../support/patience.ts'

const lacks = lacksWebKit()

describe('in WebKit, as on an iPhone', () => {
  let d: Awaited<ReturnType<typeof runningDemo>>
  let webkit: Awaited<ReturnType<typeof startWebKit>>
  beforeAll(async () => {
    if (lacks) return
    d = await runningDemo()
    webkit = await startWebKit()
  })
  afterAll(async () => {
    if (lacks) return
    await webkit.close()
    await d.close()
  })

  test('a page that was left blocks nothing: the next ones open as they were, record, and say that it waits', async (ctx) => {
    if (lacks) return ctx.skip(lacks)
    const tab = await webkit.open()
    await signIn(tab)
    for (const path of [`/${d.slug}`, `/${d.slug}/acties`, d.address, `/${d.slug}`, d.address]) await visit(tab, path)
    await decide(tab, 'In WebKit, verbonden')
    await expect.poll(() => d.decisions('In WebKit'), { timeout: patience(10_000) }).toEqual(['In WebKit, verbonden'])

    d.wifi.cut()
    await tab.reads('Niet verbonden')
    await decide(tab, 'In WebKit, zonder netwerk')
    await tab.sees('Bewaard. Dit is nog niet verzonden.', () =>
      (document.querySelector('[data-live-region]')?.textContent ?? '').includes('Bewaard. Dit is nog niet verzonden.'),
    )
    await tab.goTo(d.wifi.url + d.address)
    await tab.reads('Zoals het was om')
    await tab.reads('In WebKit, zonder netwerk')
    d.wifi.mend()
    await expect
      .poll(() => d.decisions('In WebKit'), { timeout: patience(30_000) })
      .toEqual(['In WebKit, verbonden', 'In WebKit, zonder netwerk'])
    await tab.close()
  })

  const signIn = async (tab: WebKitTab) => {
    await tab.goTo(`${d.wifi.url}/inloggen`)
    await tab.sees('the door', () => location.pathname === '/inloggen' && document.readyState === 'complete')
    const status = await tab.run(
      async (personId) =>
        (
          await fetch('/auth/demo', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ personId }),
          })
        ).status,
      d.chair.personId,
    )
    expect(status).toBeLessThan(300)
  }

  /** Opens a page by its address, and stays until what it shows is kept. */
  const visit = async (tab: WebKitTab, path: string) => {
    await tab.goTo(d.wifi.url + path)
    await tab.sees(
      path,
      (here) => location.pathname === here && !!document.querySelector('[data-connection=live]'),
      path,
    )
    // A page keeps what it shows after a second.
    await new Promise((resolve) => setTimeout(resolve, 1_300))
  }

  const decide = async (tab: WebKitTab, text: string) => {
    await tab.press('b')
    await tab.sees('the form', () => document.activeElement?.tagName === 'TEXTAREA')
    await tab.type(text)
    await tab.chord('\uE009', '\uE007')
    await tab.sees('the closed form', () => document.activeElement?.tagName !== 'TEXTAREA')
  }
})
