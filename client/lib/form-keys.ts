import type { KeyboardEvent } from 'react'

interface FormKeys {
  cancel: () => void
  /** Sends it and goes on with what comes after that, where there is something. */
  sendOn?: () => void
}

/** Escape closes a form; Ctrl with Shift and Enter sends it and goes on. By name: swapped, Escape would send. */
export const formKeys =
  ({ cancel, sendOn }: FormKeys) =>
  (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.shiftKey && sendOn) {
      event.preventDefault()
      sendOn()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      cancel()
    }
  }
