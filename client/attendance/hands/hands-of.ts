import { readFragment } from '../../graph/generated/index.ts'
import type { HandFragment as Row } from '../../graph/generated/graphql.ts'
import { AttendanceOnPage } from '../operations.ts'
import type { Attended } from '../seats-of.ts'
import { inOrder } from './in-order.ts'
import { HandFragment } from './operations.ts'

/** The part of a meeting that these components know: its table, and the item that everybody is at. */
export interface WithHands extends Attended {
  currentId: string | null
}
export type Seat = Row

const rowsOf = ({ attendance }: Attended) =>
  readFragment(AttendanceOnPage, attendance).map((row) => readFragment(HandFragment, row))

/** The hands that are up at the table, in the order of their turn. */
export const handsOf = (meeting: WithHands) => inOrder(rowsOf(meeting), meeting.currentId)

/** The party that has the floor; null: nobody has. */
export const speakerOf = (meeting: Attended) => rowsOf(meeting).find(({ floorAt }) => floorAt) ?? null
/** The seat of one party, with its hand. */
export const seatWithHand = (meeting: Attended, partyId: string | undefined) =>
  rowsOf(meeting).find(({ party }) => party.id === partyId) ?? null
