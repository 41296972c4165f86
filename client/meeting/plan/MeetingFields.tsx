import { useQuery } from 'urql'
import { amsterdamDate, amsterdamTime } from '../../../schema/dates.ts'
import { typedInstant } from '../../lib/dates.ts'
import { SlotWarnings } from '../../series/Warnings.tsx'
import { DateField, SelectField, TextField, TimeField } from '../../ui/Field.tsx'
import { copy } from '../copy.ts'
import { venueChoices } from '../operations.ts'
import './plan.css'

/** A meeting as it is typed: date and hours in Amsterdam. */
export interface MeetingFieldsValue {
  title: string
  date: string
  from: string
  until: string
  /** Empty: not known. */
  venueId: string
}

interface MeetingFieldsProps {
  slug: string
  /** The meeting that is changed; null: a new one. */
  meetingId: string | null
  value: MeetingFieldsValue
  onChange: (value: MeetingFieldsValue) => void
  tried: boolean
}

export const MeetingFields = ({ slug, meetingId, value, onChange, tried }: MeetingFieldsProps) => {
  const [{ data }] = useQuery({ query: venueChoices, variables: { slug } })
  const venues = data?.samenwerkingsverband?.venues ?? []
  const set = (part: Partial<MeetingFieldsValue>) => onChange({ ...value, ...part })
  const wrong = tried ? problemOf(value) : null
  const times = problemOf({ ...value, title: '-' }) === null ? timesOf(value) : null
  return (
    <>
      <TextField
        label={copy.plan.title}
        maxLength={200}
        value={value.title}
        error={wrong === 'title' ? copy.plan.titleMissing : null}
        onChange={({ target }) => set({ title: target.value })}
      />
      <div className="hub-record__pair hub-record__pair--three">
        <DateField
          label={copy.plan.date}
          value={value.date}
          error={wrong === 'date' ? copy.plan.dateMissing : null}
          onChange={({ target }) => set({ date: target.value })}
        />
        <TimeField label={copy.plan.from} value={value.from} onChange={({ target }) => set({ from: target.value })} />
        <TimeField
          label={copy.plan.until}
          value={value.until}
          error={wrong === 'time' ? copy.plan.timeWrong : null}
          onChange={({ target }) => set({ until: target.value })}
        />
      </div>
      {times && <SlotWarnings {...times} venueId={value.venueId || null} meetingId={meetingId} />}
      <SelectField
        label={copy.plan.venue}
        value={value.venueId}
        onChange={({ target }) => set({ venueId: target.value })}
      >
        <option value="">{copy.plan.venueNone}</option>
        {venues.map(({ id, name, place }) => (
          <option key={id} value={id}>
            {place ? `${name}, ${place}` : name}
          </option>
        ))}
      </SelectField>
    </>
  )
}

/** The first thing that is wrong; null: nothing. */
export const problemOf = (value: MeetingFieldsValue): 'title' | 'date' | 'time' | null => {
  if (!value.title.trim()) return 'title'
  if (!value.date) return 'date'
  const times = timesOf(value)
  return !times || times.endsAt <= times.startsAt ? 'time' : null
}

/** The instants of what was typed; null when they are none. */
export const timesOf = ({ date, from, until }: Pick<MeetingFieldsValue, 'date' | 'from' | 'until'>) => {
  const startsAt = typedInstant(date, from)
  const endsAt = typedInstant(date, until)
  return startsAt && endsAt ? { startsAt, endsAt } : null
}

export const typedOf = (meeting: {
  title: string
  startsAt: string
  endsAt: string
  venue?: { id: string } | null
}): MeetingFieldsValue => ({
  title: meeting.title,
  date: amsterdamDate(meeting.startsAt),
  from: amsterdamTime(meeting.startsAt),
  until: amsterdamTime(meeting.endsAt),
  venueId: meeting.venue?.id ?? '',
})
