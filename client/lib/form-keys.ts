import type { KeyboardEvent } from 'react'

/** Escape closes a form; Ctrl with Shift and Enter does what comes after sending it, where there is something. */
export const formKeys = (cancel: () => void, submitOn?: () => void) => (event: KeyboardEvent) => {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.shiftKey && submitOn) {
    event.preventDefault()
    submitOn()
  }
  if (event.key === 'Escape') {
    event.preventDefault()
    cancel()
  }
}
