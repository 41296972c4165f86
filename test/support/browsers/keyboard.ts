import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

type Role = Parameters<Page['getByRole']>[0]
interface Way {
  /** With Shift, towards the start of the page. */
  back?: boolean
  /** How many stops it may be away. */
  within?: number
}

/**
 * Hands on the keyboard and no mouse: every stop has to be seen, nothing is reached but by Tab, and the focus never
 * falls off the page.
 */
export const keyboardOf = (page: Page) => {
  const isAt = async (target: Locator) => (await target.and(page.locator(':focus')).count()) > 0
  const tabTo = async (role: Role, name: string | RegExp, { back = false, within = 60 }: Way = {}) => {
    const target = page.getByRole(role, { name })
    const passed: string[] = []
    for (let stop = 0; stop <= within; stop++) {
      if (stop) await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
      const here = await page.evaluate(seenFocus)
      expect(here.hidden, `${here.what} on the way to ${String(name)}`).toBeNull()
      if (await isAt(target)) return
      passed.push(here.what)
    }
    throw new Error(`${String(name)} was not reached in ${within} stops: ${passed.join(' > ')}`)
  }
  return {
    page,
    tabTo,
    /** Goes there and presses Enter. */
    press: async (role: Role, name: string | RegExp, way?: Way) => {
      await tabTo(role, name, way)
      await page.keyboard.press('Enter')
    },
    /** One-letter keys, Escape, arrows. */
    key: (...keys: string[]) =>
      keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve()),
    type: (text: string) => page.keyboard.type(text),
    /** Something stands in the page now, and the focus is where somebody can go on from. */
    sees: async (target: Locator, state: 'visible' | 'detached' = 'visible') => {
      await target.first().waitFor({ state })
      // A page that is on its way has no place for it yet.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'the focus fell off the page' })
        .not.toBe('BODY')
    },
  }
}

/**
 * Runs in the page: what has the focus, and why one would not see so. A box to tick is drawn by its label. Beyond the
 * last stop the focus is with the browser, for one press.
 */
const seenFocus = async () => {
  await new Promise((drawn) => requestAnimationFrame(drawn))
  const here = document.activeElement
  if (!here || here === document.body) return { what: 'the browser', hidden: null }
  const what = `${here.tagName.toLowerCase()} ‘${(here.getAttribute('aria-label') ?? here.textContent ?? '').trim().slice(0, 40)}’`
  // Brought there by the page, to read on from: no stop for Tab.
  if ((here as HTMLElement).tabIndex < 0) return { what, hidden: null }
  const drawn = here.matches('input') ? [here, here.closest('label')] : [here]
  const ring = drawn.some((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
  })
  if (!here.matches(':focus-visible') || !ring) return { what, hidden: 'no ring' }
  const { top, bottom, left, right } = here.getBoundingClientRect()
  const inSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  return { what, hidden: inSight ? null : 'out of sight' }
}
