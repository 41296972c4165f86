import { doneSaid } from '../../form/waits.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import type { Presence, SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { excuseContact, markArrival, markDeparture, setAttendance } from '../operations.ts'

export const whyNotSeat = (problem: NotDone) => {
  if (problem.offline) return copy.notNow
  if (problem.refusal?.code === 'CONFLICT') return copy.stale
  return problem.refusal?.field === 'at' ? copy.timeWrong : whyNot(problem)
}

/**
 * The acts on one seat as it was seen, one at a time; each answers whether it was done. While the meeting runs they do
 * not wait for a connection: an answer from a phone without one must not empty a seat two hours later.
 */
export const useSeat = (meetingId: string, { party, version }: Row, live: boolean) => {
  const [set, setting] = useAct(setAttendance, live)
  const [excuse, excusing] = useAct(excuseContact, live)
  const [arrive, arriving] = useAct(markArrival)
  const [depart, departing] = useAct(markDeparture)
  const [problem, setProblem] = useProblem()
  const busy = setting || excusing || arriving || departing
  const of = { meetingId, partyId: party.id }
  const done = async (act: Promise<{ ok: true; queued?: true; isKept?: boolean } | NotDone>, said: string) => {
    const outcome = await act
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) announce(doneSaid(outcome, said))
    return outcome.ok
  }
  const once = (act: () => Promise<boolean>) => (busy ? Promise.resolve(false) : act())
  return {
    busy,
    problem: problem && whyNotSeat(problem),
    // Without a name the server seats the contact who was asked: the chair's one press relies on that.
    set: (presence: Presence, personId: string | null) =>
      once(() => done(set({ input: { ...of, version, presence, personId } }), copy.said(party.name, presence))),
    excuse: (person: { id: string; name: string }, back: boolean) =>
      once(() =>
        done(
          excuse({ ...of, version, personId: person.id, back }),
          back ? copy.saidCan(person.name) : copy.saidCannot(person.name),
        ),
      ),
    arrive: (at: string | null) => once(() => done(arrive({ ...of, at, reason: null }), copy.saidCame(party.name))),
    depart: (at: string | null) => once(() => done(depart({ ...of, at, reason: null }), copy.saidCame(party.name))),
  }
}
export type SeatActs = ReturnType<typeof useSeat>
