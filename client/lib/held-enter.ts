let pressedAt = -Infinity

/** The milliseconds since Enter was last pressed. */
export const sinceEnter = () => performance.now() - pressedAt

/**
 * A held Enter presses once, and Ctrl with Enter is for forms. A form that closes gives the focus to the button that
 * opened it: the repeats of the same Enter would press that.
 */
export const pressEnterOnce = () =>
  document.addEventListener(
    'keydown',
    (event) => {
      const { key, target, ctrlKey, metaKey, repeat } = event
      if (key !== 'Enter' || !(target instanceof HTMLElement)) return
      pressedAt = event.timeStamp
      const withCtrl = ctrlKey || metaKey
      const isRepeat = repeat && (withCtrl || !(target instanceof HTMLTextAreaElement))
      const isBesideForm = withCtrl && target instanceof HTMLButtonElement && !target.closest('form')
      if (!isRepeat && !isBesideForm) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
