import { Check, Clock, UserCheck, UserX } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useAct, whyNot } from '../../graph/act.ts'
import type { NotDone } from '../../graph/outcome.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import type { Presence, SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { type Entry, inputOf } from '../../graph/outbox/queue.ts'
import { useUnsentSeat } from '../../graph/unsent.ts'
import { Chair } from '../../party/PartyChip.tsx'
import { shortName } from '../../party/short-name.ts'
import { NotSentMark } from '../../shell/NotSent.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { setAttendance } from '../live-operations.ts'
import { said, SeatChoices } from './SeatChoices.tsx'

export const SeatRowFragment = graphql(`
  fragment SeatRow on Attendance {
    id
    presence
    person {
      id
      name
    }
    party {
      id
      name
      kind
      votes
      seat {
        first {
          id
          name
        }
        second {
          id
          name
        }
      }
    }
  }
`)

interface SeatRowProps {
  meetingId: string
  seat: FragmentType<typeof SeatRowFragment>
  /** May say who is there. */
  settable: boolean
  /** Before the meeting 'not known' means no answer; during it: not in yet. */
  live: boolean
  /** The reader's own seat: the choices stand open from the start, and who comes is said too. */
  own?: boolean
}

/** One party at the table. The normal is silent: a check; who is away, not in yet or replaces somebody gets words. */
export const SeatRow = ({ meetingId, seat: masked, settable, live, own = false }: SeatRowProps) => {
  const told = readFragment(SeatRowFragment, masked)
  const unsent = useUnsentSeat(meetingId, told.party.id)
  const seat = unsent.reduce(withUnsent, told)
  const [open, setOpen] = useState(own && seat.presence === 'UNKNOWN')
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const { set, busy, problem } = useSet(meetingId, seat)
  const away = seat.presence !== 'PRESENT'
  const choose = async (presence: Presence, personId: string | null) => {
    if (await set(presence, personId)) {
      setOpen(false)
      opener.current?.focus()
    }
  }
  // The check to press says it all.
  const oneToPress = settable && live && seat.presence === 'UNKNOWN'
  const inside = (
    <>
      <Chair name={seat.party.name} kind={seat.party.kind} />
      <span className="hub-seat__name">
        <span title={seat.party.name}>
          {shortName(seat.party.name)} {!seat.party.votes && <span className="hub-seat__note">{copy.attendance.noVote}</span>}
        </span>
        <Exception seat={seat} live={live} own={own} />
        <NotSentMark count={unsent.length} />
      </span>
      {!oneToPress && <SeatState seat={seat} />}
    </>
  )
  return (
    <li className={`hub-seat-item ${away ? 'is-away' : ''}`} data-party={seat.party.id}>
      {settable ? (
        <div className="hub-seat-line">
          <button
            ref={opener}
            type="button"
            className={`hub-seat ${away ? 'is-away' : ''}`}
            aria-expanded={open}
            aria-controls={id}
            title={copy.attendance.change(seat.party.name)}
            onClick={() => setOpen(!open)}
          >
            {inside}
          </button>
          {oneToPress && (
            <IconButton
              icon={Check}
              small
              label={copy.attendance.presentAs(seat.party.name)}
              aria-disabled={busy}
              onClick={() => void choose('PRESENT', null)}
            />
          )}
        </div>
      ) : (
        <div className={`hub-seat ${away ? 'is-away' : ''}`}>{inside}</div>
      )}
      {problem && (
        <div className="hub-seat__problem" role="alert">
          <FieldError>{whyNot(problem)}</FieldError>
        </div>
      )}
      {open && settable && (
        <div
          className="hub-seat__choices"
          id={id}
          role="group"
          aria-label={copy.attendance.change(seat.party.name)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            setOpen(false)
            opener.current?.focus()
          }}
        >
          <SeatChoices seat={seat} live={live} onChoose={(presence, personId) => void choose(presence, personId)} />
        </div>
      )}
    </li>
  )
}

/** 'Joris Meijer, vervangt Lena Bos'; nobody's name where the first contact sits. */
export const replacement = ({ presence, person, party }: Row) =>
  presence === 'PRESENT' && person && party.seat?.first && person.id !== party.seat.first.id
    ? { person: person.name, for: party.seat.first.name }
    : null

/** What differs from the normal: a replacement, or that nobody is there. */
const Exception = ({ seat, live, own }: { seat: Row; live: boolean; own: boolean }) => {
  const instead = replacement(seat)
  if (instead)
    return (
      <span className="hub-seat__by">
        {instead.person}, {copy.attendance.replaces(instead.for)}
      </span>
    )
  if (seat.presence === 'PRESENT') return own && seat.person ? <span className="hub-seat__note">{said(seat.person.name, live)}</span> : null
  return (
    <span className="hub-seat__note">
      {seat.presence === 'ABSENT' ? copy.attendance.presence.ABSENT : live ? copy.attendance.liveUnknown : copy.attendance.presence.UNKNOWN}
    </span>
  )
}

const looks = { PRESENT: Check, ABSENT: UserX, UNKNOWN: Clock }

const SeatState = ({ seat }: { seat: Row }) => (
  <span className={`hub-seat__state ${seat.presence === 'PRESENT' ? 'hub-seat__state--in' : ''}`}>
    <Icon of={replacement(seat) ? UserCheck : looks[seat.presence]} />
    {seat.presence === 'PRESENT' && <span className="hub-sr">{copy.attendance.presence.PRESENT}</span>}
  </span>
)

const withUnsent = (seat: Row, entry: Entry): Row => {
  const { presence, personId } = inputOf(entry) as { presence: Presence; personId: string | null }
  const { first, second } = seat.party.seat ?? {}
  const sits = presence === 'PRESENT' ? ([first, second].find((one) => one?.id === personId) ?? first ?? null) : null
  return { ...seat, presence, person: sits }
}

const useSet = (meetingId: string, seat: Row) => {
  const [act, busy] = useAct(setAttendance)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const set = async (presence: Presence, personId: string | null) => {
    if (busy) return false
    // Without a name the server takes the first contact; so says the chair's one press.
    const outcome = await act({ input: { meetingId, partyId: seat.party.id, presence, personId } })
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) announce(copy.attendance.said(seat.party.name, presence))
    return outcome.ok
  }
  return { set, busy, problem }
}
