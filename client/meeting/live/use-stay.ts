import { useState } from 'react'
import { useFormsWithin } from '../../lib/open-forms.ts'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'

/**
 * The item that a page stays at when the meeting goes on or closes, while words stand in a form there; null: it
 * follows. Forms that stay with their item by themselves do not count. `leave` follows the meeting again.
 */
export const useStay = (view: MeetingView, isMover = false) => {
  const { within, isTyped } = useFormsWithin()
  const [at, setAt] = useState(view.currentId)
  const isHeld = view.state !== 'LIVE' || (isTyped && !isMover)
  if (at !== view.currentId && !isHeld) setAt(view.currentId)
  const stays = isHeld && at !== view.currentId && view.itemOf(at) !== null
  return { within, at: stays ? at : null, leave: () => setAt(view.currentId) }
}

/** Says that the meeting is elsewhere, and that whoever types is still here. */
export const stillText = (view: MeetingView, itemId: string) => {
  const here = view.numberOf(itemId)
  if (view.state !== 'LIVE') return copy.live.stillTypingClosed(here)
  return view.currentId ? copy.live.stillTyping(here, view.numberOf(view.currentId)) : copy.live.stillTypingNone(here)
}
