import type { KeyboardEvent } from 'react'

/** Ctrl with Enter does it, Escape closes. */
export const formKeys = (submit: () => void, cancel: () => void) => (event: KeyboardEvent) => {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    submit()
  }
  if (event.key === 'Escape') {
    event.preventDefault()
    cancel()
  }
}
