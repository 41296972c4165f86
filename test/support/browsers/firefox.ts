import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, launch, type Page } from 'puppeteer-core'
import { patience } from '../patience.ts'

const binary =
  process.env.FIREFOX_PATH ??
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
    .find((file) => existsSync(file))

/** Why there is no Firefox here; null: there is. Debian has it in firefox-esr. */
export const lacksFirefox = () => (binary ? null : 'no Firefox')

/** Firefox without a window, in Dutch where it has that. */
export const startFirefox = () =>
  launch({
    browser: 'firefox',
    executablePath: binary,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'nl', 'network.captive-portal-service.enabled': false },
  })

/** A page of somebody's own, who sees nothing of the others. */
export const firefoxPage = async (browser: Browser, size: { width: number; height: number }) => {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport(size)
  page.setDefaultTimeout(patience(15_000))
  return page
}

/** Until these words stand in the page. */
export const reads = (page: Page, words: string) =>
  page.waitForFunction((text: string) => document.body.innerText.includes(text), {}, words)
