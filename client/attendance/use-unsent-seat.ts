import { useUnsentOf } from '../graph/outbox/unsent.ts'
import { seatOf } from './slice.ts'

/** What this person said of a seat and the server has not heard. */
export const useUnsentSeat = (meetingId: string, partyId: string) =>
  useUnsentOf(seatOf({ meetingId, partyId })).filter(({ refused }) => !refused)
