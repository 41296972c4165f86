import { sinceEnter } from './held-enter.ts'

const tries = 20
const pause = 50
/** Within this many milliseconds a second Enter is the second half of a double press. */
const doublePress = 300

/**
 * Brings the focus to the act that comes next, as soon as it is drawn: whoever goes on by keyboard presses Enter there.
 * Not right after an Enter, and not away from what the person chose meanwhile.
 */
export const focusNext = (selector: string) => {
  const from = document.activeElement
  const go = (left: number) => {
    const next = document.querySelector<HTMLElement>(selector)
    const here = document.activeElement
    const isFree = here === from || here === document.body || here?.matches('main, section, [tabindex="-1"]')
    if (!isFree) return
    if (next && sinceEnter() >= doublePress) next.focus()
    else if (left) setTimeout(() => go(left - 1), pause)
  }
  setTimeout(() => go(tries))
}
