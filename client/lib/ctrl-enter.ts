/**
 * Ctrl with Enter in a field sends what it is in: a form, a dialog, or a part of a page that says so with `data-sends`.
 * It presses the button that does so. One listener for all of them, so that no form can forget it; one that is busy, or
 * waits for the line, has no such button now.
 */
export const sendWithCtrlEnter = () =>
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, shiftKey, defaultPrevented, isComposing } = event
    if (key !== 'Enter' || !(ctrlKey || metaKey) || shiftKey || defaultPrevented || isComposing) return
    const sending = target instanceof HTMLElement ? buttonOf(target) : null
    if (!sending) return
    event.preventDefault()
    sending.click()
  })

const buttonOf = (target: HTMLElement) => {
  const form = target.closest('form')
  if (form) return form.querySelector<HTMLButtonElement>(`button[type=submit]${able}`)
  if (!target.matches('input, textarea, select')) return null
  const place = target.closest('[data-sends]') ?? target.closest('dialog')?.querySelector('.hub-dialog__foot')
  return place?.querySelector<HTMLButtonElement>(`.utrecht-button--primary-action${able}`) ?? null
}
const able = ':not([aria-disabled=true])'
