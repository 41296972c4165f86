import { LogIn, LogOut } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { amsterdamDate, amsterdamTime } from '../../../schema/dates.ts'
import type { SeatRowFragment as Row } from '../../graph/generated/graphql.ts'
import { serverNow } from '../../lib/clock.ts'
import { typedInstant } from '../../lib/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { TimeField } from '../../ui/Field.tsx'
import { copy } from '../copy.ts'
import type { SeatActs } from './use-seat.ts'
import '../seats.css'

/** Marks a late arrival or an early departure: one press for now, and folded away the fields for another time. */
export const SeatTimes = ({ seat, acts }: { seat: Row; acts: SeatActs }) => (
  <div className="hub-seat__times">
    {seat.leftAt ? (
      <Button small needsLine icon={LogIn} onClick={() => void acts.depart(null)}>
        {copy.isBack}
      </Button>
    ) : (
      <Button small needsLine icon={LogOut} onClick={() => void acts.depart(new Date(serverNow()).toISOString())}>
        {copy.leavesNow}
      </Button>
    )}
    <details>
      <summary>{copy.otherTime}</summary>
      <TimeMark
        key={`came ${seat.arrivedAt}`}
        label={copy.cameAt}
        hint={copy.cameHint}
        at={seat.arrivedAt ?? null}
        onKeep={acts.arrive}
      />
      <TimeMark
        key={`left ${seat.leftAt}`}
        label={copy.leftAt}
        hint={copy.leftHint}
        at={seat.leftAt ?? null}
        onKeep={acts.depart}
      />
    </details>
  </div>
)

interface TimeMarkProps {
  label: string
  hint: string
  at: string | null
  onKeep: (at: string | null) => Promise<boolean>
}

const TimeMark = ({ label, hint, at, onKeep }: TimeMarkProps) => {
  const there = at ? amsterdamTime(at) : ''
  const [time, setTime] = useState(there)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    void onKeep(time ? typedInstant(amsterdamDate(serverNow()), time) : null)
  }
  return (
    <form className="hub-seat__time" onSubmit={keep}>
      <TimeField label={label} hint={hint} value={time} onChange={({ target }) => setTime(target.value)} />
      {time !== there && (
        <Button small needsLine type="submit">
          {copy.keep}
        </Button>
      )}
    </form>
  )
}
