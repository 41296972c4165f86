const parts = 'dialog, main, nav, aside, section, [tabindex]'

/**
 * The focused element may go: an answer takes its button away, or somebody elsewhere closes the part around it. The
 * focus then goes to the part of the page that was around it, so that Tab goes on from there and a screen reader says
 * where it is. Not to the next button: a second press on Enter would do something that nobody meant.
 */
export const keepFocus = () => {
  let path: Element[] = []
  document.addEventListener('focusin', ({ target }) => (path = pathOf(target)))
  // A person who leaves it by hand, for nothing else, is not brought back.
  document.addEventListener('focusout', () =>
    queueMicrotask(() => document.activeElement === document.body && isThere(path[0]) && (path = [])),
  )
  new MutationObserver(() => {
    if (document.activeElement !== document.body || !path[0] || isThere(path[0])) return
    // None while the next page loads: then the change that brings it.
    const part = path.find((one) => one.matches(parts) && isThere(one)) ?? document.getElementById('inhoud')
    if (!(part instanceof HTMLElement)) return
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1
    part.focus({ preventScroll: true })
  }).observe(document.body, { childList: true, subtree: true })
}

/** React hides a page while the next one loads. */
const isThere = (one: Element | undefined) => !!one?.isConnected && one.checkVisibility()

const pathOf = (target: EventTarget | null) => {
  const path: Element[] = []
  for (let one = target instanceof Element ? target : null; one; one = one.parentElement) path.push(one)
  return path
}
