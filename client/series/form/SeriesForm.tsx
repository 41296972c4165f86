import { type ReactNode, type SubmitEvent, useState } from 'react'
import { nl } from '../../../schema/nl.ts'
import { formKeys } from '../../lib/form-keys.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField, SelectField, TextField, TimeField } from '../../ui/Field.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { minutesBetween, type SeriesFields } from '../rhythm.ts'
import '../series.css'

interface SeriesFormProps {
  head: string
  fields: SeriesFields
  templates: readonly { id: string; name: string }[]
  problem: string | null
  busy: boolean
  onChange: (fields: SeriesFields) => void
  onSave: () => void
  onClose: (() => void) | null
  children?: ReactNode
}

/** The rhythm: how often, on which day, from when until when, and with which standing items. */
export const SeriesForm = ({
  head,
  fields,
  templates,
  problem,
  busy,
  onChange,
  onSave,
  onClose,
  children,
}: SeriesFormProps) => {
  const [tried, setTried] = useState(false)
  const set = (part: Partial<SeriesFields>) => onChange({ ...fields, ...part })
  const wrong = tried ? wrongWith(fields) : null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!busy && !wrongWith(fields)) onSave()
  }
  return (
    <form
      className="hub-sheet hub-form"
      aria-label={head}
      onSubmit={submit}
      onKeyDown={formKeys({ cancel: onClose ?? (() => {}) })}
      noValidate
    >
      <h2 className="utrecht-heading-2">{head}</h2>
      <TextField
        label={copy.series.title}
        maxLength={200}
        value={fields.title}
        error={wrong === 'title' && copy.series.titleMissing}
        onChange={({ target }) => set({ title: target.value })}
      />
      <Rhythm fields={fields} set={set} wrong={wrong} />
      <SelectField
        label={copy.series.template}
        hint={templates.length ? undefined : copy.series.templateHint}
        value={fields.templateId}
        onChange={({ target }) => set({ templateId: target.value })}
      >
        <option value="">{copy.series.templateNone}</option>
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {children}
      {problem && <Problem>{problem}</Problem>}
      <div className="hub-row">
        <Button variant="primary" type="submit" busy={busy && copy.busy}>
          {copy.series.save}
        </Button>
        {onClose && (
          <Button variant="subtle" onClick={onClose}>
            {copy.series.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}

interface RhythmProps {
  fields: SeriesFields
  set: (part: Partial<SeriesFields>) => void
  wrong: ReturnType<typeof wrongWith>
}

const Rhythm = ({ fields, set, wrong }: RhythmProps) => (
  <div className="hub-seriesform__rhythm">
    <NumberField
      label={copy.series.everyWeeks}
      unit={copy.series.weeks}
      value={fields.everyWeeks}
      error={wrong === 'weeks' && copy.series.weeksWrong}
      onChange={(everyWeeks) => set({ everyWeeks })}
    />
    <SelectField
      label={copy.series.weekday}
      value={fields.weekday}
      onChange={({ target }) => set({ weekday: target.value })}
    >
      {nl.weekday.map((word, at) => (
        <option key={word} value={at + 1}>
          {word}
        </option>
      ))}
    </SelectField>
    <TimeField
      label={copy.series.startTime}
      value={fields.startTime}
      onChange={({ target }) => set({ startTime: target.value })}
    />
    <TimeField
      label={copy.series.endTime}
      value={fields.endTime}
      error={wrong === 'time' && copy.series.timeWrong}
      onChange={({ target }) => set({ endTime: target.value })}
    />
  </div>
)

/** The first thing that is wrong; null: nothing. */
const wrongWith = ({ title, everyWeeks, startTime, endTime }: SeriesFields): 'title' | 'weeks' | 'time' | null => {
  if (!title.trim()) return 'title'
  if (!everyWeeks || everyWeeks > 52) return 'weeks'
  return minutesBetween(startTime, endTime) >= 15 ? null : 'time'
}
