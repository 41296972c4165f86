import type { ActInput } from '../graph/outbox/recorded.ts'
import type { Slice } from '../slice.ts'

/** A seat has no id of its own for an act: meeting and party say which one it is. */
export const seatOf = ({ meetingId, partyId }: ActInput) => `${String(meetingId)} ${String(partyId)}`

/** Before the meeting these wait for the network; while it runs they are moments (see useAct). */
export const attendance: Slice = {
  recorded: {
    setAttendance: { label: 'Wie er is', words: ['reason'], about: seatOf },
    excuseContact: { label: 'Wie niet kan komen', about: seatOf },
  },
  because: {
    AT2: 'Dit kan vanaf het versturen van de agenda tot het eind van het overleg. Daarna verbeteren voorzitter en secretaris de aanwezigheid.',
    AT5: 'Dit overleg is niet bezig. Dit kan alleen tijdens het overleg.',
    AT6: 'Deze hand is al naar beneden.',
    AT8: 'Deze partij is er niet of is weggegaan, of u heeft zich afgemeld. Zeg eerst wie er is.',
    AT14: 'Bij deze partij is nog niemand aanwezig. Zeg eerst wie er is.',
  },
}
