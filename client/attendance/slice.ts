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
  because: {
    AT2: 'Dit kan pas als de agenda is verstuurd, en niet meer als het verslag is vastgesteld.',
    AT5: 'Dit overleg is niet bezig. Handen en het woord zijn er alleen tijdens het overleg.',
    AT6: 'Deze hand is al naar beneden.',
    AT8: 'Uw partij is niet aanwezig. Zeg eerst dat u er bent.',
    AT14: 'Deze tijden kloppen niet: komen en gaan liggen tussen het begin en het eind van het overleg.',
  },
}
