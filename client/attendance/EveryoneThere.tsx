import { Check, CheckCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { shortName } from '../party/short-name.ts'
import { Button } from '../ui/Button.tsx'
import { FieldError } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { isThere, maySitYet } from './as-said.ts'
import { copy } from './copy.ts'
import { seatExpected, unseat } from './operations.ts'
import { whyNotSeat } from './seat/use-seat.ts'
import { type Attended, type Seat, seatsOf } from './seats-of.ts'
import './seats.css'

interface EveryoneThereProps {
  meeting: Attended & { id: string }
}

/** One press seats everybody, as the chair sees the table now; after it, one press for each who is not there. */
export const EveryoneThere = ({ meeting }: EveryoneThereProps) => {
  const { seated, problem, busy, sit, toggle, undo, done } = useTogether(meeting)
  const waiting = seatsOf(meeting).filter(maySitYet)
  if (!seated.length && !waiting.length) return null
  return (
    <div className="hub-seatlist__all">
      {seated.length > 0 ? (
        <Exceptions seated={seated} busy={busy} onToggle={toggle} onUndo={undo} onDone={done} />
      ) : (
        <Button small icon={CheckCheck} busy={busy && copy.seating} onClick={() => sit(waiting)}>
          {copy.allThere(waiting.length, seatsOf(meeting).filter(({ presence }) => presence !== 'ABSENT').length)}
        </Button>
      )}
      {problem && (
        <div role="alert">
          <FieldError>{whyNotSeat(problem)}</FieldError>
        </div>
      )}
    </div>
  )
}

/** The seats that were taken in one press, as they are now, and the acts on them. */
const useTogether = (meeting: EveryoneThereProps['meeting']) => {
  const [seat, seating] = useAct(seatExpected)
  const [takeBack, emptying] = useAct(unseat)
  const [problem, setProblem] = useProblem()
  /** The seats as they were before the press. */
  const [before, setBefore] = useState<readonly Seat[]>([])
  const now = new Map(seatsOf(meeting).map((one) => [one.party.id, one]))
  const seated = before.flatMap((was) => {
    const is = now.get(was.party.id)
    return is ? [{ was, is }] : []
  })
  const busy = seating || emptying
  const say = (outcome: { ok: true } | NotDone, words: string) => {
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) announce(words)
    return outcome.ok
  }
  const sit = async (seats: readonly Seat[], words = copy.allSaid(seats.length)) =>
    !busy && say(await seat({ meetingId: meeting.id, partyIds: seats.map(({ party }) => party.id) }), words)
  const empty = async (seats: readonly Seated[], words: string) =>
    !busy &&
    say(
      await takeBack({
        meetingId: meeting.id,
        seats: seats.map(({ was, is }) => ({
          ...{ partyId: is.party.id, version: is.version, isExpected: was.presence === 'PRESENT' },
        })),
      }),
      words,
    )
  return {
    ...{ seated, problem, busy },
    sit: (seats: readonly Seat[]) => void sit(seats).then((ok) => ok && setBefore(seats)),
    toggle: (one: Seated) => {
      const name = shortName(one.is.party.name)
      void (isThere(one.is) ? empty([one], copy.saidNotThere(name)) : sit([one.is], copy.saidThere(name)))
    },
    undo: () => {
      const there = seated.filter(({ is }) => isThere(is))
      void empty(there, copy.undone).then((ok) => ok && setBefore([]))
    },
    done: () => setBefore([]),
  }
}

/** A seat before the press, and now. */
interface Seated {
  was: Seat
  is: Seat
}

interface ExceptionsProps {
  seated: readonly Seated[]
  busy: boolean
  onToggle: (one: Seated) => void
  onUndo: () => void
  onDone: () => void
}

const Exceptions = ({ seated, busy, onToggle, onUndo, onDone }: ExceptionsProps) => (
  <div className="hub-exceptions" role="group" aria-label={copy.whoIsNot}>
    <p>
      <b>{copy.allSaid(seated.filter(({ is }) => isThere(is)).length)}</b> {copy.whoIsNot}
    </p>
    <ul>
      {seated.map((one) => {
        const there = isThere(one.is)
        return (
          <li key={one.is.party.id}>
            <Button
              small
              needsLine
              icon={there ? Check : UserX}
              aria-pressed={!there}
              aria-label={copy.notThereNamed(one.is.party.name)}
              aria-disabled={busy || undefined}
              onClick={() => onToggle(one)}
            >
              {shortName(one.is.party.name)}
            </Button>
          </li>
        )
      })}
    </ul>
    <div className="hub-row">
      <Button small needsLine variant="subtle" aria-disabled={busy || undefined} onClick={onUndo}>
        {copy.undo}
      </Button>
      <Button small onClick={onDone}>
        {copy.exceptionsDone}
      </Button>
    </div>
  </div>
)
