import type { ActInput } from '../graph/outbox/recorded.ts'
import type { Slice } from '../slice.ts'

/** A seat has no id of its own for an act: meeting and party say which one it is. */
export const seatOf = ({ meetingId, partyId }: ActInput) => `${String(meetingId)} ${String(partyId)}`

/** Before the meeting these wait for the network; while it runs they are moments (see useAct). */
export const attendance: Slice = {
  recorded: {
    setAttendance: { label: 'Wie er is', about: seatOf },
    excuseContact: { label: 'Wie niet kan komen', about: seatOf },
  },
}
