import { ArrowDownUp, X } from 'lucide-react'
import { capital } from '../../lib/words.ts'
import { calendarDate, dayOfMonth, month, shortDate, timeRange, weekday, yearOf } from '../../lib/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { copy } from '../copy.ts'
import type { Row } from './use-proposals.ts'
import { type VenueChoice, venueName } from './venues.ts'
import { Warnings } from '../Warnings.tsx'

interface ProposalRowProps {
  row: Row
  /** The proposal after it; null: it is the last. */
  next: Row | null
  venues: readonly VenueChoice[]
  onChoose: (venueId: string | null) => void
  onSwap: (next: Row) => void
  onDrop: () => void
}

/** One day that could be planned: its date hangs in the margin. */
export const ProposalRow = ({ row, next, venues, onChoose, onSwap, onDrop }: ProposalRowProps) => {
  const { startsAt, endsAt, movedFrom, movedFor, venueId } = row
  const day = shortDate(startsAt, startsAt)
  return (
    <li className="hub-proposal">
      <span className="hub-plandate">
        <b>{dayOfMonth(startsAt)}</b>
        <span>
          {month(startsAt)} {yearOf(startsAt)}
        </span>
      </span>
      <div className="hub-proposal__what">
        <span>
          {capital(weekday(startsAt))}, {timeRange(startsAt, endsAt)}
        </span>
        {movedFrom && (
          <span className="hub-meta">
            {copy.proposal.moved(calendarDate(movedFrom, startsAt), movedFor.map(({ kind, name }) => copy.conflict(kind, name)).join(', '))}
          </span>
        )}
        <Warnings conflicts={row.conflicts} />
      </div>
      <SelectField
        label={copy.proposal.venue(day)}
        labelHidden
        className="hub-proposal__venue"
        value={venueId ?? ''}
        onChange={({ target }) => onChoose(target.value || null)}
      >
        <option value="">{copy.proposal.venueNone}</option>
        {venues.map((venue) => (
          <option key={venue.id} value={venue.id}>
            {venueName(venue)}
          </option>
        ))}
      </SelectField>
      <div className="hub-row hub-proposal__acts">
        {next && next.venueId !== venueId && (
          <Button
            small
            variant="subtle"
            icon={ArrowDownUp}
            aria-label={copy.proposal.swap(day, shortDate(next.startsAt, startsAt))}
            onClick={() => onSwap(next)}
          >
            {copy.proposal.swapWord}
          </Button>
        )}
        <Button small variant="subtle" icon={X} aria-label={copy.proposal.drop(day)} onClick={onDrop}>
          {copy.proposal.dropWord}
        </Button>
      </div>
    </li>
  )
}
