import { readFragment } from '../../graph/generated/index.ts'
import { AttendanceOnPage } from '../operations.ts'
import type { Attended } from '../seats-of.ts'
import { inOrder } from './in-order.ts'
import { HandFragment } from './operations.ts'

/** The part of a meeting that these components know: its table, and the item that everybody is at. */
export interface WithHands extends Attended {
  currentId: string | null
}

/** The hands that are up at the table, in the order of their turn. */
export const handsOf = ({ attendance, currentId }: WithHands) =>
  inOrder(
    readFragment(AttendanceOnPage, attendance).map((row) => readFragment(HandFragment, row)),
    currentId,
  )
