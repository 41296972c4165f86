import { useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useMembership } from '../../session/session.ts'
import { useDraft } from '../../lib/drafts.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { copy } from '../copy.ts'
import { createSeries } from '../operations.ts'
import { inputOf, type SeriesFields } from '../rhythm.ts'
import { SeriesForm } from './SeriesForm.tsx'

interface Draft {
  id: string
  fields: SeriesFields
}

const empty: SeriesFields = {
  title: copy.series.titleDefault,
  everyWeeks: 6,
  weekday: '4',
  startTime: '09:30',
  endTime: '12:30',
  templateId: '',
}

interface NewSeriesProps {
  templates: readonly { id: string; name: string }[]
  onDone: (id: string) => void
  /** null: there is nothing else to go back to. */
  onClose: (() => void) | null
}

/** Begins a series. */
export const NewSeries = ({ templates, onDone, onClose }: NewSeriesProps) => {
  const { samenwerkingsverband } = useMembership()
  const [kept, keep, forget] = useDraft<Draft | null>('series:new', null)
  const [fresh] = useState(() => ({ id: uuidv7(), fields: empty }))
  const { id, fields } = kept ?? fresh
  const [create, busy] = useAct(createSeries)
  const [problem, setProblem] = useProblem()
  const save = async () => {
    setProblem(null)
    const outcome = await create({ input: { id, samenwerkingsverbandId: samenwerkingsverband.id, ...inputOf(fields) } })
    if (!outcome.ok) return setProblem(outcome)
    forget()
    onDone(id)
  }
  return (
    <SeriesForm
      head={copy.series.newHead}
      fields={fields}
      templates={templates}
      problem={problem && whyNot(problem, { title: copy.series.title })}
      busy={busy}
      onChange={(next) => keep({ id, fields: next })}
      onSave={() => void save()}
      onClose={onClose}
    />
  )
}
