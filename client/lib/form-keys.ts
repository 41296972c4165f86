import type { KeyboardEvent } from 'react'

/** Ctrl with Enter does it, with Shift too what comes after it where there is something; Escape closes. */
export const formKeys = (submit: () => void, cancel: () => void, submitOn?: () => void) => (event: KeyboardEvent) => {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    if (event.shiftKey && submitOn) submitOn()
    else submit()
  }
  if (event.key === 'Escape') {
    event.preventDefault()
    cancel()
  }
}
