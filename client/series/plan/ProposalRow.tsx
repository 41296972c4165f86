import { ArrowDownUp, CalendarClock, X } from 'lucide-react'
import { useState } from 'react'
import { capital } from '../../lib/words.ts'
import { calendarDate, dayOfMonth, month, shortDate, timeRange, weekday, yearOf } from '../../lib/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField, SelectField, TimeField } from '../../ui/Field.tsx'
import { copy } from '../copy.ts'
import type { Row, Slot } from './use-proposals.ts'
import { type VenueChoice, venueName } from './venues.ts'
import { SlotWarnings, Warnings } from '../Warnings.tsx'

interface ProposalRowProps {
  seriesId: string
  row: Row
  /** The proposal after it; null: it is the last. */
  next: Row | null
  venues: readonly VenueChoice[]
  /** Changes when somebody planned something: what is in the way is then asked again. */
  news: number
  onChoose: (venueId: string | null) => void
  onMove: (slot: Slot) => void
  onSwap: (next: Row) => void
  onDrop: () => void
}

/** One day that could be planned: its date hangs in the margin. */
export const ProposalRow = ({
  seriesId,
  row,
  next,
  venues,
  news,
  onChoose,
  onMove,
  onSwap,
  onDrop,
}: ProposalRowProps) => {
  const { startsAt, venueId } = row
  const [moving, setMoving] = useState(false)
  const day = shortDate(startsAt, startsAt)
  return (
    <li className="hub-proposal">
      <span className="hub-plandate">
        <b>{dayOfMonth(startsAt)}</b>
        <span>
          {month(startsAt)} {yearOf(startsAt)}
        </span>
      </span>
      <What seriesId={seriesId} row={row} news={news} />
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
        <Button
          small
          variant="subtle"
          icon={CalendarClock}
          aria-label={copy.proposal.move(day)}
          aria-expanded={moving}
          onClick={() => setMoving(!moving)}
        >
          {copy.proposal.moveWord}
        </Button>
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
      {(moving || row.wrong) && <MoveFields row={row} onMove={onMove} />}
    </li>
  )
}

/** Day and time in words, and what is in the way of them. */
const What = ({ seriesId, row, news }: Pick<ProposalRowProps, 'seriesId' | 'row' | 'news'>) => {
  const { startsAt, endsAt, venueId, was, movedFrom, movedFor } = row
  return (
    <div className="hub-proposal__what">
      <span>
        {capital(weekday(startsAt))}, {timeRange(startsAt, endsAt)}
      </span>
      {was ? (
        <span className="hub-meta">{copy.proposal.movedByYou(calendarDate(was, startsAt))}</span>
      ) : (
        movedFrom && (
          <span className="hub-meta">
            {copy.proposal.moved(
              calendarDate(movedFrom, startsAt),
              movedFor.map(({ kind, name }) => copy.conflict(kind, name)).join(', '),
            )}
          </span>
        )
      )}
      {row.changed ? (
        <>
          <SlotWarnings
            key={news}
            startsAt={startsAt}
            endsAt={endsAt}
            venueId={venueId}
            meetingId={null}
            seriesId={seriesId}
          />
          {!venueId && <Warnings conflicts={[{ kind: 'NO_VENUE' }]} />}
        </>
      ) : (
        <Warnings conflicts={row.conflicts} />
      )}
      {row.clashes && <Warnings conflicts={[{ kind: 'OTHER_MEETING', name: copy.proposal.alsoHere }]} />}
    </div>
  )
}

const MoveFields = ({ row: { slot, wrong }, onMove }: { row: Row; onMove: (slot: Slot) => void }) => (
  <div className="hub-proposal__move">
    <DateField
      autoFocus
      label={copy.proposal.date}
      value={slot.date}
      error={wrong && copy.proposal.slotWrong}
      onChange={({ target }) => onMove({ ...slot, date: target.value })}
    />
    <TimeField
      label={copy.series.startTime}
      value={slot.time}
      onChange={({ target }) => onMove({ ...slot, time: target.value })}
    />
  </div>
)
