import { nl } from '../../../schema/nl.ts'
import { EditConflict } from '../../form/EditConflict.tsx'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { SeriesOnPageFragment } from '../../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../../graph/acts/use-edit.ts'
import { copy } from '../copy.ts'
import { editSeries, SeriesOnPage } from '../operations.ts'
import { fieldsOf, inputOf, spoken, type SeriesFields } from '../rhythm.ts'
import { SeriesForm } from './SeriesForm.tsx'

interface EditSeriesProps {
  series: SeriesOnPageFragment
  templates: readonly { id: string; name: string }[]
  onClose: () => void
}

/** Another rhythm for what is planned from now on. */
export const EditSeries = ({ series, templates, onClose }: EditSeriesProps) => {
  const [act] = useAct(editSeries)
  const send = async (
    version: number,
    _changed: Partial<SeriesFields>,
    all: SeriesFields,
  ): Promise<Sent<SeriesFields>> => {
    const outcome = await act({ input: { id: series.id, version, ...inputOf(all) } })
    if (outcome.ok) return { ok: true }
    const present = outcome.refusal?.present
    if (present?.__typename !== 'MeetingSeries') return { ok: false, problem: outcome }
    const now = readFragment(SeriesOnPage, present)
    return { ok: false, problem: outcome, present: { version: now.version, fields: fieldsOf(now) } }
  }
  const edit = useEdit<SeriesFields>({
    ...{ draft: `series:edit:${series.id}`, version: series.version, fields: fieldsOf(series) },
    ...{ send, onDone: onClose },
    what: { label: copy.series.editHead, words: ['title'] },
  })
  const words = (fields: SeriesFields, name: keyof SeriesFields) => shown[name](fields, templates)
  return (
    <SeriesForm
      head={copy.series.editHead}
      fields={edit.value}
      templates={templates}
      problem={edit.problem && whyNot(edit.problem, { title: copy.series.title })}
      busy={edit.busy}
      onChange={edit.set}
      onSave={edit.save}
      onClose={edit.close}
    >
      <p className="hub-meta">{copy.series.nextOnly}</p>
      <EditConflict edit={edit} labels={labels} said={words} />
    </SeriesForm>
  )
}

const labels: Record<keyof SeriesFields, string> = {
  title: copy.series.title,
  everyWeeks: copy.series.everyWeeks,
  weekday: copy.series.weekday,
  startTime: copy.series.startTime,
  endTime: copy.series.endTime,
  templateId: copy.series.template,
}

/** A field as it is read. */
const shown: Record<
  keyof SeriesFields,
  (fields: SeriesFields, templates: readonly { id: string; name: string }[]) => string
> = {
  title: ({ title }) => title,
  everyWeeks: ({ everyWeeks }) => `${everyWeeks} ${copy.series.weeks}`,
  weekday: ({ weekday }) => nl.weekday[Number(weekday) - 1]!,
  startTime: ({ startTime }) => spoken(startTime),
  endTime: ({ endTime }) => spoken(endTime),
  templateId: ({ templateId }, templates) =>
    templates.find(({ id }) => id === templateId)?.name ?? copy.series.templateNone,
}
