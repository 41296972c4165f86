import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runningDemo } from '../support/browsers/desk.ts'
import { firefoxPage, lacksFirefox, reads, startFirefox } from '../support/browsers/firefox.ts'
import { patience } from '../support/patience.ts'

const lacks = lacksFirefox()

describe('in Firefox', () => {
  let d: Awaited<ReturnType<typeof runningDemo>>
  let firefox: Browser
  beforeAll(async () => {
    if (lacks) return
    ;[d, firefox] = await Promise.all([runningDemo(), startFirefox()])
  })
  afterAll(async () => {
    if (lacks) return
    await firefox.close()
    await d.close()
  })

  test('the chair signs in, records and reloads, has the kept page without network, and the wall breaks no word', async (ctx) => {
    if (lacks) return ctx.skip(lacks)
    const page = await firefoxPage(firefox, { width: 1280, height: 800 })
    const faults: string[] = []
    // That there is no network is no fault of the page.
    page.on(
      'pageerror',
      (fault) => /connection to (the server at )?ws:/.test(String(fault)) || faults.push(String(fault)),
    )
    await page.goto(`${d.wifi.url}/inloggen`)
    await page.locator(`button ::-p-text(${d.chair.name})`).click()
    await reads(page, 'Vandaag')
    await page.goto(d.wifi.url + d.address)
    await reads(page, 'Notities bij punt 2')
    await page.waitForSelector('[data-connection=live]')

    await page.keyboard.press('b')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.type('In Firefox besloten')
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await expect.poll(() => d.decisions('In Firefox'), { timeout: patience(10_000) }).toEqual(['In Firefox besloten'])
    await page.reload()
    await reads(page, 'In Firefox besloten')

    d.wifi.cut()
    await reads(page, 'Niet verbonden')
    await page.reload({ waitUntil: 'domcontentloaded' })
    await reads(page, 'Zoals het was om')
    d.wifi.mend()
    await page.waitForSelector('[data-connection=live]')

    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(`${d.wifi.url}/${d.slug}/scherm`)
    await reads(page, 'Commitment samenwerkingsverband')
    expect(await hyphenated(page), 'what is broken on the wall').toEqual([])
    await page.goto(`${d.wifi.url}/${d.slug}/overleg/${d.meeting}/verslag`)
    await reads(page, 'In Firefox besloten')
    expect(faults).toEqual([])
  })

  /** Texts that the browser may break inside a word, other than running text. */
  const hyphenated = (page: Page) =>
    page.$$eval('body *', (all) =>
      all
        .filter((one) => one.childElementCount === 0 && getComputedStyle(one).hyphens === 'auto')
        .map((one) => one.textContent),
    )
})
