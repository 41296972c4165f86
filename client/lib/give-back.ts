import type { RefObject } from 'react'
import { sinceEnter } from './held-enter.ts'
import { focusAround, isRest } from './keep-focus.ts'

/** Within this many milliseconds a second Enter is the second half of a double press. */
const doublePress = 300

/**
 * Gives the focus back to the button that opened what closes now. Right after an Enter the second of two quick ones
 * may follow, and would open it again: until that time is over the focus rests on the part around the button, where
 * Enter does nothing. No press is taken away from anything.
 */
export const giveBack = (opener: RefObject<HTMLElement | null>) => {
  const closing = document.activeElement
  const begin = () => {
    const to = opener.current
    const here = document.activeElement
    // Somebody has put the focus elsewhere meanwhile.
    if (!to || !(here === closing || isRest(here) || here?.contains(to))) return
    if (leftToWait() <= 0) return to.focus()
    focusAround(to)
    whenQuiet(document.activeElement)
  }
  const whenQuiet = (rest: Element | null) => {
    if (document.activeElement !== rest) return
    const wait = leftToWait()
    if (wait <= 0) opener.current?.focus()
    else setTimeout(() => whenQuiet(rest), wait)
  }
  if (opener.current) begin()
  // It is drawn again first.
  else setTimeout(begin)
}

const leftToWait = () => doublePress - sinceEnter()
