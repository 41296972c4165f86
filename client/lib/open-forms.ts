import { createContext, useContext, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { keptNow, type Kept, setDraft, useDrafts, type What, wordsOf } from './drafts.ts'
import { makeStore, type Store, useStore } from './store.ts'
import { isTextField, isTypedIn } from './typing.ts'

type Drafts = Store<readonly string[]>

/** The drafts whose forms stand on the page. */
const open: Drafts = makeStore<readonly string[]>([])

/** A text whose form went away while somebody typed in it, with the field and the place of the caret. */
export interface Loose {
  draft: string
  name: string
  caret: readonly [start: number, end: number]
}

const loose = makeStore<Loose | null>(null)

export const useLoose = () => useStore(loose)

/** Lets a loose text be: it stays among what is not recorded. */
export const setLooseAside = () => loose.set(null)

/**
 * Says that the form of this draft stands here. When others take it away while somebody types in it, that person types
 * on in a loose text, and gets the form back when it comes back.
 */
export const useTypedForm = (draft: string) => {
  const within = useContext(Within)
  useLayoutEffect(() => {
    const stores = within ? [open, within] : [open]
    for (const store of stores) store.set([...store.get(), draft])
    takeBack(draft)
    return () => {
      for (const store of stores) store.set(without(store.get(), draft))
      tear(draft)
    }
  }, [draft, within])
}

const without = (drafts: readonly string[], draft: string) => drafts.toSpliced(drafts.indexOf(draft), 1)

const tear = (draft: string) => {
  const field = typedField()
  const kept = keptNow(draft)
  const name = field && kept && wordsOf(kept).find(({ text }) => text === field.value)?.name
  if (field && name) loose.set({ draft, name, caret: caretOf(field) })
}

/** The same for a text that is kept otherwise: from here on it is a draft too. */
export const tearText = (draft: string, what: What, text: string) => {
  const field = typedField()
  const [name] = what.words
  if (!field || field.value !== text || !text.trim() || name === undefined) return
  setDraft(draft, { fields: { [name]: text } }, what)
  loose.set({ draft, name, caret: caretOf(field) })
}

const typedField = () => {
  const { activeElement: field } = document
  return isTypedIn(field) && isTextField(field) ? field : null
}

const caretOf = (field: HTMLInputElement | HTMLTextAreaElement) =>
  [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length] as const

/** The form is back: the caret stands in it where it stood in the loose text. */
const takeBack = (draft: string) => {
  const was = loose.get()
  if (was?.draft !== draft) return
  const from = document.querySelector('[data-loose] textarea')
  const kept = keptNow(draft)
  const text = kept && wordsOf(kept).find(({ name }) => name === was.name)?.text
  const field = [...document.querySelectorAll('form :is(textarea, input)')].find(
    (one) => isTextField(one) && one.value === text,
  )
  if (from && from === document.activeElement && isTextField(from) && isTextField(field)) {
    const caret = caretOf(from)
    field.focus()
    field.setSelectionRange(...caret)
  }
  loose.set(null)
}

/** Drafts with words whose form stands nowhere on this page. */
export const useUnrecorded = (): readonly Kept[] => {
  const drafts = useDrafts()
  const forms = useStore(open)
  const torn = useStore(loose)
  return drafts.filter((one) => !forms.includes(one.key) && torn?.draft !== one.key && wordsOf(one).length > 0)
}

const Within = createContext<Drafts | null>(null)

/** Surrounds a part of the page that stays while words stand in one of its forms. */
export const FormsWithin = Within.Provider

/** The forms within a part of the page, and whether words stand in one of them. */
export const useFormsWithin = () => {
  const [within] = useState(() => makeStore<readonly string[]>([]))
  const drafts = useDrafts()
  const forms = useSyncExternalStore(within.subscribe, within.get)
  return { within, isTyped: drafts.some((one) => forms.includes(one.key) && wordsOf(one).length > 0) }
}
