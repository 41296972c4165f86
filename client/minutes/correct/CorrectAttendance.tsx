import { UserCheck } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { SeatRowFragment as Seat } from '../../graph/generated/graphql.ts'
import { giveBack } from '../../lib/give-back.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { MeetingWithGuests } from '../../guest/Guests.tsx'
import { GuestFragment } from '../../guest/operations.ts'
import { copy as seatCopy } from '../../attendance/copy.ts'
import { seatsOf } from '../../attendance/seats-of.ts'
import { CorrectSeat, type Seated, seatedNow, sitterOf } from './CorrectSeat.tsx'
import { copy } from './copy.ts'
import { type CorrectedMeeting, useCorrect } from './use-correct.ts'
import '../minutes.css'

type Meeting = CorrectedMeeting & MeetingWithGuests

/** Corrects the attendance after the close, with a reason. For chair and secretary. */
export const CorrectAttendance = ({ meeting }: { meeting: Meeting }) => {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const shut = () => {
    setOpen(false)
    giveBack(opener)
  }
  return (
    <div className="hub-forgotten hub-noprint">
      <div className="hub-row">
        <Button ref={opener} small icon={UserCheck} aria-expanded={open} onClick={() => setOpen(!open)}>
          {copy.open}
        </Button>
      </div>
      {open && <Form meeting={meeting} onClose={shut} />}
    </div>
  )
}

const newGuest = 'NEW'

const Form = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const seats = seatsOf(meeting)
  const guests = readFragment(GuestFragment, meeting.guests).filter(({ removedAt }) => !removedAt)
  const [about, setAbout] = useState(seats[0]?.id ?? newGuest)
  const [seated, setSeated] = useState<Seated | null>(null)
  const [guest, setGuest] = useState({ id: uuidv7(), name: '', function: '' })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useProblem()
  const correct = useCorrect(meeting, reason.trim())
  const seat = seats.find(({ id }) => id === about)
  const leaving = guests.find(({ id }) => id === about)
  const now = seat && (seated ?? seatedNow(seat))
  const nameless = now ? !now.who : !leaving && !guest.name.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (correct.busy || !reason.trim() || nameless) return
    const outcome = await (seat && now
      ? correct.seat(seat, sitterOf(now.who), { times: now.times, sameSitter: now.who === seatedNow(seat).who })
      : leaving
        ? correct.guestOff(leaving.id)
        : correct.guest(guest.id, guest.name, guest.function))
    setProblem(outcome.ok ? null : outcome)
    if (!outcome.ok) return
    announce(copy.saved)
    onClose()
  }
  const choose = (id: string) => {
    setAbout(id)
    setSeated(null)
    setProblem(null)
  }
  return (
    <form
      className="hub-forgotten__form hub-stack"
      aria-label={copy.head}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      noValidate
    >
      <About seats={seats} guests={guests} value={about} onChange={choose} />
      {seat && now && <CorrectSeat seat={seat} value={now} tried={tried} onChange={setSeated} />}
      {leaving && <p>{copy.guestOff(leaving.name)}</p>}
      {!seat && !leaving && <NewGuest value={guest} onChange={setGuest} nameMissing={tried && nameless} />}
      <TextField
        label={copy.reason}
        hint={copy.reasonHint}
        maxLength={500}
        value={reason}
        error={tried && !reason.trim() ? copy.reasonMissing : null}
        onChange={({ target }) => setReason(target.value)}
      />
      {problem && <Problem>{whyNotCorrected(problem)}</Problem>}
      <div className="hub-row">
        <Button small type="submit" variant="primary" busy={correct.busy && copy.saving}>
          {copy.save}
        </Button>
        <Button small onClick={onClose}>
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}

interface AboutProps {
  seats: readonly Seat[]
  guests: readonly { id: string; name: string }[]
  value: string
  onChange: (id: string) => void
}

/** Chooses what is corrected: a seat, a guest who was not there, or a guest who is missing. */
const About = ({ seats, guests, value, onChange }: AboutProps) => (
  <SelectField label={copy.about} value={value} onChange={({ target }) => onChange(target.value)}>
    {seats.map(({ id, party }) => (
      <option key={id} value={id}>
        {party.name}
      </option>
    ))}
    {guests.map(({ id, name }) => (
      <option key={id} value={id}>
        {copy.guest(name)}
      </option>
    ))}
    <option value={newGuest}>{copy.newGuest}</option>
  </SelectField>
)

interface Guest {
  id: string
  name: string
  function: string
}

interface NewGuestProps {
  value: Guest
  onChange: (value: Guest) => void
  nameMissing: boolean
}

const NewGuest = ({ value, onChange, nameMissing }: NewGuestProps) => (
  <>
    <TextField
      label={copy.name}
      maxLength={200}
      value={value.name}
      error={nameMissing ? copy.nameMissing : null}
      onChange={({ target }) => onChange({ ...value, name: target.value })}
    />
    <TextField
      label={copy.function}
      hint={copy.functionHint}
      maxLength={200}
      value={value.function}
      onChange={({ target }) => onChange({ ...value, function: target.value })}
    />
  </>
)

const whyNotCorrected = (problem: NotDone) => {
  if (problem.refusal?.field === 'at') return copy.timeWrong
  return problem.refusal?.code === 'CONFLICT'
    ? seatCopy.stale
    : whyNot(problem, { reason: copy.reason, name: copy.name, function: copy.function })
}
