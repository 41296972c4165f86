const parts = '[data-focus-to], li, dialog, main, nav, aside, section, [tabindex]'

/**
 * The focused element may go: an answer takes its button away, or somebody elsewhere closes the part around it. The
 * focus then goes to the part of the page that was around it, so that Tab goes on from there and a screen reader says
 * where it is: of a list the line, or the next one where that went too. Not to the next button: a second press on
 * Enter would do something that nobody meant.
 */
export const keepFocus = () => {
  let path: Element[] = []
  document.addEventListener('focusin', ({ target }) => (path = pathOf(target)))
  // A person who leaves it by hand, for nothing else, is not brought back.
  document.addEventListener('focusout', () =>
    queueMicrotask(() => document.activeElement === document.body && isThere(path[0]) && (path = [])),
  )
  new MutationObserver((changes) => {
    if (document.activeElement !== document.body || !path[0] || isThere(path[0])) return
    // None while the next page loads: then the change that brings it.
    focusOn(lineBeside(path, changes) ?? partIn(path) ?? document.getElementById('inhoud'))
  }).observe(document.body, { childList: true, subtree: true })
}

/** Whether the focus rests here because what had it went, not because somebody put it here. */
export const isRest = (element: Element | null) => element !== null && element === rest
let rest: Element | null = null

/** Brings the focus to the part of the page around this element. */
export const focusAround = (element: Element) => focusOn(partIn(pathOf(element.parentElement)))

/** A part may name the element in it that takes the focus for it. */
const partIn = (path: readonly Element[]) => {
  const part = path.find((one) => one.matches(parts) && isThere(one))
  const named = part?.getAttribute('data-focus-to')
  return (named && document.getElementById(named)) || part
}

/** The line that took the place of one that went out of its list with the focus, or else the one before it. */
const lineBeside = (path: readonly Element[], changes: readonly MutationRecord[]) => {
  const gone = changes.find(({ removedNodes }) => [...removedNodes].some((one) => isLine(one) && path.includes(one)))
  if (!gone || !(gone.target instanceof Element)) return null
  return [gone.nextSibling, gone.previousSibling, gone.target.firstElementChild].filter(isLine).find(isThere) ?? null
}

const isLine = (node: Node | null): node is Element => node instanceof Element && node.matches('li')

const focusOn = (part: Element | null | undefined) => {
  if (!(part instanceof HTMLElement)) return
  if (part.tabIndex < 0 && !part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus({ preventScroll: true })
  rest = part
}

/** React hides a page while the next one loads. */
const isThere = (one: Element | undefined) => !!one?.isConnected && one.checkVisibility()

const pathOf = (target: EventTarget | null) => {
  const path: Element[] = []
  for (let one = target instanceof Element ? target : null; one; one = one.parentElement) path.push(one)
  return path
}
