import { useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { Presence, SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy as meetingCopy } from '../copy.ts'
import { setAttendance } from '../live-operations.ts'
import { copy } from './copy.ts'
import { excuseContact, markArrival, markDeparture } from './operations.ts'

/** What may be said of one seat; one act at a time. Each answers whether it was done. */
export const useSeat = (meetingId: string, { party }: Row) => {
  const [set, setting] = useAct(setAttendance)
  const [excuse, excusing] = useAct(excuseContact)
  const [arrive, arriving] = useAct(markArrival)
  const [depart, departing] = useAct(markDeparture)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const busy = setting || excusing || arriving || departing
  const of = { meetingId, partyId: party.id }
  const done = async (act: Promise<{ ok: true } | NotDone>, said: string) => {
    const outcome = await act
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) announce(said)
    return outcome.ok
  }
  const once = (act: () => Promise<boolean>) => (busy ? Promise.resolve(false) : act())
  return {
    busy,
    problem: problem && (problem.refusal?.field === 'at' ? copy.timeWrong : whyNot(problem)),
    // Without a name the server takes who was asked; so says the chair's one press.
    set: (presence: Presence, personId: string | null) =>
      once(() => done(set({ input: { ...of, presence, personId } }), meetingCopy.attendance.said(party.name, presence))),
    excuse: (person: { id: string; name: string }, back: boolean) =>
      once(() => done(excuse({ ...of, personId: person.id, back }), back ? copy.saidCan(person.name) : copy.saidCannot(person.name))),
    arrive: (at: string | null) => once(() => done(arrive({ ...of, at }), copy.saidCame(party.name))),
    depart: (at: string | null) => once(() => done(depart({ ...of, at }), copy.saidCame(party.name))),
  }
}
export type SeatActs = ReturnType<typeof useSeat>
