import { useState } from 'react'
import { amsterdamDate, daysAfter } from '../../schema/dates.ts'
import { useNow } from '../lib/clock.ts'
import { typedInstant } from '../lib/dates.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/Field.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { holdConsentOpen } from './operations.ts'
import { useConsentAct } from './use-consent.ts'
import './consent.css'

const usualDays = 14
const mostDays = 59

/** Leaves the consent open for the parties that did not answer, until the end of a day. */
export const HoldOpen = ({ id, until, onClose }: { id: string; until: string | null; onClose: () => void }) => {
  const today = amsterdamDate(useNow(60_000))
  const [day, setDay] = useState(until ? amsterdamDate(until) : daysAfter(today, usualDays))
  const [wrong, setWrong] = useState(false)
  const { run, busy, problem } = useConsentAct(holdConsentOpen)
  const submit = async () => {
    const end = day >= today && day <= daysAfter(today, mostDays) ? typedInstant(day, '23:59') : null
    setWrong(!end)
    if (end && (await run({ id, until: end }))) onClose()
  }
  return (
    <form
      className="hub-answer__why"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <DateField
        label={copy.holdUntil}
        hint={copy.holdHint}
        min={today}
        max={daysAfter(today, mostDays)}
        value={day}
        error={wrong ? copy.holdWrong(mostDays) : null}
        onChange={({ target }) => setDay(target.value)}
      />
      <div className="hub-row">
        <Button variant="primary" type="submit" busy={busy && copy.sending}>
          {copy.holdNow}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {copy.cancel}
        </Button>
      </div>
      {problem && <Problem>{problem}</Problem>}
    </form>
  )
}
