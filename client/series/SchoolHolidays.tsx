import { Plus, X } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { PlannerPageQuery } from '../graph/generated/graphql.ts'
import { useMembership } from '../session/session.ts'
import { calendarDate } from '../lib/dates.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { DateField, TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { addSchoolHoliday, removeSchoolHoliday, SchoolHolidayOnPage } from './operations.ts'
import './series.css'

interface SchoolHolidaysProps {
  holidays: NonNullable<PlannerPageQuery['samenwerkingsverband']>['schoolHolidays']
  today: string
  onChange: () => void
}

/** The holidays of the schools that are still to come, and a line to enter one. */
export const SchoolHolidays = ({ holidays, today, onChange }: SchoolHolidaysProps) => {
  const [remove, removing] = useAct(removeSchoolHoliday)
  const [problem, setProblem] = useProblem()
  const coming = readFragment(SchoolHolidayOnPage, holidays).filter(({ lastOn }) => lastOn >= today)
  const press = async (id: string) => {
    setProblem(null)
    const outcome = await remove({ id })
    if (!outcome.ok) return setProblem(outcome)
    onChange()
  }
  return (
    <section className="hub-stack" aria-labelledby="school-head">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="school-head">
          {copy.school.head}
        </h2>
      </div>
      <p className="hub-meta">{coming.length ? copy.school.lead : copy.school.none}</p>
      {coming.length > 0 && (
        <ul className="hub-schoolholidays">
          {coming.map(({ id, name, firstOn, lastOn }) => (
            <li key={id}>
              <span>
                {name}
                <span className="hub-meta hub-block">
                  {calendarDate(firstOn, firstOn)} tot en met {calendarDate(lastOn, today)}
                </span>
              </span>
              <IconButton
                icon={X}
                label={copy.school.remove(name)}
                disabled={removing}
                onClick={() => void press(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {problem && <Problem>{whyNot(problem)}</Problem>}
      <AddHoliday onAdded={onChange} />
    </section>
  )
}

const empty = { name: '', firstOn: '', lastOn: '' }

const AddHoliday = ({ onAdded }: { onAdded: () => void }) => {
  const { samenwerkingsverband } = useMembership()
  const [id, setId] = useState(uuidv7)
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const [add, adding] = useAct(addSchoolHoliday)
  const [problem, setProblem] = useProblem()
  const name = fields.name.trim()
  const nameMissing = tried && !name
  const datesWrong = tried && !(fields.firstOn && fields.firstOn <= fields.lastOn)
  const set = (part: Partial<typeof empty>) => setFields({ ...fields, ...part })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(null)
    if (adding || !name || !fields.firstOn || fields.firstOn > fields.lastOn) return
    const outcome = await add({ input: { id, samenwerkingsverbandId: samenwerkingsverband.id, ...fields, name } })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.school.added(name))
    setId(uuidv7())
    setFields(empty)
    setTried(false)
    onAdded()
  }
  return (
    <form className="hub-form" aria-label={copy.school.head} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={copy.school.name}
        maxLength={100}
        value={fields.name}
        error={nameMissing && copy.school.nameMissing}
        onChange={({ target }) => set({ name: target.value })}
      />
      <div className="hub-form__pair">
        <DateField
          label={copy.school.first}
          value={fields.firstOn}
          onChange={({ target }) => set({ firstOn: target.value })}
        />
        <DateField
          label={copy.school.last}
          value={fields.lastOn}
          error={datesWrong && copy.school.datesWrong}
          onChange={({ target }) => set({ lastOn: target.value })}
        />
      </div>
      {problem && <Problem>{whyNot(problem)}</Problem>}
      <div className="hub-row">
        <Button type="submit" icon={Plus} busy={adding && copy.busy}>
          {copy.school.add}
        </Button>
      </div>
    </form>
  )
}
