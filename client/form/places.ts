import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { draftNow, dropDraft, hasDraft, keptNow, setDraft, useDrafts } from '../lib/drafts.ts'
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
 * ref of the element in which that form stands, `stands` where there is one.
 */
export const useFormPlaces = <Box extends HTMLElement = HTMLDivElement>(
  drafts: readonly string[],
  open: (draft: string) => void,
  stands?: RefObject<Box | null>,
) => {
  const own = useRef<Box>(null)
  const box = stands ?? own
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
  }, [names, box])
  return box
}

/** Opens the form of a draft and brings the focus to its words; null: this page has no such form. */
export const useOpenForm = (draft: string | undefined) => {
  const place = useStore(places).findLast((one) => one.draft === draft)
  return place ? () => openAt(place) : null
}

/**
 * Moves a draft whose own place is gone into the form of another thing on this page, and opens that; null: there is
 * none, or words stand in it.
 */
export const useMoveDraft = (draft: string) => {
  const there = useStore(places)
  useDrafts()
  const place = there.findLast((one) => one.draft !== draft && isAlike(one.draft, draft) && !hasDraft(one.draft))
  if (!place || there.some((one) => one.draft === draft)) return null
  return () => {
    const kept = keptNow(draft)
    if (!kept) return
    // What it is for is said by the form in which it stands from now on.
    setDraft(place.draft, draftNow(draft), kept.what)
    dropDraft(kept)
    openAt(place)
  }
}

/** Whether they are drafts of the same form at two items, each to record something. */
const isAlike = (one: string, other: string) => {
  const kind = recording.exec(one)?.[0]
  return kind !== undefined && kind === recording.exec(other)?.[0]
}
const recording = /^(decision|action|question):(?=[^:]+$)/

const openAt = (place: FormPlace) => {
  flushSync(place.open)
  place.box()?.querySelector<HTMLElement>('form :is(textarea, input[type=text], input:not([type]))')?.focus()
}
