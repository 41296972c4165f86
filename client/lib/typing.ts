/** Whoever pauses this long has ended the sentence. */
const pause = 1_000

/** The field in which somebody types, until a press that means to leave it. */
let field: Element | null = null
let typedAt = -Infinity
let rest: KeyboardEvent | null = null

export const isTextField = (target: unknown): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type]), input[type=text], input[type=search]')

/** Whether this is the field in which somebody types, and was not left on purpose. */
export const isTypedIn = (element: Element | null) => element !== null && element === field

/**
 * Whether a letter belongs to a sentence whose field went away under the hands of whoever types: it means nothing until
 * that person pauses, or presses something on purpose.
 */
export const isRestOfSentence = (event: KeyboardEvent) => event === rest

const listen = { capture: true, passive: true }
document.addEventListener(
  'input',
  ({ target }) => {
    if (!isTextField(target)) return
    field = target
    typedAt = performance.now()
  },
  listen,
)
document.addEventListener('pointerdown', () => (field = null), listen)
document.addEventListener(
  'keydown',
  (event) => {
    if (leaves(event)) field = null
    if (!field || isTextField(event.target) || isThere(field)) return
    if (event.timeStamp - typedAt > pause) field = null
    else {
      typedAt = event.timeStamp
      rest = event
    }
  },
  listen,
)

/** Enter in running text is a new line. */
const leaves = ({ key, target, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'Escape' ||
  key === 'Tab' ||
  (key === 'Enter' && isTextField(target) && (ctrlKey || metaKey || target instanceof HTMLInputElement))

const isThere = (one: Element) => one.isConnected && one.checkVisibility()
