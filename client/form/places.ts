import { useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { makeStore, useStore } from '../lib/store.ts'

/** A place on this page where the form of a draft stands, or stands once it is opened. */
interface FormPlace {
  draft: string
  open: () => void
  /** The form stands in here. */
  box: () => HTMLElement | null
}

const places = makeStore<readonly FormPlace[]>([])

/**
 * Says that this page has the form of these drafts: words that were refused can come back into it. The answer is the
 * ref of the element in which that form stands.
 */
export const useFormPlaces = <Box extends HTMLElement = HTMLDivElement>(
  drafts: readonly string[],
  open: (draft: string) => void,
) => {
  const box = useRef<Box>(null)
  const run = useEffectEvent(open)
  const names = JSON.stringify(drafts)
  useEffect(() => {
    const mine = (JSON.parse(names) as string[]).map<FormPlace>((draft) => ({
      draft,
      open: () => run(draft),
      box: () => box.current,
    }))
    places.set([...places.get(), ...mine])
    return () => places.set(places.get().filter((one) => !mine.includes(one)))
  }, [names])
  return box
}

/** Opens the form of a draft and brings the focus to its words; null: this page has no such form. */
export const useOpenForm = (draft: string | undefined) => {
  const place = useStore(places).findLast((one) => one.draft === draft)
  if (!place) return null
  return () => {
    flushSync(place.open)
    place.box()?.querySelector<HTMLElement>('form :is(textarea, input[type=text], input:not([type]))')?.focus()
  }
}
