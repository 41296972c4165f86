import { readFragment } from '../../graph/generated/index.ts'
import { ScreenItemFragment } from '../../agenda/ScreenItem.tsx'
import type { MeetingView, Seen } from '../view.ts'

/** Guests and readers see the wall: whoever opened it, what only the seated see does not come on it. */
export const isForAll = ({ seenBy }: Seen) => seenBy !== 'SEATED'

/** The current item is one that not everybody in the room may see. */
export const isClosedItem = ({ current }: MeetingView) =>
  !!current && !isForAll(readFragment(ScreenItemFragment, current))
