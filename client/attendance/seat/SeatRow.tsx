import { Check } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useUnsentSeat } from '../../attendance/use-unsent-seat.ts'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { Chair } from '../../party/PartyChip.tsx'
import { shortName } from '../../party/short-name.ts'
import { giveBack } from '../../lib/give-back.ts'
import { NotSentMark } from '../../shell/unsent/NotSent.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { Spoken } from '../hands/Floor.tsx'
import { asSaid, isExpected } from '../as-said.ts'
import { copy } from '../copy.ts'
import { SeatRowFragment } from '../operations.ts'
import { SeatChoices } from './SeatChoices.tsx'
import { isTaken, SeatException, SeatMark } from './SeatState.tsx'
import { useSeat } from './use-seat.ts'
import '../seats.css'

interface SeatRowProps {
  meetingId: string
  seat: FragmentType<typeof SeatRowFragment>
  /** May say who is there. */
  settable: boolean
  /** Before the meeting 'not known' means no answer; during it: not in yet. */
  live: boolean
  /** The seat of the own party: its choices stand open from the start, and it also says who comes. */
  own?: boolean
}

/** One party at the table. A check is all for the normal; absence, waiting and replacement get words. */
export const SeatRow = ({ meetingId, seat: masked, settable, live, own = false }: SeatRowProps) => {
  const told = readFragment(SeatRowFragment, masked)
  const unsent = useUnsentSeat(meetingId, told.party.id)
  const seat = unsent.reduce(asSaid, told)
  const [open, setOpen] = useState(own && seat.presence === 'UNKNOWN')
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const acts = useSeat(meetingId, seat, live)
  const away = isTaken(seat, live) ? '' : 'is-away'
  const close = () => {
    setOpen(false)
    giveBack(opener)
  }
  // The check to press says it all.
  const oneToPress = settable && live && (seat.presence === 'UNKNOWN' || isExpected(seat))
  const inside = (
    <>
      <Chair name={seat.party.name} colour={seat.party.colour} />
      <span className="hub-seat__name">
        <SeatName seat={seat} />
        <SeatException seat={seat} live={live} own={own} />
        {live && <Spoken seat={seat} />}
        <NotSentMark count={unsent.length} />
      </span>
      {!oneToPress && <SeatMark seat={seat} live={live} />}
    </>
  )
  return (
    <li data-party={seat.party.id}>
      {settable ? (
        <div className="hub-seat-line">
          <button
            ref={opener}
            type="button"
            className={`hub-seat ${away}`}
            aria-expanded={open}
            aria-controls={id}
            title={copy.change(seat.party.name)}
            onClick={() => setOpen(!open)}
          >
            {inside}
          </button>
          {oneToPress && (
            <IconButton
              icon={Check}
              small
              needsLine
              label={copy.presentAs(seat.person?.name ?? seat.party.name)}
              aria-disabled={acts.busy}
              onClick={() =>
                void acts
                  .set('PRESENT', isExpected(seat) ? (seat.person?.id ?? null) : null)
                  .then((done) => done && close())
              }
            />
          )}
        </div>
      ) : (
        <div className={`hub-seat ${away}`}>{inside}</div>
      )}
      {acts.problem && (
        <div className="hub-seat__problem" role="alert">
          <FieldError>{acts.problem}</FieldError>
        </div>
      )}
      {open && settable && (
        <div
          className="hub-seat__choices"
          id={id}
          role="group"
          aria-label={copy.change(seat.party.name)}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <SeatChoices seat={seat} live={live} acts={acts} onDone={close} />
        </div>
      )}
    </li>
  )
}

const SeatName = ({ seat: { party, votes } }: { seat: Row }) => (
  <span title={party.name}>
    {shortName(party.name)} {!votes && <span className="hub-seat__note">{copy.noVote}</span>}
  </span>
)
