import { readFragment } from '../../graph/generated/index.ts'
import { AttendanceOnPage } from '../../meeting/operations.ts'
import type { MeetingView } from '../../meeting/view.ts'
import { inOrder } from './in-order.ts'
import { HandFragment } from './operations.ts'

/** The hands that are up at the table, in the order of their turn. */
export const handsOf = ({ attendance, currentId }: Pick<MeetingView, 'attendance' | 'currentId'>) =>
  inOrder(
    readFragment(AttendanceOnPage, attendance).map((row) => readFragment(HandFragment, row)),
    currentId,
  )
