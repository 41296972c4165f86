import type { RefObject } from 'react'
import { sinceEnter } from './held-enter.ts'
import { focusAround } from './keep-focus.ts'

/** Within this many milliseconds a second Enter is the second half of a double press. */
const doublePress = 300

/**
 * Gives the focus back to the button that opened what closes now. Right after an Enter the second of two quick ones
 * may follow, and would open it again: until that time is over the focus rests on the part around the button, where
 * Enter does nothing. No press is taken away from anything.
 */
export const giveBack = (opener: RefObject<HTMLElement | null>) => {
  let left = document.activeElement
  const give = () => {
    const to = opener.current
    const here = document.activeElement
    // Somebody has put the focus elsewhere meanwhile.
    if (!to || (here !== left && !here?.contains(to))) return
    const wait = doublePress - sinceEnter()
    if (wait <= 0) return to.focus()
    focusAround(to)
    left = document.activeElement
    setTimeout(give, wait)
  }
  if (opener.current) give()
  // It is drawn again first.
  else setTimeout(give)
}
