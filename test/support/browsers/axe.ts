import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { scrollsSideways } from './browsers.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]

/** Everything that the page asked for is there. */
export const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.hub-loading'))
}

/**
 * axe finds nothing on what is open now, wide and on a phone, nor in the colours of the dark scheme; and on a phone
 * nothing scrolls sideways. `where` is said when it does.
 */
export const passesAxe = async (page: Page, where: string) => {
  for (const viewport of widths) {
    await page.setViewportSize(viewport)
    await settled(page)
    expect(await violations(page), `${where} at ${viewport.width}`).toEqual([])
    // Without motion, or a colour is on its way from one scheme to the other.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.waitForFunction(() => document.documentElement.dataset.scheme === 'dark')
    expect(await violations(page, ['color-contrast']), `${where} at ${viewport.width}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.waitForFunction(() => document.documentElement.dataset.scheme === 'light')
    // The wall is not for a phone.
    if (!page.url().endsWith('/scherm'))
      expect(await scrollsSideways(page), `${where} at ${viewport.width}`).toBe(false)
  }
  await page.setViewportSize(widths[0]!)
}

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const violations = async (page: Page, runOnly = all) => {
  // Through the debugger, not as a script of the page: the content security policy stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (runOnly) => {
    const found = await (
      window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run({
      runOnly,
      resultTypes: ['violations'],
    })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }, runOnly)
}
