import { amsterdamDate, amsterdamTime } from '../../../schema/dates.ts'
import { useAct } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import type { SeatRowFragment as Seat } from '../../graph/generated/graphql.ts'
import { typedInstant } from '../../lib/dates.ts'
import { addGuest, removeGuest } from '../../guest/operations.ts'
import { markArrival, markDeparture, setAttendance } from '../../attendance/operations.ts'

/** The part of a meeting that corrections know. */
export interface CorrectedMeeting {
  id: string
  startsAt: string
  startedAt?: string | null
}

/** The person in a seat, as the form says it: a contact, or somebody unnamed; or why nobody sat there. */
export type Sitter = { personId: string } | 'SOMEBODY' | 'ABSENT' | 'UNKNOWN'
export interface Times {
  came: string
  left: string
}

type Done = { ok: true } | NotDone

/** Corrections of a meeting that is closed: sent now, each with the reason. */
export const useCorrect = (meeting: CorrectedMeeting, reason: string) => {
  const [set, setting] = useAct(setAttendance, true)
  const [arrive, arriving] = useAct(markArrival)
  const [depart, departing] = useAct(markDeparture)
  const [bring, bringing] = useAct(addGuest, true)
  const [remove, removing] = useAct(removeGuest)
  const at = (time: string) => (time ? typedInstant(amsterdamDate(meeting.startedAt ?? meeting.startsAt), time) : null)
  const seat = async (
    { party, version, arrivedAt, leftAt }: Seat,
    sitter: Sitter,
    { times, sameSitter }: { times: Times; sameSitter: boolean },
  ): Promise<Done> => {
    const of = { meetingId: meeting.id, partyId: party.id, reason }
    const presence = sitter === 'ABSENT' || sitter === 'UNKNOWN' ? sitter : 'PRESENT'
    const personId = typeof sitter === 'object' ? sitter.personId : null
    const came = times.came === timeOf(arrivedAt) ? null : () => arrive({ ...of, at: at(times.came) })
    const left = times.left === timeOf(leftAt) ? null : () => depart({ ...of, at: at(times.left) })
    // Where a time alone is corrected nothing is said of who sat there.
    const said: Done =
      sameSitter && (came ?? left) ? { ok: true } : await set({ input: { ...of, version, presence, personId } })
    if (!said.ok || presence !== 'PRESENT') return said
    // The departure goes first where the arrival moves behind the one that stood there.
    for (const mark of leftAt ? [left, came] : [came, left]) {
      const marked = mark && (await mark())
      if (marked && !marked.ok) return marked
    }
    return said
  }
  return {
    busy: setting || arriving || departing || bringing || removing,
    seat,
    guest: (id: string, name: string, what: string): Promise<Done> =>
      bring({
        input: { id, meetingId: meeting.id, partyId: null, name: name.trim(), function: what.trim() || null, reason },
      }),
    guestOff: (id: string): Promise<Done> => remove({ id, reason }),
  }
}

/** '10:12' as a time field takes it; empty: none. */
export const timeOf = (at: string | null | undefined) => (at ? amsterdamTime(at) : '')
