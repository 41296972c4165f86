import { useEffect, useRef } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'
import { isNumber } from '../addresses.ts'
import { useQueryState } from './use-query-state.ts'

/** What stands behind # in the address; '' for none, or for what cannot be read. */
export const useHash = () => useLocationProperty(readHash)

const readHash = () => {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

/** The number of the thing that the address of a list points at: `?actie=A-31`, or `#A-31` in older links. */
export const useLinkedNumber = (word: string) => {
  const [asked] = useQueryState(word)
  const hash = useHash()
  return asked || (isNumber(hash) ? hash : '')
}

/**
 * Brings the thing that the address points at into view, marks it and gives it the focus: once for each address, as
 * soon as it is on the page. `selector` '' points at nothing. The answer tells the hook that a person opened a thing by
 * hand, where the focus is already right.
 */
export const useLanding = (selector: string) => {
  const landed = useRef('')
  useEffect(() => {
    if (landed.current === selector) return
    const thing = selector && seenAt(selector)
    if (selector && !thing) return
    landed.current = selector
    for (const marked of document.querySelectorAll('[data-landed]')) marked.removeAttribute('data-landed')
    if (thing) land(thing)
  })
  return (opened: string) => void (landed.current = opened)
}

/** The same thing may stand on the page twice, once in a part that a phone does not show. */
const seenAt = (selector: string) => {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  return all.find((one) => one.getClientRects().length > 0) ?? all[0]
}

const land = (thing: HTMLElement) => {
  thing.dataset.landed = ''
  if (!thing.hasAttribute('tabindex')) thing.tabIndex = -1
  thing.scrollIntoView({ block: 'center' })
  thing.focus({ preventScroll: true })
}
