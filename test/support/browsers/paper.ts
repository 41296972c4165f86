import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'

/** Reads a PDF back, where the machine has it (poppler-utils). */
export const readsPdf = spawnSync('pdftotext', ['-v']).status === 0

export interface Word {
  text: string
  /** The sheet on which it stands, from 1. */
  sheet: number
}

/** The words of a page as Chromium prints it on A4, sheet by sheet. */
export const printed = async (page: Page): Promise<Word[]> => {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return stdout.split('<page ').flatMap((words, sheet) => {
    const found = [...words.matchAll(/yMax="[\d.]+">([^<]*)<\/word>/g)]
    return found.map(([, text = '']) => ({ sheet, text }))
  })
}

/** What paper must not show: controls, what is cut off, what stands over the text, and fills under white letters. */
export const notForPaper = async (page: Page) => {
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate(() => {
    const name = (element: Element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`.trim()
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() && element.getClientRects().length && !element.closest('.hub-sr, [aria-live]'),
    )
    const control = 'input, textarea, select, dialog, nav a, button:not(.hub-seat, .hub-item), .utrecht-button'
    return shown.flatMap((element) => {
      const { overflow, position, color } = getComputedStyle(element)
      const isCut =
        overflow !== 'visible' &&
        (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
      return [
        element.matches(control) && `control: ${name(element)}`,
        isCut && `cut: ${name(element)}`,
        (position === 'fixed' || position === 'sticky') && `over the text: ${name(element)}`,
        Math.max(red, green, blue) > 80 && element.textContent?.trim() && `pale or coloured: ${name(element)} ${color}`,
      ].filter((wrong) => !!wrong)
    })
  })
  await page.emulateMedia({ media: null })
  return [...new Set(found)]
}
