import { useUnsentOf } from '../graph/outbox/unsent.ts'
import { seatOf } from './slice.ts'

/** Acts of this person on a seat that the server has not acknowledged. */
export const useUnsentSeat = (meetingId: string, partyId: string) =>
  useUnsentOf(seatOf({ meetingId, partyId })).filter(({ refused }) => !refused)
